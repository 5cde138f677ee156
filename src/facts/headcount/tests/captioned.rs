//! Rows below a caption, lines of shares, items behind a colon, men, questions: found, and silent where they count others.

use super::check_lines;

#[test]
fn reads_rows_of_any_label_below_a_caption() {
    check_lines(
        "
How many officers will each force get? // Avon and Somerset: 137 // Bedfordshire: 54 => 137 police_officer Avon and Somerset; 54 police_officer Bedfordshire
The list of how many officers each force will recruit: // Essex Police: 135 // Kent Police: 147 => 135 police_officer; 147 police_officer
CONSTABLES // * Response teams (Corby), 9 // * Rural taskforce, Kettering, 3 => 9 constable Corby; 3 constable Kettering
District policing strength: // Corby - 104 // Kettering - 203 => 104 police_officer Corby; 203 police_officer Kettering
Officers of each force on rural crime: // Kent Police: (a) three; (b) 16 // Essex Police: (a) none; (b) six => 3 police_officer; 16 police_officer; 6 police_officer
Nine PCs were sworn in. // The new members will go to these towns: // Corby 5 // Kettering 4 => 9 constable; 5 constable Corby; 4 constable Kettering
Crimes solved by officers in each force: // Essex Police: 135 // Kent Police: 147 =>
Arrests made by officers: // Response teams: 9 // Traffic teams: 12 =>
Officers seized drugs in each division. // North Division: 9 // South Division: 12 =>",
    );
}

#[test]
fn reads_lines_of_shares_below_a_caption() {
    check_lines(
        "
The recruits will go to these stations: // West Division: Corby (9), Kettering (2), Ware (4) // East Division: Deal (5), Dover (1), Ely (3) => 9 recruit Corby; 2 recruit Kettering; 4 recruit Ware; 5 recruit Deal; 1 recruit Dover; 3 recruit Ely
Burglars were caught in these towns: // West: Corby (9), Kettering (2), Ware (4) =>",
    );
}

#[test]
fn finds_the_people_of_a_list_in_the_question_above_it() {
    check_lines(
        "
To ask how many special constables each force has. // The Minister: The information is set out below. // Essex Police: 135 // Kent Police: 147 => 135 special_constable; 147 special_constable
How many PCSOs does each town have? // The figures are as follows. // Corby: 12 // Kettering: 10 => 12 pcso Corby; 10 pcso Kettering
How many burglaries were there? // The figures are as follows. // Corby: 12 // Kettering: 10 =>
Officers like the towns. // The figures are as follows. // Corby: 12 // Kettering: 10 =>",
    );
}

#[test]
fn reads_items_and_brackets() {
    check_lines(
        "
There are 30 officers each night: fourteen from the task force, ten from Corby and six with dogs. => 30 police_officer; 14 police_officer; 10 police_officer Corby; 6 police_officer
There are 30 officers each night: ten from Corby and six with dogs. => 30 police_officer; 10 police_officer Corby; 6 police_officer
The schools officers (there are two) will work out of Corby. => 2 police_officer
Officers who were absent for six months (17 in all) are left out. => 17 police_officer
Of the 48 posts, thirty are for constables and 14 for PCSOs. => 30 constable; 14 pcso
Of these posts, 45 are police officers and 15 are PCSOs. => 45 police_officer; 15 pcso
There are 30 officers at work on the case: calls came from fans, ten from Corby. => 30 police_officer
Two were dressed as police officers when they called at the house. =>",
    );
}

#[test]
fn counts_the_men_of_a_force() {
    check_lines(
        "
Durham Constabulary was 33 years old and had 370 men. => 370 police_officer
By 1900 the strength of the force was 58 men. => 58 police_officer
The returns show how thinly the constables were spread: Corby had nine men, Kettering five. => 9 constable Corby; 5 constable Kettering
Police had 12 men in custody. =>
Police in Corby had two men, aged 20 and 30, in custody. =>",
    );
}

#[test]
fn reads_lists_whose_last_number_names_the_people() {
    check_lines(
        "
There will be 12, ten and eight PCSOs in Corby, Kettering and Wellingborough respectively. => 12 pcso Corby; 10 pcso Kettering; 8 pcso Wellingborough
In Corby we have 12, in Kettering ten and in Wellingborough eight PCSOs. => 12 pcso Corby; 10 pcso Kettering; 8 pcso Wellingborough
They stopped 12, ten and eight cars. =>",
    );
}

#[test]
fn keeps_the_people_of_each_number() {
    check_lines(
        "
The number of police officers stands at 1,207, police staff at 842 and PCSOs at 94. => 1207 police_officer; 842 staff; 94 pcso
Among PCSOs the fall was steeper, from 131 to 52. => 131 pcso; 52 pcso
Shop thefts fell steeply for officers, from 131 to 52. =>
Thefts fell steeply for officers, from 131 to 52. =>
Officers in 2018: 644 officers. 2019: 702 officers. => 644 police_officer; 702 police_officer
In the last year 156 officers left. => 156 police_officer
Corby (pop. 60,000) has 45 officers. => 45 police_officer
Sergeants 301 310 =>
Corby and Kettering get eight PCSOs each and Ware six. => 8 pcso Corby; 8 pcso Kettering; 6 pcso Ware
She leads 18 constables and nine PCSOs across Corby and Kettering. => 18 constable Corby; 9 pcso Corby",
    );
}

#[test]
fn takes_the_place_that_ends_up_with_people() {
    check_lines(
        "
Corby is down to two PCs. => 2 constable Corby
Corby will be left with eight PCSOs. => 8 pcso Corby
Corby has fared better, with 37 officers. => 37 police_officer Corby
Corby (open 20 hours a week): five constables => 5 constable Corby
Corby – the \"hub\" – 24 officers => 24 police_officer Corby
Team A (Corby): six PCs // Team B (Kettering): five PCs => 6 constable Corby; 5 constable Kettering
✔ Corby: seven PCs, four PCSOs // ✔ Ware: two PCs, one PCSO => 7 constable Corby; 4 pcso Corby; 2 constable Ware; 1 pcso Ware",
    );
}
