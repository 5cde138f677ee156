//! Layouts: lists, tables, inventories and captions, however their cells are parted.

use super::check_lines;

#[test]
fn reads_lists_below_captions() {
    check_lines(
        "
The extra PCSOs are allocated as follows. // Corby: 4 // Kettering: 6 => 4 pcso Corby; 6 pcso Kettering
PCSO numbers // Corby: 4 // Kettering: 6 => 4 pcso Corby; 6 pcso Kettering
How many officers does each station have? // Corby: 4 // Kettering: 6 => 4 police_officer Corby; 6 police_officer Kettering
PCs // Corby: 14 // Kettering: 20 // PCSOs // Corby: 6 // Kettering: 8 => 14 constable Corby; 20 constable Kettering; 6 pcso Corby; 8 pcso Kettering
New PCs // West Division // Corby: 14 // East Division // Kettering: 20 => 14 constable Corby; 20 constable Kettering
Area | Response | CID // Corby | 14 | 6 // The figures above are of constables in post. => 14 constable Corby; 6 constable Corby
New PCSOs // Corby (with the Lodge Park estate) – 3 // Kettering – 2 => 3 pcso Corby; 2 pcso Kettering
Twenty-three new PCSOs have come. // Corby – 4 // Kettering – 5 => 23 pcso; 4 pcso Corby; 5 pcso Kettering
Area | Response | CID // Corby | 14 | 6 // The figures above are of calls to officers. =>
Rank | 2022 | 2023 // Constables | 118 | 112 => 118 constable; 112 constable
Officer numbers have held up but burglaries went from 118 to 112. =>
Officer numbers have gone from 118 to 112. => 118 police_officer; 112 police_officer
Area  2016  2017 // Corby  14  16 =>
PCs by area // Area  2016  2017 // Corby  14  16 => 14 constable Corby; 16 constable Corby
PCSO numbers have been protected. // Corby has 31 and Kettering 20. => 31 pcso Corby; 20 pcso Kettering
PCSO hours have been protected. // Corby has 31 and Kettering 20. =>
PCSO numbers fell from 292 to 255, and there are six fewer in Corby. => 292 pcso; 255 pcso; 6 pcso Corby
There are 28 PCSOs in Kettering. Special constables have been with us for long. There are 240 today, 31 of them in Corby. => 28 pcso Kettering; 240 special_constable; 31 special_constable Corby
Detectives are at work. Two masked men ran off. =>
There were 161 officers in Kettering. Corby went from 118 to 112. => 161 police_officer Kettering; 118 police_officer Corby; 112 police_officer Corby
There are 11 PCs in Ely, plus three in Corby. => 11 constable Ely; 3 constable Corby
Almost 150 people are now employed as PCSOs. => 150 pcso
Almost 150 people dressed as police officers. =>
Corby // Two officers were hurt. // Kettering // It is as you were, and 26 officers across the county were trained. => 2 police_officer Corby; 26 police_officer
The force has 40 constables. It keeps 11 of its desks. => 40 constable
Officers by ward // Harnsey: 4 // Tessing: 6 => 4 police_officer Harnsey; 6 police_officer Tessing
New constables by station // 1. Corby: 4 // 2. Kettering: 6 => 4 constable Corby; 6 constable Kettering
New constables by station // Corby gets 4. // Kettering gets 6. => 4 constable Corby; 6 constable Kettering
New constables by station // Corby: 4 (up from three) // Kettering: 6 (up from two) => 4 constable Corby; 3 constable Corby; 6 constable Kettering; 2 constable Kettering
New constables by area // Corby ...... 4 // Kettering .... 6 => 4 constable Corby; 6 constable Kettering
Officer numbers // Corby // 2018: 40 // 2019: 44 => 40 police_officer Corby; 44 police_officer Corby
Complaints about officers // Corby: 4 // Kettering: 6 =>
Officers will visit schools in these towns: // Corby: 4 // Kettering: 6 =>
Officers seized phones. // Corby: 4 // Kettering: 6 =>
Council staff // Corby: 4 // Kettering: 6 =>
PCSO hours // Corby: 4 // Kettering: 6 =>",
    );
}

#[test]
fn reads_tables_of_any_rule() {
    check_lines(
        "
Area | PCs | PCSOs // Corby | 14 | 6 // Total | 34 | 14 => 14 constable Corby; 6 pcso Corby; 34 constable; 14 pcso
Sergeants | Corby | Kettering // Posts | 4 | 3 // In post | 3 | 2 // Vacant | 1 | 1 => 4 sergeant Corby; 3 sergeant Kettering; 3 sergeant Corby; 2 sergeant Kettering
Rank, Corby, Kettering // Sergeant, 2, 3 // Constable, 14, 20 => 2 sergeant Corby; 3 sergeant Kettering; 14 constable Corby; 20 constable Kettering
Station; Constables; PCSOs // Corby; 14; 6 => 14 constable Corby; 6 pcso Corby
Ward | PCs | PCSOs // Harnsey | 4 | 2 => 4 constable Harnsey; 2 pcso Harnsey
Constables in post // Area // 2017 // 2018 // Corby // 14 // 16 // Kettering // 20 // 25 => 14 constable Corby; 16 constable Corby; 20 constable Kettering; 25 constable Kettering
Special constables by town, 2018 and 2019 // Corby 14 16 // Kettering 20 25 => 14 special_constable Corby; 16 special_constable Corby; 20 special_constable Kettering; 25 special_constable Kettering
Constables by station // Corby // 14 // Kettering // 20 => 14 constable Corby; 20 constable Kettering
Area | PCSOs | Vehicles | Arrests // Corby | 6 | 4 | 40 => 6 pcso Corby
Area | Residents | PCSOs // Corby | 140 | 6 => 6 pcso Corby
Arrests by area, 2018 and 2019 // Corby 14 16 // Kettering 20 25 =>
Rainfall // Corby // 14 // Kettering // 20 =>",
    );
}

#[test]
fn reads_lines_of_a_place_and_its_people() {
    check_lines(
        "
Corby PCs 14, PCSOs 6 // Oundle PCs 9, PCSOs 2 => 14 constable Corby; 6 pcso Corby; 9 constable Oundle; 2 pcso Oundle
Corby: PCs 14; PCSOs 6 => 14 constable Corby; 6 pcso Corby
Corby (PCs 14, PCSOs 6); Oundle (PCs 9, PCSOs 2) => 14 constable Corby; 6 pcso Corby; 9 constable Oundle; 2 pcso Oundle
Corby 14 officers // Oundle nine officers => 14 police_officer Corby; 9 police_officer Oundle
14 officers Corby // Nine officers Oundle => 14 police_officer Corby; 9 police_officer Oundle
Base: Corby. Officers trained: 74. Vans held: 40. => 74 police_officer Corby
Corby = 14 PCs + 6 PCSOs => 14 constable Corby; 6 pcso Corby
Corby: PC 812 =>
Corby: vans 14; bicycles 6 =>",
    );
}

#[test]
fn reads_lines_of_people_and_numbers() {
    check_lines(
        "
3 Sgts | 9 PCs | 4 PCSOs (Corby) => 3 sergeant Corby; 9 constable Corby; 4 pcso Corby
1 Sgt + 6 PCs + 3 PCSOs for Corby => 1 sergeant Corby; 6 constable Corby; 3 pcso Corby
1 sergeant – 6 police constables – 3 PCSOs will cover Corby. => 1 sergeant Corby; 6 constable Corby; 3 pcso Corby
Corby has Sgt x3 + PC x9 + PCSO x4. => 3 sergeant Corby; 9 constable Corby; 4 pcso Corby
Corby Sgt x 3, PC x 9 and PCSO x 4 => 3 sergeant Corby; 9 constable Corby; 4 pcso Corby
Corby: Sgts = 3, PCs = 9 & PCSOs = 4 => 3 sergeant Corby; 9 constable Corby; 4 pcso Corby
Sgts - 3 | PCs - 9 | PCSOs - 4 in Corby => 3 sergeant Corby; 9 constable Corby; 4 pcso Corby
In Corby there will be (3) sergeants and (9) PCs. => 3 sergeant Corby; 9 constable Corby
Corby // 3x Sgt // 9x PC // Oundle // 2x Sgt // 8x PC => 3 sergeant Corby; 9 constable Corby; 2 sergeant Oundle; 8 constable Oundle
New teams // 1. Corby // 3 Sgts; 9 PCs // 2. Oundle // 2 Sgts; 8 PCs => 3 sergeant Corby; 9 constable Corby; 2 sergeant Oundle; 8 constable Oundle
Harnsey +12 PCs // Tessing +10 PCs => 12 constable Harnsey; 10 constable Tessing
Corby: 12 PCs (was three) // Oundle: 11 PCs (previously four) => 12 constable Corby; 3 constable Corby; 11 constable Oundle; 4 constable Oundle
11 PCs – Upper Marne // 12 PCs – Oldbrook Vale => 11 constable Upper Marne; 12 constable Oldbrook Vale
Corby Rural will have 8 PCs. // Oundle will have 9 PCs. => 8 constable Corby Rural; 9 constable Oundle
Assaults on PCs: 12 // Assaults on PCSOs: 4 =>
Number of PCs: 12 // Number of PCSOs: 4 => 12 constable; 4 pcso
PC 12, PC 14 =>",
    );
}

#[test]
fn reads_answers() {
    check_lines(
        "
How many officers will there be? Sixteen to begin with. => 16 police_officer
How many PCSOs work in Corby? // Eleven. => 11 pcso Corby
How many drones will there be? Six, and two vans. =>",
    );
}

#[test]
fn reads_parts_of_a_line() {
    check_lines(
        "
Corby / 4 response officers / 2 PCSOs // Oundle | 6 constables | 1 sergeant => 4 police_officer Corby; 2 pcso Corby; 6 constable Oundle; 1 sergeant Oundle
4 officers / Corby // 2 officers > 1 PCSO > Oundle => 4 police_officer Corby; 2 police_officer Oundle; 1 pcso Oundle
2 officers Corby > 3 officers Oundle => 2 police_officer Corby; 3 police_officer Oundle
Corby: 4 officers / 2 PCSOs // Oundle Town Centre – 4 PCs » 2 PCSOs => 4 police_officer Corby; 2 pcso Corby; 4 constable Oundle; 2 pcso Oundle
Harnsey and Corby / 4 officers // Tessing / 2 officers / 1 PCSO => 4 police_officer Harnsey; 2 police_officer Tessing; 1 pcso Tessing
4 new PCs for Harnsey // 2 new PCs for Tessing => 4 constable Harnsey; 2 constable Tessing
Corby LPT – 4 PCs, 1 Sgt // Oundle SNT 6 PCs 2 PCSOs => 4 constable Corby; 1 sergeant Corby; 6 constable Oundle; 2 pcso Oundle
4 PCSO in Corby // 2 PCSO Oundle => 4 pcso Corby; 2 pcso Oundle
PCs: Corby 4 / Oundle 3 / Kettering 6 => 4 constable Corby; 3 constable Oundle; 6 constable Kettering
Corby – from 4 to 6 officers // Oundle | 12 constables from 8 => 4 police_officer Corby; 6 police_officer Corby; 12 constable Oundle; 8 constable Oundle
Corby / Oundle / 4 officers => 4 police_officer Corby
Corby station: 4 officers | 2 PCSOs | 3 staff => 4 police_officer Corby; 2 pcso Corby; 3 staff Corby
1 PC for Corby // 3 PCs for Oundle // 1 sergeant for Kettering => 1 constable Corby; 3 constable Oundle; 1 sergeant Kettering
Corby / 4 arrests / 2 cars // Oundle / 3 fire officers / 2 council staff =>
Corby Town 4 / Oundle Rovers 2 =>
Corby | 101 | Crimestoppers | 0800 555 111 =>
London Road, Corby / 12 July / 18:30 =>",
    );
}
