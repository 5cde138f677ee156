//! Steps that follow one another in a sentence, and steps told twice.

use super::extractor;
use super::posts::check;

#[test]
fn reads_the_second_step_of_a_verb() {
    check(&[
        ("PC Ann Bell was promoted to sergeant and then inspector.", &["promoted", "promoted"]),
        ("PC Ann Bell was promoted to sergeant and inspector.", &["promoted", "promoted"]),
        (
            "PC Ann Bell was promoted to sergeant in 2014, then to inspector in 2019.",
            &["promoted 2014", "promoted 2019"],
        ),
        ("PC Ann Bell was promoted to sergeant, then in 2019 to inspector.", &["promoted", "promoted 2019"]),
        ("PC Ann Bell was posted to Deal before his retirement in 1995.", &["appointed"]),
        ("PC Ann Bell left the force in 2018 to join Kent Police.", &["left 2018", "joined 2018"]),
        ("PC Ann Bell's career began in 1994.", &["joined 1994"]),
        ("PC Ann Bell said her career began in 1994 at a bank.", &[]),
        ("PC Ann Bell and PC Tom Fell were promoted to sergeant and inspector.", &["promoted", "promoted"]),
        ("PC Ann Bell was promoted to sergeant and is happy.", &["promoted"]),
        ("PC Ann Bell was given a medal by the sergeant and inspector.", &[]),
        (
            "PC Ann Bell moved to the burglary team and later to the murder squad.",
            &["appointed", "appointed"],
        ),
        (
            "PC Ann Bell was promoted to sergeant in 2016 and moved to cover Corby.",
            &["promoted 2016", "appointed"],
        ),
        ("PC Ann Bell took up a post in 2016 and moved to cover her costs.", &["appointed 2016"]),
        (
            "PC Ann Bell served in Deal before being promoted to sergeant and moving to the murder squad in 2009.",
            &["promoted 2009", "appointed 2009"],
        ),
        (
            "PC Ann Bell served in Deal before joining Kent Police in 1999 and moving to the murder squad in 2009.",
            &["joined 1999", "appointed 2009"],
        ),
    ]);
}

#[test]
fn reads_participles_beside_a_clause() {
    check(&[
        ("PC Ann Bell joined in 1990 becoming a sergeant in 1995.", &["joined 1990", "promoted 1995"]),
        ("PC Ann Bell returned to Kent in 2012, becoming an inspector.", &["joined 2012", "promoted"]),
        ("PC Ann Bell joined in 1999, then moved to CID in 2004.", &["joined 1999", "appointed 2004"]),
        (
            "PC Ann Bell rose to sergeant in 2014 before taking on the role of custody sergeant.",
            &["promoted 2014", "appointed"],
        ),
        ("PC Ann Bell joined in 2005, posted to the burglary team.", &["joined 2005", "appointed 2005"]),
        ("PC Ann Bell, promoted to sergeant in 2009, leads the team.", &["promoted 2009"]),
        ("PC Ann Bell, having joined in 1980, is happy.", &["joined 1980"]),
        ("PC Ann Bell met Tom, promoted to sergeant in 2009.", &[]),
        ("PC Ann Bell praised the men joining in 1980.", &[]),
        ("PC Ann Bell worked for two years before transferring to the murder squad.", &["appointed"]),
    ]);
}

#[test]
fn dates_a_step_by_the_clause_it_hangs_on() {
    check(&[
        ("PC Ann Bell signed the list in 2008 when she joined Kent Police.", &["joined 2008"]),
        (
            "We welcome PC Ann Bell today (3 May 2009) as she takes up her new post.",
            &["appointed 2009-05-03"],
        ),
        ("PC Ann Bell is a dog handler, and has been since July 2019.", &["appointed 2019-07"]),
        ("PC Ann Bell is glad, and has been since July 2019.", &[]),
        ("PC Ann Bell has been a PCSO since 2019.", &["joined 2019"]),
        ("PC Ann Bell has been a PCSO in Deal since 2019.", &["appointed 2019"]),
        (
            "PC Ann Bell served with Kent Police from 1977 until her retirement in 2009.",
            &["joined 1977", "retired 2009"],
        ),
        ("PC Ann Bell spoke of her retirement in 2009.", &[]),
        (
            "PC Ann Bell joined in 1989. She became a sergeant. That same year, she joined the burglary team.",
            &["joined 1989", "promoted", "appointed"],
        ),
    ]);
}

#[test]
fn a_step_told_twice_is_one() {
    check(&[
        ("PC Ann Bell joined in 1999. She joined on 5 July 1999.", &["joined 1999-07-05"]),
        ("PC Ann Bell joined in July 1999. She joined Kent Police in July 1999.", &["joined 1999-07"]),
        (
            "PC Ann Bell joined Kent Police in 1999. She joined Essex Police in 1999.",
            &["joined 1999", "joined 1999"],
        ),
        ("PC Ann Bell has secured promotion to sergeant.", &["promoted"]),
        (
            "PC Ann Bell has secured promotion to sergeant. She was promoted to sergeant in 2012.",
            &["promoted 2012"],
        ),
        (
            "PC Ann Bell was promoted to acting sergeant. She was promoted to sergeant in 2012.",
            &["promoted", "promoted 2012"],
        ),
        ("PC Ann Bell has retired. She retired in April 2015.", &["retired 2015-04"]),
        ("PC Ann Bell retired from Kent Police in 2015. She retired in April 2015.", &["retired 2015-04"]),
        (
            "PC Ann Bell was promoted to sergeant in 2012. Since her promotion she has led the team.",
            &["promoted 2012"],
        ),
        ("PC Ann Bell joined in 1999. She joined as a regular in 2001.", &["joined 1999", "joined 2001"]),
    ]);
}

#[test]
fn others_are_not_meant() {
    check(&[
        (
            "A Kent Police officer was dismissed.\n\nIt was found that Ann Bell had lied. She had been a sergeant.",
            &["left"],
        ),
        (
            "A Kent Police officer was dismissed.\n\nAt a hearing chaired by Sergeant Ann Bell he had lied.",
            &[],
        ),
        ("PC Ann Bell took her inspectors exams in 2009.", &[]),
        ("PC Ann Bell left her job to join the police in 2009.", &["joined 2009"]),
        ("PC Ann Bell left CID to join the burglary team in 2009.", &["left", "appointed 2009"]),
        ("PC Ann Bell left her job as a baker in 2009.", &[]),
        ("PC Ann Bell left her role as head of custody in 2009.", &["left 2009"]),
        ("PC Ann Bell left Kent Police to join Essex Police in 2009.", &["left", "joined 2009"]),
        ("PC Ann Bell began working with the cadets after six years as a PCSO.", &[]),
        ("PC Ann Bell retired in 2008. She led a charity until her retirement in 2017.", &["retired 2008"]),
        ("PC Ann Bell retired in 2008 and joined Kent Police in 2010.", &["retired 2008", "joined 2010"]),
        ("The appointment of Sergeant Ann Bell to our board.", &[]),
        ("The appointment of Sergeant Ann Bell to our roads team.", &["appointed"]),
    ]);
}

#[test]
fn counts_years_from_the_date_told_last() {
    check(&[
        (
            "PC Ann Bell joined in 2001. Three years later she was promoted to sergeant.",
            &["joined 2001", "promoted 2004"],
        ),
        (
            "PC Ann Bell joined in 2001. In 2006 she took up boxing. She was promoted to sergeant that year.",
            &["joined 2001", "promoted 2006"],
        ),
        (
            "PC Ann Bell joined in 2001. In 2006 she took up boxing. Three years later she was promoted to sergeant.",
            &["joined 2001", "promoted 2009"],
        ),
        (
            "PC Ann Bell joined in 2001, when a theft of 1999 was solved. Three years later she was promoted to sergeant.",
            &["joined 2001", "promoted 2004"],
        ),
    ]);
}

#[test]
fn keeps_the_date_of_whoever_is_described_behind_a_name() {
    let steps = |text: &str| {
        let officers = extractor().extract(text).officers;
        let dated = officers
            .into_iter()
            .map(|officer| (officer.name, officer.career.first().and_then(|step| step.date)));
        dated.map(|(name, date)| (name, date.map(|date| date.to_string()))).collect::<Vec<_>>()
    };
    let bell = ("Ann Bell".to_owned(), None);
    let fell = |date: Option<&str>| ("Tom Fell".to_owned(), date.map(str::to_owned));
    let since = "Inspector Ann Bell took over from Tom Fell, a sergeant since 2012.";
    assert_eq!(steps(since), [bell.clone(), fell(Some("2012"))]);
    let officer = "Inspector Ann Bell replaced PC Tom Fell, a police officer since 2012.";
    assert_eq!(steps(officer), [bell, fell(Some("2012"))]);
}
