//! Rows of `calendar.tsv`: the words of months, days, seasons and stretches of time.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid};
use crate::lexicon::column::{Closed, Column, Form, closed, one_of};
use crate::lexicon::table::Table;
use crate::timex::Season;

/// A row of `calendar.tsv`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CalendarRow {
    pub word: CalendarWord,
}

/// What a word or phrase says of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CalendarWord {
    /// 1 to 12.
    Month(u8),
    /// 1 to 7; 1 is Monday.
    Weekday(u8),
    Season(Season),
    /// `yesterday`, `today`, `tomorrow`: days after publication, -1 to 1.
    Day(i8),
    /// `last`, `this`, `next`: -1 to 1.
    Direction(i8),
    Unit(Unit),
    /// `second`, `thirty-first`: 1 to 31.
    Ordinal(u8),
    /// The empty place in a year: `nineteen oh five`.
    Zero,
    /// `morning`, `night`.
    Part,
    /// `later`, `ago`, `before`.
    Sequel(Sequel),
    /// `the following year`: months after the event told before; negative before it.
    Shift(i16),
    /// `the following`, before a month.
    Following,
    Holiday,
}

closed! {
    /// A length of time.
    Unit {
        Day = "day",
        Week = "week",
        Fortnight = "fortnight",
        Month = "month",
        Year = "year",
        Decade = "decade",
    }
}

closed! {
    /// What stands after a length of time and makes it a point.
    Sequel {
        After = "after",
        Ago = "ago",
        Before = "before",
    }
}

closed! {
    Kind {
        Month = "month",
        Weekday = "weekday",
        Season = "season",
        Day = "day",
        Direction = "direction",
        Unit = "unit",
        Ordinal = "ordinal",
        Zero = "zero",
        Part = "part",
        Sequel = "sequel",
        Shift = "shift",
        Following = "following",
        Holiday = "holiday",
    }
}

closed! {
    RelativeDay {
        Yesterday = "yesterday",
        Today = "today",
        Tomorrow = "tomorrow",
    }
}

closed! {
    Direction {
        Last = "last",
        This = "this",
        Next = "next",
    }
}

/// The most months of a shift: a hundred years.
const MOST_MONTHS: i16 = 1_200;

impl Row for CalendarRow {
    const TABLE: Table = Table::Calendar;
    const COLUMNS: &'static [Column] = &[
        Column::new("value", Form::Text).key(),
        Column::new("kind", Form::OneOf(Kind::NAMES)).key(),
        Column::phrases("variants"),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        let kind: Kind = cells.one(1)?;
        let word = match kind {
            Kind::Month => CalendarWord::Month(number(cells, 12, "a month from `01` to `12`")?),
            Kind::Weekday => {
                CalendarWord::Weekday(number(cells, 7, "a weekday from `1` (Monday) to `7` (Sunday)")?)
            }
            Kind::Season => {
                let season = Season::from_code(cells.cell(0));
                CalendarWord::Season(
                    season.ok_or_else(|| cells.invalid(0, &one_of(&["SP", "SU", "FA", "WI"])))?,
                )
            }
            Kind::Day => CalendarWord::Day(match cells.one(0)? {
                RelativeDay::Yesterday => -1,
                RelativeDay::Today => 0,
                RelativeDay::Tomorrow => 1,
            }),
            Kind::Direction => CalendarWord::Direction(match cells.one(0)? {
                Direction::Last => -1,
                Direction::This => 0,
                Direction::Next => 1,
            }),
            Kind::Unit => CalendarWord::Unit(cells.one(0)?),
            Kind::Ordinal => {
                CalendarWord::Ordinal(number(cells, 31, "a day of the month from `01` to `31`")?)
            }
            Kind::Zero => CalendarWord::Zero,
            Kind::Part => CalendarWord::Part,
            Kind::Sequel => CalendarWord::Sequel(cells.one(0)?),
            Kind::Shift => CalendarWord::Shift(months(cells)?),
            Kind::Following => CalendarWord::Following,
            Kind::Holiday => CalendarWord::Holiday,
        };
        Ok(Self { word })
    }
}

/// The number of a month, a day or a weekday, from 1.
fn number(cells: Cells<'_>, most: u8, expected: &str) -> Result<u8, Invalid> {
    let number = cells.number(0).ok().filter(|number| (1..=most).contains(number));
    number.ok_or_else(|| cells.invalid(0, expected))
}

/// `after 12`, `before 1`.
fn months(cells: Cells<'_>) -> Result<i16, Invalid> {
    let months = |digits: &str| digits.parse().ok().filter(|months| (0..=MOST_MONTHS).contains(months));
    let shift = match cells.cell(0).split_once(' ') {
        Some(("before", digits)) => months(digits).map(|months| -months),
        Some(("after", digits)) => months(digits),
        _ => None,
    };
    shift.ok_or_else(|| {
        cells.invalid(0, "`after` or `before` and a number of months up to 1200, such as `after 12`")
    })
}
