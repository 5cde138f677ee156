//! Lists of places and numbers in a sentence.

use super::check_lines;

#[test]
fn reads_every_member_of_a_list() {
    check_lines(
        "
PCSO numbers in Corby, Kettering and Rushden fell by 12, eight and five respectively. => 12 pcso Corby; 8 pcso Kettering; 5 pcso Rushden
PCSO numbers have been cut in Corby (from 18 to 11), Kettering (from 22 to 14) and Oundle (from nine to five). => 18 pcso Corby; 11 pcso Corby; 22 pcso Kettering; 14 pcso Kettering; 9 pcso Oundle; 5 pcso Oundle
The towns with the largest falls in officers were Corby (down 47), Kettering (down 110) and Rushden (down 26). => 47 police_officer Corby; 110 police_officer Kettering; 26 police_officer Rushden
There were (a) 3,385 police officers, (b) 1,970 police staff and (c) 412 PCSOs in Kent. => 3385 police_officer Kent; 1970 staff Kent; 412 pcso Kent
Corby and Kettering will both get three new officers. => 3 police_officer Corby; 3 police_officer Kettering
A town centre team of two sergeants and 14 PCs had been set up in Corby. => 2 sergeant Corby; 14 constable Corby
Corby: 1 inspector/3 sergeants/22 constables => 1 inspector Corby; 3 sergeant Corby; 22 constable Corby
The forces ranked by number of officers: // 1. Kent – 3,900 // 2. Essex – 3,700 => 3900 police_officer Kent; 3700 police_officer Essex
Officers by town // Corby: 712, down 22% // Oundle: 601, up 5% => 712 police_officer Corby; 601 police_officer Oundle
Change in PCSO numbers since 2010 // Corby: down 58 // Oundle: up 12 => 58 pcso Corby; 12 pcso Oundle
Officers stopped cars in Corby (down 47), Kettering (down 110) and Rushden (down 26). =>
Ward 3/4 officers met at 9/10 High Street. =>",
    );
}
