//! Figures that are dates, or parts of codes, of times and of counts.

use super::assert_all;

#[test]
fn months_and_years_in_figures() {
    assert_all(&[
        ("PC Ann Bell joined in 06/2005.", "2005-06"),
        ("She has covered Corby since 9/2017.", "2017-09"),
        ("The unit ran from 03/2014 to 09/2016.", "2014-03 2016-09"),
        ("The unit ran between 03/2014 and 09/2016.", "2014-03 2016-09"),
        ("Tom Fell (03/2014 - 09/2016) led it.", "2014-03 2016-09"),
        ("The case is 12/2019.", ""),
        ("Quote log 12/2019 of it.", ""),
        ("Orders 03/2014 and 09/2016 were kept.", ""),
        ("It was in 4/2016 and is now law.", ""),
        ("It was in 13/2005 at first.", ""),
        ("It was found in 12/2000 homes.", ""),
        ("It was in 10/2018/77 at first.", ""),
    ]);
}

#[test]
fn a_year_behind_the_time_of_day() {
    assert_all(&[
        ("It is stamped Wed Oct 26 15:50:06 2016.", "2016-10-26"),
        ("It is stamped Wed 26 Oct 15:50:06 BST 2016.", "2016-10-26"),
        ("It is stamped Wed, 26 Oct, 3.50pm, 2016.", "2016-10-26"),
        ("It is stamped Oct 26 15:50:06 2016.", "2016-10-26"),
        ("On Monday 3 June at 10am 2016 people came.", "2019-06-03"),
        ("On Oct 26 15:50 2016 people came.", "2018-10-26"),
        ("It ran on Saturday 8 June, 18:30, 1945 tickets gone.", "2019-06-08"),
    ]);
}

#[test]
fn minutes_are_no_day() {
    assert_all(&[
        ("A till was taken in Corby at 12:30 December 27.", "2018-12-27"),
        ("It lasted from 10:15 to 11:20 May 3.", "2019-05-03"),
        ("It was taken at 12:30 and 4 December.", "2018-12-04"),
        ("It was taken at 12:45 December 2018.", "2018-12"),
        ("Date:30 December was set.", "2018-12-30"),
    ]);
}

#[test]
fn no_span_of_years() {
    assert_all(&[
        ("She served 1990-2005 in Deal.", "1990 2005"),
        ("Jane Doe (1990\u{2013}2005) led it.", "1990 2005"),
        ("Quote crime reference 1901-2004.", ""),
        ("Quote log 1990 to 2005.", ""),
        ("Call 0845-1990-2005.", ""),
        ("The reference is 12-2019-2004.", ""),
        ("Quote CR/2018-2019 for it.", ""),
        ("Quote reference 15-1775.", ""),
    ]);
}

#[test]
fn how_many_there_are_is_no_year() {
    assert_all(&[
        ("In 2005 the force grew. It now has 1900.", "2005"),
        ("There were 1950 last year.", "2018"),
        ("The total is 1984 in all.", ""),
        ("Numbers fell to 1950.", ""),
        ("The class of 2018 cadets met.", "2018"),
        ("The Class of 2018 met.", "2018"),
        ("A cohort of 2018 recruits met.", ""),
        ("The year was 1984.", "1984"),
        ("Numbers rose from 2010 to 2015.", "2010 2015"),
        ("It was 2010 before it opened.", "2010"),
    ]);
}

#[test]
fn months_without_a_capital() {
    assert_all(&[
        ("It opens on 16 of may.", "2019-05-16"),
        ("It opened on 16 november in Deal.", "2018-11-16"),
        ("It is set for sept 28.", "2019-09-28"),
        ("It opened on october nineteenth.", "2018-10-19"),
        ("Officers 16 may call.", ""),
        ("On day 3 march to the hall.", ""),
        ("They may 28 times over.", ""),
        ("A stand in the june 12 people visited.", ""),
    ]);
}

#[test]
fn years_of_history_in_words() {
    assert_all(&[
        ("The charter dates from 30 January sixteen forty-eight.", "1648-01-30"),
        ("On 30 January sixteen forty-year-olds met.", "2019-01-30"),
    ]);
}
