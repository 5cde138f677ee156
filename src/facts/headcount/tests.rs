//! What is counted, and where: sentence ⇒ number, group and place of each count; sentences that count nobody.

use crate::Extractor;

type Row = (u32, &'static str, Option<&'static str>);

fn counts(text: &str) -> Vec<(u32, String, Option<String>)> {
    let found = Extractor::new().extract(text).headcounts;
    found.into_iter().map(|count| (count.count, count.group, count.place)).collect()
}

fn check(text: &str, want: &[Row]) {
    let want: Vec<_> = want.iter().map(|row| (row.0, row.1.to_owned(), row.2.map(str::to_owned))).collect();
    assert_eq!(counts(text), want, "{text}");
}

/// Checks each line `sentence => number group place; number group`.
fn check_lines(table: &str) {
    let wrong: Vec<String> = table.trim().lines().filter_map(difference).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn difference(line: &str) -> Option<String> {
    let (text, want) = line.split_once(" =>").unwrap_or((line, ""));
    let want = want.trim();
    let found = counts(&text.replace(" // ", "\n\n")).into_iter();
    let found: Vec<_> =
        found.map(|(count, group, place)| format!("{count} {group} {}", place.unwrap_or_default())).collect();
    let found = found.iter().map(|count| count.trim()).collect::<Vec<_>>().join("; ");
    (found != want).then(|| format!("{text}\n  want {want}\n  have {found}"))
}

#[test]
fn finds_counts_beside_their_noun() {
    let table: &[(&str, &[Row])] = &[
        ("Six new recruits began on Monday.", &[(6, "recruit", None)]),
        ("She leads 32 officers and nine PCSOs.", &[(32, "police_officer", None), (9, "pcso", None)]),
        ("All 228 Police Community Support Officer posts stay.", &[(228, "pcso", None)]),
        ("There are 82 more officers than last year.", &[(82, "police_officer", None)]),
        ("The force took on 40 call handlers.", &[(40, "staff", None)]),
        ("About 150 highly trained, dedicated police officers took part.", &[(150, "police_officer", None)]),
        ("A team of 12 detectives is at work.", &[(12, "detective", None)]),
        ("We have 450 officers and staff.", &[(450, "police_officer", None)]),
        ("Two Kent Police officers were hurt.", &[(2, "police_officer", None)]),
        ("Sixteen recruit constables passed out.", &[(16, "constable", None)]),
        ("He has asked for 15 additional Gardaí.", &[(15, "garda", None)]),
        ("The unit has one sergeant and six constables.", &[(1, "sergeant", None), (6, "constable", None)]),
        ("Half a dozen officers will be based in Corby.", &[(6, "police_officer", Some("Corby"))]),
        ("Police cadets marched past; 30 cadets won prizes.", &[(30, "cadet", None)]),
        ("Two PCSO's walk the estate.", &[(2, "pcso", None)]),
    ];
    for (text, want) in table {
        check(text, want);
    }
}

#[test]
fn finds_counts_of_the_people_told_of_before() {
    let table: &[(&str, &[Row])] = &[
        (
            "Six PCSOs start today. Two will be based in Corby; one in Kettering.",
            &[(6, "pcso", None), (2, "pcso", Some("Corby")), (1, "pcso", Some("Kettering"))],
        ),
        (
            "Ten officers are coming. Corby and Kettering get five each.",
            &[
                (10, "police_officer", None),
                (5, "police_officer", Some("Corby")),
                (5, "police_officer", Some("Kettering")),
            ],
        ),
        ("Nine of the new recruits are from Wales.", &[(9, "recruit", None)]),
        (
            "We hired 60 officers last year. A further 20 will follow in spring.",
            &[(60, "police_officer", None), (20, "police_officer", None)],
        ),
        (
            "Eight officers joined, taking the total to 214.",
            &[(8, "police_officer", None), (214, "police_officer", None)],
        ),
        ("The number of PCSOs will rise to 300.", &[(300, "pcso", None)]),
        (
            "The PCSOs will go to these towns:\n\nCorby 10\n\nKettering 5",
            &[(10, "pcso", Some("Corby")), (5, "pcso", Some("Kettering"))],
        ),
    ];
    for (text, want) in table {
        check(text, want);
    }
}

#[test]
fn finds_counts_named_nearby() {
    let table: &[(&str, &[Row])] = &[
        ("13 people became special constables.", &[(13, "special_constable", None)]),
        ("A 30-strong team of detectives is at work.", &[(30, "detective", None)]),
        ("The 412-strong Special Constabulary was out.", &[(412, "special_constable", None)]),
        (
            "There are nine vacancies at sergeant rank and four at inspector.",
            &[(9, "sergeant", None), (4, "inspector", None)],
        ),
        (
            "Two forces had fewer officers: Kent Police (3,600) and Essex Police (2,900).",
            &[(3600, "police_officer", None), (2900, "police_officer", None)],
        ),
        ("An intake of up to 20 is due in May.", &[(20, "recruit", None)]),
        ("The Chief Constable said where 95 new posts will go.", &[(95, "police_officer", None)]),
        (
            "Forty-four student officers passed out. Twenty-one of the 44 will go to Corby.",
            &[(44, "recruit", None), (21, "recruit", Some("Corby")), (44, "recruit", None)],
        ),
    ];
    for (text, want) in table {
        let found: Vec<_> = counts(text).into_iter().map(|found| (found.0, found.1)).collect();
        let want: Vec<_> = want.iter().map(|row| (row.0, row.1.to_owned())).collect();
        assert_eq!(found, want, "{text}");
    }
}

#[test]
fn finds_places() {
    let table: &[(&str, &[Row])] = &[
        (
            "Corby keeps its two PCs and its three PCSOs.",
            &[(2, "constable", Some("Corby")), (3, "pcso", Some("Corby"))],
        ),
        (
            "We have ten specials, six of them in Kettering.",
            &[(10, "special_constable", None), (6, "special_constable", Some("Kettering"))],
        ),
        (
            "She leads the 17 officers and 5 staff of the Norwich child protection unit.",
            &[(17, "police_officer", Some("Norwich")), (5, "staff", Some("Norwich"))],
        ),
        (
            "He comes from Swindon, where he ran a team of 14 detectives.",
            &[(14, "detective", Some("Swindon"))],
        ),
        (
            "The nine recruited officers will work from Corby (4), Oundle (2) and Rushden (3).",
            &[
                (9, "police_officer", None),
                (4, "police_officer", Some("Corby")),
                (2, "police_officer", Some("Oundle")),
                (3, "police_officer", Some("Rushden")),
            ],
        ),
        ("Two officers arrested men from Corby (34) and Oundle (19).", &[(2, "police_officer", None)]),
        ("Six officers travelled to a farm near Corby.", &[(6, "police_officer", None)]),
        ("Six officers, who met the mayor of Corby.", &[(6, "police_officer", None)]),
    ];
    for (text, want) in table {
        check(text, want);
    }
}

/// Where the people of a count work or go: sentence => number, group, place; `//` ends a line.
const WHERE: &str = "
Twelve officers will be based in Corby. => 12 police_officer Corby
Corby will get 12 officers. => 12 police_officer Corby
Corby will also get 12 new officers. => 12 police_officer Corby
Corby's team of 12 officers is growing. => 12 police_officer Corby
Corby's army of 40 specials was out. => 40 special_constable Corby
The Corby Safer Neighbourhood Team has six PCSOs. => 6 pcso Corby
The Corby team is made up of one sergeant, six constables and four PCSOs. => 1 sergeant Corby; 6 constable Corby; 4 pcso Corby
The team in Corby has six PCSOs. => 6 pcso Corby
A team based at Corby comprises two sergeants and 11 constables. => 2 sergeant Corby; 11 constable Corby
The unit will be based at Oundle and will consist of four constables and one sergeant. => 4 constable Oundle; 1 sergeant Oundle
In Corby, nine cadets and ten officers won awards. => 9 cadet Corby; 10 police_officer Corby
Over in Corby, nine of the cadets of the police won awards. => 9 cadet Corby
There are 136 extra officers out on the streets of Corby. => 136 police_officer Corby
Up to 200 officers could be recruited across Kent. => 200 police_officer Kent
We will see 20,000 officers recruited by 2023 across England and Wales. => 20000 police_officer England
Kent has around 200 special constables who volunteer their time. => 200 special_constable Kent
Around 200 special constables help in keeping Kent safe. => 200 special_constable Kent
Twelve new officers start today: four based in Corby, three in Oundle and five in Rushden. => 12 police_officer; 4 police_officer Corby; 3 police_officer Oundle; 5 police_officer Rushden
Corby: 12 officers // Oundle: four officers // Rushden: three PCSOs => 12 police_officer Corby; 4 police_officer Oundle; 3 pcso Rushden
Corby - 12 officers // Oundle - 4 officers => 12 police_officer Corby; 4 police_officer Oundle
The new officers will be split as follows: // Corby: 4 // Oundle: 3 // Rushden: 2 => 4 police_officer Corby; 3 police_officer Oundle; 2 police_officer Rushden
The new officers will be split as follows: // - Corby – 4 // - Oundle – 3 // - Rushden – 2 => 4 police_officer Corby; 3 police_officer Oundle; 2 police_officer Rushden
Our teams // Corby // Three sergeants, 14 constables, three PCSOs // Oundle // Two sergeants, six constables, four PCSOs => 3 sergeant Corby; 14 constable Corby; 3 pcso Corby; 2 sergeant Oundle; 6 constable Oundle; 4 pcso Oundle
Corby will have: // - four PCSOs // - 12 constables // - one sergeant => 4 pcso Corby; 12 constable Corby; 1 sergeant Corby
Six PCSOs have joined the police. Two will be based in Corby; one in Oundle and three in Rushden. => 6 pcso; 2 pcso Corby; 1 pcso Oundle; 3 pcso Rushden
Of the 40 officers, 12 will go to Corby and 28 to Oundle. => 40 police_officer; 12 police_officer Corby; 28 police_officer Oundle
Two officers were assaulted in Mill Lane, Corby, on Friday. => 2 police_officer Mill Lane
We have 500 new officers across Kent, keeping residents safe. => 500 police_officer Kent
Four officers from the firearms unit at Oundle ran a marathon. => 4 police_officer Oundle
Two officers based at Corby received awards. => 2 police_officer Corby
A 12-strong team of officers will police Corby. => 12 police_officer Corby
A team of 40 officers covering Corby and Oundle made ten arrests. => 40 police_officer Corby
Six officers were sworn in at a ceremony in Corby. => 6 police_officer
At Corby Magistrates' Court, a man admitted assaulting two officers. => 2 police_officer
Three officers arrested a man from Corby. => 3 police_officer
Nine of the new recruits are from Wales. => 9 recruit
Two officers who live in Corby won a race. => 2 police_officer
A man from Corby assaulted two officers. => 2 police_officer
The mayor of Corby thanked 12 officers. => 12 police_officer
Six PCSOs will not be based in Corby. => 6 pcso
Six officers are the first in Corby to wear cameras. => 6 police_officer
Over 80 police recruits from nine schools across Kent were there. => 80 recruit
Six officers will go from Oundle to the Corby area. => 6 police_officer Corby
We welcome 22 new officers and see them helping our communities in Kent. => 22 police_officer Kent
Corby has been given 12 officers. => 12 police_officer Corby
Four Kent Police officers from the firearms training unit (FTU) at Oundle ran a marathon. => 4 police_officer Oundle
Brighton and Hove Police has welcomed five new PCSOs. => 5 pcso Brighton and Hove
About 40 officers, PCSOs and cadets will search parks in Corby. => 40 police_officer Corby
Not far away, in Corby, Inspector Ann Bell put four of her PCSOs on bicycles. => 4 pcso Corby
The number of PCSOs in Kent could fall from 566 to fewer than 400. => 566 pcso Kent; 400 pcso Kent
The five forces across Kent have already recruited an additional 397 police officers. => 397 police_officer Kent
There are about 25 police staff, based at 13 sites from Corby to Oundle. => 25 staff
Six officers will be moved from Oundle to Corby. => 6 police_officer Corby
Among them are 13 people who became special constables in Corby last Wednesday. => 13 special_constable
Two officers will work from Corby. => 2 police_officer Corby
";

#[test]
fn finds_where_people_work() {
    check_lines(WHERE);
}

/// Numbers without a noun: parts, others, shares of places, labels; and those of other things.
const WITHOUT_A_NOUN: &str = "
I will recruit 156 more PCs, of whom 36 are our share and 100 are needed to replace leavers. => 156 constable; 36 constable; 100 constable
Five officers took part. Two officers were on bicycles, one on a motorbike and two officers in a van. => 5 police_officer; 2 police_officer; 1 police_officer; 2 police_officer
He thanked 11 officers and members of staff including seven who were commended. => 11 police_officer; 7 police_officer
A total of 21 officers were injured – two of them seriously. => 21 police_officer; 2 police_officer
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
Strength in March: police officers 1,200; PCSOs 200; specials 300 => 
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
We have recruited new PCSOs: Corby +4, Oundle +3. =>
Kent Police has 81 PCSOs. The budgeted number of posts is 107. => 81 pcso; 107 pcso
The force will cut the number of PCSOs from 81 to 48 FTEs. => 81 pcso; 48 pcso
Although the current number of PCSOs is 81 FTEs, the budgeted number is 107. => 81 pcso; 107 pcso
It wants 159 PCs – an increase of 97 PCs compared to the current structure, which has 62. => 159 constable; 97 constable; 62 constable
The number of officers is 1,250. => 1250 police_officer
The number of burglaries fell and officers said that the number was 50. =>
We thank our 596 ‘wonderful’ volunteers of Kent Police. => 596 volunteer
There are 83 Taser trained (non-firearms) officers in the force. => 83 police_officer
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
Corby's 40 officers will be cut to 30. => 40 police_officer Corby; 30 police_officer
Corby's police officers will be cut from 40 to 30. => 40 police_officer; 30 police_officer
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
fn finds_what_people_counted_are() {
    let table: &[(&str, &[Row])] = &[
        (
            "There are 12 new officers. Two of them are former specials, two are ex-PCSOs and three were police staff.",
            &[
                (12, "police_officer", None),
                (2, "special_constable", None),
                (2, "pcso", None),
                (3, "staff", None),
            ],
        ),
        (
            "There are 12 new officers. Two of them are parents.",
            &[(12, "police_officer", None), (2, "police_officer", None)],
        ),
        (
            "Kent Police has 80 PCs, with another 30 due to start in May.",
            &[(80, "constable", None), (30, "constable", None)],
        ),
        ("It has 2,870 full time equivalent (FTE) police officers.", &[(2870, "police_officer", None)]),
        (
            "It will cut the number of PCSOs from the current 64 full-time equivalent (FTE) posts.",
            &[(64, "pcso", None)],
        ),
        (
            "It saw police numbers rise from 1,640 in March to 1,705 in April.",
            &[(1640, "police_officer", None), (1705, "police_officer", None)],
        ),
        ("It saw burglary numbers rise from 1,640 in March to 1,705 in April.", &[]),
    ];
    for (text, want) in table {
        check(text, want);
    }
}

#[test]
fn finds_counts_of_each_place_of_a_list() {
    let table: &[(&str, &[Row])] = &[
        (
            "The nine officers began in May. They will be based in Corby (4), Oundle (2) and Rushden (3).",
            &[
                (9, "police_officer", None),
                (4, "police_officer", Some("Corby")),
                (2, "police_officer", Some("Oundle")),
                (3, "police_officer", Some("Rushden")),
            ],
        ),
        ("The nine officers met. Trains ran from Corby (4) and Oundle (2).", &[(9, "police_officer", None)]),
        (
            "There are 12 new officers. Corby and Corby get six each.",
            &[(12, "police_officer", None), (6, "police_officer", Some("Corby"))],
        ),
        (
            "The seven recruits have begun. There are two PCs in Corby; Oundle; and Rushden; and one based in Wells.",
            &[
                (7, "recruit", None),
                (2, "constable", Some("Corby")),
                (2, "constable", Some("Oundle")),
                (2, "constable", Some("Rushden")),
                (1, "constable", Some("Wells")),
            ],
        ),
        (
            "The six recruits have begun. There are two PCs in Corby, Corby and Oundle.",
            &[(6, "recruit", None), (2, "constable", Some("Corby")), (2, "constable", Some("Oundle"))],
        ),
        (
            "The nine recruits have begun. There are two PCs in Corby and Oundle.",
            &[(9, "recruit", None), (2, "constable", Some("Corby"))],
        ),
    ];
    for (text, want) in table {
        check(text, want);
    }
}

#[test]
fn finds_what_each_place_of_a_list_gets() {
    check_lines(
        "
The new officers have many skills. // They will be based in Corby (5), Oundle (3) and Rushden (1). => 5 police_officer Corby; 3 police_officer Oundle; 1 police_officer Rushden
The ten new PCs passed out. They will be deployed with three in Corby and seven in Oundle. => 10 constable; 3 constable Corby; 7 constable Oundle
The ten new PCs passed out. The men and women will be based at: Corby (3), Oundle (7). => 10 constable; 3 constable Corby; 7 constable Oundle
The ten officers searched homes. They will be working with shops in Corby (3), Oundle (7) and Rushden (2). => 10 police_officer
The force told of its plans, with two PCs based in Corby, Oundle, Rushden and Luton, and one in Bedford and Dover. => 2 constable Corby; 2 constable Oundle; 2 constable Rushden; 2 constable Luton; 1 constable Bedford; 1 constable Dover
Two PCSOs cover Corby, Oundle and Rushden, and one PC covers Bedford and Dover. => 2 pcso Corby; 1 constable Bedford
There will be two PCs in each of Corby, Oundle and Rushden. => 2 constable Corby; 2 constable Oundle; 2 constable Rushden
Seven new PCs join us, two in each of Corby, Oundle and Rushden. => 7 constable; 2 constable Corby; 2 constable Oundle; 2 constable Rushden
Corby, Oundle and Rushden will each receive two new officers. => 2 police_officer Corby; 2 police_officer Oundle; 2 police_officer Rushden
There are police cadet units in Corby (12 cadets) and Oundle (9 cadets). => 12 cadet Corby; 9 cadet Oundle
There were 12 officers (Corby) and nine officers (Oundle). => 12 police_officer Corby; 9 police_officer Oundle
The posts go out as follows: // three constables in Oundle // four constables in Corby // two in Rushden => 3 constable Oundle; 4 constable Corby; 2 constable Rushden
Where will the new officers go? // 4 in Corby // 5 in Oundle => 4 police_officer Corby; 5 police_officer Oundle
The recruits will be based in these towns: // 4 Corby // 5 Oundle => 4 recruit Corby; 5 recruit Oundle
Officers seized phones in these towns: // 10 in Corby // 5 in Oundle =>
Officers seized phones in these towns: // Corby 10 // Oundle 5 =>",
    );
}

#[test]
fn reads_what_stands_between_a_number_and_its_noun() {
    check_lines(
        "
He was one of three high-trained inspectors. => 3 inspector
The force took on five new rural and wildlife specific officers. => 5 police_officer
It is sad to lose two much-loved and respected police officers. => 2 police_officer
Almost 50 students from eight schools came to see the police. =>
Over 80 Mini Police recruits were invited. =>",
    );
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

#[test]
fn ignores_numbers_of_other_things() {
    for text in [
        "Officers caught 13 people who became violent.",
        "Twelve men of a 25-strong organised crime group were jailed by officers.",
        "Officers said that burglaries rose to 210.",
        "Officers came. There were three in the car.",
        "Recruits must be 17 years old, and 18 when they start training.",
        "He made 12 new posts on his page.",
        "Kent Police arrested John Roe (34).",
        "The shop saw an increase to 300.",
        "Collar number 3553 belongs to a constable.",
    ] {
        assert!(counts(text).is_empty(), "{text}: {:?}", counts(text));
    }
}

#[test]
fn ignores() {
    for text in [
        "Three men assaulted officers in the street.",
        "Officers made six arrests.",
        "Two police dogs and four police cars were sent.",
        "In 2017 officers found 30 plants.",
        "After six hours officers left.",
        "Three women officers would like to speak to",
        "PC 1234 Smith and officers of the team spoke.",
        "A man aged 34 told officers that he fell.",
        "Two council enforcement officers came along.",
        "Four prison officers gave evidence.",
        "Officers seized £40,000 and 12 phones.",
        "Two officers' lives were saved.",
        "A new officer walks the beat.",
        "One officer spoke to the driver.",
        "The shop has 14 staff.",
        "Six officers came. Three men ran off. Two were moved to Corby.",
        "0 officers and 99999999999 officers",
    ] {
        let found = counts(text);
        let told = text.starts_with("Six officers came").then_some(6);
        assert!(found.iter().all(|count| Some(count.0) == told), "{text}: {found:?}");
    }
}

/// Known misses, written down.
#[test]
fn gaps() {
    for (text, missed) in [
        ("They will be on top of the 140 promised in May.", 140),
        ("Kent Police expects to pass 3,600 officers' posts, of which Corby has lost a dozen.", 12),
        ("Officers said that four were on leave.", 4),
        ("The unit was a sergeant and eight.", 8),
    ] {
        assert!(counts(text).iter().all(|count| count.0 != missed), "{text} is found now");
    }
}
