//! Numbers by their wording: without a noun, of teams and strengths, in tables, written out, denied, easily misread.

use super::{check, check_lines, counts};

/// Numbers without a noun: parts, others, shares of places, labels; and those of other things.
const WITHOUT_A_NOUN: &str = "
I will recruit 156 more PCs, of whom 36 are our share and 100 are needed to replace leavers. => 156 constable; 36 constable; 100 constable
Five officers took part. Two officers were on bicycles, one on a motorbike and two officers in a van. => 5 police_officer; 2 police_officer; 1 police_officer; 2 police_officer
He thanked 14 officers and members of staff including five who were commended. => 14 police_officer; 5 police_officer
In all 16 officers were hurt – three of them badly. => 16 police_officer; 3 police_officer
It was a busy year for the 12 officers, with two of them winning awards. => 12 police_officer; 2 police_officer
Today 24 officers have begun the course and 23 on the other programme. => 24 police_officer; 23 police_officer
In Corby, an officer was spat at and two others were kicked. => 2 police_officer Corby
Four officers were hurt; three others were not. => 4 police_officer; 3 police_officer
Twelve officers arrested six men and four were charged. => 12 police_officer
Twelve officers arrested several men, two of whom were charged. => 12 police_officer
Officers arrested three men and four others ran off. => 
Six officers searched houses, and two were sealed off. => 6 police_officer
There are 40 officers in Corby, six of whom are sergeants. => 40 police_officer Corby; 6 sergeant
A woman was arrested by officers and two others were cautioned. => 
The new PCSOs start on Monday. Corby will get four, Oundle three and Rushden two. => 4 pcso Corby; 3 pcso Oundle; 2 pcso Rushden
Ten PCSOs start on Monday. Corby will get four, Oundle will get three and Rushden gets three. => 10 pcso; 4 pcso Corby; 3 pcso Oundle; 3 pcso Rushden
The new officers will be split as follows: Corby (4), Oundle (3) and Rushden (2). => 4 police_officer Corby; 3 police_officer Oundle; 2 police_officer Rushden
The new PCSOs will be based in four towns: three in Corby, two in Oundle and one in Rushden. => 3 pcso Corby; 2 pcso Oundle; 1 pcso Rushden
Officers were called to reports of fights: two in Corby and one in Oundle. => 
Officers were sent to several incidents: two in Corby and one in Oundle. => 
Our teams // Corby // - Sergeants: 2 // - Constables: 14 // - PCSOs: 6 => 2 sergeant Corby; 14 constable Corby; 6 pcso Corby
Our teams // Corby // Sergeants – 2 // Constables – 14 // PCSOs – 6 => 2 sergeant Corby; 14 constable Corby; 6 pcso Corby
PCSOs by ward: // Corby 4 // Oundle 3 // Rushden 2 => 4 pcso Corby; 3 pcso Oundle; 2 pcso Rushden
Where the new officers will go // Corby - 4 // Oundle - 3 // Rushden - 2 => 4 police_officer Corby; 3 police_officer Oundle; 2 police_officer Rushden
Twelve PCSOs have started. They will go to: // Corby: 4 // Oundle: 6 // Rushden: 2 => 12 pcso; 4 pcso Corby; 6 pcso Oundle; 2 pcso Rushden
Arrests last week // Corby - 4 // Oundle - 3 => 
Burglaries: // Corby: 4 // Oundle: 3 => 
Number of officers: 40 => 40 police_officer
Constable: 1234 => 
PC 1234 // PC 55 => 
Strength in March: police officers 1,200; PCSOs 200; specials 300 => 1200 police_officer; 200 pcso; 300 special_constable
Kent beat Deal in the final. Corby got three. => 
Ten recruits have joined. Two will work in Corby, Oundle and Rushden and one each in Kettering, Thrapston, Desborough and Rothwell. => 10 recruit; 2 recruit Corby; 2 recruit Oundle; 2 recruit Rushden; 1 recruit Kettering; 1 recruit Thrapston; 1 recruit Desborough; 1 recruit Rothwell
Six recruits have joined the police, with two based in Corby, three in Oundle and one in Rushden. => 6 recruit; 2 recruit Corby; 3 recruit Oundle; 1 recruit Rushden
Nine recruits have joined. Of these, four will be going to Corby, three to Oundle and two to Rushden. => 9 recruit; 4 recruit Corby; 3 recruit Oundle; 2 recruit Rushden
Five PCSOs have started. Corby and Oundle will each receive two; Rushden gets one. => 5 pcso; 2 pcso Corby; 2 pcso Oundle; 1 pcso Rushden
The new officers will be posted to Corby (two), Oundle (three) and Rushden (one). => 2 police_officer Corby; 3 police_officer Oundle; 1 police_officer Rushden
Corby and Oundle have two new PCs each, and Kettering has three. => 2 constable Corby; 2 constable Oundle; 3 constable Kettering
Six officers were sworn in. Three are posted to Corby, two to Oundle and one to Rushden. => 6 police_officer; 3 police_officer Corby; 2 police_officer Oundle; 1 police_officer Rushden
The 12 new PCs will be spread across the county: Corby will have five, Oundle four and Rushden three. => 12 constable; 5 constable Corby; 4 constable Oundle; 3 constable Rushden
The 12 new PCs will be spread across the county, with Corby getting five, Oundle four and Rushden three. => 12 constable; 5 constable Corby; 4 constable Oundle; 3 constable Rushden
The new PCs will be stationed at Corby (5), Oundle (4) and Rushden (3) police stations. => 5 constable Corby; 4 constable Oundle; 3 constable Rushden
Twelve PCs passed out. Five go to Corby; four to Oundle; three to Rushden. => 12 constable; 5 constable Corby; 4 constable Oundle; 3 constable Rushden
Where they will be based: // - Corby: two PCs // - Oundle: one PC and two PCSOs // - Rushden: one PC => 2 constable Corby; 1 constable Oundle; 2 pcso Oundle; 1 constable Rushden
Four PCs have been posted to Corby. Oundle has welcomed two, while Rushden has one. => 4 constable Corby; 2 constable Oundle; 1 constable Rushden
Two PCs are going to Corby and two to Oundle, while Rushden and Kettering get one each. => 2 constable Corby; 2 constable Oundle; 1 constable Rushden; 1 constable Kettering
Twenty new officers joined Kent Police on Monday, seven of whom will work in Corby, eight in Oundle and five in Rushden. => 20 police_officer; 7 police_officer Corby; 8 police_officer Oundle; 5 police_officer Rushden
Our neighbourhood teams // Corby Town // 1 sergeant, 6 constables and 8 PCSOs // Oundle and Thrapston // 1 sergeant, 4 constables and 5 PCSOs => 1 sergeant Corby; 6 constable Corby; 8 pcso Corby; 1 sergeant Oundle; 4 constable Oundle; 5 pcso Oundle
Corby Safer Neighbourhood Team: // 1 x Sergeant // 6 x PCs // 8 x PCSOs => 1 sergeant Corby; 6 constable Corby; 8 pcso Corby
In Corby there will be four extra PCs, in Oundle three and in Rushden two. => 4 constable Corby; 3 constable Oundle; 2 constable Rushden
PCSO numbers in Corby will rise from 12 to 20. => 12 pcso Corby; 20 pcso Corby
Corby district: 12 police officers and nine PCSOs => 12 police_officer Corby; 9 pcso Corby
";

#[test]
fn finds_numbers_without_a_noun() {
    check_lines(WITHOUT_A_NOUN);
}

/// Teams, lists and tables of teams, and how many there are in all.
const TEAMS_AND_STRENGTHS: &str = "
We have four full-time PCSO posts in Corby and one part-time post in Oundle. => 4 pcso Corby; 1 pcso Oundle
In their first postings Corby will have two new officers, Oundle three and Rushden one. => 2 police_officer Corby; 3 police_officer Oundle; 1 police_officer Rushden
One officer was hurt in Corby and two officers in Oundle. => 1 police_officer Corby; 2 police_officer Oundle
Two new officers will be joining the team in Corby, with one going to Oundle and three to Rushden. => 2 police_officer Corby; 1 police_officer Oundle; 3 police_officer Rushden
There are now 12 officers in the Corby team, nine in Oundle, and seven in Rushden. => 12 police_officer Corby; 9 police_officer Oundle; 7 police_officer Rushden
The following officers have been posted: // Corby - two officers // Oundle - one officer // Rushden - three officers => 2 police_officer Corby; 1 police_officer Oundle; 3 police_officer Rushden
Corby Neighbourhood Team // One inspector // Three sergeants // 14 constables // Three PCSOs // Oundle Neighbourhood Team // One inspector // Two sergeants // Six constables => 1 inspector Corby; 3 sergeant Corby; 14 constable Corby; 3 pcso Corby; 1 inspector Oundle; 2 sergeant Oundle; 6 constable Oundle
The new structure // Corby // Three sergeants, 14 constables and three PCSOs. // Oundle // Two sergeants, six constables and four PCSOs. => 3 sergeant Corby; 14 constable Corby; 3 pcso Corby; 2 sergeant Oundle; 6 constable Oundle; 4 pcso Oundle
The new structure // Corby: three sergeants, 14 constables and three PCSOs. // Oundle: two sergeants, six constables and four PCSOs. => 3 sergeant Corby; 14 constable Corby; 3 pcso Corby; 2 sergeant Oundle; 6 constable Oundle; 4 pcso Oundle
The new structure // * Corby will have three sergeants, 14 constables and three PCSOs // * Oundle will have two sergeants and six constables => 3 sergeant Corby; 14 constable Corby; 3 pcso Corby; 2 sergeant Oundle; 6 constable Oundle
Corby (three sergeants, 14 constables); Oundle (two sergeants, six constables) => 3 sergeant Corby; 14 constable Corby; 2 sergeant Oundle; 6 constable Oundle
The neighbourhood team for Corby will be made up of a sergeant, four constables and two PCSOs. => 4 constable Corby; 2 pcso Corby
Corby has one sergeant, four constables and two PCSOs, while Oundle has one sergeant and three constables. => 1 sergeant Corby; 4 constable Corby; 2 pcso Corby; 1 sergeant Oundle; 3 constable Oundle
Inspector Ann Bell leads a team of two sergeants and 12 constables in Corby. => 2 sergeant Corby; 12 constable Corby
She leads the Corby neighbourhood policing team, which has two sergeants and 12 constables. => 2 sergeant Corby; 12 constable Corby
She will lead a team of three sergeants, 14 constables and three PCSOs covering Corby, Oundle and Rushden. => 3 sergeant Corby; 14 constable Corby; 3 pcso Corby
Seven officers are to be based at Corby police station, four at Oundle and two at Rushden. => 7 police_officer Corby; 4 police_officer Oundle; 2 police_officer Rushden
Nine new PCs are going to the west of the county - five to Corby and four to Oundle. => 9 constable; 5 constable Corby; 4 constable Oundle
Northamptonshire is to get 40 extra officers this year, Kent 60 and Essex 80. => 40 police_officer Northamptonshire; 60 police_officer Kent; 80 police_officer Essex
Extra officers for each district: Corby, four; Oundle, three; Rushden, two. => 4 police_officer Corby; 3 police_officer Oundle; 2 police_officer Rushden
Extra officers by district: four for Corby, three for Oundle and two for Rushden. => 4 police_officer Corby; 3 police_officer Oundle; 2 police_officer Rushden
We have recruited new PCSOs: Corby +4, Oundle +3. => 4 pcso Corby; 3 pcso Oundle
Kent Police has 81 PCSOs. The budgeted number of posts is 107. => 81 pcso; 107 pcso
The force will cut the number of PCSOs from 81 to 48 FTEs. => 81 pcso; 48 pcso
Although the number of PCSOs is now 81 FTEs, the budgeted number is 107. => 81 pcso; 107 pcso
It wants 159 PCs – an increase of 97 PCs on the present structure, which has 62. => 159 constable; 97 constable; 62 constable
The number of officers is 1,250. => 1250 police_officer
The number of burglaries fell and officers said that the number was 50. =>
We thank our 596 ‘wonderful’ volunteers of Kent Police. => 596 volunteer
There are 83 Taser trained (non-firearms) officers in Kent. => 83 police_officer Kent
Here are four of our Method of Entry (MoE) officers. => 4 police_officer
The Dog Section of Kent Police has welcomed seven new handlers. => 7 police_officer
The force has 26 dog handlers. => 26 police_officer
We had 40 officers; we now have 55. => 40 police_officer; 55 police_officer
There were only two PCSOs when there used to be five. => 2 pcso; 5 pcso
The police cadets in Corby are run by 64 volunteers and half a dozen paid staff. => 64 volunteer; 6 staff
Kent Police is recruiting 12 new officers, of which four will be in Corby. => 12 police_officer; 4 police_officer Corby
Kent has 12 specials, 10 of them in Corby. => 12 special_constable Kent; 10 special_constable Corby
The police team has seven detectives and two civilian researchers. => 7 detective; 2 staff
A further course, for up to 30 recruits, is planned. => 30 recruit
The force has asked for 30 of the posts. =>
New teams // Corby Safer Neighbourhood Team // 1 Insp, 3 Sgts, 14 PCs and 3 PCSOs => 1 inspector Corby; 3 sergeant Corby; 14 constable Corby; 3 pcso Corby
Corby SNT – Inspector Ann Bell, 3 sergeants, 14 constables => 3 sergeant Corby; 14 constable Corby
The teams // Corby // The team has one sergeant and six constables. // Oundle // The team is made up of one sergeant and four constables. => 1 sergeant Corby; 6 constable Corby; 1 sergeant Oundle; 4 constable Oundle
Corby and Oundle: 12 officers => 12 police_officer Corby
The teams // Corby and Oundle // - 12 constables // - three PCSOs => 12 constable Corby; 3 pcso Corby
Corby – 12 officers, Oundle – 10, Rushden – nine => 12 police_officer Corby; 10 police_officer Oundle; 9 police_officer Rushden
Officers: Corby 12, Oundle 10 and Rushden nine. => 12 police_officer Corby; 10 police_officer Oundle; 9 police_officer Rushden
The number of PCSOs in each district: Corby 12, Oundle 10. => 12 pcso Corby; 10 pcso Oundle
The team has 14 PC. => 14 constable
Corby // Oundle // Kent Police searched houses with over 200 police officers. => 200 police_officer
Where the new PCSOs will go: // Corby: 4 // Little Danesholme: 2 // Oundle: 3 // Total: 9 => 4 pcso Corby; 2 pcso Little Danesholme; 3 pcso Oundle
Officers seized the following in Kent: // Knives: 4 // Drugs: 2 =>
Arrests by officers in each town: // Corby: 4 // Little Danesholme: 2 =>
";

#[test]
fn finds_teams_and_strengths() {
    check_lines(TEAMS_AND_STRENGTHS);
}

/// Sentences of all these kinds that are easily misread.
const MISLEADING: &str = "
Kent Police has 3,900 officers, Essex Police 3,700 and Kent County Council 12,000 staff. => 3900 police_officer; 3700 police_officer
Nobody was hurt, but two officers' cars were damaged. =>
The two officers' cars were damaged. =>
The union said that 40 officers would not be enough for Corby. => 40 police_officer
He asked why Corby has no officers. =>
Corby will lose 12 of its 40 officers. => 12 police_officer Corby; 40 police_officer Corby
More than 4,000 people signed a petition against the loss of 12 PCSOs in Corby. => 12 pcso Corby
The 101 officers answered calls. => 101 police_officer
Call 101, officers will help. =>
On 12 May officers went to Corby. =>
PC 40 and officers came. =>
Of the 40, 12 officers will go to Corby. => 12 police_officer Corby
The budget pays for 40 of the 60 PCSOs in Corby. => 40 pcso Corby; 60 pcso Corby
Twelve army officers and 40 prison officers marched. =>
Twelve officers of the Royal Navy and 40 officers of Kent Police marched. => 40 police_officer
The council's 12 wardens and six PCSOs patrol Corby. => 6 pcso Corby
Six officers and 40 volunteers from the RNLI searched the beach. => 6 police_officer
The Met lost 1,200 officers, or four per cent. => 1200 police_officer
One in ten officers is a special. =>
Between 30 and 40 officers will be in Corby. => 30 police_officer Corby
Officers numbered 40 in Corby. =>
There is one sergeant for every 12 constables. =>
A 40-year-old officer and two others were hurt. => 2 police_officer
Two men dressed as officers robbed a shop in Corby. =>
Two bogus police officers called at a house in Corby. =>
Two people claiming to be police officers called. =>
Ten thousand officers marched in London. => 10000 police_officer London
Up to a dozen officers were in Corby. => 12 police_officer Corby
Dozens of officers were in Corby. =>
Hundreds of officers were in Corby. =>
Some 40 officers went door to door in Corby. => 40 police_officer Corby
The four-officer unit in Corby is to close. => 4 police_officer Corby
Corby's 40 officers will be cut to 30. => 40 police_officer Corby; 30 police_officer Corby
Corby's police officers will be cut from 40 to 30. => 40 police_officer Corby; 30 police_officer Corby
The number of officers in Corby is to double to 80. => 80 police_officer Corby
They want officers in Corby, Oundle and Rushden: five, four and three. =>
12 new cops for Corby => 12 police_officer Corby
Corby gets 12 new cops => 12 police_officer Corby
Extra 12 PCSOs on the beat in Corby => 12 pcso Corby
Police: 40 officers hurt => 40 police_officer
A hundred or so officers took part in the search near Corby. => 100 police_officer
Corby – where 12 officers work – will get a new station. => 12 police_officer Corby
Corby, which has 12 officers, will get six more. => 12 police_officer Corby; 6 police_officer Corby
Corby, with its 12 officers, is quiet. => 12 police_officer Corby
All 12 officers at Corby police station passed. => 12 police_officer Corby
She has 12 years with the police and 40 officers under her in Corby. => 40 police_officer Corby
In Corby three, and in Oundle four officers were hurt. => 4 police_officer Oundle
There will be 20 officers: 12 in Corby, 8 elsewhere. => 20 police_officer; 12 police_officer Corby
Volunteers: 40 // Officers: 12 => 40 volunteer; 12 police_officer
";

#[test]
fn reads_what_is_easily_misread() {
    check_lines(MISLEADING);
}

#[test]
fn finds_cells_of_tables() {
    check(
        "# Teams\n\n| Ward | Sergeants | Constables |\n|---|---|---|\n| Corby | 3 | 14 |\n| Oundle | 2 | 6 |\n",
        &[
            (3, "sergeant", Some("Corby")),
            (14, "constable", Some("Corby")),
            (2, "sergeant", Some("Oundle")),
            (6, "constable", Some("Oundle")),
        ],
    );
    check("# Crime\n\n| Ward | Thefts |\n|---|---|\n| Corby | 3 |\n", &[]);
}

/// How numbers are written, and what denies them.
const WRITTEN_AND_DENIED: &str = "
The 12-officer team will patrol Corby. => 12 police_officer Corby
A two-officer patrol was sent to Corby. => 2 police_officer Corby
The force has 1 250 officers and 12 500 PCSOs. => 1250 police_officer; 12500 pcso
The force has 1'250 officers. => 1250 police_officer
The force has 10,000-plus officers. => 10000 police_officer
Six (6) officers work in Corby. => 6 police_officer Corby
One and a half thousand officers policed the match. => 1500 police_officer
A score of special constables and a couple of detectives came. => 20 special_constable; 2 detective
Just shy of 40 officers are in Corby. => 40 police_officer Corby
Twenty-six officers were sworn in. Thirty-one more follow. => 26 police_officer; 31 police_officer
It has grown from 40 to 52 officers. => 40 police_officer; 52 police_officer
The number rose from 1,199 in 2019 to 1,250 officers. => 1199 police_officer; 1250 police_officer
Kent Police fell by 40 to 1,160 officers. => 1160 police_officer
We now have nearly 40 officers. => 40 police_officer
Four out of five officers agree. There is one officer per 400 people. One in five officers is a woman. =>
Not 40 officers but 12 PCSOs came. => 12 pcso
Kent will not get 40 officers. It does not have the 30 officers. =>
He says that no other two officers are so alike. =>
The fire service has 40 officers. =>
The council has 12 police officers. => 12 police_officer
";

#[test]
fn finds_written_numbers_and_leaves_denied_ones() {
    check_lines(WRITTEN_AND_DENIED);
}

#[test]
fn finds_strengths() {
    let table: &[(&str, &[u32])] = &[
        ("Kent has 2,043 officers, compared with 1,767 in 2017.", &[2043, 1767]),
        ("We had 1,900 officers. There are 2,231 today, after a low of 1,516.", &[1900, 2231, 1516]),
        ("PCSOs fell again, to 9,714, and special constables to 10,283.", &[9714, 10283]),
        (
            "The number of PCSOs in the towns and villages of Kent could fall from 566 to fewer than 400.",
            &[566, 400],
        ),
        ("It has 214 PCSOs, against an establishment of 226.", &[214, 226]),
        ("Recruits are due, and that takes officer numbers above 1,300.", &[1300]),
        ("By March, we will number 3,553 officers.", &[3553]),
    ];
    for (text, want) in table {
        let found: Vec<_> = counts(text).into_iter().map(|found| found.0).collect();
        assert_eq!(found, *want, "{text}");
    }
}
