//! A calendar value always exists, reads back equal in every form, sorts in the order of the calendar, and is never stepped past the
//! years 1 to 9999.

use epaulette::{Extractor, Grain, Season, Timex};
use proptest::prelude::*;

fn season() -> impl Strategy<Value = Season> {
    prop::sample::select(vec![Season::Spring, Season::Summer, Season::Autumn, Season::Winter])
}

/// Whatever a caller passes to each constructor, possible or not.
fn constructed() -> impl Strategy<Value = Option<Timex>> {
    let year = prop_oneof![4 => 0..=10_001_u16, 1 => any::<u16>()].boxed();
    let known = prop::option::of(year.clone()).boxed();
    prop_oneof![
        year.clone().prop_map(Timex::from_decade),
        year.clone().prop_map(Timex::from_year),
        (known.clone(), season()).prop_map(|(year, season)| Timex::from_season(year, season)),
        (known.clone(), 0..=14_u8).prop_map(|(year, month)| Timex::from_month(year, month)),
        (year, 0..=55_u8).prop_map(|(year, week)| Timex::from_week(year, week)),
        (known, 0..=13_u8, 0..=33_u8).prop_map(|(year, month, day)| Timex::from_day(year, month, day)),
    ]
}

/// The value rebuilt from its parts.
fn rebuilt(date: Timex) -> Option<Timex> {
    match date.grain() {
        Grain::Decade => Timex::from_decade(date.decade()?),
        Grain::Year => Timex::from_year(date.year()?),
        Grain::Season => Timex::from_season(date.year(), date.season()?),
        Grain::Month => Timex::from_month(date.year(), date.month()?),
        Grain::Week => Timex::from_week(date.year()?, date.week()?),
        Grain::Day => Timex::from_day(date.year(), date.month()?, date.day_of_month()?),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4_000) })]

    #[test]
    fn what_can_be_constructed_reads_back_equal(date in constructed()) {
        if let Some(date) = date {
            prop_assert_eq!(date.to_string().parse::<Timex>().ok(), Some(date));
            let json = serde_json::to_string(&date).expect("serialises");
            prop_assert_eq!(serde_json::from_str::<Timex>(&json).ok(), Some(date));
            prop_assert_eq!(rebuilt(date), Some(date));
            prop_assert!(date.year().is_none_or(|year| (1..=9999).contains(&year)));
        }
    }

    #[test]
    fn the_order_is_that_of_the_calendar(one in constructed(), other in constructed()) {
        if let (Some(one), Some(other)) = (one, other) {
            prop_assert_eq!(one.cmp(&other).reverse(), other.cmp(&one));
            prop_assert_eq!(one.cmp(&other).is_eq(), one == other);
            if let (Grain::Day, Grain::Day, Some(_), Some(_)) = (one.grain(), other.grain(), one.year(), other.year()) {
                // Forms of the same width sort as their letters do.
                prop_assert_eq!(one.cmp(&other), one.to_string().cmp(&other.to_string()));
            }
        }
    }
}

/// What steps out of the calendar from the day of publication.
const STEPS: [&str; 12] = [
    "He starts tomorrow.",
    "They met yesterday and again next week.",
    "It was set up last week and ends next month.",
    "Numbers rose last year and will rise next year.",
    "It happened 999 years ago, or 99 decades ago.",
    "PC Jane Doe joined in 2007 and was promoted to sergeant 999 years later.",
    "PC Jane Doe joined this year and was promoted to sergeant 999 years later.",
    "PC Jane Doe joined this year and was promoted to sergeant the following April.",
    "PC Jane Doe joined this year; she had left the army 999 years earlier.",
    "From 20 November to 8 January next year, and in January last year.",
    "On Friday 1 and Saturday 2, and on 29 February.",
    "Last summer, next winter, last December, next January, ages ago.",
];

#[test]
fn nothing_steps_out_of_the_calendar() {
    for published in
        ["9999-12-31", "9999-12", "9999", "0001-01-01", "0001-01", "0001", "9999-W52", "XXXX-02-29", "999X"]
    {
        let extractor = Extractor::new().with_published(published.parse().expect("a date"));
        for text in STEPS {
            let found = extractor.extract(text);
            let json = serde_json::to_string(&found).expect("serialises");
            let back: epaulette::Announcement = serde_json::from_str(&json).expect("reads back");
            assert_eq!(back, found, "{text} published {published}");
        }
    }
}

#[test]
fn the_last_day_of_the_calendar_has_no_tomorrow() {
    let extractor = Extractor::new().with_published("9999-12-31".parse().expect("a date"));
    let values = |text: &str| {
        extractor.extract(text).dates.iter().map(|date| date.value.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(values("He starts tomorrow, next month or next year."), [""; 0]);
    assert_eq!(values("He started yesterday."), ["9999-12-30"]);
}
