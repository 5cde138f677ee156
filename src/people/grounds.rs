//! What a person's place in the cast rests on, as [`Evidence`].

use super::People;
use super::coreference::Form;
use crate::document::Document;
use crate::evidence::Evidence;
use crate::mentions::{Mentions, grounds};

impl People {
    /// Returns what a person rests on: the name that made it one of the cast, and the ranks that a sentence gives it.
    pub(crate) fn evidence(&self, document: &Document<'_>, mentions: &Mentions, person: usize) -> Evidence {
        let known = &self.cast.people[person];
        let named = self
            .cast
            .references
            .iter()
            .filter(|reference| reference.person == person && reference.form == Form::Name);
        let names = named.filter_map(|reference| {
            let at = mentions.names.partition_point(|name| name.tokens.start < reference.tokens.start);
            mentions.names.get(at).filter(|name| name.tokens.start == reference.tokens.start)
        });
        let name = names.clone().find(|name| name.rule == known.rule).or_else(|| names.clone().next());
        let evidence = match name {
            Some(name) => grounds::name(document, mentions, name),
            None => Evidence::new(known.rule, 0..0),
        };
        let stated = known.stated.iter().map(|stated| grounds::rank(document, &mentions.ranks[stated.rank]));
        stated.fold(evidence, Evidence::on)
    }
}
