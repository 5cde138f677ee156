//! Shares: what each place gets of people that were counted or only named, in sentences, lists and tables.

use super::check_lines;

#[test]
fn reads_shares_of_people_who_are_only_named() {
    check_lines(
        "
The new PCSOs are to be shared out: Corby will get four, Oundle three and Wells two. => 4 pcso Corby; 3 pcso Oundle; 2 pcso Wells
The extra PCSOs – four in Corby, three in Oundle – start in June. => 4 pcso Corby; 3 pcso Oundle
The extra PCSOs (four in Corby and three in Oundle) start in June. => 4 pcso Corby; 3 pcso Oundle
New constables began on Monday, four of them in Corby and three in Oundle. => 4 constable Corby; 3 constable Oundle
Eight PCSOs have been hired. There will be three in Oundle and five in Corby. => 8 pcso; 3 pcso Oundle; 5 pcso Corby
There are four PCSOs at Corby. At Oundle there are three, and at Kettering six. => 4 pcso Corby; 3 pcso Oundle; 6 pcso Kettering
With 12 in Corby and ten in Oundle, the officers will be seen more. => 12 police_officer Corby; 10 police_officer Oundle
Ten PCs began. Two work in Corby, while three work in Oundle. The other five are at Ware. => 10 constable; 2 constable Corby; 3 constable Oundle; 5 constable Ware
Nine PCs began. Corby gets six more, Oundle three more. => 9 constable; 6 constable Corby; 3 constable Oundle
Kettering will gain six PCs and Corby will keep its four. => 6 constable Kettering; 4 constable Corby
There were 60 officers from Kent Police and 20 from Essex Police. => 60 police_officer; 20 police_officer
Officers made arrests across the county: four in Corby and three in Oundle. =>
Attacks on officers rose last year, with 14 in Corby and 12 in Oundle. =>
Detectives who look into burglaries think that four in Corby are linked. =>
Officers stopped 12 cars. Four in Corby had no lights and two in Oundle no brakes. =>",
    );
}

#[test]
fn reads_shares_of_places_that_only_the_list_gives_away() {
    check_lines(
        "
The nine PCSOs will work in Corby (four), Harnsey (three) and Oldbrook Vale (two). => 9 pcso; 4 pcso Corby; 3 pcso Harnsey; 2 pcso Oldbrook Vale
Nine PCSOs start today: four for Corby, three for Harnsey and two for Tessing-on-Sea. => 9 pcso; 4 pcso Corby; 3 pcso Harnsey; 2 pcso Tessing-on-Sea
Nine PCSOs start today: six for Harnsey and three for Tessing. => 9 pcso; 6 pcso Harnsey; 3 pcso Tessing
Nine PCSOs start today: six for Harnsey and three for training. => 9 pcso; 6 pcso; 3 pcso
Ten PCs start today: two to Three Rivers and eight to Corby. => 10 constable; 2 constable Three Rivers; 8 constable Corby",
    );
}

#[test]
fn reads_shares_whose_verb_or_preposition_is_left_out() {
    check_lines(
        "
Three PCs will join Oundle, three Corby and a further two Kettering. => 3 constable Oundle; 3 constable Corby; 2 constable Kettering
Nine PCs began. Two will join the Corby team, seven the Oundle team. => 9 constable; 2 constable Corby; 7 constable Oundle
The unit has grown from four officers to eight. => 4 police_officer; 8 police_officer
The PCs will work with the six we already have. => 6 constable
There will be one PC for each of these towns: Corby, Oundle and Kettering. => 1 constable Corby; 1 constable Oundle; 1 constable Kettering
Two officers each will be based at: // * Corby // * Oundle => 2 police_officer Corby; 2 police_officer Oundle
Anything from 30 to 40 officers were there, 12 of them detectives. => 30 police_officer; 12 detective",
    );
}

#[test]
fn reads_lists_and_tables() {
    check_lines(
        "
Teams // - Corby: Sgt x 3 // - Oundle: 3x PC // - Ware: 2 x PCSO => 3 sergeant Corby; 3 constable Oundle; 2 pcso Ware
The PCSOs will go to: // 3 x Corby // 2 x Oundle => 3 pcso Corby; 2 pcso Oundle
Extra officers by area: // 12 - Corby // 9 - Kettering => 12 police_officer Corby; 9 police_officer Kettering
Extra officers by area: // Corby and Oundle: 12 // Kettering: 9 => 12 police_officer Corby; 9 police_officer Kettering
Corby Police Station: 4 PCs // Oundle North: 3 PCs => 4 constable Corby; 3 constable Oundle
District Officers PCSOs // Corby 22 11 // Oundle 10 6 => 22 police_officer Corby; 11 pcso Corby; 10 police_officer Oundle; 6 pcso Oundle
District // Officers // PCSOs // Corby // 22 // 11 // Oundle // 10 // 6 => 22 police_officer Corby; 11 pcso Corby; 10 police_officer Oundle; 6 pcso Oundle
District Burglaries PCSOs // Corby 22 11 // Oundle 10 6 => 11 pcso Corby; 6 pcso Oundle",
    );
}

#[test]
fn reads_places_beside_their_counts() {
    check_lines(
        "
Residents thanked two Corby PCSOs. => 2 pcso Corby
Five constables from Corby won awards. => 5 constable Corby
Five new recruits from Corby won awards. => 5 recruit
A team of 16 constables, split between Corby and Oundle, begins on Monday. => 16 constable Corby
Nine officers work out of Oundle Police Station. => 9 police_officer Oundle
Oundle will be served by two sergeants and six constables. => 2 sergeant Oundle; 6 constable Oundle
The station at Oundle is home to nine officers. => 9 police_officer Oundle
The Oundle team, comprising six PCs and three PCSOs, is new. => 6 constable Oundle; 3 pcso Oundle
The rural crime team, made up of two sergeants and eight PCs, covers Corby. => 2 sergeant Corby; 8 constable Corby
There will be six officers in Corby, including two sergeants. => 6 police_officer Corby; 2 sergeant Corby
Nine officers (one sergeant and eight constables) have been sent to Corby. => 9 police_officer Corby; 1 sergeant Corby; 8 constable Corby
Six Police Community Support Officers (PCSOs) will be based in Corby. => 6 pcso Corby
For Corby, the plan brings 12 officers; for Oundle, five. => 12 police_officer Corby; 5 police_officer Oundle
By March Corby's complement of constables will rise from 22 to 30. => 22 constable Corby; 30 constable Corby
It brings the number of PCSOs in Corby to 14 and in Oundle to six. => 14 pcso Corby; 6 pcso Oundle
Areas // 4 PCs – Corby // 3 PCs – Oundle => 4 constable Corby; 3 constable Oundle
He has eight years of service with the Special Constabulary, five of which were based in Corby. =>",
    );
}

#[test]
fn goes_on_behind_what_somebody_says() {
    check_lines(
        "
Nine PCSOs have begun. // \u{201c}I thank every one of them and 40 others,\u{201d} Sergeant Ann Hill said. // Four will be based in Corby, with one each in Oundle and Ware. => 9 pcso; 4 pcso Corby; 1 pcso Oundle; 1 pcso Ware
Nine PCSOs have begun. // \u{201c}We are glad,\u{201d} Sergeant Ann Hill said. // They will be based at: // Corby (4) // Oundle (5) => 9 pcso; 4 pcso Corby; 5 pcso Oundle
She said that the force had 236 officers, but that nine were in training. => 236 police_officer; 9 police_officer
There are two PCSOs for nine villages, and there used to be five. => 2 pcso; 5 pcso
Officers said that four were on leave. =>
Each of Corby, Oundle and Ware will have two new PCSOs. => 2 pcso Corby; 2 pcso Oundle; 2 pcso Ware
The Corby and Oundle teams have each gained three PCSOs. => 3 pcso Corby; 3 pcso Oundle",
    );
}
