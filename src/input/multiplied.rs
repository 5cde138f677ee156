//! Inputs of which one part was once looked at for every other: the looks grow with the input, and no faster.

use super::{Format, read};
use crate::lexicon::Lexicons;
use crate::steps;

/// The size of the smaller input, in bytes: several times what any search is limited to.
const SIZE: usize = 32 << 10;
/// How many times larger the other input is.
const TIMES: usize = 4;
/// Looks that grow with the input grow 4 times, with its square 16 times.
const MOST_GROWTH: u64 = 5;
/// The fewest looks that tell how they grow.
const FEWEST: u64 = 100;

const SENTENCE: &str = "The team of the town said that it will patrol all of the streets of the town. ";

/// As many pieces as fill so many bytes.
fn fill(size: usize, piece: impl Fn(usize) -> String) -> String {
    let mut out = String::with_capacity(size + 100);
    for at in 0.. {
        if out.len() >= size {
            break;
        }
        out.push_str(&piece(at));
    }
    out
}

fn page(head: &str, body: &str) -> String {
    format!("<html><head>{head}</head><body>{body}<p>{SENTENCE}")
}

fn same(size: usize, piece: &str) -> String {
    fill(size, |_| piece.to_owned())
}

/// A name, and an input of a size.
type Shape = (&'static str, fn(usize) -> String);

const SHAPES: [Shape; 10] = [
    ("every heading and every title", |n| {
        page(&fill(n / 2, |at| format!("<meta name=headline content=t{at}>")), &same(n / 2, "<h2>x</h2>"))
    }),
    ("every heading and a title of marks", |n| {
        page(&format!("<meta name=headline content='{}'>", ".".repeat(n / 2)), &same(n / 2, "<h2>x</h2>"))
    }),
    ("every title and every other", |n| {
        page(&(same(n / 2, "<meta name=headline content>") + &same(n / 2, "<title></title>")), "")
    }),
    ("every date and every other", |n| page(&fill(n, |at| format!("<meta name=date content=x{at}>")), "")),
    ("every linked date and every other", |n| {
        page(&fill(n, |at| format!("<script type=ld+json>\"datePublished\":\"x{at}\"</script>")), "")
    }),
    ("every element of the site's own and every line end", |n| {
        page("", &format!("<div>a{}{}</div>", same(n / 2, "<br>"), same(n / 2, "<x-y></x-y>")))
    }),
    ("every node and all that stand around it", |n| {
        page("", &(same(n / 2, "<ul></body><!><!><!><!><!><!><!>") + &same(n / 2, &format!("<p>{SENTENCE}"))))
    }),
    ("every paragraph and all elements around it", |n| {
        let story = format!("<div class=story><p>{0}<p>{0}<p>{0}</div>", SENTENCE.repeat(n / 200));
        page(
            "",
            &(story + &"<div>".repeat(400) + &same(n, &format!("<p>{SENTENCE}")) + &"</div>".repeat(400)),
        )
    }),
    ("every stretch and the lines behind the story", |n| {
        let labels = "Home\nNews\nShare this\nRead more\nSign up\nSkip to content\nAdvertisement\n".repeat(4);
        let story = format!("{}\n", SENTENCE.repeat(12)).repeat(8);
        format!("{labels}\n{story}\n{}{}", "A\n".repeat(30), same(n, &format!("{SENTENCE}\n\nA\n\nA\n\n")))
    }),
    ("every word for the reader and all marks before it", |n| {
        let labels = "Home\nNews\nShare this\nRead more\nSign up\nSkip to content\nAdvertisement\n".repeat(4);
        format!("{labels}\n{SENTENCE}\n\n{}{}\n\n{SENTENCE}", "\"".repeat(n | 1), "you ".repeat(399))
    }),
];

#[test]
fn no_part_is_looked_at_for_every_other() {
    let lexicons = Lexicons::built_in();
    let looks = |text: &str| steps::of(|| read(text, Format::Sniff, &lexicons, None, None));
    let complaint = |(name, shape): &Shape| {
        let (few, many) = (looks(&shape(SIZE)), looks(&shape(SIZE * TIMES)));
        let grows = many <= few.max(FEWEST) * MOST_GROWTH;
        (!grows).then(|| format!("{name}: {few} looks, and {many} for {TIMES} times the input"))
    };
    let complaints: Vec<String> = SHAPES.iter().filter_map(complaint).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
