//! Headlines of texts of invented sites.

use crate::extract;

const STORY: &str = "Sergeant Nora Pike has taken over the neighbourhood team in Oakham, where she leads four constables.\n\n\
    She joined the force in 2009 and has worked in Uppingham, in Stamford and with the mounted section of the county.\n\n\
    Her predecessor, Colin Marsh, retired in April after thirty years with the neighbourhood team of the town.\n";

fn title(above: &str) -> String {
    extract(&format!("{above}\n\n{STORY}")).title.unwrap_or_default()
}

#[test]
fn finds() {
    for (above, want) in [
        ("New sergeant leads Oakham team", "New sergeant leads Oakham team"),
        ("The Rutland Crier\n\nNew sergeant leads Oakham team", "New sergeant leads Oakham team"),
        ("NEWS RELEASE\n\nNew sergeant leads Oakham team", "New sergeant leads Oakham team"),
        ("PRESS RELEASE - EMBARGOED\n\nNew sergeant leads Oakham team", "New sergeant leads Oakham team"),
        (
            "All the talk of the shire\n\nNew sergeant leads Oakham team\n\nTown and around",
            "New sergeant leads Oakham team",
        ),
        ("Rutland Police\n\nNew sergeant leads Oakham team\n\n14 May 2024", "New sergeant leads Oakham team"),
        ("New sergeant leads Oakham team 14 May 2024", "New sergeant leads Oakham team"),
        ("New sergeant leads Oakham team By Jane Orr", "New sergeant leads Oakham team"),
        ("3) New sergeant leads Oakham team", "New sergeant leads Oakham team"),
        (
            "New sergeant leads Oakham team\n\nNora Pike takes over the four constables",
            "New sergeant leads Oakham team",
        ),
        ("Who will be next in Oakham?\n\n14 May 2024\n\nHer own words", "Who will be next in Oakham?"),
        ("Re: New sergeant leads Oakham team", "New sergeant leads Oakham team"),
        (
            "Goat returns to its field\n\nNew sergeant leads Oakham team\n\n14 May 2024",
            "New sergeant leads Oakham team",
        ),
        (
            "News passed on from Kent Police\n\nNew sergeant leads Oakham team",
            "New sergeant leads Oakham team",
        ),
        (
            "New sergeant leads Oakham team - Print version\n\nNew sergeant leads Oakham team\n\n14 May 2024",
            "New sergeant leads Oakham team",
        ),
    ] {
        assert_eq!(title(above), want, "{above}");
    }
}

#[test]
fn finds_what_is_printed_on_several_lines() {
    for (above, want) in [
        (
            "MEDIA RELEASE: FOR IMMEDIATE USE\n\nNew sergeant leads Oakham team",
            "New sergeant leads Oakham team",
        ),
        (
            "New sergeant leads the neighbourhood\n\nteam in Oakham\n\n14 May 2024",
            "New sergeant leads the neighbourhood team in Oakham",
        ),
        (
            "NEW SERGEANT LEADS FOUR\n\nOAKHAM CONSTABLES\n\n14 May 2024",
            "NEW SERGEANT LEADS FOUR OAKHAM CONSTABLES",
        ),
    ] {
        assert_eq!(title(above), want, "{above}");
    }
}

#[test]
fn ignores() {
    for above in [
        "",
        "14 May 2024",
        "Kent Police",
        "NEWS RELEASE",
        "Front page ~ sport ~ bells ~ buses ~ guest book",
        "Picture of the town by a reader,",
    ] {
        assert_eq!(title(above), "", "{above}");
    }
}

#[test]
fn a_name_between_paragraphs_is_no_headline() {
    let (first, rest) = STORY.split_once("\n\n").unwrap();
    assert_eq!(extract(&format!("{first}\n\nSergeant Nora Pike\n\n{rest}")).title, None);
}

#[test]
fn takes_the_end_of_a_trail_and_no_caption_or_menu() {
    let headline = "New sergeant leads the neighbourhood team in Oakham";
    for above in [
        format!("Home / Crime / {headline}\n\n14 May 2024"),
        format!("Thread tools \u{25be} Search this thread \u{25be} Display\n\n{headline}\n\n14 May 2024"),
        format!("{headline}\n\n14 May 2024\n\nA sergeant in Oakham. Photo: Ada Quill/The Oakham Crier"),
    ] {
        assert_eq!(title(&above), headline, "{above}");
    }
}

#[test]
fn a_window_that_names_its_site_alone_gives_way_to_the_headline() {
    let paragraphs = STORY.split("\n\n").collect::<Vec<_>>().join("</p><p>");
    let headline = "New sergeant leads the neighbourhood team in Oakham";
    for (window, want) in [
        ("Wetherby Chat &amp; Natter | Group post", headline),
        ("New sergeant for Oakham | Wetherby Chat", "New sergeant for Oakham"),
    ] {
        let page = format!(
            "<html><head><title>{window}</title></head><body><div><strong>{headline}</strong></div><p>{paragraphs}</p></body></html>"
        );
        assert_eq!(extract(&page).title.as_deref(), Some(want), "{window}");
    }
}
