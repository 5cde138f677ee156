//! The order of the calendar.

use super::{Form, Grain, Timex, checked_year, monday_of};
use std::cmp::Ordering;

impl Timex {
    /// The first day as year, month and day, with a flag for an unknown year before it and the grain after it.
    fn place(self) -> (bool, u16, u8, u8, Grain) {
        let (year, month, day) = match self.0 {
            Form::Decade(tens) => (Some(tens * 10), 1, 1),
            Form::Year(year) => (Some(year), 1, 1),
            Form::Season(year, season) => (year, season.first_month(), 1),
            Form::Month(year, month) => (year, month, 1),
            Form::Day(year, month, day) => (year, month, day),
            Form::Week(year, week) => monday_of(year, week).map_or((Some(year), 1, 1), |monday| {
                (checked_year(monday.year()), monday.month().unsigned_abs(), monday.day().unsigned_abs())
            }),
        };
        (year.is_none(), year.unwrap_or(0), month, day, self.grain())
    }
}

impl Ord for Timex {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place().cmp(&other.place())
    }
}

impl PartialOrd for Timex {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_sort_by_their_first_day_and_then_from_coarse_to_fine() {
        let ordered = [
            "0987",
            "200X",
            "2009",
            "2009-W01",
            "201X",
            "2010",
            "2010-01",
            "2010-01-01",
            "2010-SP",
            "2010-03",
            "2010-03-01",
            "2010-11-30",
            "2010-WI",
            "2011",
            "XXXX-02-29",
            "XXXX-SP",
        ];
        let mut values: Vec<Timex> = ordered.iter().map(|form| form.parse().unwrap()).collect();
        values.reverse();
        values.sort_unstable();
        let sorted: Vec<String> = values.iter().map(Timex::to_string).collect();
        // Week 1 of 2009 begins on 29 December 2008, before the year itself.
        let mut want = ordered.map(str::to_owned).to_vec();
        want.swap(2, 3);
        assert_eq!(sorted, want);
    }
}
