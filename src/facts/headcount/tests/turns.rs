//! Numbers in turn, and the people that a next sentence goes on with.

use super::check_lines;

#[test]
fn the_next_sentence_goes_on_with_the_whole() {
    check_lines(
        "
It has 212 officers, including 22 sergeants and eight inspectors. It is budgeted for 240. => 212 police_officer; 22 sergeant; 8 inspector; 240 police_officer
We have 31 officers there, plus eight PCSOs. In the summer that goes up to 45. => 31 police_officer; 8 pcso; 45 police_officer
Corby has four PCs, Oundle's has three. => 4 constable Corby; 3 constable Oundle
PCSO numbers at Corby will be cut by 14, at Oundle by nine and at Rushden by four. => 14 pcso Corby; 9 pcso Oundle; 4 pcso Rushden
In Corby 150 police officers have gone, in Oundle it's 139. => 150 police_officer Corby; 139 police_officer Oundle
Officers: 90 (Corby 30, Oundle 60) => 90 police_officer; 30 police_officer Corby; 60 police_officer Oundle",
    );
}

#[test]
fn numbers_count_in_turn_whom_the_list_before_counts() {
    check_lines(
        "
Corby has 24 officers and six PCSOs, Oundle 18 and five, and Kettering 30 and eight. => 24 police_officer Corby; 6 pcso Corby; 18 police_officer Oundle; 5 pcso Oundle; 30 police_officer Kettering; 8 pcso Kettering
Corby has 24 officers and six PCSOs. Oundle has 18 and five. => 24 police_officer Corby; 6 pcso Corby; 18 police_officer Oundle; 5 pcso Oundle
In 2010 there were 3,556 officers, 398 PCSOs and 2,192 police staff in Kent. The corresponding figures in 2011 were 3,419, 381 and 1,985. => 3556 police_officer Kent; 398 pcso Kent; 2192 staff Kent; 3419 police_officer; 381 pcso; 1985 staff
Corby has 612 officers (540 PCs, 58 sergeants and 14 inspectors), Oundle 580 (510, 56 and 14). => 612 police_officer Corby; 540 constable Corby; 58 sergeant Corby; 14 inspector Corby; 580 police_officer Oundle; 510 constable Oundle; 56 sergeant Oundle; 14 inspector Oundle
Corby has 24 officers and six PCSOs, Oundle 18, five and two. => 24 police_officer Corby; 6 pcso Corby",
    );
}
