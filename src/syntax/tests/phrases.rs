//! What a phrase is: compounds, pronouns, quotations, predicates of `be`.

use super::check;

#[test]
fn leaves_an_auxiliary_alone_open() {
    check(&[
        ("She was tired, but he wasn't.", "was tired<She | !wasn't<"),
        ("Was it?", "!Was<"),
        ("It is as it should be.", "is<It | !be<"),
        ("They will be back often.", "~be<They"),
        ("She knew what it was.", "knew<She | was<it"),
        ("This is what he wanted.", "is<This | wanted<he"),
        ("The aim is that he stays.", "is<aim | stays<he"),
        ("How is she?", "!is<she"),
        ("Today is the day of the march.", "?is<"),
        ("Here's a dog.", "'s<dog"),
        ("Here's two dogs.", "'s<dogs"),
        ("He was, however, a constable.", "was<He"),
        ("They were timely and kind.", "were<They"),
        ("She did a degree.", "did<She"),
        ("What meals do they like?", "!do< | !like<they"),
        ("They did.", "?did<"),
    ]);
}

#[test]
fn tells_nouns_from_verbs() {
    check(&[
        ("The phone calls were short.", "were<calls"),
        ("They fell in air strikes.", "fell<They"),
        ("It was an open sewer and waste dump.", "was<It"),
        ("She sent a summary and cover letter.", "sent<She"),
        ("He made the highest bid.", "made<He"),
        ("Small changes to one rota can help.", "!help<changes"),
        ("He served in the upper reaches of the force.", "served<He"),
        ("She had to do battle with them.", "had<She | do<She"),
        ("They were proposed as alternative structures to the pier.", "were proposed<They"),
        ("She heard of Jane Doe's joining in May.", "heard<She"),
        ("Everyone's dog barked.", "barked<dog"),
        ("Everything except the door broke.", "broke<Everything"),
        ("Something like that failed.", "failed<Something"),
        ("He has been following them.", "been following<He"),
        ("He went to Deal.", "went<He"),
        ("The US joined them.", "joined<US"),
        ("The boats were gritted on Friday.", "were gritted<boats"),
        ("The man photographed in Deal left.", "?photographed<man | left<man"),
    ]);
}

#[test]
fn knows_adverbs_by_their_place() {
    check(&[
        ("It may as well be her.", "!be<It"),
        ("They probably left.", "left<They"),
        ("You are hereby asked to leave.", "are hereby asked<You | !leave<You"),
        ("The gate is well made and well run.", "is well made<gate | ?run<gate"),
        ("She should bring it back.", "!bring<She"),
        ("He is either fined or jailed.", "is either fined<He | jailed<He"),
        ("Right now that seems right.", "?seems<"),
    ]);
}

#[test]
fn passes_what_is_no_subject() {
    check(&[
        ("The court itself is old.", "is<court"),
        ("Some of them were sergeants.", "were<Some"),
        ("The term \"relief\" is old.", "is<term"),
        ("\"Relief\" is a term.", "is<Relief"),
        ("Each and every officer left.", "left<officer"),
        ("They had a long day and she left.", "had<They | left<she"),
        ("Tom Fell and I joined.", "joined<Tom Fell+I"),
        ("You and they left.", "left<You+they"),
        ("Can't say enough.", "!say<"),
    ]);
}
