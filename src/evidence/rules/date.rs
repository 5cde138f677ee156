//! The rules of dates.

super::rules! {
    AGO = "date/ago" finds "date":
        "A length of time before publication.",
        "Published: 15 June 2020\n\nThe station opened three days ago.";
    COMPOSED = "date/composed" finds "date":
        "A date counted from another one, read as a whole (`the day before yesterday`, `the second Tuesday in May`).",
        "The event is on the last Friday of May 2021.";
    DAY = "date/day" finds "date":
        "A day written with the name of its month.",
        "The event is on 18 February 2023.";
    DECADE = "date/decade" finds "date":
        "A decade written in figures.",
        "Sergeant Ann Bell walked the beat in the 1990s.";
    FIGURES = "date/figures" finds "date":
        "A day, month and year, or a day and month, written in figures.",
        "The event is on 18/02/2023.";
    LATER = "date/later" finds "date":
        "A length of time after or before the date told last, which dates a career event.",
        "Inspector Ann Bell joined in 2004 and was made sergeant five years later.";
    LIST = "date/list" finds "date":
        "A bare day in a list that ends in a full date.",
        "The talks are on 3, 4 and 5 May 2021.";
    MONTH = "date/month" finds "date":
        "The name of a month, with or without its year.",
        "The event is in February 2023.";
    RELATIVE = "date/relative" finds "date":
        "A day, week, month or year counted from publication (`yesterday`, `last month`).",
        "Published: 15 June 2020\n\nPC Ann Bell retired last month.";
    SEASON = "date/season" finds "date":
        "A season, with or without its year.",
        "The recruits start in spring 2021.";
    TODAY = "date/today" finds "date":
        "A date that the text itself calls today.",
        "Today, Monday 15 June 2020, six officers joined.";
    WEEKDAY = "date/weekday" finds "date":
        "The name of a weekday, resolved to the day nearest to publication.",
        "Today, Monday 15 June 2020, six officers joined. On Friday two more come.";
    YEAR = "date/year" finds "date":
        "A year in four figures.",
        "Sergeant Ann Bell joined in 2007.";
}
