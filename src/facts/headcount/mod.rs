//! Headcounts: turns a number and the workforce noun it counts into a number of people.
//!
//! `six new recruits`, `32 officers and nine PCSOs`, `228 Police Community Support Officer posts`, `team of 12
//! constables` are stated with their noun; `two will be based in Cheshunt` and `Corby gets six` count the people told of
//! before. It counts whatever those people do. The public, victims, suspects, other bodies' people, durations and a
//! single unnamed officer count nobody; `one sergeant` counts beside other counts.

mod elliptical;
mod grounds;
mod group_nearby;
mod noun;
mod other_bodies;
mod phrase;
mod place;
mod place_share;
mod spread;
mod strength;

use crate::evidence::{RuleId, rules::headcount};
use crate::{
    document::Document,
    evidence::Recorder,
    facts::Rule,
    lexicon::{Cue, Table, Word},
    mentions::{Mention, Mentions, number::NumberValue},
    qualifier::Qualifier,
    span::Span,
};
use elliptical::{Antecedent, Ellipsis};
use noun::Group;
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, ops::Range};

/// A number of people or posts in the police workforce.
///
/// ```
/// let crew = &epaulette::extract("More than six new PCSOs will join.").headcounts[0];
/// assert_eq!((crew.count, crew.group.as_str(), crew.qualifier), (6, "pcso", epaulette::Qualifier::AtLeast));
/// ```
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
    /// Whether the number is exact, a bound or an estimate.
    pub qualifier: Qualifier,
    /// Where they work or go, in the text's own form.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<String>,
    /// The words that state it.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// How many tokens around `95 new posts` may show that they are posts of the police: about a sentence.
const NEAR_POSTS: usize = 20;

/// How many counts before `the posts` are searched for whose posts they are. It keeps the cost linear in a page of
/// counts.
const MOST_COUNTS: usize = 16;

/// A headcount on its way to the result.
#[derive(Debug, Clone)]
struct Count<'d> {
    number: NumberValue,
    tokens: Range<usize>,
    group: Group<'d>,
    /// `one sergeant`, which counts only beside another count.
    single: bool,
    rule: RuleId,
    /// Where they work or go.
    place: Option<Range<usize>>,
}

impl Count<'_> {
    /// Where they work or go, in the text's own form.
    fn place_name<'t>(&self, document: &Document<'t>) -> Option<&'t str> {
        self.place.clone().map(|place| document.slice(place))
    }
}

/// The headcounts of a document, in the order of the text.
pub(super) fn find(
    document: &Document<'_>,
    mentions: &Mentions,
    recorder: &mut impl Recorder,
) -> Vec<Headcount> {
    let mut counts: Vec<Count<'_>> = Vec::new();
    let mut antecedent: Option<Antecedent<'_>> = None;
    for number in &mentions.numbers {
        let found = match with_noun(document, mentions, number, antecedent, &counts) {
            Some(count) => vec![count],
            None => Ellipsis { document, mentions, number, antecedent, counts: &counts }.counts(),
        };
        match found.last() {
            Some(last) => {
                antecedent = Some(Antecedent { group: last.group, at: last.tokens.end - 1, broken: false });
            }
            None if is_difference(document, number) => {}
            None => antecedent.iter_mut().for_each(|last| last.broken = true),
        }
        counts.extend(found);
    }
    let mut counts = spread::spread(document, mentions, &counts);
    drop_lone_singles(document, &mut counts);
    for count in &mut counts {
        count.place = count.place.take().or_else(|| place::find(document, mentions, count));
    }
    place::share_in_rows(document, &mut counts);
    let mut told = HashSet::new();
    // A place named twice in one list gets its share once.
    let once =
        counts.into_iter().filter(|count| told.insert((count.tokens.start, count.place_name(document))));
    once.inspect(|count| recorder.record(|| grounds::of(document, mentions, count)))
        .map(|count| headcount(document, count))
        .collect()
}

/// `14 more than two years ago` counts the same people.
fn is_difference(document: &Document<'_>, number: &Mention<NumberValue>) -> bool {
    document.is(number.tokens.end, Cue::Quantifier)
}

fn headcount(document: &Document<'_>, count: Count<'_>) -> Headcount {
    Headcount {
        count: count.number.count,
        max: count.number.max,
        group: count.group.name.to_owned(),
        qualifier: count.number.qualifier,
        place: count.place_name(document).map(str::to_owned),
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
    counts: &[Count<'d>],
) -> Option<Count<'d>> {
    let mut phrase = phrase::read(document, mentions, number.tokens.end)?;
    let one = number.value.count == 1 && number.value.max.is_none();
    if number.value.count == 0 || phrase.single != one {
        return None;
    }
    if phrase.group.is_none() && document.is_word(phrase.end, Word::At) {
        phrase.group = Some(noun::rank_at(document, mentions, phrase.end + 1)?.group);
    }
    let defined = number.tokens.start.checked_sub(1).is_some_and(|at| document.is(at, Cue::Determiner));
    let last = || {
        if defined {
            whose_posts(counts, number)
        } else {
            antecedent.filter(|last| !last.broken).map(|last| last.group)
        }
    };
    let numbered = || numbered_before(document, mentions, number.tokens.start);
    let group = phrase
        .group
        .or_else(numbered)
        .or_else(last)
        .or_else(|| posts_of_a_force(document, number, phrase.end))?;
    let tokens = number.tokens.start..phrase.end;
    Some(Count {
        number: number.value,
        tokens,
        group,
        single: phrase.single,
        rule: headcount::NOUN,
        place: None,
    })
}

/// `the number of PCSOs from the current 64 posts`: posts of those whose number is spoken of.
fn numbered_before<'d>(document: &'d Document<'_>, mentions: &Mentions, start: usize) -> Option<Group<'d>> {
    let sentence = document.sentence(document.sentence_of(start));
    let mut before = (sentence.start.max(start.saturating_sub(NEAR_POSTS))..start).rev();
    let topic =
        before.find(|at| document.is(*at, Cue::StrengthNoun) && document.is_word(at + 1, Word::Of))?;
    phrase::plural_in(document, mentions, topic..start)
}

/// `nine of the posts` are those of the last count that is as large.
fn whose_posts<'d>(counts: &[Count<'d>], number: &Mention<NumberValue>) -> Option<Group<'d>> {
    let mut told = counts.iter().rev().take(MOST_COUNTS);
    told.find(|count| count.number.count >= number.value.count).map(|count| count.group)
}

/// `95 new posts`, of which no more is said, are officers'.
fn posts_of_a_force(
    document: &Document<'_>,
    number: &Mention<NumberValue>,
    end: usize,
) -> Option<Group<'static>> {
    let added = (number.tokens.end..end).any(|at| document.is(at, Cue::Additive));
    let posts = document.is_word(end.checked_sub(1)?, Word::Posts);
    let block = document.block(document.block_of(end - 1));
    let from = end.saturating_sub(NEAR_POSTS).max(block.start);
    let police = (from..(end + NEAR_POSTS).min(block.end))
        .any(|at| document.is(at, Cue::Police) || document.hit_at(Table::Rank, at).is_some());
    (added && posts && police).then_some(Group { name: "police_officer", noun: end - 1 })
}

/// `one sergeant` stays where another count is joined to it, directly or over its like.
fn drop_lone_singles(document: &Document<'_>, counts: &mut Vec<Count<'_>>) {
    let joined = |left: &Count<'_>, right: &Count<'_>| {
        let gap = left.tokens.end..right.tokens.start;
        let of_them = document.is_word(gap.start, Word::Of) && document.is(gap.start + 1, Cue::PluralPronoun);
        let gap = if of_them { (gap.start + 3).min(gap.end)..gap.end } else { gap };
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
            (
                "The nine officers met. Trains ran from Corby (4) and Oundle (2).",
                &[(9, "police_officer", None)],
            ),
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
}
