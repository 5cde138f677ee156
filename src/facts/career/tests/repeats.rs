//! Steps that a text tells more than once.

use super::posts::check;

/// Appointments told twice, with the steps that are left.
const TOLD_AGAIN: &[(&str, &[&str])] = &[
    ("Inspector Ann Bell has taken over as head of custody. She replaces Tom Fell.", &["appointed"]),
    ("Inspector Ann Bell took over the role last month, replacing Tom Fell.", &["appointed 2020-05"]),
    ("Inspector Ann Bell takes the reins. She started in the role on 1 June.", &["appointed 2020-06-01"]),
    (
        "Deal has welcomed its new sergeant, Ann Bell. Sergeant Bell took up the post on 1 June.",
        &["appointed 2020-06-01"],
    ),
    (
        "Inspector Ann Bell became head of custody in 2009. She now replaces Inspector Tom Fell.",
        &["appointed 2009", "appointed"],
    ),
    (
        "Inspector Ann Bell has taken the role of sergeant. She started in the role on 1 June.",
        &["promoted 2020-06-01", "appointed 2020-06-01"],
    ),
    (
        "Inspector Ann Bell has taken over as area commander for Corby. It rains. In May she became area commander for Corby.",
        &["appointed 2020-05"],
    ),
    (
        "Inspector Ann Bell has taken over as area commander for Oundle. It rains. In May she became area commander for Corby.",
        &["appointed", "appointed 2020-05"],
    ),
    (
        "The panel approved the appointment of Ann Bell as chief constable. \"My appointment pleases me,\" said Chief Constable Ann Bell.",
        &["appointed"],
    ),
    (
        "Inspector Ann Bell was appointed in 2009. She has taken up the role of head of custody.",
        &["appointed 2009", "appointed"],
    ),
    (
        "Inspector Ann Bell became head of custody in 2009. She took over the role of area commander.",
        &["appointed 2009", "appointed"],
    ),
];

#[test]
fn tells_an_appointment_once() {
    check(TOLD_AGAIN);
}

#[test]
fn tells_an_entry_once() {
    let table: &[(&str, &[&str])] = &[
        ("Starting her service in 2008, PC Ann Bell first joined Kent Police as a PCSO.", &["joined 2008"]),
        ("Beginning her career three years ago PC Ann Bell joined Kent Police.", &["joined 2017"]),
        ("PC Ann Bell joined Kent Police after taking her oath on 3 May 2019.", &["joined 2019-05-03"]),
        ("A police officer since 1992, PC Ann Bell began her career with Kent Police.", &["joined 1992"]),
        (
            "Since starting her career in 2008, PC Ann Bell has joined Kent Police.",
            &["joined 2008", "joined"],
        ),
        ("Having started her career in 2008, PC Ann Bell joined Kent Police.", &["joined 2008", "joined"]),
        ("A police officer since 1992, PC Ann Bell transferred to Kent Police.", &["joined 1992", "joined"]),
    ];
    check(table);
}

#[test]
fn tells_a_post_once() {
    let table: &[(&str, &[&str])] = &[
        (
            "PC Ann Bell joined the burglary team this month. She trained before joining the team.",
            &["appointed 2020-06"],
        ),
        (
            "PC Ann Bell took the reins at Corby this week. She is joining a team of officers at Corby.",
            &["appointed 2020-w25"],
        ),
        (
            "PC Ann Bell is the new diversity officer. \"I'm moving to the new diversity role,\" said PC Bell.",
            &["appointed"],
        ),
        (
            "PC Ann Bell took on the role of dog handler and trainer for the force in 2006.",
            &["appointed 2006"],
        ),
        (
            "PC Ann Bell took the reins at Corby in 2006. She is joining a team of officers at Corby.",
            &["appointed 2006", "appointed"],
        ),
        (
            "PC Ann Bell joined the dog section in 2006. She then joined the burglary team.",
            &["appointed 2006", "appointed"],
        ),
        (
            "PC Ann Bell joined the dog section in 2006. She is joining a team.",
            &["appointed 2006", "appointed"],
        ),
    ];
    check(table);
}
