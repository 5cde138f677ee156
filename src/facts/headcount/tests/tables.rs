//! Tables, however their cells are parted, and tables of anything else.

use super::check_lines;

#[test]
fn reads_each_column_and_each_row_by_itself() {
    check_lines(
        "
Suffolk // Year | Officers | PCSOs // 2010 | 1,246 | 150 // 2011 | 1,230 | 148 => 1246 police_officer; 150 pcso; 1230 police_officer; 148 pcso
Suffolk // Year Officers PCSOs // 2010 1,246 150 // 2011 1,230 148 => 1246 police_officer; 150 pcso; 1230 police_officer; 148 pcso
Officers in Corby // 2010/11 | 46 // 2011/12 | 30 => 46 police_officer Corby; 30 police_officer Corby
Officers by rank // Chief Inspector 24 // Inspector 61 // Constable 1,087 => 24 chief_inspector; 61 inspector; 1087 constable
Officers in Corby by rank // Rank | 2017 | 2018 // Inspector | 6 | 5 // Sergeant | 21 | 20 => 6 inspector Corby; 5 inspector Corby; 21 sergeant Corby; 20 sergeant Corby
Rank | Men | Women // Inspector | 61 | 23 // Sergeant | 214 | 80 => 61 inspector; 23 inspector; 214 sergeant; 80 sergeant
Officers by rank // Rank Corby Oundle // Inspectors 4 6 // Constables 88 40 => 4 inspector Corby; 6 inspector Oundle; 88 constable Corby; 40 constable Oundle
| Corby | Oundle // Officers | 41 | 36 // PCSOs | 12 | 19 => 41 police_officer Corby; 36 police_officer Oundle; 12 pcso Corby; 19 pcso Oundle
Town | Officers | PCSOs | Crimes | % change // Corby | 34 | 7 | 318 | -4% // Oundle | 61 | 9 | 207 | +7% => 34 police_officer Corby; 7 pcso Corby; 61 police_officer Oundle; 9 pcso Oundle
Town | Officers | PCSOs | Total // Corby | 34 | 7 | 41 => 34 police_officer Corby; 7 pcso Corby
Town | Officers | PCSOs // Corby | 34 | n/a // Oundle | – | 9 => 34 police_officer Corby; 9 pcso Oundle
Town | Officers (1) | No. of PCSOs (2) // Corby | 34 | 7 => 34 police_officer Corby; 7 pcso Corby
Town | Response officers | Detectives // Corby | 34 | 7 => 34 police_officer Corby; 7 detective Corby
Town | Officers | PCSOs // 2018 | 2019 | 2018 | 2019 // Corby | 34 | 31 | 7 | 6 // Oundle | 61 | 60 | 9 | 8 => 34 police_officer Corby; 31 police_officer Corby; 7 pcso Corby; 6 pcso Corby; 61 police_officer Oundle; 60 police_officer Oundle; 9 pcso Oundle; 8 pcso Oundle
Borough | Ward | PCs // Kent | Corby | 3 // Oundle | 4 // Kent | Rushden | 5 => 3 constable Corby; 4 constable Oundle; 5 constable Rushden
Town | PCSOs | Town | PCSOs // Corby | 9 | Oundle | 14 => 9 pcso Corby; 14 pcso Oundle
No | Town | Officers // 1 | Corby | 39 // 2 | Oundle | 37 => 39 police_officer Corby; 37 police_officer Oundle
PCSOs by town // Town // 2001 // 2005 // Corby // 33 // 35 // Oundle // 28 // 31 => 33 pcso Corby; 35 pcso Corby; 28 pcso Oundle; 31 pcso Oundle
Teams // Town Officers PCSOs Corby 34 8 Oundle 61 12 Kettering 28 5 => 34 police_officer Corby; 8 pcso Corby; 61 police_officer Oundle; 12 pcso Oundle; 28 police_officer Kettering; 5 pcso Kettering
The number of officers by rank is: Inspector 61, Sergeant 214, Constable 1,087. => 61 inspector; 214 sergeant; 1087 constable
Change in PCSO numbers by town // Corby -16 // Oundle -9 => 16 pcso Corby; 9 pcso Oundle
Officers by town // Corby 134 +2.1% // Oundle 96 -3% => 134 police_officer Corby; 96 police_officer Oundle",
    );
}

#[test]
fn tables_of_anything_else_count_nobody() {
    check_lines(
        "
Officers step up patrols // Ward | Burglaries | Robberies // Corby | 74 | 12 // Oundle | 41 | 20 =>
Sickness among police officers // Town | Days lost // Corby | 340 // Oundle | 290 =>
Officers' sick days by town // Corby: 212 // Oundle: 202 =>
Complaints against officers by town // Corby 61 // Oundle 52 =>
Complaints about officers by rank // Inspector 61 // Constable 52 =>
The average age of officers is: // Inspector 45 // Constable 33 =>
Assaults on police officers by town // Town | 2021 | 2022 // Corby | 34 | 40 // Oundle | 29 | 31 =>
Officers won the cup // Team | Runs | Wickets // Corby | 120 | 4 // Oundle | 96 | 10 =>
Rooms for hire // Room | Seats // Corby | 40 // Oundle | 36 =>
On duty // Sergeant 214 // Constable 1087 =>
Police station opening hours // Corby 9 17 // Oundle 10 16 =>
Tickets // Town | Adults | Children // Corby | £4 | £2 // Oundle | £5 | £3 =>
Results: Corby 3 Oundle 1 Kettering 2 Rushden 2 =>",
    );
}
