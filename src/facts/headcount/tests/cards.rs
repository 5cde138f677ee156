//! Figures on a line of their own above what they count, and figures of anything else.

use super::check_lines;

#[test]
fn reads_figures_above_their_labels() {
    check_lines(
        "
The match in figures // 410 // officers on duty // 12 // arrests // 36 // specials at Corby // 3 // officers hurt => 410 police_officer; 36 special_constable Corby; 3 police_officer
The districts below will get the new constables. // 14 // Corby // 9 // Oundle District // 6 // Rushden => 14 constable Corby; 9 constable Oundle; 6 constable Rushden
Our week // 18 // officers' cars washed // 25 // arrests // 1,100 // calls answered // 40 // call handlers in Corby => 40 staff Corby
Where the officers are // Corby // 14 // Oundle // 9 // Rushden // 6 => 14 police_officer Corby; 9 police_officer Oundle; 6 police_officer Rushden
The week in figures // 12 // arrests in Corby // 14 // knives found in Oundle // £2m // of goods seized =>
Officers searched these towns. // 12 // burglaries // 14 // robberies in Oundle =>",
    );
}
