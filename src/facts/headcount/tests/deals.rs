//! Deals: bare numbers at places in sentences that go on about people counted or named before them.

use super::check_lines;

#[test]
fn reads_bare_numbers_that_places_have() {
    check_lines(
        "
Nine PCs retire. Corby says goodbye to two, Oundle to five. => 9 constable; 2 constable Corby; 5 constable Oundle
Nine PCs have begun. Corby gets an extra six, Oundle another three. => 9 constable; 6 constable Corby; 3 constable Oundle
Corby has four PCSOs; Oundle's three are to stay. => 4 pcso Corby; 3 pcso Oundle
Corby has four PCSOs; Oundle, with three, would like more. => 4 pcso Corby; 3 pcso Oundle
Corby has four PCSOs; the seven in Oundle are to stay. => 4 pcso Corby; 7 pcso Oundle
Corby has four PCSOs and, because of its size, Oundle ten. => 4 pcso Corby; 10 pcso Oundle
Corby had 52 officers; today it has 61. => 52 police_officer Corby; 61 police_officer Corby
Corby had 52 officers; Oundle has gone from 47 to 55. => 52 police_officer Corby; 47 police_officer Oundle; 55 police_officer Oundle
There are 42 new officers. Of the 42, twelve go to Corby and ten to Oundle. => 42 police_officer; 12 police_officer Corby; 10 police_officer Oundle
Thanks to the specials of Corby (18) and Oundle (five). => 18 special_constable Corby; 5 special_constable Oundle
The move leaves Corby with 20 officers and Oundle with 15. => 20 police_officer Corby; 15 police_officer Oundle
Twelve PCs begin: seven in Corby, five out of Oundle. => 12 constable; 7 constable Corby; 5 constable Oundle
Our support volunteers do much for the police. There are 44 of them in Corby and just three in Oundle. =>
Corby has four PCSOs. Thieves took 12 bicycles there, and in Oundle three. => 4 pcso Corby
Corby has four PCSOs. Visitors, 900 of them, came to Oundle. => 4 pcso Corby
To tell us more, ring detectives in Corby on 101. =>
Officers want to trace Ann Hill of Corby (34) and Bob Moss of Oundle (19). =>",
    );
}

#[test]
fn goes_on_with_the_people_counted_last() {
    check_lines(
        "
The lion's share of the 20 PCs, eleven, goes to Corby; Oundle has to be content with nine. => 20 constable; 11 constable Corby; 9 constable Oundle
Twelve PCs have begun. Forty more will follow. => 12 constable; 40 constable
Twelve PCs have begun. Ann Hill, 29, is one of them. => 12 constable
Twelve PCs have begun. Two Dedicated Coaching Units will train them. => 12 constable
Twelve PCs work in three towns, seven of them in Corby. => 12 constable; 7 constable Corby
Six officers caught three men. Two were from Corby. => 6 police_officer",
    );
}

#[test]
fn finds_where_the_people_of_a_count_are() {
    check_lines(
        "
Across the river, in Corby, 30 officers searched a shop. => 30 police_officer Corby
Ten investigators (police staff), all at Corby, will start. => 10 staff Corby
Corby, home to 18 specials, has the largest team. => 18 special_constable Corby
With 18 specials, Corby has the largest team. => 18 special_constable Corby
This gives Corby 20 officers. => 20 police_officer Corby
We have 12 PCSOs in Corby, up from nine. => 12 pcso Corby; 9 pcso Corby
A ring of 60 officers stood around a hall in Corby. => 60 police_officer Corby
Four PCs left the hall, and the one in Corby closed. => 4 constable",
    );
}
