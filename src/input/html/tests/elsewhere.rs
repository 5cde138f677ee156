//! Stories that a page shows in other ways than its own elements: without scripts, in shadow roots, in pages inside it; and
//! text that a browser does not show.

use super::{BODY, fill, lines_of, page};
use crate::input::{Format, read};
use crate::lexicon::Lexicons;

#[test]
fn what_a_browser_shows_is_read() {
    for (name, inside) in [
        ("instead of scripts", "<div id=app>Loading</div><noscript><article>{h1}{all}</article></noscript>"),
        (
            "instead of scripts, in a menu's company",
            "<nav><a href=/>Home</a></nav><noscript>Please turn on JavaScript for this site to work as it should, and to see all \
             of its pictures.</noscript><noscript><div>{h1}{all}</div></noscript>",
        ),
        (
            "in a shadow root",
            "<x-story><template shadowrootmode=open><style>p{}</style>{h1}{all}</template></x-story>",
        ),
        (
            "in the slot of a shadow root",
            "<x-story><template shadowrootmode=open>{h1}<slot><p>Nothing here.</p></slot></template>{all}</x-story>",
        ),
        ("in a page inside the page", "{h1}<iframe srcdoc=\"<main>{all}</main>\"></iframe>"),
        ("preformatted", "<main>{h1}{first}<listing></listing><xmp></xmp>{rest}</main>"),
        ("behind a comment that ends oddly", "<main>{h1}<!-- a --!>{all}<!--><!-- b -- ></main>"),
        (
            "deep",
            "{deep}<nav><a href=/>Home</a> and elsewhere</nav><main>{h1}{all}</main><footer>Rutland Police, Oakham</footer>",
        ),
        ("among many open tags", "{bold}<nav><a href=/>Home</a> and elsewhere</nav><main>{h1}{all}</main>"),
    ] {
        let inside =
            inside.replace("{deep}", &"<div>".repeat(2_000)).replace("{bold}", &"<p><b><i>".repeat(3_000));
        assert_eq!(lines_of(&fill(&inside)), BODY, "{name}");
    }
}

#[test]
fn what_a_browser_does_not_show_goes() {
    let other =
        "<p>PC Ida Moss joined Kent Police in 2001 after many years with the fire service in the county.</p>";
    for (name, inside) in [
        ("mark-up for a script", "<main>{h1}{all}</main><template>{other}</template>"),
        ("a copy for those without scripts", "<main>{h1}{all}</main><noscript>{other}</noscript>"),
        ("what no slot shows", "<div><template shadowrootmode=open>{h1}{all}</template>{other}</div>"),
        ("a field", "<main>{h1}{all}<textarea>{other}</textarea></main>"),
        (
            "a frame's other text",
            "<main>{h1}{all}<iframe src=/x>{other}</iframe><noframes>{other}</noframes></main>",
        ),
        ("a frame of a deep page", "{deep}<main>{h1}{all}</main><iframe src=/x>{other}</iframe>"),
        ("the rest of a comment", "<main>{h1}{all}</main><!-- {other}"),
    ] {
        let inside = inside.replace("{other}", other).replace("{deep}", &"<div>".repeat(2_000));
        assert_eq!(lines_of(&fill(&inside)), BODY, "{name}");
    }
}

#[test]
fn the_article_under_the_headline_is_the_story_whatever_else_a_page_shows() {
    let teaser = |number: usize| {
        format!(
            "<div><b>WALK ON {number}</b><p>The geese of farmer number {number} have walked all the way to the market at Wexcombe \
             again, and nobody could tell this reporter what for.</p></div>"
        )
    };
    let others: String = (0..6).map(teaser).collect();
    for (story, others, want) in [
        ("<article><h2>New sergeant in Oakham</h2>{all}</article>", others.as_str(), true),
        ("<article><h2>Geese</h2>{all}</article>", "", true),
        ("<article><h2>Geese</h2>{all}</article>", others.as_str(), false),
    ] {
        let have = lines_of(&format!("<section>{}<div>{others}</div></section>", fill(story)));
        let have: Vec<&String> = have.iter().filter(|line| *line != "Geese").collect();
        assert_eq!(have == BODY, want, "{story}: {have:?}");
    }
}

#[test]
fn a_lower_heading_does_not_name_the_page() {
    let inside = fill("<article><h2>New sergeant in Oakham<sup>Featured</sup></h2>{all}</article>");
    let have = read(&page("", &inside), Format::Html, &Lexicons::built_in(), None, None);
    assert_eq!(have.title.as_deref(), Some("New sergeant in Oakham"));
}
