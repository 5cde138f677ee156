//! What a page shows until the rest has come, times in elements of other names, and what leads to a story without a name.

use super::{BODY, fill, lines_of};

#[test]
fn what_waits_for_the_rest_of_the_page_goes() {
    for waiting in [
        "<amp-list src=/x><div placeholder>More stories are coming</div></amp-list>",
        "<amp-list src=/x><div fallback=''>No stories have come</div></amp-list>",
        "<div class=spinner role=status>Please stand by for more</div>",
        "<div>Please wait while we fetch more stories</div>",
    ] {
        for page in ["<main>{h1}{first}WAITING{rest}</main>", "<main>{h1}{all}WAITING</main>"] {
            assert_eq!(lines_of(&fill(&page.replace("WAITING", waiting))), BODY, "{waiting}");
        }
    }
    for stays in
        ["<div placeholder=x>PC Ida Moss is new.</div>", "<p>Please wait while PC Ida Moss comes to you.</p>"]
    {
        let have = lines_of(&fill(&format!("<main>{{h1}}{{first}}{stays}{{rest}}</main>")));
        assert!(have.iter().any(|line| line.contains("Ida Moss")), "{stays}: {have:?}");
    }
}

#[test]
fn a_time_tells_the_day_in_elements_of_other_names() {
    for (time, want) in [
        ("<amp-timeago datetime='2020-08-03T09:00:00Z'>3 weeks ago</amp-timeago>", Some("2020-08-03")),
        ("<relative-time datetime='2020-08-03T09:00:00Z'>3 weeks ago</relative-time>", Some("2020-08-03")),
        ("<x-counter datetime='2020-08-03T09:00:00Z'>3 weeks ago</x-counter>", None),
    ] {
        let page = format!(
            "<article><h1>Bikes marked</h1>{time}<p>PC Ann Bell marked 40 bikes in Oakham.</p></article>"
        );
        assert_eq!(crate::extract(&page).published.map(|day| day.to_string()).as_deref(), want, "{time}");
    }
}

#[test]
fn what_leads_to_a_story_without_a_name_stays() {
    let lead = "Sergeant Tom Fell has been appointed to lead the dog section in Corby from May.";
    let rest = "<div class=rest><div class=inner><p>The section trains with handlers from three counties and goes out on more than a \
                thousand calls in a year, most of them at night.</p><p>He became a handler in 2011, and his first dog found a \
                missing walker on its very first night at work.</p></div></div>";
    let related = "<div class=related><h3>Related stories</h3><ul><li><a href=/1>PC Ann Bell honoured for bravery</a></ul></div>";
    let have = lines_of(&format!("<div class=wrap><div class=lede><p>{lead}</p></div>{rest}{related}</div>"));
    assert_eq!(have.first().map(String::as_str), Some(lead), "{have:?}");
    assert_eq!(have.len(), 3, "{have:?}");
    let card =
        format!("<div class=card><h3>Dogs</h3><p>{lead}</p><p><a href=/x>Read all of it</a></p></div>");
    let have = lines_of(&format!("<div class=wrap>{card}{rest}</div>"));
    assert!(!have.iter().any(|line| line == lead), "{have:?}");
}
