//! The rules of mentions that no fact carries by itself, but that facts are built on.

super::rules! {
    NUMBER = "number/cardinal" finds "number":
        "A cardinal number, in words or figures, with what qualifies it.",
        "More than six new recruits began on Monday.";
    RANK = "rank/phrase" finds "rank":
        "A rank of the lexicon with the words that modify it.",
        "Acting Detective Inspector Ann Bell spoke.";
    BESIDE_RANK = "person/beside-rank" finds "person":
        "A name that no list of given names knows, beside a rank that stands apart from it.",
        "Ann Bell, the Kent chief constable, Zorja Quist, said she was proud. \"It was a long day,\" Quist said.";
    TITLE_BEFORE_NAME = "person/title-before-name" finds "person":
        "A name after a courtesy title.",
        "Mrs Bell said: \"It was a long day.\"";
}
