//! Rows: numbers that stand at places in the same way, whatever the places and the joints are.

use super::check_lines;

#[test]
fn reads_rows_of_shares() {
    check_lines(
        "
Fifteen PCs have passed out; the breakdown is Corby five, Kettering four and Wellingborough six. => 15 constable; 5 constable Corby; 4 constable Kettering; 6 constable Wellingborough
Nine new PCs were sworn in. Postings: Corby 4; Kettering 3; Wellingborough 2. => 9 constable; 4 constable Corby; 3 constable Kettering; 2 constable Wellingborough
The additional officers: Corby = 5, Kettering = 3, Wellingborough = 4. => 5 police_officer Corby; 3 police_officer Kettering; 4 police_officer Wellingborough
Each of the new recruits has a posting. Corby: 2. Kettering: 3. Wellingborough: 4. => 2 recruit Corby; 3 recruit Kettering; 4 recruit Wellingborough
The Corby Division will receive 12 PCs, the Kettering Division eight and the Wellingborough Division five. => 12 constable Corby; 8 constable Kettering; 5 constable Wellingborough
Thirty officers from Corby, 25 from Kettering and 15 from Wellingborough took part. => 30 police_officer Corby; 25 police_officer Kettering; 15 police_officer Wellingborough
New sergeants for Corby (x2), Kettering (x3), Wellingborough (x1). => 2 sergeant Corby; 3 sergeant Kettering; 1 sergeant Wellingborough
Six sergeants will go to Corby (x2) and Kettering (x4). => 6 sergeant; 2 sergeant Corby; 4 sergeant Kettering
Officers will hold meetings in Corby (x2), Kettering (x3) and Wellingborough (x1). =>
Awards were given by officers. Corby: 4. Kettering: 3. Wellingborough: 2. =>
PCs work three shifts at the station. Corby: 4. Kettering: 5. Wellingborough: 3. =>
Officers will be patrolling on bikes. Corby 12, Kettering 9, Wellingborough 3. =>
Officers found drugs: Corby 5, Kettering 4, Wellingborough 6. =>
Five new recruits from Corby, Kettering and Wellingborough won awards. => 5 recruit",
    );
}

#[test]
fn reads_plurals_of_abbreviations() {
    check_lines(
        "
Six DCs and two DSs will move to Corby. => 6 constable Corby; 2 sergeant Corby
The division has three DCIs. => 3 chief_inspector
The shop sold six CDs and two TVs to officers. =>",
    );
}

#[test]
fn takes_a_count_for_each_place_of_its_list() {
    check_lines(
        "
The 11 PCs have been posted: three to Corby and Kettering; two to Wellingborough; and one to Ware, Deal and Ely. => 11 constable; 3 constable Corby; 3 constable Kettering; 2 constable Wellingborough; 1 constable Ware; 1 constable Deal; 1 constable Ely
Three PCs are in Corby, two in Kettering and Wellingborough, and there is one officer in Ware, Deal and Ely. => 3 constable Corby; 2 constable Kettering; 2 constable Wellingborough; 1 police_officer Ware; 1 police_officer Deal; 1 police_officer Ely
There are two PCs in Corby, Kettering and Wellingborough and one PC each at Ware and Deal. => 2 constable Corby; 2 constable Kettering; 2 constable Wellingborough; 1 constable Ware; 1 constable Deal
Five PCs have gone to Corby, and three to Kettering and Wellingborough. => 5 constable Corby; 3 constable Kettering",
    );
}
