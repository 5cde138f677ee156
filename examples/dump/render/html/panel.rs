//! The panel beside the text: the facts by kind, each officer with the career as a time line.

use super::escape::{Escaped, Link};
use super::fragment;
use super::items::{Item, Kind};
use epaulette::{ExplainedFact, Span, Timex};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};

/// How many words a fact's evidence quotes: enough for any fact of a real text, and a limit for a hostile one.
const GROUNDS_SHOWN: usize = 12;

/// Returns the number of facts of a kind; a force counts once, however often it is named.
pub fn count(items: &[Item<'_>], kind: Kind) -> usize {
    let of_kind = items.iter().filter(|item| item.kind() == kind);
    if kind == Kind::Force {
        of_kind.filter_map(force).collect::<BTreeSet<_>>().len()
    } else {
        of_kind.count()
    }
}

fn force<'a>(item: &Item<'a>) -> Option<&'a str> {
    match item {
        Item::Force(force) => Some(&force.name),
        _ => None,
    }
}

/// Writes the panel of one page.
pub fn panel(
    html: &mut String,
    text: &str,
    items: &[Item<'_>],
    reasons: &[ExplainedFact],
    link: Option<Link<'_>>,
) -> fmt::Result {
    let panel = Panel { text, items, reasons, link };
    if items.is_empty() {
        html.push_str("<p class=\"none\">No facts.</p>\n");
    }
    let separate = Kind::ALL.into_iter().filter(|kind| !matches!(kind, Kind::Career | Kind::Relation));
    for kind in separate {
        let numbers = panel.of(kind);
        if numbers.is_empty() {
            continue;
        }
        let (class, label) = (kind.class(), kind.label());
        write!(
            html,
            "<section class=\"group {class}\"><h3>{label} <span>{}</span></h3>\n<ul>",
            numbers.len()
        )?;
        for facts in numbers {
            html.push_str("<li>");
            panel.fact(html, &facts)?;
            if kind == Kind::Officer {
                panel.life(html, facts[0] + 1)?;
            }
            html.push_str("</li>\n");
        }
        html.push_str("</ul></section>\n");
    }
    Ok(())
}

struct Panel<'p> {
    text: &'p str,
    items: &'p [Item<'p>],
    /// The reason of each item.
    reasons: &'p [ExplainedFact],
    link: Option<Link<'p>>,
}

impl Panel<'_> {
    /// The numbers of the facts of a kind; the mentions of one force stand together.
    fn of(&self, kind: Kind) -> Vec<Vec<usize>> {
        let numbers = (0..self.items.len()).filter(|number| self.items[*number].kind() == kind);
        if kind != Kind::Force {
            return numbers.map(|number| vec![number]).collect();
        }
        let mut forces: Vec<Vec<usize>> = Vec::new();
        let mut known = BTreeMap::new();
        for number in numbers {
            let at = *known.entry(force(&self.items[number])).or_insert(forces.len());
            match forces.get_mut(at) {
                Some(mentions) => mentions.push(number),
                None => forces.push(vec![number]),
            }
        }
        forces
    }

    /// The career and the relations of an officer, which follow the officer: dated steps in the order of time, then undated
    /// ones in the order of the text.
    fn life(&self, html: &mut String, from: usize) -> fmt::Result {
        let mut dated: Vec<(Timex, usize)> = Vec::new();
        let (mut undated, mut relations) = (Vec::new(), Vec::new());
        for (number, item) in self.items.iter().enumerate().skip(from) {
            match item {
                Item::Career(event) => match event.date {
                    Some(date) => dated.push((date, number)),
                    None => undated.push(number),
                },
                Item::Relation(_) => relations.push(number),
                _ => break,
            }
        }
        dated.sort();
        let dated: Vec<usize> = dated.into_iter().map(|(_, number)| number).collect();
        self.list(html, "ol", "career dated", &dated)?;
        self.list(html, "ul", "career undated", &undated)?;
        self.list(html, "ul", "relation", &relations)
    }

    fn list(&self, html: &mut String, element: &str, class: &str, numbers: &[usize]) -> fmt::Result {
        if numbers.is_empty() {
            return Ok(());
        }
        write!(html, "<{element} class=\"life {class}\">")?;
        for number in numbers {
            html.push_str("<li>");
            self.fact(html, &[*number])?;
            html.push_str("</li>");
        }
        write!(html, "</{element}>")
    }

    /// A fact that opens to its rule, its evidence and its place on the page. The script adds what the rule sees and the
    /// mentions, which it takes from the head and the marks.
    fn fact(&self, html: &mut String, numbers: &[usize]) -> fmt::Result {
        let item = self.items[numbers[0]];
        let facts = numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
        let (name, rest) = item.told(self.text);
        write!(html, "<details data-f=\"{facts}\"><summary>")?;
        if !name.is_empty() {
            write!(html, "<b class=\"name\">{}</b> ", Escaped(&name))?;
        }
        write!(html, "{}</summary>", Escaped(&rest))?;
        if let Some(reason) = self.reasons.get(numbers[0]) {
            write!(html, "<p class=\"rule\"><code>{}</code></p>", Escaped(reason.rule.name()))?;
            self.grounds(html, reason)?;
        }
        if let (Some(link), Some(span)) = (self.link, item.spans().first()) {
            let place = link.to(&fragment::of(self.text, *span));
            write!(html, "<p><a {place}>On the source page</a></p>")?;
        }
        html.push_str("</details>");
        Ok(())
    }

    /// The words that the fact rests on, each with the rule or the lexicon row that knows it.
    fn grounds(&self, html: &mut String, reason: &ExplainedFact) -> fmt::Result {
        let mentions = reason.built_on.iter().map(|on| (on.span, on.rule.name().to_owned()));
        let rows = reason.rows.iter().map(|row| {
            let key = row.row.split('\t').next().unwrap_or_default();
            (row.span, format!("{}: {key}", row.file))
        });
        let grounds: BTreeSet<(Span, String)> = mentions.chain(rows).collect();
        if grounds.is_empty() {
            return Ok(());
        }
        html.push_str("<ul class=\"grounds\">");
        for (span, known) in grounds.iter().take(GROUNDS_SHOWN) {
            write!(html, "<li>{} <code>{}</code></li>", Escaped(span.of(self.text)), Escaped(known))?;
        }
        if grounds.len() > GROUNDS_SHOWN {
            write!(html, "<li>and {} more</li>", grounds.len() - GROUNDS_SHOWN)?;
        }
        html.push_str("</ul>");
        Ok(())
    }
}
