//! Headcounts: turns a number and the workforce noun it counts into a number of people.
//!
//! `six new recruits`, `32 officers and nine PCSOs`, `228 Police Community Support Officer posts`, `team of 12
//! constables` are stated with their noun; `two will be based in Cheshunt` and `Corby gets six` count the people told of
//! before. It counts whatever those people do. The public, victims, suspects, other bodies' people, durations and a
//! single unnamed officer count nobody; `one sergeant` counts beside other counts.

mod elliptical;
mod phrase;
mod place;
mod share;

use crate::{
    document::Document,
    facts::Rule,
    lexicon::Cue,
    mentions::{
        Mention, Mentions,
        number::{NumberValue, Qualifier},
    },
    span::Span,
};
use elliptical::{Antecedent, Ellipsis};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A number of people or posts in the police workforce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Headcount {
    /// How many; the lower bound of a range.
    pub count: u32,
    /// The upper bound of a range.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub max: Option<u32>,
    /// Who: a rank's name, or `police_officer`, `detective`, `recruit`, `staff`, `volunteer`, `cadet`, `apprentice`.
    pub group: String,
    /// How sure the number is.
    pub qualifier: Qualifier,
    /// Where they work or go, in the text's own form.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<String>,
    /// The words that state it.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// A count beside its noun.
const NOUN: &str = "headcount/noun";

/// A headcount on its way to the result.
#[derive(Debug, Clone)]
struct Count<'d> {
    number: NumberValue,
    tokens: Range<usize>,
    group: &'d str,
    /// `one sergeant`, which counts only beside another count.
    single: bool,
    rule: &'static str,
    /// Where they work or go.
    place: Option<Range<usize>>,
}

/// The headcounts of a document, in the order of the text.
pub(super) fn find(document: &Document<'_>, mentions: &Mentions) -> Vec<Headcount> {
    let mut counts: Vec<Count<'_>> = Vec::new();
    let mut antecedent: Option<Antecedent<'_>> = None;
    for number in &mentions.numbers {
        let found = match with_noun(document, mentions, number, antecedent) {
            Some(count) => vec![count],
            None => Ellipsis { document, mentions, number, antecedent }.counts(),
        };
        match found.last() {
            Some(last) => {
                antecedent = Some(Antecedent { group: last.group, at: last.tokens.end - 1, broken: false });
            }
            None => antecedent.iter_mut().for_each(|last| last.broken = true),
        }
        counts.extend(found);
    }
    drop_lone_singles(document, &mut counts);
    for count in &mut counts {
        count.place = count.place.take().or_else(|| place::find(document, mentions, count));
    }
    counts.into_iter().map(|count| headcount(document, count)).collect()
}

fn headcount(document: &Document<'_>, count: Count<'_>) -> Headcount {
    Headcount {
        count: count.number.count,
        max: count.number.max,
        group: count.group.to_owned(),
        qualifier: count.number.qualifier,
        place: count.place.map(|place| document.slice(place).to_owned()),
        span: document.span(count.tokens),
        rule: count.rule.into(),
    }
}

/// `six new recruits`; posts of no named kind are those of the people counted last.
fn with_noun<'d>(
    document: &'d Document<'_>,
    mentions: &Mentions,
    number: &Mention<NumberValue>,
    antecedent: Option<Antecedent<'d>>,
) -> Option<Count<'d>> {
    let phrase = phrase::read(document, mentions, number.tokens.end)?;
    let one = number.value.count == 1 && number.value.max.is_none();
    if number.value.count == 0 || phrase.single != one {
        return None;
    }
    let at_rank = phrase.group.is_none() && document.word(phrase.end).eq_ignore_ascii_case("at");
    if at_rank {
        return None;
    }
    let group = phrase.group.or_else(|| antecedent.filter(|last| !last.broken).map(|last| last.group))?;
    let tokens = number.tokens.start..phrase.end;
    Some(Count { number: number.value, tokens, group, single: phrase.single, rule: NOUN, place: None })
}

/// `one sergeant` stays where another count is joined to it, directly or over its like.
fn drop_lone_singles(document: &Document<'_>, counts: &mut Vec<Count<'_>>) {
    let joined = |left: &Count<'_>, right: &Count<'_>| {
        let gap = left.tokens.end..right.tokens.start;
        gap.len() <= 3
            && gap.into_iter().all(|at| {
                document.is_mark(at, ',') || document.is_mark(at, ';') || document.is(at, Cue::Conjunction)
            })
    };
    let mut keep: Vec<bool> = counts.iter().map(|count| !count.single).collect();
    for at in 1..counts.len() {
        keep[at] |= keep[at - 1] && joined(&counts[at - 1], &counts[at]);
    }
    for at in (1..counts.len()).rev() {
        keep[at - 1] |= keep[at] && joined(&counts[at - 1], &counts[at]);
    }
    let mut keep = keep.into_iter();
    counts.retain(|_| keep.next().unwrap_or(false));
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    type Row = (u32, &'static str, Option<&'static str>);

    fn counts(text: &str) -> Vec<(u32, String, Option<String>)> {
        let found = Extractor::new().extract(text).headcounts;
        found.into_iter().map(|count| (count.count, count.group, count.place)).collect()
    }

    fn check(text: &str, want: &[Row]) {
        let want: Vec<_> =
            want.iter().map(|row| (row.0, row.1.to_owned(), row.2.map(str::to_owned))).collect();
        assert_eq!(counts(text), want, "{text}");
    }

    #[test]
    fn finds_counts_beside_their_noun() {
        let table: &[(&str, &[Row])] = &[
            ("Six new recruits began on Monday.", &[(6, "recruit", None)]),
            ("She leads 32 officers and nine PCSOs.", &[(32, "police_officer", None), (9, "pcso", None)]),
            ("All 228 Police Community Support Officer posts stay.", &[(228, "pcso", None)]),
            ("There are 82 more officers than last year.", &[(82, "police_officer", None)]),
            ("The force took on 40 call handlers.", &[(40, "staff", None)]),
            (
                "About 150 highly trained, dedicated police officers took part.",
                &[(150, "police_officer", None)],
            ),
            ("A team of 12 detectives is at work.", &[(12, "detective", None)]),
            ("We have 450 officers and staff.", &[(450, "police_officer", None)]),
            ("Two Kent Police officers were hurt.", &[(2, "police_officer", None)]),
            ("Sixteen recruit constables passed out.", &[(16, "constable", None)]),
            ("He has asked for 15 additional Gardaí.", &[(15, "garda", None)]),
            (
                "The unit has one sergeant and six constables.",
                &[(1, "sergeant", None), (6, "constable", None)],
            ),
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
            ("13 people became special constables.", 13),
            ("They will be in addition to the 215 announced in May.", 215),
            ("A 30-strong team of detectives is at work.", 30),
            ("There are nine vacancies at sergeant rank.", 9),
            ("Kent Police (3,600) has grown.", 3600),
        ] {
            assert!(counts(text).iter().all(|count| count.0 != missed), "{text} is found now");
        }
    }

    #[test]
    fn hostile_numbers_take_linear_time() {
        for words in ["6 officers ", "one ", "9,", "six of the ", "two each in Corby and ", "12 new "] {
            let text = words.repeat(300_000 / words.len());
            assert!(counts(&text).len() <= text.len());
        }
    }
}
