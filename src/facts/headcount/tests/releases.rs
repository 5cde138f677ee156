//! Wordings of releases that deal out many people at places; and sentences like them that count nobody.

use super::check_lines;

#[test]
fn keeps_apart_the_people_and_places_of_a_line() {
    check_lines(
        "
New teams // Corby PCs 33 PCSOs 11 => 33 constable Corby; 11 pcso Corby
Teams // Corby // Sergeants 3 PCs 33 PCSOs 11 => 3 sergeant Corby; 33 constable Corby; 11 pcso Corby
Corby – Sgt 2, PCs 17 // Harnsey – Sgt 1, PCs 9 => 2 sergeant Corby; 17 constable Corby; 1 sergeant Harnsey; 9 constable Harnsey
Corby has a sergeant and six PCs, and the Harnsey team of a sergeant, nine PCs and two PCSOs is new. => 6 constable Corby; 9 constable; 2 pcso
Corby // Six PCs patrol the market. // Upper Harnsey and the Tessing valley // Three PCs walk the lanes. // Oundle // Four PCs work there. => 6 constable Corby; 3 constable; 4 constable Oundle
Ward: Corby // PCs: 4 // Ward: Harnsey Weir // PCs: 3 // PCSOs: 2 => 4 constable Corby; 3 constable Harnsey Weir; 2 pcso Harnsey Weir
08:30 Corby – 14 officers // 10:15 Oundle – 9 officers => 14 police_officer Corby; 9 police_officer Oundle
Corby: Inspector Bell leads nine PCs. => 9 constable Corby
PC 33 of Corby wrote it. =>
Twenty-four officers will be in Corby. The ground holds 65,000. => 24 police_officer Corby
Ward: closed; 4 beds. =>",
    );
}

#[test]
fn counts_nobody_who_is_only_asked_for() {
    check_lines(
        "
Corby needs 25 officers. =>
We need 30 more PCs. =>
Corby has 15 officers. Oundle has asked for forty. => 15 police_officer Corby
The theft of phones in these seven places rose. PCs will go there. =>
The force took on 30 officers. Corby asked for none and got ten. => 30 police_officer; 10 police_officer Corby",
    );
}

#[test]
fn goes_on_with_the_people_told_of() {
    check_lines(
        "
Corby has nine new PCs. They succeed four who retired. => 9 constable Corby; 4 constable
The chief will move 36 officers of the football unit. Of the 36, twenty are bound for Corby and a dozen for Oundle. => 36 police_officer; 20 police_officer Corby; 12 police_officer Oundle
The force has 30 PCs. Twelve have chosen Corby and ten have chosen Oundle. => 30 constable; 12 constable Corby; 10 constable Oundle
Corby's team has grown from 12 officers in 2017 to 16 officers. => 12 police_officer Corby; 16 police_officer Corby
Six officers guard Corby. A team of eight at Oundle checks lorries. => 6 police_officer; 8 police_officer Oundle
The court has two tutors and nine clerks. =>
Police stopped six cars of the football club. They tested four that were old. =>
Six officers met a choir. A choir of nine sang. => 6 police_officer",
    );
}

#[test]
fn reads_further_people_and_the_names_of_their_places() {
    check_lines(
        "
Police news. Ten evidence gatherers and 14 staff investigators start. => 10 staff; 14 staff
The sheriff spoke. // Corby: 21 deputies // Oundle: 9 deputies => 21 deputy Corby; 9 deputy Oundle
Seven officers go to Corby North and six to Deal. => 7 police_officer Corby North; 6 police_officer Deal
The number of PCSOs in Corby has gone from eleven down to eight. => 11 pcso Corby; 8 pcso Corby
We can offer 15 officers, and nine PCSOs for Corby and Oundle. => 15 police_officer; 9 pcso Corby
The force has 20 specials. Seven have chosen Corby. Eight more have chosen Oundle. => 20 special_constable; 7 special_constable Corby; 8 special_constable Oundle
Two officers were bitten in Corby, and three needed treatment after a fall in Harnsey Mills. => 2 police_officer Corby; 3 police_officer
The constables start. Corby gets six and Deal eight. Central will welcome five, Oundle four and Rushden three. => 6 constable Corby; 8 constable Deal; 5 constable; 4 constable Oundle; 3 constable Rushden
The Corby office is staffed by four PCSOs. Volunteers crewed a boat from Deal. => 4 pcso Corby
The theatre has nine trainers and the mayor two deputies. =>
The number of burglaries in Corby has gone from eleven down to eight. PCs are proud. =>",
    );
}

#[test]
fn finds_parts_of_a_number_and_where_something_happened_to_people() {
    check_lines(
        "
The first 20 of 45 extra officers are here. => 20 police_officer; 45 police_officer
Four of 12 PCSOs start in Corby on Monday. => 4 pcso Corby; 12 pcso Corby
Two of Corby's PCSOs have been moved. Two of the Corby PCs have not. => 2 pcso Corby; 2 constable Corby
Two officers were injured following an incident in Corby. => 2 police_officer Corby
Four officers were hurt while dealing with a crash in Corby. => 4 police_officer Corby
Two officers were hurt after a driver lost his way in Corby. => 2 police_officer
Two officers were thanked following a ceremony in Corby. => 2 police_officer",
    );
}

#[test]
fn takes_what_grows_by_a_count_for_its_place() {
    check_lines(
        "
The budget allows police numbers in Corby to grow by 120 officers. => 120 police_officer Corby
The number of officers in Corby has risen by 40 constables. => 40 constable Corby
Corby will grow by 12 officers. => 12 police_officer Corby
Thefts in Corby have risen; the team will grow by 12 officers. => 12 police_officer
That lifts the number of officers sent to the ranks of Kent Police since May to 61. => 61 police_officer
That lifts the number of complaints sent to the ranks of Kent Police to 61. =>",
    );
}
