//! [`Season`]: a quarter of a year, with its TIMEX3 code.

const SEASONS: [(Season, &str); 4] =
    [(Season::Spring, "SP"), (Season::Summer, "SU"), (Season::Autumn, "FA"), (Season::Winter, "WI")];

/// A season of three whole months; winter belongs to the year in which it begins.
///
/// ```
/// use epaulette::{Season, Timex};
/// let summer: Timex = "2019-SU".parse()?;
/// assert_eq!(summer.season(), Some(Season::Summer));
/// # Ok::<(), epaulette::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// March to May, `SP`.
    Spring,
    /// June to August, `SU`.
    Summer,
    /// September to November, `FA`.
    Autumn,
    /// December to February, `WI`.
    Winter,
}

impl Season {
    /// The month that the season begins with, 1 to 12.
    pub(crate) fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }

    /// The season of a TIMEX3 code (`SU`).
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        SEASONS.iter().find(|(_, known)| *known == code).map(|(season, _)| *season)
    }

    pub(super) fn code(self) -> &'static str {
        SEASONS.iter().find(|(known, _)| *known == self).map_or("", |(_, code)| code)
    }
}
