//! People: joins the names, nominals and pronouns of a document to one cast, and says who speaks.

pub(crate) mod coreference;
mod grounds;
pub(crate) mod speech;

use crate::document::Document;
use crate::mentions::Mentions;
use coreference::Cast;
use speech::Speech;

/// Who is meant and who speaks.
#[derive(Debug, Default)]
pub(crate) struct People {
    /// The people named and where, pronouns included.
    pub cast: Cast,
    /// The direct speech among the document's quotations, and who says it; in the order of the text.
    pub speeches: Vec<Speech>,
}

impl People {
    /// Returns the speech that a quotation belongs to; `None` where it is not direct speech.
    pub(crate) fn speech_of(&self, quotation: usize) -> Option<&Speech> {
        let at = self.speeches.partition_point(|speech| speech.quotations.end <= quotation);
        self.speeches.get(at).filter(|speech| speech.quotations.start <= quotation)
    }
}

/// Resolves the people of a document, then who says its quotations.
pub(crate) fn find(document: &Document<'_>, mentions: &Mentions) -> People {
    let cast = coreference::resolve(document, mentions);
    let speeches = speech::find(document, &mentions.ranks, &cast, &mentions.claims);
    People { cast, speeches }
}
