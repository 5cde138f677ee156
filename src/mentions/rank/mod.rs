//! Ranks: turns rank words and what stands around them (`Temporary Detective Chief Inspector`, `A/Supt`, `former DI`)
//! into one rank with its standing.
//!
//! Abbreviations count only in the case forces write them (`PC`, `Det Con`, never `super`). Ranks of other services
//! (`RSPCA inspector`, `Sergeant Major`, `High Commissioner`) and posts named like ranks (`gold commander`) are none.

mod another_service;
mod modifiers;
mod part_of_name;
mod spelling;
mod written;

pub(super) use modifiers::standing_of;
pub(super) use spelling::{is_abbreviated, is_collar_number};

use super::{
    Mention,
    overlap::{Claim, Claims},
};
use crate::document::{Cursor, Document, Shape, both, not};
use crate::evidence::rules::mention;
use crate::lexicon::{Cue, RankRow, RowId, Table};
use crate::standing::Standing;
use std::ops::Range;

const GIVEN: [Cue; 2] = [Cue::MaleName, Cue::FemaleName];

/// A rank of `ranks.tsv` with what its modifiers say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RankValue {
    pub row: RowId,
    pub detective: bool,
    /// The standing that a word beside the rank gives; `None` where no word does.
    pub standing: Option<StandingWord>,
    pub plural: bool,
    /// A job that constables do, `beat officer`: the rank of a step, but none that a person is said to hold.
    pub job: bool,
    /// Where the rank's own words begin, after its modifiers.
    pub head: usize,
    /// Where they begin if `Detective` before them is counted in.
    first: usize,
    /// The token after the rank's own words.
    end: usize,
}

/// A word that says how a rank is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StandingWord {
    pub standing: Standing,
    /// The token that says so.
    pub token: usize,
}

impl RankValue {
    /// The rank's name in the result.
    pub(crate) fn name<'d>(&self, document: &'d Document<'_>) -> &'d str {
        &document.row::<RankRow>(self.row).rank
    }

    /// Returns the tokens that state the rank, `Detective` before it included, without the word for its standing.
    pub(crate) fn words(&self) -> Range<usize> {
        self.first..self.end
    }

    /// How high the rank stands: greater is higher; `None` where ranks cannot be compared.
    pub(crate) fn seniority(&self, document: &Document<'_>) -> Option<u8> {
        document.row::<RankRow>(self.row).seniority
    }
}

/// The ranks of a document, in order.
pub(super) fn find(document: &Document<'_>, claims: &mut Claims) -> Vec<Mention<RankValue>> {
    let mut ranks: Vec<Mention<RankValue>> = Vec::new();
    for hit in document.hits(Table::Rank) {
        let hit = written::whole(document, *hit, claims);
        let tokens = hit.start as usize..hit.end as usize;
        let (start, end) =
            (document.cursor(tokens.start).in_block(), document.cursor_after(&tokens).in_block());
        let named = end.is(both(GIVEN, Shape::Capital)) && end.next().is(Shape::Capital);
        let taken = !claims.is_free(tokens.clone());
        if taken && !(named && is_force_alone(claims, start, tokens.end))
            || !spelling::is_written_as_rank(start, end)
            || another_service::is_of_another_service(start, end)
            || another_service::is_run_for(document.row(hit.row), start)
            || part_of_name::is_part_of_a_name(start, end)
            || part_of_name::is_part_of_a_street(start, end)
            || (start.is(GIVEN) && is_right_after(&ranks, start) && !start.is(Shape::AllCaps))
        {
            continue;
        }
        if !document.row::<RankRow>(hit.row).is_rank() {
            claims.claim(tokens, Claim::Refused);
            continue;
        }
        let mention = with_modifiers(hit.row, start, end);
        if ranks.last().is_some_and(|last| last.tokens.end > mention.tokens.start) {
            continue;
        }
        claims.claim(mention.tokens.clone(), Claim::Rank);
        ranks.push(mention);
    }
    ranks
}

/// `Garda Ann Bell`: one word is the name of the force as well as a rank.
fn is_force_alone(claims: &Claims, start: Cursor<'_, '_>, end: usize) -> bool {
    let last = end - 1;
    claims.of(last) == Claim::Force
        && (start.at()..last).all(|at| claims.of(at) == Claim::Free)
        && start.up_to(end).any(|at| at.is(Cue::Police))
        && last.checked_sub(1).is_none_or(|before| claims.of(before) != Claim::Force)
}

/// `Sergeant Di Bell`: the last rank ends here, and a first name follows.
fn is_right_after(ranks: &[Mention<RankValue>], start: Cursor<'_, '_>) -> bool {
    ranks.last().is_some_and(|last| last.tokens.end == start.at())
}

/// Takes the words before a rank that belong to it, and those after it that give its standing.
fn with_modifiers(row: RowId, head: Cursor<'_, '_>, end: Cursor<'_, '_>) -> Mention<RankValue> {
    let document = head.document();
    let of_plural = written::row_of_plural(head, row).filter(|_| spelling::is_one_word(head, end));
    let row = of_plural.unwrap_or(row);
    let (rank, wording) = (document.row::<RankRow>(row), document.slice(end.range_from(head)));
    let (detective, plural) = (rank.detective, of_plural.is_some() || rank.has_plural(wording));
    let (first, own_end) = (head.at(), end.at());
    let job =
        end.back(Cue::OfficerNoun).is_some_and(|noun| noun.at() > first && noun.follows(Cue::OfficerPrefix));
    let mut value =
        RankValue { row, detective, standing: None, plural, job, head: first, first, end: own_end };
    let start = modifiers::before(head, &mut value);
    let abbreviated = spelling::is_abbreviated(head, end);
    let end = bracketed_abbreviation(row, end).unwrap_or(end);
    let end = if let Some((standing, after)) = modifiers::after(end) {
        value.standing = Some(standing);
        after
    } else if (abbreviated || head.is(Shape::Capital)) && is_plural_of_names(end, abbreviated) {
        value.plural = true;
        end.next()
    } else {
        end
    };
    Mention { tokens: end.range_from(start), value, rule: mention::RANK }
}

/// `PC's Ann Doe and Bob Roe`, `Chief Inspector's Ann Doe and Bob Roe`: an apostrophe by mistake. A rank in full may own what bears
/// a name, so a surname and another name must follow it.
fn is_plural_of_names(end: Cursor<'_, '_>, abbreviated: bool) -> bool {
    let given = both(Shape::Capital, [Cue::MaleName, Cue::FemaleName]);
    let name = end.next();
    let pair = || {
        let surname = name.next().expect(both(Shape::Capital, not(Shape::Clitic)));
        surname.and_then(|end| end.expect((Cue::Conjunction, '&', ','))).is_some_and(|next| next.is(given))
    };
    end.is(Shape::Clitic) && name.is(given) && (abbreviated || pair())
}

/// `Police and Crime Commissioner (PCC)`, `Temporary Inspector (T/Insp)`: the cursor past the bracket that says the rank in
/// short.
fn bracketed_abbreviation<'d, 't>(row: RowId, end: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let open = end.expect('(')?;
    let slash = open.next().expect('/').filter(|short| short.is(Shape::Glued));
    let (short, close) = slash.unwrap_or(open).hit(Table::Rank)?;
    let name = |row| &end.document().row::<RankRow>(row).rank;
    close.expect(')').filter(|_| name(short.row) == name(row))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicons;
    use Standing::{Acting, Designate, Former, Retired, Substantive, Temporary};

    /// The ranks of a text: its words, its name, its standing, `+` where it is plural, `D` for a detective.
    fn ranks(text: &str) -> Vec<(String, String, Standing, &'static str)> {
        let document = Document::new(text, Vec::new(), Lexicons::built_in());
        let mut claims = Claims::new(document.len());
        let row = |rank: Mention<RankValue>| {
            let standing = rank.value.standing.map_or(Substantive, |word| word.standing);
            let words = document.slice(rank.tokens.clone()).to_owned();
            let marks = match (rank.value.detective, rank.value.plural) {
                (false, false) => "",
                (true, false) => "D",
                (false, true) => "+",
                (true, true) => "D+",
            };
            (words, rank.value.name(&document).to_owned(), standing, marks)
        };
        find(&document, &mut claims).into_iter().map(row).collect()
    }

    /// A text, then the rank's words, name, standing and marks.
    type Row = (&'static str, &'static str, &'static str, Standing, &'static str);
    const FINDS: &[Row] = &[
        ("We met Sergeant Ann Doe.", "Sergeant", "sergeant", Substantive, ""),
        ("We met PC Ann Doe.", "PC", "constable", Substantive, ""),
        ("We met P.C. Ann Doe.", "P.C.", "constable", Substantive, ""),
        ("We met Det Con Ann Doe.", "Det Con", "constable", Substantive, "D"),
        (
            "Temporary Detective Chief Inspector Ann Doe",
            "Temporary Detective Chief Inspector",
            "chief_inspector",
            Temporary,
            "D",
        ),
        ("There A/Supt Ann Doe spoke.", "A/Supt", "superintendent", Acting, ""),
        ("There T/DCI Ann Doe spoke.", "T/DCI", "chief_inspector", Temporary, "D"),
        ("There Const Ann Doe spoke.", "Const", "constable", Substantive, ""),
        ("There Constable Ann Doe of Castle Bromwich spoke.", "Constable", "constable", Substantive, ""),
        ("There D/Sgt Ann Doe spoke.", "D/Sgt", "sergeant", Substantive, "D"),
        ("Then Inspector Ann Doe spoke.", "Inspector", "inspector", Substantive, ""),
        ("The then Inspector Ann Doe spoke.", "then Inspector", "inspector", Former, ""),
        ("A retired Temporary Sergeant spoke.", "retired Temporary Sergeant", "sergeant", Retired, ""),
        ("The outgoing superintendent spoke.", "superintendent", "superintendent", Substantive, ""),
        ("The previous superintendent spoke.", "previous superintendent", "superintendent", Former, ""),
        ("A former superintendent spoke.", "former superintendent", "superintendent", Former, ""),
        ("A retired chief constable spoke.", "retired chief constable", "chief_constable", Retired, ""),
        (
            "The chief constable designate spoke.",
            "chief constable designate",
            "chief_constable",
            Designate,
            "",
        ),
        (
            "Ann Doe, Chief Superintendent (Temporary), spoke.",
            "Chief Superintendent (Temporary)",
            "chief_superintendent",
            Temporary,
            "",
        ),
        ("PCs Ann Doe and Bob Roe", "PCs", "constable", Substantive, "+"),
        ("PC's Ann Doe and Bob Roe", "PC's", "constable", Substantive, "+"),
        ("Inspector's Ann Doe and Bob Roe", "Inspector's", "inspector", Substantive, "+"),
        ("Inspector's Ann Doe prize", "Inspector", "inspector", Substantive, ""),
        ("inspector's Ann Doe and Bob Roe", "inspector", "inspector", Substantive, ""),
        ("Two sergeants spoke.", "sergeants", "sergeant", Substantive, "+"),
        ("DCs Ann Doe and Bob Roe", "DCs", "constable", Substantive, "D+"),
        ("DSs Ann Doe and Bob Roe", "DSs", "sergeant", Substantive, "D+"),
        ("We met DCS Ann Doe.", "DCS", "chief_superintendent", Substantive, "D"),
        ("We met Ch/Supt Ann Doe.", "Ch/Supt", "chief_superintendent", Substantive, ""),
        ("We met C/Insp Ann Doe.", "C/Insp", "chief_inspector", Substantive, ""),
        ("We met Det/Sgt Ann Doe.", "Det/Sgt", "sergeant", Substantive, "D"),
        ("We met Det/Ch/Insp Ann Doe.", "Det/Ch/Insp", "chief_inspector", Substantive, "D"),
        ("We met T/Ch/Supt Ann Doe.", "T/Ch/Supt", "chief_superintendent", Temporary, ""),
        (
            "the Police and Crime Commissioner (PCC) spoke",
            "Police and Crime Commissioner (PCC)",
            "police_and_crime_commissioner",
            Substantive,
            "",
        ),
    ];

    #[test]
    fn finds() {
        for (text, words, name, standing, marks) in FINDS {
            assert_eq!(ranks(text), [((*words).to_owned(), (*name).to_owned(), *standing, *marks)], "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "This was super of them.",
            "My pc broke down.",
            "An RSPCA inspector came.",
            "Sergeant Major Doe came.",
            "Sergeant Lance came.",
            "The High Commissioner came.",
            "She was gold commander that night.",
            "The borough commander came.",
            "A CI engine was found.",
            "A sergeant-major came.",
            "The Victims' Commissioner came.",
            "The Guides' Assistant District Commissioner came.",
            "County Commissioner Quist came.",
            "Our Assistant Police and Crime Commissioner came.",
            "An Ofsted inspector came.",
            "A bogus constable came.",
            "A superintendent registrar came.",
            "We met in Sergeant Street.",
            "The fire was at 12 Constable Close.",
            "She went to the edge of Inspector Lane, Corby.",
            "The mayor's sergeant spoke.",
            "The Constable of Quist Castle spoke.",
            "The Constable of the Tower of London spoke.",
            "Watch Commander Ann Doe came.",
            "Crew Commander Ann Doe came.",
            "The Labour candidate for Police and Crime Commissioner spoke.",
            "We met an aspiring PCC.",
            "We met commander Quist.",
            "Tom Inspector Doe was fined.",
        ] {
            assert_eq!(ranks(text), [], "{text}");
        }
    }

    /// Known misses: what stands here is found, and is wrong.
    #[test]
    fn gaps() {
        let table = [("He collects PC games.", "PC")];
        for (text, words) in table {
            let found: Vec<String> = ranks(text).into_iter().map(|rank| rank.0).collect();
            assert_eq!(found, [words], "{text}");
        }
    }
}
