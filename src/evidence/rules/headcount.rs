//! The rules of headcounts.

super::rules! {
    ANSWER = "headcount/answer" finds "headcount":
        "A number that answers how many of them there are.",
        "How many PCSOs work in Corby?\n\nEleven.";
    AT_RANK = "headcount/at-rank" finds "headcount":
        "A number before `at` and a rank, after other counts of posts.",
        "There are nine vacancies at sergeant rank and four at inspector.";
    BECOME = "headcount/become" finds "headcount":
        "A number of people who become officers.",
        "13 people became special constables.";
    CELL = "headcount/cell" finds "headcount":
        "A number in a row of a table whose column or row names people.",
        "# Teams\n\n| Ward | PCSOs | Constables |\n|---|---|---|\n| Corby | 4 | 12 |";
    CONTINUED = "headcount/continued" finds "headcount":
        "A bare number of the people counted right before.",
        "Twenty PCs begin today. Corby has to be content with nine, for instance.";
    FURTHER = "headcount/further" finds "headcount":
        "`a further` or `another` with a number, after a count of people.",
        "We hired 60 officers last year. A further 20 will follow.";
    INTAKE = "headcount/intake" finds "headcount":
        "A number after `intake of` or `cohort of`.",
        "An intake of up to 20 is due in May.";
    IN_TURN = "headcount/in-turn" finds "headcount":
        "A number of a list that counts in turn the people of the list before.",
        "Corby has 24 officers and six PCSOs, Oundle 18 and five.";
    LABEL = "headcount/label" finds "headcount":
        "A number behind the noun that labels it.",
        "Constables: 14";
    LINE = "headcount/line" finds "headcount":
        "A line with a place and a number in a list of places.",
        "The PCSOs will go to these towns:\n\nCorby: 10\n\nKettering: 5";
    NOUN = "headcount/noun" finds "headcount":
        "A number before the noun of the people it counts.",
        "Six new recruits began on Monday.";
    OF_FORCE = "headcount/of-force" finds "headcount":
        "A number in brackets after a force, in a sentence about officers.",
        "Two forces had fewer officers: Kent Police (3,600) and Essex Police (2,900).";
    OTHERS = "headcount/others" finds "headcount":
        "A number of others, beside an officer or people counted before.",
        "An officer was kicked and two others were spat at.";
    PART = "headcount/part" finds "headcount":
        "A number without a noun that is a part of the people counted in the same sentence.",
        "Kent has 236 officers, but nine are still in training.";
    PARTITIVE = "headcount/partitive" finds "headcount":
        "A number before `of` and the people it is part of.",
        "Nine of the new recruits are from Wales.";
    POSTED = "headcount/posted" finds "headcount":
        "A number without a noun before a verb of posting, after a count of people.",
        "Six PCSOs start today. Two will be based elsewhere.";
    PREDICATE = "headcount/predicate" finds "headcount":
        "A number without a noun whose people the predicate names.",
        "Six officers came. Two were dog handlers.";
    SHARE = "headcount/share" finds "headcount":
        "A number of the people counted before that a place gets.",
        "Ten officers are coming. Corby and Kettering get five each.";
    STRENGTH = "headcount/strength" finds "headcount":
        "A total that the number of officers is, was or will be.",
        "The number of PCSOs will rise to 300.";
    STRONG = "headcount/strong" finds "headcount":
        "A number before `strong` and a team.",
        "A 30-strong team of detectives is at work.";
    WHOLE = "headcount/whole" finds "headcount":
        "The number after `of the` that a part is taken from.",
        "Forty-four student officers passed out. Twenty-one of the 44 will go to Corby.";
}
