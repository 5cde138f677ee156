//! The rules of places and forces.

super::rules! {
    ADDRESS = "place/address" finds "place":
        "A name between a person's age and a town.",
        "Tom Fell, aged 40, of Quellway, Corby, was fined.";
    FRAME = "place/frame" finds "place":
        "An unknown name that the words around it call a place.",
        "PC Bell lives in the village of Xanbury.";
    GAZETTEER = "place/gazetteer" finds "place":
        "A name of the gazetteer that its surroundings do not contradict.",
        "PC Bell lives in Corby.";
    ROAD_NUMBER = "place/road-number" finds "place":
        "The number of a road.",
        "The crash was on the M25 near Dover.";
    STREET = "place/street" finds "place":
        "A name that ends in a word for a street.",
        "The crash was in Mill Lane, Corby.";
    FORCE = "force/name" finds "force":
        "A police force by one of its names.",
        "Sergeant Ann Bell joined Kent Police.";
    JOINT_FORCE = "force/joint" finds "force":
        "Each force of several that share one `Police`.",
        "Kent and Essex Police share a laboratory.";
}
