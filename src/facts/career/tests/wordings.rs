//! Steps told in the many wordings of careers, beside the same words of something else.

use super::posts::check;

#[test]
fn reads_entries_by_their_wording() {
    check(&[
        ("PC Ann Bell took her first steps in policing in 1996.", &["joined 1996"]),
        ("PC Ann Bell took her first steps in the garden in 1996.", &[]),
        ("PC Ann Bell first donned the uniform in 1996.", &["joined 1996"]),
        ("PC Ann Bell donned a hat in 1996.", &[]),
        ("PC Ann Bell followed her father into the police in 1996.", &["joined 1996"]),
        ("PC Ann Bell followed her father into the police station in 1996.", &[]),
        ("PC Ann Bell went into policing in 1996.", &["joined 1996"]),
        ("PC Ann Bell got into the police car in 1996.", &[]),
        ("PC Ann Bell launched her policing career in 1996.", &["joined 1996"]),
        ("PC Ann Bell launched a boat in 1996.", &[]),
        ("PC Ann Bell gave up her job in a bank to join Kent Police in 1996.", &["joined 1996"]),
        ("PC Ann Bell gave up her seat to join the queue in 1996.", &[]),
        ("PC Ann Bell gave her sister a chance to join Kent Police in 1996.", &[]),
        ("PC Ann Bell left teaching to become a police officer in 1996.", &["joined 1996"]),
        ("PC Ann Bell was among 20 recruits who joined Kent Police in 1996.", &["joined 1996"]),
        ("PC Ann Bell was among those who met men who joined Kent Police in 1996.", &[]),
    ]);
}

#[test]
fn reads_posts_taken_over_and_handed_on() {
    check(&[
        ("PC Ann Bell stepped into the role in 2012.", &["appointed 2012"]),
        ("PC Ann Bell stepped into the road in 2012.", &[]),
        ("PC Ann Bell filled the shoes of Sergeant Tom Fell in 2012.", &["appointed 2012"]),
        ("PC Ann Bell filled the buckets in 2012.", &[]),
        ("PC Ann Bell was handed the reins of the burglary team in 2012.", &["appointed 2012"]),
        ("PC Ann Bell was handed the reins of a horse in 2012.", &[]),
        ("PC Ann Bell was tasked with running the burglary team in 2012.", &["appointed 2012"]),
        ("PC Ann Bell was tasked with running the raffle in 2012.", &[]),
        ("PC Ann Bell took over responsibility for the burglary team in 2012.", &["appointed 2012"]),
        ("PC Ann Bell took over responsibility for the bill in 2012.", &[]),
        ("The post was filled by PC Ann Bell in 2012.", &["appointed 2012"]),
        ("The sandbags were filled by PC Ann Bell in 2012.", &[]),
        ("PC Ann Bell returned to her roots in 2012 to lead the burglary team.", &["appointed 2012"]),
        ("PC Ann Bell returned to her roots in 2012 to lead the walk.", &[]),
        (
            "PC Ann Bell was promoted to sergeant and posted to Corby in 2012.",
            &["promoted", "appointed 2012"],
        ),
        ("PC Ann Bell was hurt and posted a letter in 2012.", &[]),
        ("PC Ann Bell joined Kent Police in 2012, posted to Corby.", &["joined 2012", "appointed 2012"]),
        ("PC Ann Bell, in post since 2012, smiled.", &["appointed 2012"]),
        ("PC Ann Bell, in pain since 2012, smiled.", &[]),
        ("Superintendent Ann Bell, area commander since 2012, smiled.", &["appointed 2012"]),
    ]);
}

#[test]
fn reads_who_joins_behind_the_verb() {
    check(&[
        ("Joining the burglary team is PC Ann Bell.", &["appointed"]),
        ("Joining the queue is PC Ann Bell.", &[]),
        ("Joining the police is PC Ann Bell's dream.", &[]),
        ("Joining Kent Police is not PC Ann Bell.", &[]),
    ]);
}

#[test]
fn reads_a_new_rank_that_is_welcomed() {
    check(&[
        ("Corby has welcomed new Inspector Ann Bell.", &["appointed"]),
        ("The team welcomed its new sergeant, Ann Bell.", &["appointed"]),
        ("The team welcomed Sergeant Ann Bell.", &[]),
        ("The team welcomed new neighbours and Sergeant Ann Bell.", &[]),
        ("The team welcomed its new dog, and Sergeant Ann Bell smiled.", &[]),
    ]);
}

#[test]
fn reads_ends_of_careers_by_their_wording() {
    check(&[
        ("PC Ann Bell ended her police career in 2012.", &["retired 2012"]),
        ("PC Ann Bell ended the chase in 2012.", &[]),
        ("PC Ann Bell ended her career in the navy in 2012.", &[]),
        ("PC Ann Bell called time on her police career.", &["retired"]),
        ("PC Ann Bell called time on the party.", &[]),
        ("PC Ann Bell was thrown out of the police.", &["left"]),
        ("PC Ann Bell was thrown out of the car.", &[]),
        ("PC Ann Bell parted company with Kent Police.", &["left"]),
        ("PC Ann Bell parted company with her horse.", &[]),
        ("PC Ann Bell would have been dismissed had she not already resigned.", &["left"]),
        ("PC Ann Bell would have been dismissed had she already resigned.", &[]),
    ]);
}

#[test]
fn reads_whose_step_it_is() {
    check(&[
        ("Sergeant Ann Bell – who joined Kent Police in 1996 – smiled.", &["joined 1996"]),
        ("The dog – which joined Kent Police in 1996 – is Sergeant Ann Bell's.", &[]),
        ("Sergeant Ann Bell, whose police career began in 1996, smiled.", &["joined 1996"]),
        ("Sergeant Ann Bell, whose father's police career began in 1996, smiled.", &[]),
        ("Sergeant Ann Bell took the decision to join Kent Police in 1996.", &["joined 1996"]),
        ("Sergeant Ann Bell took the decision to join the strike in 1996.", &[]),
        ("Sergeant Ann Bell's love of dogs led her to join Kent Police in 1996.", &["joined 1996"]),
        ("Sergeant Ann Bell's love of dogs led her to join the queue in 1996.", &[]),
    ]);
}

#[test]
fn reads_entries_told_in_passing() {
    check(&[
        ("Prior to joining Kent Police in 1996 PC Ann Bell was a nurse.", &["joined 1996"]),
        ("PC Ann Bell was a nurse prior to becoming a police officer.", &["joined"]),
        ("PC Ann Bell was a nurse prior to the war.", &[]),
        ("\"I joined because I wanted to make a difference,\" said PC Ann Bell.", &["joined"]),
        ("\"I joined to give something back to the community,\" said PC Ann Bell.", &["joined"]),
        ("\"I joined to walk five miles,\" said PC Ann Bell.", &[]),
        ("PC Ann Bell joined to meet the public.", &[]),
        ("PC Ann Bell died prior to becoming a sergeant.", &[]),
        ("PC Ann Bell resigned before being promoted to sergeant.", &["left"]),
        ("Her father died, and PC Ann Bell sold hats before joining Kent Police in 1996.", &["joined 1996"]),
        ("PC Ann Bell joined to the left of the gate.", &[]),
        ("\"We joined to help,\" said PC Ann Bell.", &[]),
        ("Ann Bell was warranted as a special constable in 1996.", &["joined 1996"]),
        ("Ann Bell, a special constable, was warranted in thinking so in 1996.", &[]),
        ("PC Ann Bell was admitted to Kent Police in 1996.", &["joined 1996"]),
        ("PC Ann Bell was admitted to hospital in 1996.", &[]),
        ("PC Ann Bell joined Kent Police's (KP) cyber programme in 1996.", &[]),
    ]);
}

#[test]
fn reads_places_and_ranks_that_are_won() {
    check(&[
        ("PC Ann Bell landed a place in the dog section in 2012.", &["appointed 2012"]),
        ("PC Ann Bell landed a place in the final in 2012.", &[]),
        ("PC Ann Bell was allocated to the burglary team in 2012.", &["appointed 2012"]),
        ("PC Ann Bell was allocated to a locker in 2012.", &[]),
        ("PC Ann Bell shifted to the burglary team in 2012.", &["appointed 2012"]),
        ("PC Ann Bell shifted to the role of peacemaker in 2012.", &[]),
        ("Inspector Ann Bell took to the helm of the burglary team in 2012.", &["appointed 2012"]),
        ("Inspector Ann Bell took to the hills in 2012.", &[]),
        ("Inspector Ann Bell took to the helm of the lifeboat in 2012.", &[]),
        ("Newly-promoted Sergeant Ann Bell smiled.", &["promoted"]),
        ("Newly appointed head of custody, Sergeant Ann Bell, smiled.", &["appointed"]),
        ("Newly appointed head of the school, Ann Bell, met PC Tom Fell.", &[]),
        ("PC Ann Bell became one of the first members of the burglary team in 2012.", &["appointed 2012"]),
        ("PC Ann Bell became one of the best sergeants in the force in 2012.", &[]),
    ]);
}

#[test]
fn takes_what_else_is_left_and_taken_up_for_no_step() {
    check(&[
        ("PC Ann Bell quit smoking in 2012.", &[]),
        ("PC Ann Bell left by a side door in 2012.", &[]),
        ("PC Ann Bell left in 2012.", &["left 2012"]),
        ("PC Ann Bell left in early 2012.", &["left 2012"]),
        ("PC Ann Bell hung up her phone.", &[]),
        ("PC Ann Bell was sworn in as a juror.", &[]),
        ("PC Ann Bell took the helm of the yacht in 2012.", &[]),
        ("Since her appointment as churchwarden in 2012 PC Ann Bell has sung.", &[]),
        ("Since her appointment with the dentist in 2012 PC Ann Bell has smiled.", &[]),
        ("After her retirement from hockey in 2012 PC Ann Bell ran.", &[]),
        ("PC Ann Bell's retirement from the force in 2012 is near.", &[]),
        ("Kent Police denied the promotion of PC Ann Bell to sergeant.", &[]),
        ("The panel rejected the appointment of Inspector Ann Bell as superintendent.", &[]),
    ]);
}

#[test]
fn reads_no_step_that_is_only_claimed() {
    check(&[
        ("It is not true that PC Ann Bell was dismissed.", &[]),
        ("It is false that PC Ann Bell, 34, was dismissed.", &[]),
        ("Claims that PC Ann Bell resigned are false.", &[]),
        ("There is no truth in the rumour that PC Ann Bell has retired.", &[]),
        ("It is true that PC Ann Bell has retired.", &["retired"]),
    ]);
}

#[test]
fn reads_whom_a_speech_about_several_means() {
    const DEAD: &str =
        "PC Tom Fell and PC Ann Bell have died. Inspector Eve Moss said: \"We will miss Ann and Tom.";
    check(&[
        (&format!("{DEAD} Ann was proud when she joined Kent Police in 2003.\""), &["joined 2003"]),
        (&format!("{DEAD} Tom's mother was proud when she joined Kent Police in 2003.\""), &[]),
        (
            "PC Eve Moss said: \"It helps.\" As a former special herself, PC Ann Bell was moved. She joined Kent Police in 2003.",
            &["joined 2003"],
        ),
    ]);
}

#[test]
fn dates_what_came_late_or_again() {
    check(&[
        ("PC Ann Bell did not join the police until 2010.", &["joined 2010"]),
        ("PC Ann Bell didn't retire until May 2012.", &["retired 2012-05"]),
        ("PC Ann Bell will not retire until 2030.", &[]),
        ("PC Ann Bell did not want to retire until 2030.", &[]),
        ("PC Ann Bell was promoted in 2010 and again in 2015.", &["promoted 2010", "promoted 2015"]),
        ("PC Ann Bell was attacked in 2010 and again in 2015.", &[]),
        ("PC Ann Bell was promoted in 2010 and injured again in 2015.", &["promoted 2010"]),
        ("PC Ann Bell joined the police after the floods of 2006.", &["joined"]),
        ("PC Ann Bell joined the police in the summer of 2006.", &["joined 2006-su"]),
        ("PC Ann Bell joined Kent Police in 2019. She joined on 4 March 2019.", &["joined 2019-03-04"]),
        ("PC Ann Bell took up a position below the tree.", &[]),
        ("PC Ann Bell took up a position in CID.", &["appointed"]),
        (
            "PC Ann Bell and PC Tom Fell work here. Both joined Kent Police in 2019.",
            &["joined 2019", "joined 2019"],
        ),
        ("PC Ann Bell and PC Tom Fell work here. Both injured Kent officers in 2019.", &[]),
    ]);
}
