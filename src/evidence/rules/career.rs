//! The rules of career events and relations.

super::rules! {
    APPOINTED = "career/appointed" finds "career":
        "A verb of appointment (`appointed`, `took up the post`), or of joining or moving to a team.",
        "Inspector Ann Bell was appointed head of roads policing in 2014.";
    BECAME_OFFICER = "career/became-officer" finds "career":
        "`became` with a rank that people enter the police at.",
        "Inspector Ann Bell became a PCSO in 2011.";
    BECAME_RANK = "career/became-rank" finds "career":
        "`became`, `made` or `reached` with a rank above those of entry.",
        "Inspector Ann Bell became a sergeant in 2008.";
    BEGAN = "career/began" finds "career":
        "The beginning of a career or of service in the police.",
        "PC Ann Bell began her policing career in 2002.";
    JOINED = "career/joined" finds "career":
        "A verb of joining or transferring whose object is the police, a force, or left out.",
        "Sergeant Ann Bell joined Kent Police in 2007.";
    JOINED_ELLIPTICAL = "career/joined-elliptical" finds "career":
        "A second entry (`and then as a regular in 2011`) in the sentence after a verb of joining.",
        "PC Ann Bell joined in 1991. First as a cadet in 1991 and then as a full-time officer in 1993.";
    ENDED = "career/ended" finds "career":
        "A verb of dismissal or resignation, of the police or of nothing: whoever leaves so is no longer of the police.",
        "PC Ann Bell was dismissed without notice.";
    LEFT = "career/left" finds "career":
        "A verb of leaving whose object is not another body.",
        "Sergeant Ann Bell left the force in 2012.";
    NOTED = "career/noted" finds "career":
        "A line of a list of one officer's ranks, with its date and no verb.",
        "Sergeant Ann Bell's career:\n\n2003: constable\n\n2012: sergeant";
    PROMOTED = "career/promoted" finds "career":
        "`promoted` or `promotion` with the rank after it, or with no object.",
        "Inspector Ann Bell was promoted to sergeant in 2013.";
    PROMOTED_ELLIPTICAL = "career/promoted-elliptical" finds "career":
        "A further rank and date in the list after the noun of a promotion.",
        "Inspector Ann Bell celebrated her promotion to sergeant in 2003 and inspector in 2009.";
    RETIRED = "career/retired" finds "career":
        "The word `retired` as the verb of an officer.",
        "Inspector Ann Bell retired in 2019.";
    RETIRES = "career/retires" finds "career":
        "Any other verb of retiring (`retires`, `hung up his helmet`).",
        "Inspector Ann Bell retires in May.";
    SERVING_SINCE = "career/serving-since" finds "career":
        "Service in the police since a date, without a verb.",
        "A police officer since 2012, PC Ann Bell smiled.";
    SWORN_IN = "career/sworn-in" finds "career":
        "The beginning of service at a rank too high to enter the police at.",
        "Ann Bell was sworn in as police and crime commissioner in 2008.";
    TOOK_POST = "career/took-post" finds "career":
        "`became` with a rank already held, or with one that is a post among constables.",
        "PC Ann Bell became a detective constable in 2015.";
    RELATION = "relation/verb" finds "relation":
        "A verb or noun that ties two named people (`takes over from`, `reports to`).",
        "Sergeant Ann Bell takes over from Sergeant Tom Fell.";
}
