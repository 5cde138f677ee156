//! Names of places that no gazetteer has: taken where two signs or a sure one show them, and left alone elsewhere.

use super::check_lines;

#[test]
fn takes_unlisted_names_that_people_are_sent_to() {
    check_lines(
        "
Kent Police has 26 new officers. Twelve will be based in Harnsey and eight in Oldbrook Vale. => 26 police_officer; 12 police_officer Harnsey; 8 police_officer Oldbrook Vale
The new PCSOs: four for Harnsey, three for Tessing. => 4 pcso Harnsey; 3 pcso Tessing
Harnsey: two sergeants, 12 constables // Tessing: one sergeant, eight constables => 2 sergeant Harnsey; 12 constable Harnsey; 1 sergeant Tessing; 8 constable Tessing
Harnsey police station will have six officers. => 6 police_officer Harnsey
Twelve will go to Harnsey North, said PCSO Bell. Two PCSOs are based in Harnsey North. => 2 pcso Harnsey North
We have 500 new officers across Harnsey. => 500 police_officer Harnsey
Twelve officers ran across Bluebell Fields School grounds. => 12 police_officer
Twelve officers are deployed in Operation Bluebell. => 12 police_officer
Twelve officers work in Custody. => 12 police_officer
Twelve officers had been working in Response. => 12 police_officer
Rhonwen, 36, was met by 12 officers. Delwenna, 40, was not. => 12 police_officer",
    );
}
