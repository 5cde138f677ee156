//! Releases with many counts: labels and times, captions that name nobody, headings and questions with a place, names of
//! places that only their lists give away; and sentences like them that count nobody.

use super::check_lines;
use crate::Qualifier;

/// A count, the upper bound of a range, and how they are meant.
type Bounded = (u32, Option<u32>, Qualifier);

#[test]
fn reads_times_in_one_token_and_labels_without_marks() {
    check_lines(
        "
The team has PCSO x4 and Sgt x1. => 4 pcso; 1 sergeant
Corby: Sgt x1, PC x6, PCSO x4 => 1 sergeant Corby; 6 constable Corby; 4 pcso Corby
New teams // Corby // Sergeant 1 > PCs 6 // PCSOs: 4 => 1 sergeant Corby; 6 constable Corby; 4 pcso Corby
New teams // Corby // PCSOs: 4 now / 6 in 2016 => 4 pcso Corby; 6 pcso Corby
New teams // Corby – 6 PCs (1 Sgt shared) => 6 constable Corby; 1 sergeant Corby
New teams // In Corby: Sergeants 2, PCs 10, PCSOs 12. => 2 sergeant Corby; 10 constable Corby; 12 pcso Corby
New teams // Sergeants (2), PCs (10) and PCSOs (12) make up the team. => 2 sergeant; 10 constable; 12 pcso
New teams // Corby // Sergeant: 2 // Constable: 10 => 2 sergeant Corby; 10 constable Corby
Corby // Constable: 1234 =>
The lens has x4 zoom and officers liked it. =>
He bought tins x4 and PCSO Bell paid. =>
PCs 10 and 12 were stolen from the office. =>",
    );
}

#[test]
fn finds_whom_a_caption_counts_that_names_nobody() {
    check_lines(
        "
Our young constables have had their last lesson. // It rained all day. // Their stations are: // Corby x6 // Oundle x5 => 6 constable Corby; 5 constable Oundle
Where your new officers will work // The allocation is: // Corby 5 // Oundle 4 => 5 police_officer Corby; 4 police_officer Oundle
The board met twice, and today the intake that waited since May has been allocated: // 14 x Corby // 5 x Harnsey Edge => 14 recruit Corby; 5 recruit Harnsey Edge
The list shows the number of traffic officers at each base. // Corby: 17 // Oundle: 12 => 17 police_officer Corby; 12 police_officer Oundle
Each district gets more police: 15 for Corby and 10 for Oundle. => 15 police_officer Corby; 10 police_officer Oundle
Officers bought 30 bikes. They will be based at these stations: // Corby 4 // Oundle 5 =>
New officers start today. // Thieves took 40 bikes. Here is where they were based: // Corby 4 // Oundle 5 =>
Police want more police cars: 4 for Corby and 5 for Oundle. =>
Opening times of stations: // Corby 4 // Oundle 5 =>",
    );
}

#[test]
fn finds_what_a_count_is_made_of() {
    check_lines(
        "
The 14 PCs - five women and nine men - were welcomed. => 14 constable; 5 constable; 9 constable
The 14 PCs (five women and nine men) were welcomed. => 14 constable; 5 constable; 9 constable
14 PCs passed out on Friday. The nine men and five women were welcomed by the Chief. => 14 constable; 9 constable; 5 constable
14 PCs searched a house. The nine men and two women inside were arrested. => 14 constable
14 PCs searched a house. Nine men and five women were arrested. => 14 constable
The 15 PCs - five women and nine men - were welcomed. => 15 constable
The 14 PCs arrested a gang of five women and nine men. => 14 constable
Kent Police trains new officers. // It rained. The latest cohort of 34 students has begun. => 34 recruit
On Tuesday 14 March 60 officers came. => 60 police_officer
On March 14 officers came. =>
One officer stayed with the driver while another one called for help. =>
The school is open. The latest cohort of 34 students has begun. Its teachers wrote to the police. =>",
    );
}

#[test]
fn finds_the_place_of_a_heading_or_a_question() {
    check_lines(
        "
New teams // Corby // Sergeants: 1 | PCs: 6 // PCSOs: 4 | Staff: 2 => 1 sergeant Corby; 6 constable Corby; 4 pcso Corby; 2 staff Corby
New teams // Corby // Sergeants: 2 // Harnsey // Sergeants: 1 // PCs: 4 => 2 sergeant Corby; 1 sergeant Harnsey; 4 constable Harnsey
New teams // CORBY // 2 sergeants // HARNSEY // 1 sergeant // 4 PCs => 2 sergeant CORBY; 1 sergeant HARNSEY; 4 constable HARNSEY
New teams // Harnsey Neighbourhood Team // Sergeants x 1 // Tessing Neighbourhood Team // Sergeants x 2 => 1 sergeant Harnsey; 2 sergeant Tessing
What will become of Corby police station? // It loses none of its 35 officers. => 35 police_officer Corby
Corby (one Sgt, nine PCs) // Long Acre (one Sgt, three PCs) => 1 sergeant Corby; 9 constable Corby; 1 sergeant Long Acre; 3 constable Long Acre
Will the chief move? // He leads 35 officers. => 35 police_officer
a) Corby – 5 PCSOs // b) Oundle – 4 PCSOs => 5 pcso Corby; 4 pcso Oundle
Corby police station: 14 officers, four staff. Oundle police station: 12 officers, three staff. => 14 police_officer Corby; 4 staff Corby; 12 police_officer Oundle; 3 staff Oundle",
    );
}

#[test]
fn finds_places_that_their_sentences_give_away() {
    check_lines(
        "
The Harnsey team consists of one sergeant and six PCSOs. The Tessing team consists of two sergeants. => 1 sergeant Harnsey; 6 pcso Harnsey; 2 sergeant Tessing
Harnsey Vale, a quiet village, has four PCs and three PCSOs. => 4 constable Harnsey Vale; 3 pcso Harnsey Vale
At Harnsey Vale, 11 officers closed a road. => 11 police_officer Harnsey Vale
Nine officers patrol Harnsey Vale in winter. => 9 police_officer Harnsey Vale
Nine specials are for Corby. And six are for Harnsey Vale. => 9 special_constable Corby; 6 special_constable Harnsey Vale
Ten PCSOs have started. The other four will work out of Harnsey. => 10 pcso; 4 pcso Harnsey
Two PCs will go to Corby Thwaite. => 2 constable Corby Thwaite
Three officers from Corby, two PCSOs from Oundle and a special were honoured. => 3 police_officer Corby; 2 pcso Oundle
Corby and Oundle get 12 and eight PCSOs respectively. => 12 pcso Corby; 8 pcso Oundle
Corby will have 12 officers, Oundle ten officers and two sergeants. => 12 police_officer Corby; 10 police_officer Oundle; 2 sergeant Oundle
Two officers from Corby met Harnsey, a spaniel, and six walkers. => 2 police_officer Corby
Ten officers, a drone called Harnsey and six vans were there. => 10 police_officer
At Harnsey College, 40 students met. =>",
    );
}

#[test]
fn keeps_the_place_of_each_part_of_a_list() {
    check_lines(
        "
Beat 1 (Corby): 4 PCs // Beat 2 (Oundle): 5 PCs => 4 constable Corby; 5 constable Oundle
The class: 14 probationers for A Division (Corby) and 12 for B Division (Oundle). => 14 recruit Corby; 12 recruit Oundle
The Corby team is made up of two sergeants, and the Oundle team of a sergeant, five PCs and four PCSOs. => 2 sergeant Corby; 5 constable Oundle; 4 pcso Oundle
Sector A – Corby – 14 PCs // Sector B – Oundle – 16 PCs => 14 constable Corby; 16 constable Oundle
Corby: home to 30 officers. => 30 police_officer Corby
There are four PCs on the Harnsey beat. => 4 constable Harnsey
Officer strength: Corby – up four to 16; Kettering – up two to 12. => ",
    );
}

#[test]
fn names_the_people_of_other_services_and_of_lists_in_capitals() {
    check_lines(
        "
Corby gets 18 protective services officers. => 18 protective_services_officer Corby
The force will have 15 uniformed police in Corby. => 15 police_officer Corby
CORBY: 40 officers, nine staff. HARNSEY: 30 officers, six staff. => 40 police_officer CORBY; 9 staff CORBY; 30 police_officer HARNSEY; 6 staff HARNSEY
Corby = 6 PCs & 4 PCSOs; Harnsey = 2 PCs & 3 PCSOs => 6 constable Corby; 4 pcso Corby; 2 constable Harnsey; 3 pcso Harnsey
The force has 15 police cars in Corby. =>
The force has 15 police-issue phones in Corby. =>",
    );
}

#[test]
fn keeps_apart_the_places_of_two_parts_of_a_sentence() {
    check_lines(
        "
In Corby, eight officers searched four houses and in Oundle, six officers arrested two men. => 8 police_officer Corby; 6 police_officer Oundle
Of the 70 officers, 40 work from Kettering and six operate out of Corby. => 70 police_officer; 40 police_officer Kettering; 6 police_officer Corby
Officers on the beat in Corby have risen to 12, in Kettering to ten. => 12 police_officer Corby; 10 police_officer Kettering
Corby's share is eight PCSOs. => 8 pcso Corby
Until last year the Corby beat had two constables. => 2 constable Corby
Corby officers: 40 // Harnsey officers: 6 => 40 police_officer Corby; 6 police_officer Harnsey
Officers say that thefts in Corby have risen to 12. =>
Complaints about officers in Corby have risen to 12. =>",
    );
}

#[test]
fn bounds_behind_the_people_and_between_two_bounds() {
    let table: &[(&str, &[Bounded])] = &[
        ("There are 60 officers or more in Corby.", &[(60, None, Qualifier::AtLeast)]),
        ("Ten police staff at most will help.", &[(10, None, Qualifier::AtMost)]),
        (
            "Corby has six officers or so, not less than 12 PCSOs and 15 cadets or fewer.",
            &[(6, None, Qualifier::About), (12, None, Qualifier::AtLeast), (15, None, Qualifier::AtMost)],
        ),
        ("The team has more than ten but fewer than 20 officers.", &[(10, Some(20), Qualifier::Exact)]),
        ("It has at least three and up to six PCSOs.", &[(3, Some(6), Qualifier::Exact)]),
        ("Corby has 60 officers or more cars than Deal.", &[(60, None, Qualifier::Exact)]),
        ("Corby has ten officers at most stations.", &[(10, None, Qualifier::Exact)]),
        ("Corby has ten officers at least once a week.", &[(10, None, Qualifier::Exact)]),
        (
            "The team has more than ten officers and fewer than 20 PCSOs.",
            &[(10, None, Qualifier::AtLeast), (20, None, Qualifier::AtMost)],
        ),
    ];
    for (text, want) in table {
        let found = crate::extract(text).headcounts;
        let found: Vec<_> = found.iter().map(|found| (found.count, found.max, found.qualifier)).collect();
        assert_eq!(found, *want, "{text}");
    }
}

#[test]
fn the_number_of_people_and_that_of_things() {
    check_lines(
        "PCSO numbers have reached 190. => 190 pcso
The number of officers in Corby stands at 2,204. PCSO numbers have reached 190. => 2204 police_officer Corby; 190 pcso
Kent has 40 officers. Their number has reached 42. => 40 police_officer Kent; 42 police_officer
Kent has 40 officers. Overall numbers stood at 30. => 40 police_officer Kent; 30 police_officer
The team is made up of constables (12), PCSOs (five) and volunteers (three). => 12 constable; 5 pcso; 3 volunteer
Kent has 40 officers, and the number of complaints stands at 190. => 40 police_officer Kent
Kent has 40 officers. The number of burglaries has reached 190. => 40 police_officer Kent
The law for constables (12) has changed. =>",
    );
}

#[test]
fn the_verb_number_and_the_numbers_of_telephones() {
    check_lines(
        "PCSOs in Corby now number twenty three. => 23 pcso Corby
PCSOs now number 23, up from 20. => 23 pcso; 20 pcso
The officers there number forty-eight. => 48 police_officer
In 2005 the force had 2000 officers. It now has 1900. => 2000 police_officer; 1900 police_officer
The officers used number 48 as a base. =>
The officers now at number 48 left. =>
Houses in Deal now number 48. =>
Our 999 call handlers and 101 staff are based in Oakham. =>
The 101 operators of the force were praised. =>
Kent Police has 101 PCSOs. => 101 pcso
Kent Police has 101 police staff in Oakham. => 101 staff Oakham
Two sergeants go to Deal and from five to seven PCSOs to Corby. => 2 sergeant Deal; 5 pcso Corby",
    );
}
