//! Texts of which one search after the other once read too much: a list or a word without an end, and what looks back over it.

use crate::Extractor;
use crate::steps::STEPS;

/// How often the pieces of the shorter text are repeated: more often than the widest search looks back, over references.
const SHORT: usize = 1_000;

/// How many times longer the other text is.
const TIMES: usize = 4;

/// What grows with the text grows 4 times; with its square, 16 times.
const MOST_GROWTH: u64 = 5;

/// A start, a piece that is repeated, a middle, another piece that is repeated, an end; each `@` is a name of its own.
type Shape = [&'static str; 5];

/// Words and lists as long as the page, that a fact or each of many facts could tell.
const TOLD: [Shape; 8] = [
    ["Sergeant Mary H", "a", " said: ", "\"We are glad to be out on patrol.\" ", ""],
    ["Sergeant Mary H’", "a’b", " said: ", "\"We are glad to be out on patrol.\" ", ""],
    ["", "PC @, ", "and PC Jo Hale are here. They were posted to A", "a", " Road in 2003."],
    ["", "PC @, ", "and PC Jo Hale joined Kent Police in 2003", " and joined the burglary team", "."],
    ["", "PC @, ", "and PC Jo Hale are here. They joined Kent Police", ", and they moved to Deal", "."],
    ["", "PC @, ", "and PC Jo Hale. They joined Kent Police in 2003. ", "word ", ""],
    ["The promotion of ", "PC @, ", "and PC Jo Hale to sergeant in 2003", ", inspector in 2004", ""],
    ["There are ten officers. They each got six, seven, eight: ", "Kent, Essex, ", "", "", ""],
];

/// Steps of careers.
const CAREERS: [Shape; 9] = [
    ["PC Ann Bell and PC Tom Fell are here. They joined the team", ", and they moved to Deal", "", "", ""],
    ["Sergeant Mary Hale had ", "her promotion, ", "", "", ""],
    ["Sergeant Mary Hale ran.\n\n", "a police officer since respectively ", "", "", ""],
    ["Sergeant Mary Hale ran.\n", "the ", "", "on promotion ", ""],
    ["Sergeant Mary Hale ran.\n", "; ", "", "PC Bell to Deal ", ""],
    ["Sergeant Mary Hale ran. ", "she ran. ", "", "A police officer has resigned. PC @ came. ", ""],
    ["", "Sergeant Hale ran. ", "\n\nIt rained.\nIt rained.\n", "I joined the police in 2001.\n", ""],
    ["", "Mary Hale, with Kent Police since 2003, ", "", "", ""],
    ["", "Kent Police. ", "", "Commissioner @ ran. ", ""],
];

/// People who are spoken of again and again.
const PEOPLE: [Shape; 12] = [
    ["", "PC Hale ran. ", "", "Sergeant Hale ran. ", ""],
    ["", "PC Hale ran. ", "", "\"We are so glad to be here,\" the inspector said. ", ""],
    ["Sergeant Mary Hale, ", "Hale’s son is a sergeant, ", "", "", ""],
    ["Sergeant Mary Hale, now ", "as a sergeant and ", "", "", ""],
    ["Sergeant Mary Hale ", "since 2003 she is an inspector, ", "", "", ""],
    ["Sergeant Ann Bell said: “Mary Hale came. ", "She ran. ", "", "", "”"],
    ["Sergeant Mary Hale is here. After ", "she met PC Hale and ", "", "", ""],
    ["", "Sergeant Ann Bell met Sergeant Mary Hale and she said ", "", "", ""],
    ["", "Temporary Sergeant @ is here. ", "", "The sergeant spoke. ", ""],
    ["", "Temporary Sergeant Mary Hale ran. ", "", "The sergeant spoke. ", ""],
    ["", "The sergeant spoke. ", "", "Sergeant @ ran. ", ""],
    ["", "Sergeant @ ran. ", "", "The sergeant spoke. ", ""],
];

/// Counts and their places.
const COUNTS: [Shape; 5] = [
    ["They work in Kent. ", "six officers ran and ", "", "", ""],
    ["There are ten officers.\n", "Kent and ", "", "two in Dover, ", ""],
    ["Officers came. ", "word ", ". ", "two in Dover, ", ""],
    ["In ", "word ", "Kent ", "six officers ran and ", ""],
    ["", "word ", "\n", "Kent 7 8 9 12 11 7 8 9\n", ""],
];

/// An invented name of each number: given name and surname.
fn name(n: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap_or(0));
    format!("Al{}{}{} Bo{}{}", letter(n), letter(n / 26), letter(n / 676), letter(n / 7), letter(n / 31))
}

fn text([start, first, middle, second, end]: &Shape, times: usize) -> String {
    let repeated = |piece: &str| (0..times).map(|n| piece.replace('@', &name(n))).collect::<String>();
    format!("{start}{}{middle}{}{end}", repeated(first), repeated(second))
}

/// The steps that a text takes, and the size of what is found in it.
fn cost(text: &str, extractor: &Extractor) -> [u64; 2] {
    let before = STEPS.get();
    let found = extractor.extract(text);
    [STEPS.get() - before, format!("{found:?}").len() as u64]
}

#[test]
fn neither_the_work_nor_what_is_found_outgrows_the_text() {
    let extractor = Extractor::new();
    let shapes = TOLD.iter().chain(&CAREERS).chain(&PEOPLE).chain(&COUNTS);
    let complaint = |shape: &Shape| {
        let few = cost(&text(shape, SHORT), &extractor);
        let many = cost(&text(shape, SHORT * TIMES), &extractor);
        let grows = few.iter().zip(many).all(|(few, many)| many <= few * MOST_GROWTH);
        (!grows)
            .then(|| format!("{shape:?}: steps and size {few:?}, and {many:?} for {TIMES} times the text"))
    };
    let complaints: Vec<String> = shapes.filter_map(complaint).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
