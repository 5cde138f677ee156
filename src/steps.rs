//! Steps: how often the parts of a text are looked at, counted in the library's own tests only.
//!
//! The cost of a text must grow with its length and no faster, for hostile texts too. Time cannot be measured reliably in a
//! test, so the accessors that every rule goes through count their calls, and the tests below compare the counts of a text
//! with those of one four times as long. Outside of tests a call is nothing.

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// How many looks some work takes.
#[cfg(test)]
pub(crate) fn of<T>(work: impl FnOnce() -> T) -> u64 {
    let before = STEPS.get();
    std::hint::black_box(work());
    STEPS.get() - before
}

/// Counts one look at a token, a line or an element.
#[inline]
pub(crate) fn count() {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + 1));
}

#[cfg(test)]
mod tests {
    mod shapes;

    use crate::Extractor;

    /// How often a piece is repeated in the shorter text: several times more tokens than the widest search looks at, so
    /// that the limits of the searches do not hide how the work grows.
    const SHORT: usize = 4_000;

    /// How many times longer the other text is.
    const TIMES: usize = 4;

    /// Work that grows with the text grows 4 times; with the text's square, 16 times. A search of at most 1,000 tokens is
    /// cut short at the start of a text, which makes up to 4.5 of the 4.
    const MOST_GROWTH: u64 = 5;

    /// Texts that repeat one piece: words that begin, end or join facts, lists, and marks.
    const PIECES: [&str; 69] = [
        "officers ",
        "six ",
        "six officers ",
        "6 officers ",
        "one ",
        "9,",
        "six of the ",
        "two each in Corby and ",
        "12 new ",
        "1,200 of them ",
        "hundred and ",
        "7 to ",
        "twenty-one of the 44 ",
        "Corby (4), ",
        "and ",
        "London ",
        "London, ",
        "in May ",
        "May ",
        "2007 ",
        "1/2/",
        "from 2 to ",
        "Monday ",
        "last week ",
        "two days later ",
        "said ",
        "she said ",
        "who ",
        "he ",
        "joined ",
        "was promoted to ",
        "promoted to sergeant ",
        "became a sergeant in 2007 and ",
        "will retire ",
        "Kent Police ",
        "the force ",
        "the ",
        "one hundred and ",
        "New ",
        "St ",
        "Mr Smith ",
        "Mr Smith said. ",
        "Jane ",
        "Jane Doe ",
        "PC Jane Doe ",
        "PC Jane Doe, 34, ",
        "Sergeants Ann Roe, Bob Low, ",
        "took over from ",
        "of ",
        "more than ",
        "Road ",
        "High Street ",
        "north ",
        "between ",
        "A1 ",
        "PC ",
        "detective ",
        "a ",
        "Xyzzy ",
        "A. ",
        "\u{201c}No\u{201d} ",
        "\u{201c}We ",
        "\" ",
        "\"a",
        "\n\"a",
        "\u{2018}a\n",
        " 'a",
        "s' ",
        "(",
    ];

    /// What follows each piece: a blank, the end of a sentence, of a paragraph.
    const ENDS: [&str; 3] = ["", ". ", "\n"];

    /// Pages that repeat one piece of markup.
    const MARKUP: [&str; 12] = [
        "<p>Sergeant Jane Doe joined Kent Police in 2007 and has led the team in Oakham since.</p>",
        "<div><p>Sergeant Jane Doe joined Kent Police in 2007 and has led the team since.</p></div>",
        "<li><a href=/news>Inspector John Roe leads a team of 12 officers</a></li>",
        "<div><a href=/news>Inspector John Roe leads a new team</a><p>He has 12 officers.</p></div>",
        "<div class=article-body><p>Inspector John Roe leads a team of twelve officers in Oakham.</p></div>",
        "<aside class=share><p>Share this page with everyone you know, on every network there is.</p></aside>",
        "<h1>Inspector leads team in Oakham</h1>",
        "<table><tr><td>Oakham</td><td>6</td></tr></table>",
        "<p>We use cookies to make this site better.</p>",
        "Oakham<br>",
        "<b>PC</b> ",
        "<div class=a>Oakham ",
    ];

    fn steps(text: &str, extractor: &Extractor) -> u64 {
        super::of(|| extractor.extract(text))
    }

    /// What is wrong with how the work grows: it outgrows the text, or none is counted.
    fn complaint(start: &str, piece: &str, short: usize, extractor: &Extractor) -> Option<String> {
        let text = |times: usize| format!("{start}{}", piece.repeat(times));
        let (few, many) = (steps(&text(short), extractor), steps(&text(short * TIMES), extractor));
        let grows = few >= short as u64 / 4 && many <= few * MOST_GROWTH;
        (!grows).then(|| format!("{piece:?}: {few} steps, and {many} for {TIMES} times the text"))
    }

    #[test]
    fn the_work_grows_with_the_text_and_no_faster() {
        let extractor = Extractor::new();
        let pieces = PIECES.iter().flat_map(|piece| ENDS.map(|end| format!("{piece}{end}")));
        let complaints: Vec<String> =
            pieces.filter_map(|piece| complaint("", &piece, SHORT, &extractor)).collect();
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }

    #[test]
    fn the_work_grows_with_the_page_and_no_faster() {
        let extractor = Extractor::new();
        let page = |piece: &&str| complaint("<!doctype html><body>", piece, SHORT / 4, &extractor);
        let complaints: Vec<String> = MARKUP.iter().filter_map(page).collect();
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }

    #[test]
    fn the_work_grows_with_the_steps_of_a_sentence_and_no_faster() {
        let (start, step) = ("Sergeant Jane Doe ", "was promoted to sergeant in 2007, ");
        assert_eq!(complaint(start, step, SHORT / 4, &Extractor::new()), None);
    }

    #[test]
    fn the_work_grows_with_the_people_and_no_faster() {
        let extractor = Extractor::new();
        let letters = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap_or(0));
        let given = |n: usize| format!("Al{}{}{}", letters(n), letters(n / 26), letters(n / 676));
        let told = |name: &str, alone: &str| {
            format!(
                "Sergeant {name} joined in 2007. She became an inspector in 2010. {alone} said she was glad.\n"
            )
        };
        let apart = |n: usize| told(&format!("{} Bo{}", given(n), letters(n / 7)), "She");
        let namesakes = |n: usize| told(&format!("{} Bell", given(n)), "Bell");
        // The first of them is named again and again.
        let one_first_name = |n: usize| told(&format!("Zzyz Bo{}", &given(n)[2..]), "Zzyz Boaaa");
        let shapes: [(&str, &dyn Fn(usize) -> String); 3] =
            [("people", &apart), ("namesakes", &namesakes), ("one first name", &one_first_name)];
        for (shape, told) in shapes {
            let text = |people: usize| (0..people).map(told).collect::<String>();
            let (few, many) = (steps(&text(SHORT), &extractor), steps(&text(SHORT * TIMES), &extractor));
            assert!(
                many <= few * MOST_GROWTH,
                "{shape}: {few} steps, and {many} for {TIMES} times the people"
            );
        }
    }
}
