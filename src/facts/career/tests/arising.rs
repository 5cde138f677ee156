//! Steps behind a conjunction and a time, and steps that a noun tells as what came or followed.

use super::posts::check;

#[test]
fn reads_steps_behind_a_joined_time() {
    check(&[
        ("PC Ann Bell was born in Deal, and in 2012 joined Kent Police.", &["joined 2012"]),
        (
            "PC Ann Bell was born in Deal and on 4 May 2012 moved to the burglary team.",
            &["appointed 2012-05-04"],
        ),
        ("PC Ann Bell was born in Deal, and in 2012 moved to a farm.", &[]),
        ("PC Ann Bell spoke of the men arrested in 2011 and in 2012 promoted by their firm.", &[]),
        ("PC Ann Bell went on to move to the burglary team in 2012.", &["appointed 2012"]),
    ]);
}

#[test]
fn reads_steps_that_come() {
    check(&[
        ("Sergeant Ann Bell worked in Deal. In 2012 came promotion to sergeant.", &["promoted 2012"]),
        (
            "Sergeant Ann Bell worked in Deal, with promotion to sergeant following in 2012.",
            &["promoted 2012"],
        ),
        (
            "Sergeant Ann Bell likes tea. Her mother joined in 1990, with promotion to sergeant following in 2012.",
            &[],
        ),
        ("Sergeant Ann Bell worked in Deal. In 2012 came promotion for the club.", &[]),
        ("Sergeant Ann Bell worked in Deal, with promotion to inspector refused in 2012.", &[]),
        ("Sergeant Ann Bell's promotion to inspector was deferred until 2012.", &[]),
        ("Sergeant Ann Bell worked in Deal. Her retirement came in 2012.", &["retired 2012"]),
        // Of a police dog as well.
        ("Sergeant Ann Bell worked in Deal with the dog Rex. Retirement followed in 2012.", &[]),
        ("Sergeant Ann Bell worked in Deal. Her father's retirement came in 2012.", &[]),
        ("Sergeant Ann Bell's appointment as head of custody came in 2012.", &["appointed 2012"]),
        ("Sergeant Ann Bell's appointment as churchwarden came in 2012.", &[]),
        ("Sergeant Ann Bell's appointment as head of custody never came in 2012.", &[]),
    ]);
}
