//! What is stated: imperatives, verbs that share a `to` or a modal verb, denials.

use super::check;

#[test]
fn reads_requests_as_no_statement() {
    check(&[
        ("If you can, please come.", "!can< | !come<"),
        ("Make sure she is in and call us.", "!Make< | is<she | !call<"),
        ("Lock it and put it back.", "!Lock< | !put<"),
        ("Hope you like it and feel better.", "!Hope< | !feel<"),
        ("Please see the letter.", "!see<"),
        ("So please write whatever you need to and go home.", "!write< | need<you | !go<"),
        ("So please call us.", "!call<"),
        ("Could you please call us?", "!call<you"),
        ("I am looking forward to it and have fun.", "am looking<I | ?have<"),
        ("The door was locked and have fun.", "was locked<door | ?have<"),
    ]);
}

#[test]
fn shares_what_stands_before_a_bare_verb() {
    check(&[
        ("She wants to move and join the force.", "wants<She | !move<She | !join<She"),
        ("She would move and join the force.", "!move<She | !join<She"),
        ("She went on to train and join the force.", "went<She | train<She | join<She"),
        ("She did not move and join the force.", "!move<She | !join<She"),
        ("She chose to move and join the force.", "chose<She | move<She | join<She"),
        ("He said she could train and lead the team.", "said<He | !train<she | !lead<she"),
        ("She hopes to move, train and join the force.", "hopes<She | !move<She | !join<She"),
    ]);
}

#[test]
fn follows_a_leave_to_what_it_was_for() {
    check(&[
        ("She left the army in May to join the force.", "left<She | join<She"),
        ("She left her role as a nurse to join the force.", "left<She | join<She"),
        ("She returned to Deal to lead the team.", "returned<She | lead<She"),
        ("She left to join the force.", "left<She | join<She"),
        ("She has not left the army to join the force.", "!left<She | !join<She"),
        ("She met him in Deal to join the force.", "met<She | !join<"),
        ("She was left in Deal to lead the team.", "was left<She | !lead<"),
    ]);
}

#[test]
fn hears_a_denial_from_outside_the_verb() {
    check(&[
        ("No officer left.", "!left<officer"),
        ("Nobody left.", "!left<Nobody"),
        ("None of them retired.", "!retired<None"),
        ("Neither the sergeant nor the constable left.", "!left<sergeant+constable"),
        ("There is no dog and she left.", "?is< | left<she"),
        ("They had no dog, and he left.", "had<They | left<he"),
        ("It was not that she left.", "!was<It | !left<she"),
        ("It matters that it be told.", "matters<It | !be told<it"),
        ("It isnt closed and they dont care.", "!isnt closed<It | !care<they"),
        ("He denied that she left.", "denied<He | !left<she"),
        ("It is not true that she left.", "!is<It | !left<she"),
        ("It is true that she left.", "is<It | left<she"),
        ("It is false that Ann Bell, a nurse, left.", "is<It | !left<Ann Bell"),
        ("He heard the rumour that she left.", "heard<He | !left<she"),
        ("He heard the news that she left.", "heard<He | left<she"),
        ("Nobody said that she left.", "!said<Nobody | !left<she"),
    ]);
}
