//! Speech: finds which quotations are direct speech, and who says each.
//!
//! `Sgt Doe, of Kent Police, said: "…"` and `"…," said Sgt Doe` name the speaker beside the words. A quotation that
//! stands alone belongs to whoever spoke before, else to the person its surroundings tell of. Words in marks inside a
//! reported sentence, titles and nicknames are no speech.

mod attribution;
mod clause;
mod context;
mod testimony;
mod unnamed;
mod words;

use super::coreference::Cast;
use crate::document::{Document, Hit};
use crate::evidence::{RuleId, rules::quote};
use crate::mentions::overlap::Claims;
use crate::mentions::{Mention, rank::RankValue};
use attribution::Attribution;
use std::ops::Range;
use words::Words;

/// One stretch of direct speech.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Speech {
    /// Its quotations: indices into [`Document::quotations`].
    pub quotations: Range<usize>,
    /// Who says it; `None` where nobody is named.
    pub speaker: Option<Speaker>,
    /// The verb or phrase that says that somebody speaks, where one does.
    pub verb: Option<Hit>,
    /// `a spokesperson`: the phrase that says that the speaker has no name, where one does.
    pub unnamed: Option<Hit>,
    /// The rule that found the speaker.
    pub rule: RuleId,
}

/// Who says a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Speaker {
    /// The person of the cast; `None` for a speaker named in other words.
    pub person: Option<usize>,
    /// The words that name the speaker.
    pub tokens: Range<usize>,
}

/// What a sentence says of a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Who {
    Named(Speaker),
    /// `she`, `the officer`: somebody told of before; the rank, if one is said: an index into the ranks.
    Same(Option<usize>),
    /// `a spokesperson`, `one resident`; the phrase of the lexicon for such a speaker, if there is one.
    Unnamed(Option<Hit>),
}

impl Who {
    fn unnamed(&self) -> Option<Hit> {
        if let Self::Unnamed(phrase) = self { *phrase } else { None }
    }
}

/// Document, people and claims together, as every step needs them.
#[derive(Clone, Copy)]
struct Scene<'d> {
    document: &'d Document<'d>,
    cast: &'d Cast,
    ranks: &'d [Mention<RankValue>],
    claims: &'d Claims,
}

/// The direct speech of a document, in order.
pub(super) fn find(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    cast: &Cast,
    claims: &Claims,
) -> Vec<Speech> {
    let scene = Scene { document, cast, ranks, claims };
    let mut speeches: Vec<Speech> = Vec::new();
    for at in 0..document.quotations().len() {
        let floor = scene.floor(at, speeches.last());
        let mut words = Words::new(document, at);
        words.goes_on = scene.goes_on(at, speeches.last());
        words.stands_free |= words.goes_on;
        let attribution = scene.attribution(at, floor, &words);
        if !words.is_speech(attribution.as_ref().map(|attribution| attribution.place)) {
            continue;
        }
        if attribution.is_none() && scene.continues(at, &speeches) {
            if let Some(last) = speeches.last_mut() {
                last.quotations.end = at + 1;
            }
            continue;
        }
        let verb = attribution.as_ref().and_then(|attribution| attribution.verb);
        let unnamed = attribution.as_ref().and_then(|attribution| attribution.who.unnamed());
        let (speaker, rule) = scene.speaker(at, attribution, &speeches);
        speeches.push(Speech { quotations: at..at + 1, speaker, verb, unnamed, rule });
    }
    speeches
}

/// Fragments in marks that a sentence before a quotation may hold; keeps a page of fragments from looking back to its
/// start.
const FRAGMENTS: usize = 3;

impl Scene<'_> {
    /// Where the words before a quotation begin at the earliest: behind the last speech, and not many fragments back.
    fn floor(&self, at: usize, last: Option<&Speech>) -> usize {
        let spoken = last.map_or(0, |speech| speech.quotations.end);
        let behind = spoken.max(at.saturating_sub(FRAGMENTS));
        behind.checked_sub(1).map_or(0, |before| self.document.quotations()[before].end as usize)
    }

    fn speaker(
        &self,
        at: usize,
        attribution: Option<Attribution>,
        speeches: &[Speech],
    ) -> (Option<Speaker>, RuleId) {
        let testimony = self.is_testimony(attribution.as_ref().and_then(|attribution| attribution.verb));
        match attribution.map(|attribution| (attribution.who, attribution.rule)) {
            Some((Who::Named(speaker), rule)) if testimony => (self.witness(at, speaker), rule),
            Some((Who::Named(speaker), rule)) => (Some(speaker), rule),
            Some((Who::Unnamed(_), _)) => (None, quote::UNNAMED),
            Some((Who::Same(Some(rank)), _)) => (self.of_rank(at, rank, speeches), quote::ANAPHORA),
            Some((Who::Same(None), _)) => (self.told_of(at, speeches), quote::ANAPHORA),
            None => self.unattributed(at, speeches),
        }
    }

    /// The closing mark came too early: the next paragraph is nothing but speech and names no new speaker.
    fn continues(&self, at: usize, speeches: &[Speech]) -> bool {
        let (document, quotations) = (self.document, self.document.quotations());
        let Some(last) = speeches.last().filter(|last| last.quotations.end == at) else { return false };
        let (before, here) = (quotations[last.quotations.end - 1], quotations[at]);
        let block = document.block_of(here.open as usize);
        block > 0
            && document.block_of(before.end as usize - 1) == block - 1
            && self.is_bare(before.end as usize..document.block(block).start)
            && self.is_bare(document.block(block).start..here.open as usize)
            && self.is_bare(here.end as usize..document.block(document.block_of(here.end as usize - 1)).end)
            && !self.turn_changes(at, speeches)
    }
}

#[cfg(test)]
mod tests {
    use crate::{document::Document, lexicon::Lexicons, mentions, people};

    /// Each speech with its speaker's name (or words), `-` for nobody.
    fn said(text: &str) -> Vec<(String, String)> {
        let document = Document::new(text, Vec::new(), Lexicons::built_in());
        let people =
            people::find(&document, &mentions::find(&document, None, Some(mentions::Finder::Number)));
        let quotations = document.quotations();
        let speeches = people.speeches.iter().map(|speech| {
            let words = quotations[speech.quotations.start].inside().start
                ..quotations[speech.quotations.end - 1].inside().end;
            let speaker = speech.speaker.as_ref().map_or("-".to_owned(), |speaker| match speaker.person {
                Some(person) => people.cast.people[person].name.clone(),
                None => document.slice(speaker.tokens.clone()).to_owned(),
            });
            (speaker, document.slice(words).to_owned())
        });
        speeches.collect()
    }

    fn speakers(text: &str) -> Vec<String> {
        said(text).into_iter().map(|(speaker, _)| speaker).collect()
    }

    #[test]
    fn names_nobody_who_is_only_named_beside_the_speaker() {
        for (text, want) in [
            ("The judge, sentencing PC Tom Hale, said: “It is over now.”", "-"),
            ("The judge praised PC Tom Hale and said: “He is calm.”", "-"),
            ("The wife of PC Tom Hale said: “It is over now.”", "-"),
            ("Paying tribute, the family of PC Tom Hale said: “He was calm.”", "-"),
            ("When PC Tom Hale came, the man said: “It is over now.”", "-"),
            ("The woman, who was helped by PC Tom Hale, said: “It is over now.”", "-"),
            ("PC Tom Hale stopped the man, who said: “It is over now.”", "-"),
            ("PC Tom Hale said the woman told him: “It is over now.”", "-"),
            ("PC Tom Hale told the court that the boy had shouted: “It is over now.”", "-"),
            ("When PC Tom Hale came the woman shouted: “It is over now.”", "-"),
            ("“It is over now,” PC Tom Hale was told by the woman.", "-"),
            ("PC Tom Hale was told: “It is over now.”", "-"),
            ("PC Tom Hale ran. “It is all over for us now,” a voice called.", "-"),
            ("PC Tom Hale ran. “It is all over for us now,” neighbours would repeat.", "-"),
            ("PC Tom Hale had been asked: “Is it over now?”", "-"),
            ("“It is over now,” according to PC Tom Hale.", "Tom Hale"),
            ("According to PC Tom Hale, “It is over now and we are glad.”", "Tom Hale"),
            ("In the words of PC Tom Hale, “It is over now.”", "Tom Hale"),
            ("As PC Tom Hale put it, “It is over now.”", "Tom Hale"),
            ("“It is over now,” grumbled PC Tom Hale.", "Tom Hale"),
            ("The citation for PC Tom Hale reads: “He was calm throughout it all.”", "-"),
            ("“It is over now,” said Ida, wife of PC Tom Hale.", "Ida"),
            ("PC Tom Hale welcomed the news, saying: “It is over now.”", "Tom Hale"),
            ("PC Tom Hale told the court and said: “It is over now.”", "Tom Hale"),
            ("The newly promoted Sergeant Tom Hale said: “It is over now.”", "Tom Hale"),
            ("The new sergeant, Tom Hale, said: “It is over now.”", "Tom Hale"),
            ("The recruits were met by Sergeant Tom Hale, who said: “It is over now.”", "Tom Hale"),
            ("A statement from Sergeant Tom Hale said: “It is over now.”", "Tom Hale"),
        ] {
            assert_eq!(speakers(text), [want], "{text}");
        }
    }

    #[test]
    #[allow(clippy::too_many_lines, reason = "a table, and no steps")]
    fn finds() {
        let table: [(&str, &[&str]); 39] = [
            ("Sergeant Ruth Varley said: “We shall be here all week.”", &["Ruth Varley"]),
            ("Sergeant Ruth Varley, of the traffic unit, said: “We shall be here.”", &["Ruth Varley"]),
            ("Sergeant Ruth Varley of Kent Police said: “We shall be here.”", &["Ruth Varley"]),
            ("Ruth Varley, Chief Constable of Kent Police, said: “We shall be here.”", &["Ruth Varley"]),
            ("Sergeant Ruth Varley, who met PC Tom Hale, said: “We shall be here.”", &["Ruth Varley"]),
            (
                "Speaking after the trial of Mark Bell, PC Tom Hale, of Dover, said: “It is over now.”",
                &["Tom Hale"],
            ),
            ("Praising PC Tom Hale for his work Inspector Ruth Varley said: “He is calm.”", &["Ruth Varley"]),
            ("PC Tom Hale met Inspector Ruth Varley, who said: “He is calm.”", &["Ruth Varley"]),
            ("PC Tom Hale met Inspector Ruth Varley and said: “I was late again.”", &["Tom Hale"]),
            ("Sergeant Ruth Varley also said, “We shall be here all week.”", &["Ruth Varley"]),
            ("Sergeant Ruth Varley said:\n\"We shall be here.\n\"All of us will.\"", &["Ruth Varley"]),
            ("\"We shall be here,\" said Sergeant Ruth Varley.", &["Ruth Varley"]),
            ("\"We shall be here,\" Sergeant Ruth Varley told the council.", &["Ruth Varley"]),
            ("\"We shall be here,\" said Ruth Varley, who met PC Tom Hale.", &["Ruth Varley"]),
            ("\"We shall be here\" she said.\nSergeant Ruth Varley left.", &["Ruth Varley"]),
            (
                "Sergeant Ruth Varley came. \"We are here,\" she said. \"All of us are here.\"",
                &["Ruth Varley", "Ruth Varley"],
            ),
            (
                "Sergeant Ruth Varley leads the team. “You never forget the first day of all.”",
                &["Ruth Varley"],
            ),
            ("Sergeant Ruth Varley has a message for Dover: “Lock your sheds.”", &["Ruth Varley"]),
            ("“We have looked forward to this day.”\nSergeant Ruth Varley", &["Ruth Varley"]),
            ("PC Tom Hale said: “I am glad of it.”\n“It is a good day for all of us.”\nOut.", &["Tom Hale"]),
            ("Sergeant Ruth Varley met PC Tom Hale. “Good work,” the sergeant said.", &["Ruth Varley"]),
            ("A spokesperson for Kent Police said: “We shall be here all week.”", &["-"]),
            ("A spokesman for Chief Constable Ruth Varley said: “We shall be here.”", &["-"]),
            ("A resident said: “We have never felt so safe.”\nPC Tom Hale left.", &["-"]),
            (
                "PC Tom Hale left.\nHis family have released the following tribute.\n“He was kind to us all.”",
                &["-"],
            ),
            ("PC Tom Hale came.\nThe dog’s vet added: “She is well again now.”", &["-"]),
            ("His daughter Carol said: “Dad, please come home to us.”", &["Carol"]),
            ("PC Tom Hale said: We are looking into it and shall say more.\"", &["Tom Hale"]),
            (
                "“Are you well, Inspector?” asked PC Tom Hale.\n“I am,” replied Inspector Ruth Varley.\n“Then let us go and see to it.”",
                &["Tom Hale", "Ruth Varley", "Tom Hale"],
            ),
            (
                "PC Tom Hale came from Dover, while PC Ruth Varley came from Hove.\n“I love the sea and all the boats.”",
                &["Ruth Varley"],
            ),
            ("PC Tom Hale arrested Guy Slade. “I never meant to,” he told the court.", &["Guy Slade"]),
            ("PC Tom Hale gave evidence. “He ran at us,” he told the jury.", &["Tom Hale"]),
            (
                "PC Tom Hale is here with his daughter Zorja. Zorja said her dad made her join, “I think it is in our blood.”",
                &["Zorja"],
            ),
            ("“I have loved every minute of my work” – officer retires.\nPC Tom Hale is off.", &["Tom Hale"]),
            ("“We must act,” PC Tom Hale told the panel. “It is time.”", &["Tom Hale", "Tom Hale"]),
            ("“It was a long and hard night,” sighed PC Tom Hale wearily.", &["Tom Hale"]),
            (
                "PC Tom Hale is new. He will lead new sergeants: Guy Slade, Sam Poe and Jim Roe.\nHe said: “I am glad.”",
                &["Tom Hale"],
            ),
            (
                "PC Tom Hale said: “I am glad.” Sergeant Ruth Varley, with a grin, quipped: “So am I, Tom.”",
                &["Tom Hale", "Ruth Varley"],
            ),
            ("Chief Constable Ruth Varley said: ‘We’re glad of our officers’ work.’", &["Ruth Varley"]),
        ];
        for (text, want) in table {
            assert_eq!(speakers(text), want, "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "Sergeant Ruth Varley has what she calls “the best job in the county”.",
            "PC Tom Hale said residents feared “the last bobby in the town being moved”.",
            "The campaign is called “Safer Streets For All Of Us” and PC Tom Hale leads it.",
            "Chief Superintendent Tom “Tiny” Hale has retired.",
            "He was called “a disgrace” by Ruth Varley.",
            "Operation “Winter Nights” began, PC Tom Hale said.",
            "The force has launched ‘Your Town. Your Police.’ with PC Tom Hale.",
            "PC Tom Hale wore a badge with “Sergeant’s Mess” printed on it.",
            "The officers’ families met PC Tom Hale’s.",
            "The radio says \"Varley\" these days.",
            "PC Tom Hale, 5'9\", ran and said nothing.",
            "PC Tom Hale was in it. “The Great Escape From Corby Prison,” a play, opened.",
            "PC Tom Hale spoke of “a thing that nobody here has seen,” a plan which failed.",
            "“Safer Streets For All Of Kent” - a campaign that PC Tom Hale leads.",
            "A leaflet entitled \"Keep Your Home Safe Every Night\" came out.",
            "“”",
            "PC Tom Hale said that he was glad.",
            "",
        ] {
            assert_eq!(said(text), [], "{text}");
        }
    }

    /// Known misses: what stands here is found, and is wrong.
    #[test]
    fn gaps() {
        let table: [(&str, &[&str]); 1] = [
            // Nobody is named, and the constable is only met.
            ("A woman met PC Tom Hale.\n“I was so afraid that night and he came.”", &["Tom Hale"]),
        ];
        for (text, want) in table {
            assert_eq!(speakers(text), want, "{text}");
        }
    }
}
