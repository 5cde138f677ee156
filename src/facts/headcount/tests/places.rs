//! Where the people counted are: the place of a count, and of each count of a list.

use super::{Row, check, check_lines};

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
There are 84 extra officers out on the roads of Corby. => 84 police_officer Corby
Up to 200 officers could be recruited across Kent. => 200 police_officer Kent
We will see 20,000 officers recruited by 2023 across England and Wales. => 20000 police_officer England
Kent has around 310 special constables who give up their evenings. => 310 special_constable Kent
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
Officers seized phones in these towns: // Corby 10 // Oundle 5 =>
We have 11 officers on the Isle of Wight and 6 PCs on Skye. => 11 police_officer Isle of Wight; 6 constable Skye
Six officers worked on the Corby case. => 6 police_officer
The unit, which has seven detectives, is based in Corby. => 7 detective Corby
The force has seven detectives and is based in Corby. => 7 detective
Twelve PCs are based in Corby; seven in north Devon; and three in Oundle. => 12 constable Corby; 7 constable Devon; 3 constable Oundle
Corby will get 12 PCs, north Devon seven and Oundle three. => 12 constable Corby; 7 constable Devon; 3 constable Oundle
By April 2020 Corby will have three detectives. => 3 detective Corby
Two PCs were hurt in Corby. The driver is 19. => 2 constable Corby
Inspector Ann Bell leads nine detectives. She is 41. => 9 detective
Corby has nine PCs. The total is 12. => 9 constable Corby; 12 constable",
    );
}
