//! Dates in sentences, by kind: each is read whole, and what only looks like one is none.

mod codes;
mod words;
mod year;

use super::testing::{found, joined, published};
use crate::timex::Timex;

/// Asserts what each sentence gives where it is published on Thursday 16 May 2019; the values of a row have blanks between.
fn assert_all(rows: &[(&str, &str)]) {
    assert_at(published(), rows);
}

/// The same for another day of publication.
fn assert_at(published: Option<Timex>, rows: &[(&str, &str)]) {
    let wrong = rows.iter().filter_map(|(text, want)| {
        let found = joined(found(text, published));
        (found != *want).then(|| format!("{text}\n    found {found:?}, want {want:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn days_in_words() {
    assert_all(&[
        ("The hall opens on the twenty-first of June.", "2019-06-21"),
        ("It closed on the second of March 2018.", "2018-03-02"),
        ("On the thirty-first of October 2017 they met.", "2017-10-31"),
        ("She is here on June the fifth.", "2019-06-05"),
        ("She is here on June twenty-fifth, 2020.", "2020-06-25"),
        ("They met on fifteen August nineteen hundred and ninety-three.", "1993-08-15"),
        ("He was born on the sixth of April nineteen seventy-eight.", "1978-04-06"),
        ("He was born on January twenty-five, nineteen eighty six.", "1986-01-25"),
        ("It ran from the first to the third of May.", "2019-05-01 2019-05-03"),
        ("It is held on Friday the seventeenth.", "2019-05-17"),
        ("The mast fell on the twelfth of May, two thousand and eleven.", "2011-05-12"),
        ("It takes a third of May to do it.", "2019-05"),
        ("One fifth of June arrests came at night.", "2018-06"),
        ("The second-hand car was hers.", ""),
        ("It was the first of many.", ""),
        ("He came third of twenty runners.", ""),
    ]);
}

#[test]
fn years() {
    assert_all(&[
        ("He joined in nineteen ninety-nine.", "1999"),
        ("He joined in two thousand and six and left.", "2006"),
        ("She began in twenty twelve.", "2012"),
        ("It has stood since nineteen oh five.", "1905"),
        ("The mast fell on 26 November 1894.", "1894-11-26"),
        ("The town was sold on 14 October 1066.", "1066-10-14"),
        ("The town was sold on 5 December 1391.", "1391-12-05"),
        ("It has stood since 1842.", "1842"),
        ("She led the section in 2013-15.", "2013 2015"),
        ("She led the section in 2013\u{2013}15.", "2013 2015"),
        ("The budget of 2014-15 was cut.", ""),
        ("It was made in 2018-04.", "2018-04"),
        ("She was made sergeant 2008 and inspector 2012.", "2008 2012"),
        ("She became a sergeant in 2008.", "2008"),
        ("PC 2041 Fell came.", ""),
        ("Only one in two thousand people called.", ""),
        ("In two thousand homes the power failed.", ""),
        ("Turn up at twenty fifteen.", ""),
        ("They met in the 1990s. Two left in 2001.", "199X 2001"),
        ("He is in his 90s.", ""),
    ]);
}

#[test]
fn tomorrow_is_a_day_and_no_figure_of_speech() {
    assert_all(&[
        ("It is for the detectives of tomorrow.", ""),
        ("The exhibition Policing Yesterday and Tomorrow is open.", ""),
        ("They are ready ahead of tomorrow.", "2019-05-17"),
    ]);
}

#[test]
fn days_counted_from_others() {
    assert_all(&[
        ("It broke the day before yesterday.", "2019-05-14"),
        ("It opens the day after tomorrow.", "2019-05-18"),
        ("It broke two days before yesterday.", "2019-05-13"),
        ("It opens four days from tomorrow.", "2019-05-21"),
        ("It opens three days from today.", "2019-05-19"),
        ("It will open two days from Monday.", "2019-05-22"),
        ("It opens 4 months from tomorrow.", "2019-09-17"),
        ("It broke two weeks before 13 May 1999.", "1999-04-29"),
        ("It will open three weeks after 15 June.", "2019-07-06"),
        ("It broke the day after 31 December 2017.", "2018-01-01"),
        ("It broke a month after 5 May 2018.", "2018-06-05"),
        ("They met two weeks before 26 May.", "2019-05-12"),
        ("It closed two years after 2012.", "2014"),
        ("It closed the year after 2012.", "2013"),
        ("It closed the month before May 2018.", "2018-04"),
        ("It broke the week before last.", "2019-W18"),
        ("It opens the week after next.", "2019-W22"),
        ("It broke the year before last.", "2017"),
        ("It broke the night before last.", "2019-05-14"),
        ("It broke a year ago today.", "2018-05-16"),
        ("It broke five years ago this month.", "2014-05"),
        ("It broke five years ago on 2 April.", "2014-04-02"),
        ("It broke two years ago in May.", "2017-05"),
        ("It opens a week on Tuesday.", "2019-05-28"),
        ("It opens a fortnight tomorrow.", "2019-05-31"),
        ("It opens tomorrow week.", "2019-05-24"),
        ("It opens two weeks today.", "2019-05-30"),
        ("It opens the year after next year.", "2021"),
        ("It opens two weeks on Tuesday.", ""),
        ("It broke three weeks ago on Monday.", ""),
        ("It broke more than two weeks before 13 May 1999.", ""),
        ("It broke a few days before yesterday.", ""),
        ("It broke two days before Christmas 2018.", ""),
        ("It broke two weeks before May 2018.", ""),
        ("It opens on Sunday three weeks after 15 June.", ""),
        ("It runs for three weeks from 10 June.", "2019-06-10"),
        ("It broke the day before the fair on 10 May.", "2019-05-10"),
    ]);
}

#[test]
fn days_of_weeks_and_months() {
    assert_all(&[
        ("It broke on Tuesday of last week.", "2019-05-07"),
        ("It broke on Tuesday evening last week.", "2019-05-07"),
        ("It opens on Friday next week.", "2019-05-24"),
        ("It opens next week on Sunday.", "2019-05-26"),
        ("It opens next week Sunday.", "2019-05-26"),
        ("It opens on Monday week.", "2019-05-27"),
        ("It broke the Tuesday before last.", "2019-05-07"),
        ("It broke on the Friday before 12 May 2018.", "2018-05-11"),
        ("It broke on the Friday before Christmas.", ""),
        ("It opens on the 20th of next month.", "2019-06-20"),
        ("It opens on 20th of next month.", "2019-06-20"),
        ("It opens on Thursday the 20th of next month.", "2019-06-20"),
        ("It broke on the third of last month.", "2019-04-03"),
        ("It opens on the 21st this month.", "2019-05-21"),
        ("It runs from the 3rd to the 5th of next month.", "2019-06-03 2019-06-05"),
        ("It opens on the 31st of next month.", ""),
        ("It broke on the 20th of the following month.", ""),
        ("It was the third this month.", "2019-05"),
        ("It opens on the second Tuesday in June.", "2019-06-11"),
        ("It opened on the first Monday of May 2018.", "2018-05-07"),
        ("It opens on the last Friday of next month.", "2019-06-28"),
        ("It opened on the last day of March.", "2019-03-31"),
        ("It opens on the 1st Saturday in June 2020.", "2020-06-06"),
        ("It opened on the first Monday after 5 May 2018.", "2018-05-07"),
        ("It is open on the first Monday of the month.", ""),
        ("It is open on the first Monday of every month.", ""),
        ("It opens on the fifth Tuesday in June.", ""),
        ("It broke last year on 5 March.", "2018-03-05"),
        ("It closed on the last day of 2018.", "2018-12-31"),
        ("It broke this month last year.", "2018-05"),
        ("It broke this week last year.", ""),
        ("It opens on Friday next month.", ""),
    ]);
}

#[test]
fn figures() {
    assert_all(&[
        ("It is dated 23/Sep/2020.", "2020-09-23"),
        ("It is dated 19-Nov-12.", "2012-11-19"),
        ("It is dated 2019-sep-1.", "2019-09-01"),
        ("On 2016 10 16 it was shut.", "2016-10-16"),
        ("It is due Oct/2 at noon.", "2019-10-02"),
        ("It is due Oct/19 at noon.", ""),
        ("It is dated 31/04/2019.", ""),
        ("They ran version 2.10.2016.1 of it.", ""),
        ("Call 01632 960 210 or 0300 123 2040.", ""),
        ("They won 3-2 on penalties.", ""),
        ("It cost \u{a3}2,016.10 in all.", ""),
        ("It is open 24/7.", ""),
        ("About 3/4 of them came.", ""),
        ("The order is 2019-15 in the book.", ""),
        ("The serial number 12-05-19-44 was on it.", ""),
        ("He served 1998-01 in Deal.", ""),
        ("Quote log 1201 of 12/05/19.", "2019-05-12"),
    ]);
}

#[test]
fn ranges_and_lists() {
    assert_all(&[
        ("A drop-in runs from June 1-3 at the hall.", "2019-06-01 2019-06-03"),
        ("Another is planned for June 8th to 10th.", "2019-06-08 2019-06-10"),
        ("It is open on June 3, 4 and 7.", "2019-06-03 2019-06-04 2019-06-07"),
        ("It is shut on June 3 to 5, 2020.", "2020-06-03 2020-06-05"),
        ("It is shut 26 July - 22 August.", "2019-07-26 2019-08-22"),
        ("In June 3 officers and 4 cadets come.", "2019-06"),
        ("They sold it in spring and summer 2018.", "2018-SP 2018-SU"),
        ("They sold it in the winter of 2018/19.", "2018-WI"),
        ("They meet on Saturday and Sunday, June 8 and 9.", "2019-06-08 2019-06-08 2019-06-09"),
        ("It ran at the weekend (11-12 May 2019).", "2019-05-11 2019-05-12"),
    ]);
}

#[test]
fn a_town_is_no_month() {
    assert_all(&[
        ("PC Bell, who is based in March, came.", ""),
        ("He lives in March and works in Ely.", ""),
        ("Patrols are held in March and Wisbech.", ""),
        ("Stands are open in Ely, Wisbech and March.", ""),
        ("They are held in March and April.", "2019-03 2019-04"),
        ("They met in March.", "2019-03"),
    ]);
}
