//! Steps told in other kinds of sentences: lists, nouns, new posts, two people at once.

use super::posts::{check, told};

#[test]
fn reads_who_is_told_to_hold_a_new_post() {
    check(&[
        ("The new inspector is Ann Bell.", &["appointed"]),
        ("The new sergeant for Corby is Sergeant Ann Bell.", &["appointed"]),
        ("The new head of the burglary team is Chief Inspector Ann Bell.", &["appointed"]),
        ("The new PC of the Month is PC Ann Bell.", &[]),
        ("The new sergeant in the film is PC Ann Bell.", &[]),
        ("The new inspector's tutor is PC Ann Bell.", &[]),
        ("The new head of the school is PC Ann Bell.", &[]),
        ("The new head of the burglary team is former PC Ann Bell.", &[]),
        ("The new sergeant for Corby is ex-PC Ann Bell.", &[]),
        ("The new darts champion is PC Ann Bell.", &[]),
        ("The commander is Chief Inspector Ann Bell.", &[]),
        ("The new book is Chief Inspector Ann Bell's.", &[]),
        ("Chief Inspector Ann Bell has come to Corby. She's the new commander.", &["appointed"]),
        ("Chief Inspector Ann Bell has come to Corby. It's the new station.", &[]),
        ("PC Ann Bell is happy. Her new role is head of custody.", &["appointed"]),
        ("PC Ann Bell is happy. Her new car is a Ford.", &[]),
        ("PC Ann Bell is a dog handler, a role she has held since 2012.", &["appointed 2012"]),
        ("PC Ann Bell wore a hat, a gift she has held since 2012.", &[]),
        ("PC Ann Bell is head of the burglary team, a role she has held since 2012.", &["appointed 2012"]),
        ("PC Ann Bell is chair of the band, a role she has held since 2012.", &[]),
        ("PC Ann Bell leads the band, a role she has held since 2012.", &[]),
        ("PC Ann Bell said: \"My first posting was Corby in 1999.\"", &["appointed 1999"]),
        ("PC Ann Bell said: \"His first posting was Corby in 1999.\"", &[]),
    ]);
}

#[test]
fn reads_posts_held_since_a_date() {
    check(&[
        ("PC Ann Bell has been based in the village since 2016.", &["appointed 2016"]),
        ("PC Ann Bell has slept in the village since 2016.", &[]),
        ("PC Ann Bell has been in charge since 2015.", &["appointed 2015"]),
        ("PC Ann Bell has been in pain since 2015.", &[]),
        ("PC Ann Bell has walked the estate since 2006.", &["appointed 2006"]),
        ("PC Ann Bell has walked the dog since 2006.", &[]),
        ("PC Ann Bell has patrolled the town since 3 May 2019 after thefts.", &[]),
        ("PC Ann Bell has been based in the village since 2016 as a baker.", &[]),
        ("PC Ann Bell has managed the village since 2016 as its mayor.", &[]),
        ("PC Ann Bell took control of the town in a card game.", &[]),
        ("PC Ann Bell took over the village in a dance in 2012.", &[]),
        ("PC Ann Bell, who was based in Corby, accessed the files between 4 May 2019 and June 2020.", &[]),
    ]);
}

#[test]
fn reads_steps_that_a_noun_tells() {
    check(&[
        ("Since her move to the burglary team in 2012, PC Ann Bell has had a dog.", &["appointed 2012"]),
        ("After PC Ann Bell's secondment to the burglary team in 2012 she had a dog.", &["appointed 2012"]),
        ("PC Ann Bell smiled after her transfer to Kent Police in 2012.", &["joined 2012"]),
        (
            "After her move to Kent Police's burglary team in 2012, PC Ann Bell had a dog.",
            &["appointed 2012"],
        ),
        (
            "Since her move to the burglary team from Kent Police in 2012, PC Ann Bell smiled.",
            &["appointed 2012"],
        ),
        ("PC Ann Bell is sad. Her move to the burglary team in 2012 fell through.", &[]),
        ("PC Ann Bell is sad. Her move to the burglary team in 2012 was stopped.", &[]),
        ("PC Ann Bell is sad. Her switch to the burglary team in 2012 came to nothing.", &[]),
        ("PC Ann Bell is sad. After her move to the burglary team in 2012 fell through, she wept.", &[]),
        ("PC Ann Bell is sad. After her planned move to the burglary team in 2012 she wept.", &[]),
        ("PC Ann Bell is sad. Her bosses fought her move to the burglary team in 2012.", &[]),
        ("PC Ann Bell is sad. Her retirement on 9 July 2012 was called off.", &[]),
        ("PC Ann Bell is sad. Her retirement on 9 July 2012 was delayed.", &[]),
        ("PC Ann Bell is sad. Since her father's retirement in 2012 she has wept.", &[]),
        ("PC Ann Bell is sad. After her retirement in 2012 was called off, she wept.", &[]),
        ("PC Ann Bell's move to the house in 2009 was a success.", &[]),
        ("PC Ann Bell's transfer to hospital in 2009 was quick.", &[]),
        ("PC Ann Bell hoped for a move to the burglary team in 2009.", &[]),
        ("PC Ann Bell did a two-year stint in the burglary team.", &["appointed"]),
        ("PC Ann Bell did a two-year stint in the army.", &[]),
        ("PC Ann Bell did a stint with a sergeant.", &[]),
        ("PC Ann Bell did a tour of Corby with the burglary team.", &[]),
        ("PC Ann Bell retired from a choir after a career that began in 1989.", &[]),
        ("PC Ann Bell went to a do for retired nurse Joe Hart and a career that began in 1989.", &[]),
        ("PC Ann Bell, who retires next year, hailed a career that began in 1989.", &["retired 2021"]),
        ("PC Ann Bell spoke of her father's career that began in 1949.", &[]),
        ("PC Ann Bell spoke of her father's police career that began in 1949.", &[]),
        ("Superintendent Ann Bell, on promotion, to Corby station.", &["promoted"]),
    ]);
}

#[test]
fn gives_a_step_to_both_of_two() {
    check(&[
        ("PC Ann Bell and PC Tom Fell are happy. Both joined in 1999.", &["joined 1999", "joined 1999"]),
        (
            "PC Ann Bell and PC Tom Fell, who both joined the force in 2019, smiled.",
            &["joined 2019", "joined 2019"],
        ),
        (
            "PC Ann Bell and PC Tom Fell are happy. The pair joined the force in 1999.",
            &["joined 1999", "joined 1999"],
        ),
        ("PC Ann Bell and PC Tom Fell both joined in 1999.", &["joined 1999", "joined 1999"]),
        (
            "PC Ann Bell and PC Tom Fell are happy. Both officers joined in 1999.",
            &["joined 1999", "joined 1999"],
        ),
        ("PC Ann Bell and PC Tom Fell are happy. Both daughters joined the police in 2015.", &[]),
        ("PC Ann Bell and PC Tom Fell are happy. Both dogs retired in 2015.", &[]),
        ("PC Ann Bell and PC Tom Fell are happy. Both thieves left the force in tears.", &[]),
        ("PC Ann Bell and PC Tom Fell are happy. Both squads joined Kent Police in 2015.", &[]),
        ("PC Ann Bell and PC Tom Fell are happy. The pair of dogs retired in 2015.", &[]),
        ("PC Ann Bell and PC Tom Fell caught thieves. The pair joined Kent Police in 2015.", &[]),
        ("PC Ann Bell and two men are friends. Both joined in 1999.", &[]),
        ("PC Ann Bell, PC Joe Hart and PC Tom Fell are friends. The pair joined in 1999.", &[]),
        ("PC Ann Bell and PC Tom Fell are friends. Both joined in the fun.", &[]),
    ]);
}

#[test]
fn reads_contracted_verbs_and_objects_that_take_the_step() {
    check(&[
        ("PC Ann Bell is happy. She'd joined in 2000.", &["joined 2000"]),
        ("PC Ann Bell is happy. She'd join in 2022.", &[]),
        ("PC Ann Bell is happy. She thought she'd joined Kent Police.", &[]),
        ("PC Ann Bell is happy. She thought she had joined Kent Police.", &[]),
        ("PC Ann Bell is happy. She said she'd joined Kent Police in 2000.", &["joined 2000"]),
        ("PC Ann Bell is happy. A dream saw her promoted to inspector in 2012.", &[]),
        ("PC Ann Bell is happy. Her boss wanted her promoted to inspector.", &[]),
        ("PC Tom Fell is happy. His boss imagined him joining the burglary team in 2012.", &[]),
        ("\"I love chess. I started in 1991,\" said PC Ann Bell.", &[]),
        ("\"I started in the band in 1991,\" said PC Ann Bell.", &[]),
        ("\"I started cycling in 1991,\" said PC Ann Bell.", &[]),
        ("Upon joining the burglary team, PC Ann Bell was happy.", &["appointed"]),
        ("PC Ann Bell is one of our newest recruits, having joined in March 2019.", &["joined 2019-03"]),
        (
            "PC Ann Bell will start on Thursday 18 June 2020, replacing PC Tom Fell.",
            &["appointed 2020-06-18"],
        ),
        ("PC Ann Bell will sing on Thursday 18 June 2020, wearing a hat.", &[]),
    ]);
}

#[test]
fn leaves_other_jobs_and_other_senses_alone() {
    check(&[
        ("PC Ann Bell took a job as a baker in 2016.", &[]),
        ("PC Ann Bell became a civilian investigator.", &[]),
        ("PC Ann Bell became a staff officer.", &["appointed"]),
        ("PC Ann Bell signed off for the last time in the log.", &[]),
        ("PC Ann Bell put on the uniform in 2007 for a play.", &[]),
        ("PC Ann Bell put on the uniform for the first time in 2007.", &["joined 2007"]),
        ("PC Ann Bell joined the team on patrol.", &[]),
        ("PC Ann Bell joined the burglary team meeting.", &[]),
        ("PC Ann Bell took office furniture.", &[]),
        ("PC Ann Bell moved to the door to lead the team out.", &[]),
        ("PC Ann Bell moved to Corby to lead the team.", &["appointed"]),
        ("PC Ann Bell began her career as a baker in 2001.", &[]),
        ("PC Ann Bell began her career as a 19-year-old in 2001.", &["joined 2001"]),
        (
            "PC Ann Bell began as a special in 2009 and became a regular officer in 2012.",
            &["joined 2009", "joined 2012"],
        ),
        ("PC Ann Bell handed in her notice in May 2019.", &["left 2019-05"]),
        ("PC Ann Bell handed in her purse in May 2019.", &[]),
        ("PC Ann Bell handed in her notice of claim in May 2019.", &[]),
        ("PC Ann Bell found a dog handler in Corby.", &[]),
        ("PC Ann Bell got a detective at Kent Police.", &[]),
        ("PC Ann Bell found the post in Corby broken.", &[]),
        ("PC Ann Bell won a role as a detective in a play.", &[]),
        ("PC Ann Bell joined on the bus route.", &[]),
        ("PC Ann Bell joined on a savings scheme.", &[]),
        ("PC Ann Bell took up a career in music in 2012.", &[]),
        ("PC Ann Bell took up a singing career in 2012.", &[]),
    ]);
}

#[test]
fn reads_what_stands_behind_asides_of_a_name() {
    check(&[
        ("Inspector Ann Bell, of Corby, in post since 2012, won.", &["appointed 2012"]),
        ("Inspector Ann Bell, 45, a dog handler since 2012, won.", &["appointed 2012"]),
        ("Inspector Ann Bell, owner of a shop since 2012, won.", &[]),
        ("Inspector Ann Bell, head of the orchestra since 2012, won.", &[]),
        ("Inspector Ann Bell, leader of a brownie pack since 2012, won.", &[]),
        ("Inspector Ann Bell, manager of the rugby club since 2012, won.", &[]),
        ("Inspector Ann Bell, chair of the school board since 2012, won.", &[]),
        ("Inspector Ann Bell, 45, whose police career began in 1999, won.", &["joined 1999"]),
        ("Inspector Ann Bell, with a friend, whose police career began in 1999, won.", &[]),
        ("Inspector Ann Bell praised the shop, in post since 2012, in Corby.", &[]),
    ]);
}

#[test]
fn reads_steps_whose_time_no_publication_dates() {
    let extractor = crate::Extractor::new();
    let table: &[(&str, &[&str])] = &[
        ("PC Ann Bell was promoted last month.", &["promoted"]),
        ("PC Ann Bell joined Kent Police last year.", &["joined"]),
        ("PC Ann Bell was promoted the walk last month.", &[]),
        ("PC Ann Bell joined the queue last year.", &[]),
    ];
    for (text, want) in table {
        assert_eq!(told(&extractor, text), *want, "{text}");
    }
}
