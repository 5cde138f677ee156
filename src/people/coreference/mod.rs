//! Coreference: joins full names, surnames, first names and pronouns to the person they mean.
//!
//! Two mentions are one person when their names agree; a lone surname or first name means the person of that name told
//! of last. A pronoun means the subject of its sentence or of one before, if the sex agrees.

mod aged;
pub(crate) mod animal;
mod announced;
mod cataphora;
mod cluster;
mod convicted;
mod enumeration;
mod for_a_day;
mod former_latter;
mod long_surname;
pub(crate) mod narrator;
mod next_step;
mod nominal;
pub(crate) mod other_rank;
mod owned;
mod parts;
mod predicate;
mod pronoun;
mod single_names;
mod spelling;
mod spoken_pronoun;
mod stated_as_fact;
pub(crate) mod succession;
pub(crate) mod unnamed;
mod verb_of_speech;

use crate::document::Document;
use crate::evidence::RuleId;
use crate::lexicon::RowId;
use crate::mentions::Mentions;
use crate::mentions::person::Gender;
use crate::mentions::rank::StandingWord;
use std::ops::Range;

/// The people of a document and every place where one is meant.
#[derive(Debug, Default)]
pub(crate) struct Cast {
    /// In the order of their first mention.
    pub people: Vec<Person>,
    /// In the order of the text.
    pub references: Vec<Reference>,
}

/// A person, officer or not.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    /// The fullest form of the name.
    pub name: String,
    /// The ranks that stand beside the name: indices into the ranks, in the order of the text.
    pub ranks: Vec<usize>,
    /// The ranks that a sentence gives the person apart from the name, in the order of the text.
    pub stated: Vec<StatedRank>,
    /// Whether the text calls the person an officer without a rank.
    pub called_officer: bool,
    /// Whether `Detective` alone stands before the name.
    pub called_detective: bool,
    /// The word that says how an officer without a rank is one.
    pub called_standing: Option<StandingWord>,
    pub gender: Option<Gender>,
    /// The number of `the 41-year-old`, which means the person.
    pub aged: Option<usize>,
    /// The rule that found the name first with a rank, or first of all.
    pub rule: RuleId,
    given: String,
    /// The nickname that stands in quotation marks inside the name.
    nickname: String,
    surname: String,
    /// The row of the first name among the short forms.
    short_form: Option<RowId>,
}

/// Of the ranks that stand beside a name, only the last so many are asked for one of a kind: a page about one officer costs
/// linear time.
const LAST_RANKS: usize = 32;

impl Person {
    /// The last of the ranks that stand beside the name, from the end of the text on.
    pub(crate) fn last_ranks(&self) -> impl Iterator<Item = usize> {
        self.ranks.iter().rev().take(LAST_RANKS).inspect(|_| crate::steps::count()).copied()
    }

    /// A person of whom nothing is known yet but the rule that found the name.
    fn new(rule: RuleId) -> Self {
        Self {
            name: String::new(),
            ranks: Vec::new(),
            stated: Vec::new(),
            called_officer: false,
            called_detective: false,
            called_standing: None,
            gender: None,
            aged: None,
            rule,
            given: String::new(),
            nickname: String::new(),
            surname: String::new(),
            short_form: None,
        }
    }

    /// Whether the text gives the person a rank.
    pub(crate) fn is_officer(&self) -> bool {
        !self.ranks.is_empty() || !self.stated.is_empty() || self.called_officer
    }
}

/// A rank that a sentence gives a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StatedRank {
    /// An index into the ranks.
    pub rank: usize,
    pub when: Stated,
}

/// The time of a [`StatedRank`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stated {
    /// Held, or about to be, as of publication.
    Now,
    Past,
    /// Held on retiring, which this token tells.
    AtRetirement(usize),
}

/// A place in the text where a person is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The name without its rank, or the pronoun.
    pub tokens: Range<usize>,
    /// An index into [`Cast::people`].
    pub person: usize,
    pub form: Form,
    /// The rank beside the name: an index into the ranks.
    pub rank: Option<usize>,
}

/// How a person is named at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A full name, a surname or a first name.
    Name,
    /// `he`, `she`, `his`, `her`.
    Pronoun,
    /// `the sergeant`.
    Nominal,
}

impl Cast {
    /// The references whose tokens begin in the range.
    pub(crate) fn references_in(&self, tokens: Range<usize>) -> &[Reference] {
        let from = self.references.partition_point(|reference| reference.tokens.start < tokens.start);
        let to = self.references.partition_point(|reference| reference.tokens.start < tokens.end);
        &self.references[from..to.max(from)]
    }

    /// The last reference that ends at or before a token.
    pub(crate) fn reference_before(&self, token: usize) -> Option<&Reference> {
        let at = self.references.partition_point(|reference| reference.tokens.end <= token);
        at.checked_sub(1).map(|at| &self.references[at])
    }
}

/// Finds who is who.
pub(super) fn resolve(document: &Document<'_>, mentions: &Mentions) -> Cast {
    let Mentions { ranks, dates, .. } = mentions;
    let (mut cast, index) = cluster::cluster(document, ranks, &mentions.names);
    single_names::find(document, &mut cast, &index, &mentions.claims);
    predicate::attach(document, ranks, dates, &mut cast);
    nominal::resolve(document, ranks, &mut cast);
    former_latter::resolve(document, &mut cast);
    pronoun::resolve(document, mentions, &mut cast);
    aged::resolve(document, &mut cast);
    predicate::attach(document, ranks, dates, &mut cast);
    for_a_day::withdraw(document, ranks, &mut cast);
    announced::attach(document, ranks, &mut cast);
    convicted::attach(document, ranks, &mut cast);
    predicate::call_officers(document, ranks, &mut cast);
    cast
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    /// Each officer with the words that name the person and the dates of the career, which tell whom a pronoun or noun means.
    fn told(text: &str) -> Vec<String> {
        let a = Extractor::new().extract(text);
        let tell = |officer: &crate::Officer| {
            let names = officer.mentions.iter().map(|span| span.of(&a.text).to_owned());
            let dates = officer.career.iter().filter_map(|event| event.date).map(|date| date.to_string());
            format!("{}: {}", officer.name, names.chain(dates).collect::<Vec<_>>().join(", "))
        };
        a.officers.iter().map(tell).collect()
    }

    fn check(table: &[(&str, &[&str])]) {
        for (text, want) in table {
            assert_eq!(told(text), *want, "{text}");
        }
    }

    #[test]
    fn finds_who_is_meant_by_initial_or_rank() {
        check(&[
            (
                "PC Ann Bell and PC Tom Bell work in Deal. PC A. Bell joined in 2008.",
                &["Ann Bell: Ann Bell, A. Bell, 2008", "Tom Bell: Tom Bell"],
            ),
            ("PC A. Bell joined in 2008. PC Ann Bell sings.", &["Ann Bell: A. Bell, Ann Bell, 2008"]),
            (
                "Sgt Ann Bell and Insp Tom Fell spoke. The sergeant joined in 2009; the inspector was promoted in 2014.",
                &["Ann Bell: Ann Bell, 2009", "Tom Fell: Tom Fell, 2014"],
            ),
            (
                "Sgt Ann Bell and Insp Tom Fell spoke. The long-serving sergeant joined in 2009.",
                &["Ann Bell: Ann Bell, 2009", "Tom Fell: Tom Fell"],
            ),
            (
                "Sgt Ann Bell and Sgt Tom Fell spoke. The long-serving sergeant joined in 2009.",
                &["Ann Bell: Ann Bell", "Tom Fell: Tom Fell"],
            ),
            (
                "PC Ann Bell met PC Tom Fell. The mother-of-two joined in 2009.",
                &["Ann Bell: Ann Bell", "Tom Fell: Tom Fell"],
            ),
            ("PC Ann Bell works in Deal. The mother-of-two joined in 2009.", &["Ann Bell: Ann Bell, 2009"]),
            (
                "PC Ann Bell, PC Jo Roe and PC Tom Fell met in Deal. The trio joined in 2009.",
                &["Ann Bell: Ann Bell, 2009", "Jo Roe: Jo Roe, 2009", "Tom Fell: Tom Fell, 2009"],
            ),
            (
                "PC Ann Bell and PC Tom Fell met in Deal. The trio joined in 2009.",
                &["Ann Bell: Ann Bell", "Tom Fell: Tom Fell"],
            ),
            ("PC Ann Bell arrested Mr A. Bell, of Deal.", &["Ann Bell: Ann Bell"]),
            ("PC Will Coy works in Deal. Will joined in 2018.", &["Will Coy: Will Coy, Will, 2018"]),
            ("PC Will Coy works in Deal. Will officers join?", &["Will Coy: Will Coy"]),
            (
                "PC Ann Bell and PC Amy Bell spoke. PC A. Bell joined in 2008.",
                &["Ann Bell: Ann Bell", "Amy Bell: Amy Bell", "A. Bell: A. Bell, 2008"],
            ),
        ]);
    }

    #[test]
    fn finds_the_former_and_the_latter() {
        check(&[
            (
                "PC Ann Bell and PC Tom Fell work in Deal. The former joined in 2008, the latter in 2015.",
                &["Ann Bell: Ann Bell, 2008", "Tom Fell: Tom Fell, 2015"],
            ),
            (
                "PC Ann Bell and PC Tom Fell work in Deal. The latter joined in 2015.",
                &["Ann Bell: Ann Bell", "Tom Fell: Tom Fell, 2015"],
            ),
            (
                "PC Ann Bell met PC Tom Fell. The former inspector joined in 2008.",
                &["Ann Bell: Ann Bell", "Tom Fell: Tom Fell"],
            ),
            (
                "PC Ann Bell, PC Jo Roe and PC Tom Fell work in Deal. The latter joined in 2015.",
                &["Ann Bell: Ann Bell", "Jo Roe: Jo Roe", "Tom Fell: Tom Fell"],
            ),
        ]);
    }

    #[test]
    fn finds_single_names() {
        check(&[
            (
                "Sgt Ann Bell met PC Tom Fell. Bell smiled.",
                &["Ann Bell: Ann Bell, Bell", "Tom Fell: Tom Fell"],
            ),
            ("Sgt Ann Bell met PC Tom Fell. Tom smiled.", &["Ann Bell: Ann Bell", "Tom Fell: Tom Fell, Tom"]),
            ("Sgt Ann Bell is new. Sgt Bell knows Corby. Ann smiled.", &["Ann Bell: Ann Bell, Bell, Ann"]),
            (
                "PC Robert Fell met Sgt Ann Bell. Rob smiled.",
                &["Robert Fell: Robert Fell, Rob", "Ann Bell: Ann Bell"],
            ),
            ("Sgt Will Bell is new. After a year, Will smiled.", &["Will Bell: Will Bell, Will"]),
            ("Sgt Will Bell is new. Will is tall.", &["Will Bell: Will Bell, Will"]),
            ("Sgt Will Bell is new. Will they stay?", &["Will Bell: Will Bell"]),
            ("Sgt Ann Bell-Fell spoke. Then Bell-Fell smiled.", &["Ann Bell-Fell: Ann Bell-Fell, Bell-Fell"]),
            ("Bell came first. Sgt Ann Bell came later.", &["Ann Bell: Bell, Ann Bell"]),
            (
                "PC Tom Fell met PC Joe Fell. PC Joe Fell smiled. Fell left the room.",
                &["Tom Fell: Tom Fell", "Joe Fell: Joe Fell, Joe Fell, Fell"],
            ),
            ("Sgt Ann Bell spoke. Mrs Bell smiled.", &["Ann Bell: Ann Bell, Bell"]),
        ]);
    }

    #[test]
    fn finds_pronouns_and_nouns() {
        check(&[
            ("Sgt Ann Bell is new. She joined in 2007.", &["Ann Bell: Ann Bell, 2007"]),
            (
                "PC Tom Fell met Sgt Ann Bell. He joined in 2007.",
                &["Tom Fell: Tom Fell, 2007", "Ann Bell: Ann Bell"],
            ),
            (
                "PC Tom Fell met Sgt Ann Bell. She joined in 2007.",
                &["Tom Fell: Tom Fell", "Ann Bell: Ann Bell, 2007"],
            ),
            (
                "Sgt Ann Bell met PC Tom Fell. The sergeant joined in 2007.",
                &["Ann Bell: Ann Bell, 2007", "Tom Fell: Tom Fell"],
            ),
            // The one who came or the one who went.
            (
                "Sgt Ann Bell took over from Sgt Eve Moss in May after she joined Kent Police in 2007.",
                &["Ann Bell: Ann Bell, XXXX-05", "Eve Moss: Eve Moss"],
            ),
            (
                "Sgt Ann Bell took over from Sgt Tom Fell in May after she joined Kent Police in 2007.",
                &["Ann Bell: Ann Bell, XXXX-05, 2007", "Tom Fell: Tom Fell"],
            ),
            ("When she joined in 2007, Sgt Ann Bell was new.", &["Ann Bell: Ann Bell, 2007"]),
        ]);
    }

    #[test]
    fn no_handler_is_meant_where_an_animal_is_the_subject() {
        check(&[
            (
                "PC Tom Fell has a dog. Police dog Rex has retired. He joined in 2014.",
                &["Tom Fell: Tom Fell"],
            ),
            ("PD Rex, handled by PC Tom Fell, is eight. He joined in 2014.", &["Tom Fell: Tom Fell"]),
            (
                "PC Tom Fell has a dog, Rex. It is not Rex's first award, and he won two. He joined in 2014.",
                &["Tom Fell: Tom Fell"],
            ),
            (
                "PC Tom Fell knows Rex, a six-year-old spaniel. Rex is fast. He joined in 2014.",
                &["Tom Fell: Tom Fell"],
            ),
            (
                "PC Tom Fell's dog, Rex, found a man. He has been in the police since 2014.",
                &["Tom Fell: Tom Fell"],
            ),
            (
                "PC Tom Fell was hurt, and Finn too. Finn was very ill. He retired in 2014.",
                &["Tom Fell: Tom Fell"],
            ),
            (
                "PC Tom Fell's number was owned by Quill Mott who was ill. Quill had a farm. He joined in 2014.",
                &["Tom Fell: Tom Fell"],
            ),
            ("PC Tom Fell is a dog handler. He joined in 2014.", &["Tom Fell: Tom Fell, 2014"]),
            ("PC Tom Fell walks with a dog. He joined in 2014.", &["Tom Fell: Tom Fell, 2014"]),
        ]);
    }

    #[test]
    fn ignores() {
        check(&[
            ("Sgt Ann Bell spoke. Mr Bell smiled.", &["Ann Bell: Ann Bell"]),
            ("PC Ann Bell walked down Bell Street.", &["Ann Bell: Ann Bell"]),
            ("PC Ann Dover went to Dover.", &["Ann Dover: Ann Dover"]),
            (
                "PC Tom Fell rang the Bell Inn. Sgt Ann Bell smiled.",
                &["Tom Fell: Tom Fell", "Ann Bell: Ann Bell"],
            ),
            ("Sgt Ann Bell met a boy. He joined in 2007.", &["Ann Bell: Ann Bell"]),
            (
                "Sgt Ann Bell met Sgt Tom Fell. The sergeant joined in 2007.",
                &["Ann Bell: Ann Bell", "Tom Fell: Tom Fell"],
            ),
            (
                "Sgt Ann Bell met Insp Eve Moss. The officers joined in 2007.",
                &["Ann Bell: Ann Bell", "Eve Moss: Eve Moss"],
            ),
        ]);
    }

    /// Known misses: what stands here is found, and is wrong.
    #[test]
    fn gaps() {
        check(&[
            // Two people whose first names begin alike.
            ("PC Ann Bell spoke. PC Anna Bell smiled.", &["Anna Bell: Ann Bell, Anna Bell"]),
            (
                "Sgt Ann Bell met Sgt Eve Moss. The latter joined in 2007.",
                &["Ann Bell: Ann Bell", "Eve Moss: Eve Moss"],
            ),
        ]);
    }
}
