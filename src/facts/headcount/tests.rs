//! What is counted, and where: sentence ⇒ number, group and place of each count; sentences that count nobody.

mod captioned;
mod cards;
mod deals;
mod layouts;
mod lists;
mod many;
mod places;
mod releases;
mod rows;
mod shares;
mod tables;
mod turns;
mod unlisted;
mod wordings;

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
