//! Steps of others than those whom a sentence names.

use super::posts::check;

/// Sentences that name an officer and tell the step of somebody else, or of nobody.
const OF_OTHERS: &[(&str, &[&str])] = &[
    ("Superintendent Lee Ash said PC Tom Bell had lied. He was dismissed in March.", &[]),
    ("PC Tom Bell lied. He was dismissed in March.", &["left 2020-03"]),
    ("PC Tom Bell was warned. The other officer, who was dismissed in March, was not named.", &[]),
    ("The detective who first interviewed PC Tom Bell has since retired.", &[]),
    ("The doctor who treated PC Tom Bell retired in 2019.", &[]),
    ("The officer who attacked PC Tom Bell, 24, has been dismissed.", &[]),
    ("The officer who attacked PC Tom Bell, who was off duty, has been dismissed.", &[]),
    ("An officer accused of harassing PC Tom Bell, 24, has been dismissed.", &[]),
    ("An officer who attacked his wife, Sergeant Ann Reid, has been dismissed.", &[]),
    ("The father of PC Tom Bell, 24, joined the police in 1990.", &[]),
    ("The force thanked PC Tom Bell, who has since retired.", &["retired"]),
    ("PC Tom Bell, a friend of the constable, who was dismissed in March, smiled.", &[]),
    ("PC Tom Bell, a former soldier, who left in 2009, smiled.", &[]),
    ("The team that PC Tom Bell joined in 2019 is new.", &["appointed 2019"]),
    ("A student officer tutored by PC Tom Bell joined the force in March.", &[]),
    (
        "Sergeant Ann Reid, whose husband, PC Tom Bell, joined in 2011, was promoted in May.",
        &["promoted 2020-05", "joined 2011"],
    ),
    ("PC Ann Reid, whose late father, a sergeant, retired in 2011, smiled.", &[]),
    ("PC Ann Reid, whose career with Kent Police began in 2011, smiled.", &["joined 2011"]),
    ("Following the retirement of Inspector Tom Bell, Inspector Gemma Hart came to Deal.", &["retired"]),
    (
        "PC Jo Hall's grandfather was a policeman. He joined in 1931 and was promoted to sergeant in 1940.",
        &[],
    ),
    ("PC Jo Hall's late father, Ted, was in the force. He joined in 1961.", &[]),
    ("Sergeant Tom Bell's predecessor was popular. He joined Kent Police in 1980.", &[]),
    ("Sergeant Tom Bell works with police dog Rex. He retired in 2021.", &[]),
    ("Sergeant Tom Bell's career was long. He joined in 1980.", &["joined 1980"]),
    ("Sergeant Tom Bell's family is proud. He joined in 1980.", &["joined 1980"]),
    ("Following PC Tom Bell's time as a motorway officer, he joined in 2015.", &["joined 2015"]),
    ("Sergeant Tom Bell was a dog handler. He retired in 2019.", &["retired 2019"]),
    ("PC Ann Reid followed her father into the force. She joined in 1999.", &["joined 1999"]),
    ("Sergeant Ann Reid served in the Army. She joined in 2001 and was posted to Germany in 2006.", &[]),
    ("PC Tom Bell spent nine years in the Army, leaving in 2003.", &[]),
    ("PC Tom Bell was a teacher and was promoted to head of year in 2012.", &[]),
    ("PC Tom Bell worked at Deal Hospital, became a charge nurse in 2014 and left in 2018.", &[]),
    ("PC Tom Bell served in the Army. He joined Kent Police in 2001.", &["joined 2001"]),
    ("After leaving the Army, PC Tom Bell joined in 2001.", &["joined 2001"]),
    (
        "PC Tom Bell joined in 1998, having served in the Army. He moved to Deal in 2001.",
        &["joined 1998", "appointed 2001"],
    ),
    ("PC Tom Bell was a teacher before he joined in 2001.", &["joined 2001"]),
    ("PC Tom Bell works with the council. He joined in 2001.", &["joined 2001"]),
    ("Sergeant Ann Reid was to have retired in 2012.", &[]),
    ("Sergeant Ann Reid had been set to retire in 2012.", &[]),
    ("PC Tom Bell had the charge against him dismissed in March.", &[]),
    ("PC Tom Bell worked in Deal prior to him joining Kent Police in 2010.", &["joined 2010"]),
    ("PC Tom Bell will be dismissed if he is found guilty.", &[]),
    ("PC Tom Bell, who retired from boxing in 2010, smiled.", &[]),
    ("PC Tom Bell retired from policing in 2010.", &["retired 2010"]),
    ("Sergeant Tom Bell's successor, Sergeant Eve Moss, is here. She joined in 2012.", &["joined 2012"]),
    ("PC Tom Bell's team (Eve Moss, Ann Orr, Lee Ash) is new. He joined in 2012.", &["joined 2012"]),
    ("PC Tom Bell has not retired or left the force.", &[]),
    ("PC Tom Bell never joined Kent Police or left Essex Police.", &[]),
    ("PC Tom Bell has not changed station, been promoted or left the Deal team.", &[]),
    ("PC Tom Bell never smoked or drank and joined Kent Police in 2010.", &["joined 2010"]),
    (
        "PC Tom Bell retired on 30 June 2019, thirty years to the day after he joined.",
        &["retired 2019-06-30"],
    ),
    ("Policeman since 2010.", &[]),
    ("PC Tom Bell, a constable. Police since 2010 have come here.", &[]),
];

#[test]
fn leaves_others_their_steps() {
    check(OF_OTHERS);
}
