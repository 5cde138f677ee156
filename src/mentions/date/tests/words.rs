//! Words that are a date here and none there, and months of a list.

use super::assert_all;

#[test]
fn short_names_of_months_and_weekdays() {
    assert_all(&[
        ("She came on 16 november.", "2018-11-16"),
        ("On 16 november officers came.", "2018-11-16"),
        ("On friday 16 november officers came.", "2018-11-16"),
        ("The door was open. Sat night is the worst.", "2019-05-11"),
        ("They had 12 dec units on show.", ""),
        ("The shop counted its 3 jan sales.", ""),
        ("It counted the tents and 3 jan sales.", ""),
        ("The door was open. Sun cream was all he left.", ""),
        ("The door was open. Sat in the car was a man.", ""),
        ("\"Sat navs are gone,\" she said.", ""),
    ]);
}

#[test]
fn days_and_months_told_loosely() {
    assert_all(&[
        ("She found the dog this past Monday.", "2019-05-13"),
        ("She left the station on January twenty-fourth at noon.", "2019-01-24"),
        ("It was busy this past April.", "2019-04"),
        ("This past year was busy.", ""),
        ("This past summer was busy.", ""),
        ("He began on March first aid.", ""),
    ]);
}

#[test]
fn months_ahead_that_follow_each_other() {
    assert_all(&[
        (
            "Corby gets four PCSOs in July, two more in September and a further three in December.",
            "2019-07 2019-09 2019-12",
        ),
        ("Corby gets four PCSOs in June and two more in December.", "2019-06 2019-12"),
        ("Corby got four PCSOs in June and two more in December.", "2018-06 2018-12"),
        ("Corby gets four PCSOs in June, as many as in December.", "2019-06 2018-12"),
        ("Arrests: 12 in June and 14 in December.", "2019-06 2018-12"),
    ]);
}

#[test]
fn years_in_codes() {
    assert_all(&[
        ("She joined in flight in 2018.", "2018"),
        ("She flew home on flight BA 2018, late.", ""),
        ("She slept in room 1984.", ""),
    ]);
}
