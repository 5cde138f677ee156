//! The rules of quotations' speakers.

super::rules! {
    AFTER = "quote/after" finds "quote":
        "A speaker and a verb of speech after the quotation.",
        "\"It was a long day,\" said Sergeant Ann Bell.";
    ANAPHORA = "quote/anaphora" finds "quote":
        "A noun beside the quotation (`the officer said`) that means somebody told of before.",
        "Sergeant Ann Bell came. \"It was a long day,\" said the officer.";
    BEFORE = "quote/before" finds "quote":
        "A speaker and a verb of speech before the quotation.",
        "Sergeant Ann Bell said: \"It was a long day.\"";
    CONTEXT = "quote/context" finds "quote":
        "The person told of last, for a quotation that names no speaker.",
        "Sergeant Ann Bell came to Corby today. \"It was a long day for us all.\"";
    CONTINUED = "quote/continued" finds "quote":
        "The speaker of the quotation before, where nobody else comes in between.",
        "\"It was a long day,\" said Sergeant Ann Bell, and she went on. \"We will be back soon.\"";
    SIGNATURE = "quote/signature" finds "quote":
        "A line with only a name and rank after the quotation.",
        "\"It was a long day for us all.\"\n\nSergeant Ann Bell";
    TURN = "quote/turn" finds "quote":
        "The other speaker of a dialogue, after a verb of replying.",
        "\"It was a long day,\" said Sergeant Ann Bell.\n\n\"Was it hot?\" replied Inspector Tom Fell.\n\n\"It was \
         the hottest of the year.\"";
    UNNAMED = "quote/unnamed" finds "quote":
        "A speaker whom the text does not name.",
        "A neighbour said: \"It was a long day.\"";
}
