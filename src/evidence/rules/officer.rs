//! The rules of officers' names.

super::rules! {
    LISTED = "officer/listed" finds "officer":
        "A line with a name, after a line that opens a list of officers.",
        "The new constables are:\n\nAnn Bell\n\nTom Fell";
    LISTED_GRADUATE = "officer/listed-graduate" finds "officer":
        "A line with a name, after `those who graduated are`.",
        "Two new constables passed out. Those who graduated are:\n\nAnn Bell\n\nTom Fell";
    OFFICER_APPOSED = "officer/officer-apposed" finds "officer":
        "An apposition after the name that calls the person an officer, without a rank.",
        "Ann Bell, a police officer from Deal, helped.";
    OFFICER_BEFORE_NAME = "officer/officer-before-name" finds "officer":
        "A name after a word that calls the person an officer, without a rank.",
        "Police officer Ann Bell helped.";
    PLURAL_RANK = "officer/plural-rank" finds "officer":
        "Each name of a list after a rank in the plural.",
        "PCs Ann Bell and Tom Fell helped.";
    RANK_ANNOUNCED = "officer/rank-announced-before-name" finds "officer":
        "A name that a copula, `as` or a colon ties to the rank before it.",
        "The new chief constable is Ann Bell.";
    RANK_APART = "officer/rank-apart-before-name" finds "officer":
        "A rank with its force or place before the name.",
        "The Chief Constable of Kent Police, Ann Bell, spoke.";
    RANK_APPOSED = "officer/rank-apposed" finds "officer":
        "A rank in an apposition after the name.",
        "Ann Bell, an inspector at Deal, spoke.";
    RANK_BEFORE_NAME = "officer/rank-before-name" finds "officer":
        "A rank right before the name.",
        "Inspector Ann Bell spoke.";
    GIVEN_NAME = "person/given-name" finds "officer":
        "A name that begins with a given name; another sentence gives the rank.",
        "Ann Bell is a constable.";
}
