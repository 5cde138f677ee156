//! The year that a date leaves to its clause and to the day of publication.

use super::{assert_all, assert_at};
use crate::timex::Timex;

#[test]
fn the_tense_of_the_clause_gives_the_year() {
    assert_all(&[
        ("A man was arrested on 20 June.", "2018-06-20"),
        ("On 20 June officers stopped a van.", "2018-06-20"),
        ("The shop will open on 5 January.", "2020-01-05"),
        ("On 5 January the shop will open.", "2020-01-05"),
        ("He is due to appear on 20 June.", "2019-06-20"),
        ("He was bailed until 20 June.", "2019-06-20"),
        ("He was remanded for a hearing on 20 June.", "2019-06-20"),
        ("The trial has been set for 20 June.", "2019-06-20"),
        ("She said: \"The fair on 20 June is on.\"", "2019-06-20"),
        ("The road is closed due to a leak on 2 May.", "2019-05-02"),
        ("The man who will lead the unit joined on 20 November.", "2018-11-20"),
        ("The unit stays open until 20 December.", "2019-12-20"),
        ("He was charged and will be at court on 20 May.", "2019-05-20"),
        ("In September the unit was opened.", "2018-09"),
        ("In September the unit will be opened.", "2019-09"),
        ("They met on 29 February 2019.", ""),
        ("They met on 29 February.", "2016-02-29"),
        ("They met on 31 April.", ""),
        ("They met on 32 April 2019.", ""),
        ("They met on April 31st.", ""),
    ]);
}

#[test]
fn the_turn_of_the_year() {
    assert_at(
        Timex::from_day(Some(2019), 1, 3),
        &[
            ("A man was held on 28 December.", "2018-12-28"),
            ("A man was held on Friday 28 December.", "2018-12-28"),
            ("The shop closed in December.", "2018-12"),
            ("The shop will close in December.", "2019-12"),
            ("It broke the day before New Year.", ""),
            ("It broke on Monday of last week.", "2018-12-24"),
        ],
    );
    assert_at(
        Timex::from_day(Some(2018), 12, 28),
        &[
            ("The shop opens on 3 January.", "2019-01-03"),
            ("The shop will open on Thursday 3 January.", "2019-01-03"),
            ("The shop will open in January.", "2019-01"),
            ("The shop will open on the 3rd of next month.", "2019-01-03"),
            ("The shop will open on the first Tuesday in January.", "2019-01-01"),
        ],
    );
}

#[test]
fn without_publication() {
    assert_at(
        None,
        &[
            ("It is on the twenty-first of June.", "XXXX-06-21"),
            ("He was born on the twenty-fifth of January, nineteen eighty.", "1980-01-25"),
            ("It opens on the second Tuesday in May 2019.", "2019-05-14"),
            ("It opens on the second Tuesday in May.", ""),
            ("It broke the day before yesterday.", ""),
            ("It opens on the 20th of next month.", ""),
            ("Two weeks before last Monday it broke.", ""),
        ],
    );
}
