//! A page of nobody's site, for tests: what stands above a story, the story, and what stands below it.

/// What stands above the story of a page of nobody's site.
pub(super) const MENU: &str =
    "Start\nYour area\nLatest stories\nJobs\nWeather\nSign in\nMenu\nSubscribe\nContact us\n";
/// What stands below it.
pub(super) const FOOT: &str = "\nMost read\nFive things to do with a marrow\nBus fares to rise\nTerms of use\n\u{a9} Tern Media\n\
    Top of page\nFollow us\nSubscribe\nAdvertise with us";
/// The story.
pub(super) const STORY: [&str; 4] = [
    "Sergeant Nora Pike has taken over the neighbourhood team in Oakham, where she will lead four constables.",
    "She joined Rutland Police in 2009 and was promoted in 2016 after seven years on patrol in Uppingham.",
    "\u{201c}I have seen how much a small team can do,\u{201d} Sergeant Pike said. \u{201c}We will be out in Oakham every day.\u{201d}",
    "Officers were called to a fire at a barn near Uppingham on Friday, and nobody was hurt.",
];
