//! Relative clauses, participles and sentences of several clauses.

use super::check;

#[test]
fn finds_what_a_relative_pronoun_means() {
    check(&[
        (
            "Jane Doe, whose sergeant, Tom Fell, joined in 2002, was promoted.",
            "joined<sergeant | was promoted<Jane Doe",
        ),
        ("Jane Doe, whose dog, Rex, barked, left.", "barked<dog | left<Jane Doe"),
        ("Jane Doe, whose dog barked, left.", "barked<dog | left<Jane Doe"),
        ("Jane Doe, 41, who left in May, was there.", "left<Jane Doe | was<Jane Doe"),
        ("They gave a medal to the woman for Finn, who left in May.", "gave<They | left<Finn"),
        ("They thanked the woman from Dover, who left in May.", "thanked<They | left<woman"),
        ("She met a pair of officers who say so.", "met<She | say<officers"),
        ("There are trees by the sea, which stand.", "?are< | !stand<"),
        ("Someone in the town who left called.", "left<Someone | ?called<"),
        ("They were put in conflict with the team, which left two dead.", "were put<They | ?left<"),
        ("The team who serve in Deal won.", "serve<team | won<team"),
        ("It was Ann Bell who found the dog.", "was<It | found<Ann Bell"),
        ("There were two officers in the car that left.", "?were< | ?left<"),
    ]);
}

#[test]
fn gives_a_gerund_the_subject_of_its_clause() {
    check(&[
        ("He came to Deal having joined in May.", "came<He | ?joined<He"),
        ("She took the post yesterday replacing Tom Fell.", "took<She | ?replacing<She"),
        ("It left prior to him joining.", "left<It | ?joining<him"),
        ("She is a nurse working in Deal.", "is<She | ?working<"),
        ("Knowing the area, she joined the team.", "?Knowing<she | joined<she"),
        ("Trained in Deal, she joined in May.", "?Trained<she | joined<she"),
        ("Called to see if they were in.", "?Called< | !see< | !were<they"),
        ("They were busy, problem solving and meeting people.", "were<They | ?solving<They | ?meeting<They"),
        ("She took the role of releasing officer in May.", "took<She"),
        ("She spoke of releasing officers in May.", "spoke<She | ?releasing<"),
        ("She gave it back, thanking him.", "gave<She | ?thanking<She"),
        ("He likes long car rides and dog training.", "likes<He | ?rides< | ?training<"),
    ]);
}

#[test]
fn reads_tangled_sentences() {
    check(&[
        (
            "Jane Doe, who was born in Deal and raised in Corby, said she had always wanted to join, and did so in May.",
            "was born<Jane Doe | raised<Jane Doe | said<Jane Doe | wanted<she | !join<she | ?did<",
        ),
        (
            "When she retired, the dog she had trained, which was eight, went to Tom Fell, who still works in Deal.",
            "retired<she | trained<she | ?was< | ?went< | works<Tom Fell",
        ),
        (
            "He said that the officers who had been hurt were well, that two had left and that one would return.",
            "said<He | been hurt<officers | were<officers | left<two | !return<one",
        ),
        (
            "\"I know that it was hard,\" said Ann Bell, who leads the team, \"but we will go on.\"",
            "know<I | was<it | said<Ann Bell | leads<Ann Bell | ~go<we",
        ),
        (
            "In May, after the fire, the head of the unit, a sergeant from Deal, was told to rest and left.",
            "was told<head | !rest<head | left<head",
        ),
        (
            "If the dog had not barked, said Tom Fell, he would have gone to bed and known nothing.",
            "!barked<dog | said<Tom Fell | !gone<he | ?known<",
        ),
    ]);
}

#[test]
fn reads_more_tangled_sentences() {
    check(&[
        (
            "The men, all of whom deny it, were held in Deal and are due to appear in May.",
            "deny<all | were held<men | are<men | ~appear<men",
        ),
        (
            "What she saw made her leave, but she never said what it was.",
            "saw<she | ?made< | !said<she | was<it",
        ),
        (
            "The plan, which the team had made in May and which he liked, failed when the dog died.",
            "made<team | liked<he | failed<plan | died<dog",
        ),
        (
            "Ann Bell has left, Tom Fell has retired and the dog is asleep.",
            "left<Ann Bell | retired<Tom Fell | is<dog",
        ),
        (
            "She asked him whether he had joined, and he said he had not.",
            "asked<She | !joined<he | said<he | !had<he",
        ),
        (
            "Although he had trained as a nurse, he joined the force because his father, who was a constable, told him to try it.",
            "trained<he | joined<he | was<father | told<him | !try<him",
        ),
        (
            "She was seen leaving the house and is thought to have gone to Deal.",
            "was seen<She | ?leaving< | is thought<She | !gone<She",
        ),
    ]);
}
