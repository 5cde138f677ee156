//! What the pages of a site repeat is learned, and dropped from its pages alone.

use epaulette::{Cleaned, DropReason, Extractor, SiteLearner, SiteProfile};

/// The people and towns of the invented releases, each with a sentence of its own.
const STORIES: [(&str, &str, &str); 8] = [
    ("Ada Quill", "Fernmouth", "She rides to work along the sea wall and knows every gull by name."),
    ("Tom Larkin", "Oatwick", "He began as a special and kept bees behind the station for nine years."),
    ("Meg Sallow", "Brackley Sands", "Her desk was built by her grandfather, who was the harbour master."),
    ("Ivo Penn", "Nether Tarn", "The choir there has already asked whether he sings bass or tenor."),
    ("Una Firth", "Coldhithe", "Most evenings will be spent at the skate park with the young team."),
    ("Ned Marlow", "Upper Dray", "Bicycle thieves should know that he has never yet lost a race."),
    ("Eve Tansy", "Gorsemouth", "Farmers may ring her at dawn, because she will be up with the sheep."),
    ("Kit Avery", "Saltby", "The ferry crew gave him a whistle on his first morning in the port."),
];

const APPEAL: &str = "Anyone with information can call police on 101 or tell Crimestoppers anonymously.";
const NOTICE: &str = "Our page nibbles a biscuit so that it can remember you when you come back to the vale.";

fn body(n: usize) -> String {
    let (name, town, own) = STORIES[n];
    format!(
        "Constable {name} has taken over the beat in {town} and will hold a surgery there each month.\n{own}"
    )
}

/// A page of the site as text; its teasers and its day change from page to page.
fn text(n: usize) -> String {
    let (name, town, _) = STORIES[n];
    let (next, other, _) = STORIES[(n + 3) % STORIES.len()];
    format!(
        "The Vale Trumpet\nTides\nLost hats\n{NOTICE}\nFine by me\n{name} takes over in {town}\n{}\n{APPEAL}\n\
         Blow the trumpet for this tale\nOther tales\n{other} greets {next}\nHats found in {other}\nTo the quay\n\
         Trumpet Yard, seen {} times",
        body(n),
        40 + n
    )
}

fn html(n: usize) -> String {
    let lines: Vec<String> = text(n).lines().map(|line| format!("<p>{line}</p>")).collect();
    format!("<html><body><div>{}</div></body></html>", lines.join(""))
}

fn learned(pages: impl IntoIterator<Item = String>) -> Vec<SiteProfile> {
    let extractor = Extractor::new().with_site("vale");
    let mut learner = SiteLearner::new();
    pages.into_iter().for_each(|page| learner.add(&extractor, &page));
    learner.finish()
}

fn clean(profiles: &[SiteProfile], site: &str, page: &str) -> Cleaned {
    let builder = Extractor::builder().site_profiles(profiles.to_vec());
    builder.build().expect("profiles are no lexicons").with_site(site).clean(page)
}

fn expected(n: usize) -> String {
    let (name, town, _) = STORIES[n];
    format!("{name} takes over in {town}\n{}\n{APPEAL}", body(n))
}

#[test]
fn five_pages_of_text_teach_what_the_site_repeats() {
    let profiles = learned((0..5).map(text));
    assert_eq!((profiles.len(), profiles[0].pages()), (1, 5));
    for n in 5..8 {
        let page = clean(&profiles, "vale", &text(n));
        assert_eq!(page.text, expected(n));
        let repeated = page.dropped.iter().filter(|block| block.reason == DropReason::Repeated);
        assert_eq!(repeated.count(), 11, "{:?}", page.dropped);
    }
}

#[test]
fn five_pages_of_html_teach_what_the_site_repeats() {
    let profiles = learned((0..5).map(html));
    for n in 5..8 {
        assert_eq!(clean(&profiles, "vale", &html(n)).text, expected(n));
    }
}

#[test]
fn a_standing_appeal_stays_however_many_pages_it_stands_on() {
    let table = SiteProfile::write(&learned((0..8).map(text)));
    assert!(table.contains("Blow the trumpet") && !table.contains("Crimestoppers"), "{table}");
}

/// The text of a page, its lines broken where the next word would go beyond a width.
fn wrapped(text: &str, width: usize) -> String {
    let mut wrapped = String::new();
    for line in text.lines() {
        let mut at = 0;
        for word in line.split(' ') {
            if at > 0 {
                wrapped.push(if at + 1 + word.len() > width { '\n' } else { ' ' });
                at = if wrapped.ends_with('\n') { 0 } else { at + 1 };
            }
            wrapped.push_str(word);
            at += word.len();
        }
        wrapped.push('\n');
    }
    wrapped
}

#[test]
fn what_repeats_in_wrapped_pages_is_told_line_by_line() {
    // Its first sentence is its own; the second is broken where a page says something else.
    let story = |n: usize| {
        let mut sentences: Vec<String> = body(n).lines().map(str::to_owned).collect();
        sentences.reverse();
        format!("{}\n{APPEAL}", sentences.join("\n"))
    };
    let page = |n: usize| {
        // The head of the second sheet stands in the midst of a sentence, and the notice right above the story.
        let story = wrapped(&story(n), 48);
        let (first, rest) = story.split_once('\n').expect("two lines");
        let (name, town, _) = STORIES[n];
        let foot = "Trumpet Yard, where the hats are\nLost hats\nTides";
        format!(
            "The Vale Trumpet\nTides\n{name} takes over in {town}\n\n{}{first}\n\nVale Trumpet, sheet 2\n\n{rest}\n{foot}\n",
            wrapped(NOTICE, 48)
        )
    };
    let profiles = learned((0..5).map(page));
    for (n, (name, town, _)) in STORIES.iter().enumerate().skip(5) {
        let want = format!("{name} takes over in {town}\n{}", story(n));
        let words = |text: &str| text.replace('\n', " ");
        assert_eq!(words(&clean(&profiles, "vale", &page(n)).text), words(&want));
    }
}

#[test]
fn a_column_behind_the_story_is_no_appeal_although_it_names_the_police() {
    let column = "Well, that is that, my dears, and I went home to feed the goat, who had eaten the hat of a constable of \
                  the county police and looked pleased with her work until the vicar came up the lane with his new drum.";
    let page = |n: usize| text(n).replace(APPEAL, &format!("{APPEAL}\n{column}"));
    let profiles = learned((0..5).map(page));
    for n in 5..8 {
        assert_eq!(clean(&profiles, "vale", &page(n)).text, expected(n));
    }
}

#[test]
fn four_pages_teach_nothing() {
    assert!(learned((0..4).map(text)).is_empty());
}

#[test]
fn a_print_view_counts_once_so_that_no_body_is_taken_for_furniture() {
    let print = |n: usize| format!("Printed by the Vale Trumpet, sheet {n}\n{}\n{APPEAL}", body(0));
    let copies = |n: usize| format!("{}\nCopy for reader {n} of the many readers of this tale", text(0));
    let four = (0..4).map(text);
    assert!(learned(four.clone().chain((0..9).map(print)).chain((0..2).map(copies))).is_empty());
    let table = SiteProfile::write(&learned(four.chain([text(4)]).chain((0..3).map(print))));
    assert!(table.contains("Trumpet Yard") && !table.contains("Ada Quill"), "{table}");
}

#[test]
fn the_order_of_the_pages_does_not_matter() {
    assert_eq!(learned((0..8).map(text)), learned((0..8).rev().map(text)));
}

#[test]
fn pages_of_another_host_path_or_none_are_not_touched() {
    let extractor = |n: usize| Extractor::new().with_url(&format!("https://www.vale.example/news/{n}"));
    let mut learner = SiteLearner::new();
    (0..5).for_each(|n| learner.add(&extractor(n), &text(n)));
    learner.add(&Extractor::new(), &text(5));
    assert_eq!(learner.unplaced(), 1);
    assert_eq!(learner.sites().collect::<Vec<_>>(), [("vale.example", 5)]);
    let profiles = learner.finish();
    assert_eq!((profiles[0].host(), profiles[0].path()), ("vale.example", "/news/"));
    let with = Extractor::builder().site_profiles(profiles).build().expect("no lexicons");
    let page = text(6);
    assert_eq!(with.clone().with_url("http://vale.example/news/6").clean(&page).text, expected(6));
    for url in ["https://hill.example/news/6", "https://vale.example/shop/6"] {
        let (have, want) = (with.clone().with_url(url), Extractor::new().with_url(url));
        assert_eq!(have.clean(&page), want.clean(&page), "{url}");
    }
    assert_eq!(with.clean(&page), Extractor::new().clean(&page));
}

#[test]
fn a_table_reads_back_to_the_same_profiles() {
    let profiles = learned((0..5).map(text));
    let table = SiteProfile::write(&profiles);
    assert!(table.contains("vale\t\tTrumpet Yard, seen # times\tbottom\t5\t100\t"), "{table}");
    assert_eq!(SiteProfile::read("sites.tsv", &table).expect("its own table"), profiles);
    let edited = format!("\u{feff}{}", table.replace('\n', "\r\n").replacen("\r\n", "\r\n\r\n# mine\r\n", 1));
    assert_eq!(SiteProfile::read("sites.tsv", &edited).expect("an edited table"), profiles);
}

#[test]
fn an_invalid_row_is_an_error_that_names_its_place() {
    for (row, column, value, expected) in [
        ("\t\tTides\ttop\t5\t100", "host", "", "a host"),
        ("www.vale.example\t\tTides\ttop\t5\t100", "host", "www.vale.example", "a host"),
        ("vale\tnews\tTides\ttop\t5\t100", "path", "news", "a path"),
        ("vale\t\t \ttop\t5\t100", "pattern", " ", "a line"),
        ("vale\t\t<*> and <*>\ttop\t5\t100", "pattern", "<*> and <*>", "a line"),
        ("vale\t\tTides\tmiddle\t5\t100", "where", "middle", "`top`, `bottom` or `block`"),
        ("vale\t\tTides\ttop\t0\t100", "pages", "0", "a number of pages"),
        ("vale\t\tTides\ttop\t5\t101", "share", "101", "a number of hundredths"),
        ("vale\t\tTides\ttop\t5\t100\t\tmore", "8", "more", "at most 7 columns"),
    ] {
        let table = format!("host\tpath\tpattern\twhere\tpages\tshare\tnote\n{row}\n");
        let error = SiteProfile::read("my/sites.tsv", &table).expect_err(row).to_string();
        let want =
            format!("my/sites.tsv line 2, column `{column}`: invalid value `{value}`; expected {expected}");
        assert!(error.starts_with(&want), "{error}\n{want}");
    }
    let error = SiteProfile::read("s.tsv", "host\tpattern\n").expect_err("a wrong header").to_string();
    assert!(
        error.starts_with("s.tsv line 1, column `host`: invalid value `host\tpattern`; expected the header"),
        "{error}"
    );
}

#[test]
fn hostile_sites_cost_bounded_memory() {
    let extractor = Extractor::new();
    let mut learner = SiteLearner::new();
    let huge = "huge line ".repeat(40_000);
    for n in 0..10_000 {
        let page = format!("Head {n}\nThe tale of the {n}th goat that went over the bridge of {n}\nFoot");
        learner.add(&extractor.clone().with_site("goats"), &page);
        learner.add(&extractor.clone().with_site(&format!("site {n}")), "Foot");
    }
    for n in 0..20 {
        learner.add(
            &extractor.clone().with_site("huge"),
            &format!("{huge}\n{}\n{}", body(n % 8), "x\n".repeat(9_000)),
        );
    }
    assert!(learner.sites().count() <= 512, "sites are bounded");
    assert!(learner.unplaced() > 9_000, "what goes beyond is told");
    let profiles = learner.finish();
    assert!(profiles.iter().all(|profile| profile.pages() <= 64 && profile.lines() <= 1_000));
    assert!(SiteProfile::write(&profiles).len() < 100_000);
}
