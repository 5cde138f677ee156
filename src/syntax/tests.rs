//! What the floor reads: sentence ⇒ each verb with its subjects; `!` before a verb that is not stated as a fact, `~` before
//! one that is to happen, `?` where
//! the verb alone does not tell, nothing behind `<` where the subject is left open.

mod phrases;
mod statements;
mod tangled;

use super::{Factuality, read};
use crate::document::Document;
use crate::lexicon::Lexicons;

fn clauses(text: &str) -> String {
    let document = Document::new(text, Vec::new(), Lexicons::built_in());
    let mut told = Vec::new();
    for sentence in 0..document.sentence_count() {
        for clause in read(&document, document.sentence(sentence), &[]) {
            let subjects: Vec<&str> =
                clause.subjects.iter().map(|head| document.slice(head.clone())).collect();
            let mark = match clause.factuality {
                Factuality::Stated => "",
                Factuality::Scheduled => "~",
                Factuality::Decreed => "^",
                Factuality::NotStated => "!",
                Factuality::Unknown => "?",
            };
            told.push(format!("{mark}{}<{}", document.slice(clause.verb.clone()), subjects.join("+")));
        }
    }
    told.join(" | ")
}

fn check(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, want)| {
            let got = clauses(text);
            (got != *want).then(|| format!("{text}\n  want {want}\n  have {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn finds_the_subject_next_to_its_verb() {
    check(&[
        ("Jane Doe joined the force.", "joined<Jane Doe"),
        ("The officer retired in May.", "retired<officer"),
        ("She has been promoted.", "been promoted<She"),
        ("They're serving in Dover.", "They're serving<They're"),
        ("The dogs were retired by the handlers.", "were retired<dogs"),
        ("Jane Doe, 41, retired.", "retired<Jane Doe"),
        ("Jane Doe also often joins them.", "joins<Jane Doe"),
        ("Jane's father joined the Navy.", "joined<father"),
        ("The officers' dog barked.", "barked<dog"),
        ("Three of the sergeants left.", "left<Three"),
        ("Many joined.", "joined<Many"),
    ]);
}

#[test]
fn looks_past_what_stands_between() {
    check(&[
        ("The head of the unit retired.", "retired<head"),
        ("Jane Doe, a sergeant in Dover, retired.", "retired<Jane Doe"),
        ("The officer (a sergeant) retired.", "retired<officer"),
        ("The man arrested in Dover left.", "?arrested<man | left<man"),
        ("Jane Doe, who joined in May, retired.", "joined<Jane Doe | retired<Jane Doe"),
        ("The team that won in May joined them.", "won<team | joined<team"),
        ("In May, after a long career, Jane Doe retired.", "retired<Jane Doe"),
        ("The plan to close the station failed.", "!close< | failed<plan"),
    ]);
}

#[test]
fn shares_the_subject_of_a_coordination() {
    check(&[
        ("She joined in May and became a sergeant.", "joined<She | became<She"),
        ("She joined, trained and left.", "joined<She | trained<She | left<She"),
        ("Tom Fell and Amy Lark joined.", "joined<Tom Fell+Amy Lark"),
        ("Tom Fell, Amy Lark and Jo Moss retired.", "retired<Tom Fell+Amy Lark+Jo Moss"),
        ("She trained the dog and Tom Fell left.", "trained<She | left<Tom Fell"),
        ("She has a dog and he has a cat.", "has<She | has<he"),
        ("He was appointed and sworn in.", "was appointed<He | ?sworn<He"),
        ("The head of CID and the sergeant praised her.", "praised<head+sergeant"),
        ("Oak and elm doors came.", "came<doors"),
    ]);
}

#[test]
fn reads_clauses_inside_clauses() {
    check(&[
        ("She said he left.", "said<She | left<he"),
        ("She said that he left.", "said<She | left<he"),
        ("\"I left,\" said Jane Doe.", "left<I | said<Jane Doe"),
        ("The man whose dog barked left.", "barked<dog | ?left<"),
        ("When she joined, he left.", "joined<she | left<he"),
        ("She wants to join.", "wants<She | !join<She"),
        ("They asked her to join.", "asked<They | !join<her"),
        ("He is likely to retire.", "is<He | !retire<He"),
        ("The officer he met left.", "met<he | ?left<"),
        ("Most of whom were sergeants.", "were<Most"),
    ]);
}

#[test]
fn tells_what_is_not_stated() {
    check(&[
        ("She never joined.", "!joined<She"),
        ("She did not join.", "!join<She"),
        ("She didn't join.", "!join<She"),
        ("She will join.", "~join<She"),
        ("She is to join in May.", "is<She | ~join<She"),
        ("He is due to retire.", "is<He | ~retire<He"),
        ("She went on to join.", "went<She | join<She"),
        ("She would have joined.", "!joined<She"),
        ("She waited until she could join.", "waited<She | join<she"),
        ("She nearly joined.", "!joined<She"),
        ("If she joined, he left.", "!joined<she | left<he"),
        ("Did she join?", "!join<she"),
        ("Has he been promoted?", "!been promoted<he"),
        ("Join us.", "!Join<"),
        ("She asked whether he left.", "asked<She | !left<he"),
        ("He hopes to join.", "hopes<He | !join<He"),
        ("Unless he retires, she leaves.", "!retires<he | leaves<she"),
    ]);
}

#[test]
fn leaves_open_what_does_not_decide() {
    check(&[
        ("From left to right.", ""),
        ("There is a dog.", "?is<"),
        ("What happened is known.", "?happened< | ?is known<"),
        ("Left to right: the team.", "?Left<"),
        ("The wreck of the boat, which sank, rusts.", "?sank< | rusts<wreck"),
        ("The words is.", "?is<"),
    ]);
}

/// Known misses; one that begins to pass belongs above.
#[test]
fn gaps() {
    let table = [
        ("Those who serve learn.", "serve<Those | learn<Those"),
        ("Officers in Dover and Deal work late.", "work<Officers"),
        ("The officer who took the call left.", "took<officer | left<officer"),
        ("Only in May did she, who had trained there, join.", "trained<she | join<she"),
        ("She, a sergeant, and he, a constable, joined.", "joined<She+he"),
    ];
    for (text, want) in table {
        assert_ne!(clauses(text), want, "no gap any more: {text}");
    }
}

#[test]
fn a_sentence_too_long_is_not_read() {
    let text = "Jane Doe joined and ".repeat(super::LONGEST_SENTENCE);
    assert_eq!(clauses(&text), "");
}
