//! Dossiers: who is one person over many pages, who is not, and what readers decide.

#[allow(dead_code, reason = "shared between tests")]
mod command;

use command::{Folder, dossiers, dump, out, run, run_with};
use epaulette::dossiers::{Conflict, Dossier, Dossiers, Doubt, Review, StatementKind, Verdict};
use epaulette::{Announcement, ErrorKind, Extractor};

/// A page: the force that publishes it (its domain), the day and the text.
type Page = (&'static str, &'static str, &'static str);

const KENT: &str = "kent";
const ESSEX: &str = "essex";
/// No force publishes it.
const NONE: &str = "";

fn read((force, day, text): Page) -> Announcement {
    let mut extractor = Extractor::new().with_published_text(day);
    if !force.is_empty() {
        extractor = extractor.with_url(&format!("https://www.{force}.police.uk/news"));
    }
    extractor.extract(text)
}

fn built(pages: &[Page]) -> Dossiers {
    let mut dossiers = Dossiers::new();
    for (number, page) in pages.iter().enumerate() {
        dossiers.add(&format!("{number}.html"), &read(*page));
    }
    dossiers
}

/// The pages of each dossier, by their first letters: `01 2` are two dossiers.
fn grouped(dossiers: &[Dossier]) -> String {
    let pages = |dossier: &Dossier| dossier.pages.iter().map(|page| &page.page[..1]).collect::<String>();
    let mut groups: Vec<String> = dossiers.iter().map(pages).collect();
    groups.sort();
    groups.join(" ")
}

fn check(table: &[(&[Page], &str)]) {
    for (pages, want) in table {
        assert_eq!(grouped(&built(pages).dossiers()), *want, "{pages:?}");
    }
}

#[test]
fn joins_one_officer_of_one_force() {
    check(&[
        (&[(KENT, "2015-03-01", "PC Ann Quist spoke."), (KENT, "2018-03-01", "Sgt Ann Quist spoke.")], "01"),
        (
            &[(KENT, "2015-03-01", "PC Rob Quist spoke."), (KENT, "2015-04-01", "PC Robert Quist spoke.")],
            "01",
        ),
        (
            &[(KENT, "2015-03-01", "PC Raj Quist spoke."), (KENT, "2015-04-01", "PC Rajinder Quist spoke.")],
            "01",
        ),
        (
            &[
                (KENT, "2015-03-01", "PC Ann Quistelow spoke."),
                (KENT, "2015-04-01", "PC Ann Quistleow spoke."),
                (KENT, "2015-05-01", "PC Ann Quistelow came."),
            ],
            "012",
        ),
        // A collar number stands for the name.
        (
            &[(KENT, "2015-03-01", "PC 4321 Quist spoke."), (KENT, "2019-03-01", "PC 4321 Ann Quist spoke.")],
            "01",
        ),
        // What ends a rank held for a time, and a return that is told.
        (
            &[
                (KENT, "2015-03-01", "Temporary Inspector Ann Quist spoke."),
                (KENT, "2016-03-01", "Sgt Ann Quist spoke."),
            ],
            "01",
        ),
        (
            &[
                (KENT, "2015-03-01", "Sgt Ann Quist spoke."),
                (KENT, "2016-03-01", "PC Ann Quist returned on Monday as a constable. PC Quist spoke."),
            ],
            "01",
        ),
    ]);
}

#[test]
fn the_hyphen_of_a_double_surname_comes_and_goes() {
    let page = |text| (KENT, "2015-03-01", text);
    let holt = page("PC Amy Holt-Quist spoke.");
    check(&[
        (&[holt, page("PC Amy Holt Quist spoke.")], "01"),
        (&[holt, page("PC Amy Quist spoke.")], "0 1"),
        (&[holt, page("PC Amy Bolt Quist spoke.")], "0 1"),
    ]);
}

/// Two pages of Kent Police that name two people, and what tells them apart.
const NAMESAKES: [([(&str, &str); 2], Conflict); 8] = [
    (
        [("2015-03-01", "Sgt Ann Quist spoke."), ("2018-03-01", "PC Ann Quist spoke.")],
        Conflict::LowerRankLater,
    ),
    (
        [("2015-03-01", "PC Ann Quist spoke."), ("2015-09-01", "Superintendent Ann Quist spoke.")],
        Conflict::RiseTooFast,
    ),
    (
        [("2015-03-01", "Sgt Ann Quist spoke."), ("2015-04-01", "Special Sergeant Ann Quist spoke.")],
        Conflict::OtherService,
    ),
    ([("2015-03-01", "PC Ann Quist, 24, spoke."), ("2018-03-01", "PC Ann Quist, 41, spoke.")], Conflict::Age),
    (
        [
            ("2015-03-01", "PC Ann Quist joined the police in 1999."),
            ("2018-03-01", "PC Ann Quist joined the police in 2009."),
        ],
        Conflict::Joined,
    ),
    (
        [("2015-03-01", "PC Ann Quist spoke."), ("2019-03-01", "PC Ann Quist joined the police in 2018.")],
        Conflict::Joined,
    ),
    (
        [("2015-03-01", "PC 4321 Ann Quist spoke."), ("2015-04-01", "PC 4399 Ann Quist spoke.")],
        Conflict::CollarNumber,
    ),
    (
        [("2015-03-01", "PC Ann Quist retired today."), ("2018-04-01", "PC Ann Quist spoke.")],
        Conflict::AfterRetirement,
    ),
];

#[test]
fn keeps_namesakes_apart_and_links_them() {
    for (pages, conflict) in NAMESAKES {
        let all = built(&pages.map(|(day, text)| (KENT, day, text))).dossiers();
        assert_eq!(grouped(&all), "0 1", "{pages:?}");
        let link = &all[0].maybe[0];
        assert_eq!((link.doubt, link.against), (Doubt::Contradiction, Some(conflict)), "{pages:?}");
        assert_eq!((&link.id, &all[1].maybe[0].id), (&all[1].id, &all[0].id));
    }
    check(&[(
        &[(KENT, "2015-03-01", "PC Sue Quist spoke."), (KENT, "2015-03-01", "PC Sarah Quist spoke.")],
        "0 1",
    )]);
}

/// What tells that Ann Quist of Kent Police once served in Essex Police.
const MOVED: [&str; 19] = [
    "Sgt Ann Quist joined Kent from Essex Police in May.",
    "Sgt Ann Quist joined Kent Police from Essex in 2017.",
    "Sgt Ann Quist, who was previously a constable in Essex Police, spoke.",
    "Sgt Ann Quist spoke. She began her career with Essex Police in 2012.",
    "Sgt Ann Quist transferred from Essex Police in 2016.",
    "Sgt Ann Quist spoke. She came to us after ten years with Essex Police.",
    "Sgt Ann Quist spent 12 years in Essex Police before joining Kent Police.",
    "Sgt Ann Quist spent the first decade of her career with Essex Police.",
    "Sgt Ann Quist, who served in Essex Police until 2015, spoke.",
    "Sgt Ann Quist came to us from Essex Police.",
    "Sgt Ann Quist rejoins Kent Police from Essex Police.",
    "Sgt Ann Quist took up the role after moving from Essex Police.",
    "Sgt Ann Quist spoke. After 12 years in Essex Police, Ann moved to Kent.",
    "Having spent ten years with Essex Police, Sgt Ann Quist came home to Kent.",
    "Sgt Ann Quist spoke. Since her transfer from Essex Police she has led the team.",
    "Sgt Ann Quist spoke. \"I spent 12 years in Essex Police before I came here,\" said Sgt Quist.",
    "Former Essex Police Sergeant Ann Quist joined Kent Police.",
    "Sgt Ann Quist then transferred from Essex Police.",
    "Sgt Ann Quist, who has recently transferred from Essex Police, spoke.",
];

/// What does not tell so.
const NOT_MOVED: [&str; 19] = [
    "Sgt Ann Quist spoke.",
    "Sgt Ann Quist was praised by Essex Police.",
    "Sgt Ann Quist spoke to Essex Police.",
    "Sgt Ann Quist joined officers from Essex Police at the scene.",
    "Sgt Ann Quist was with officers from Essex Police.",
    "Sgt Ann Quist was at Essex Police headquarters.",
    "Sgt Ann Quist's husband served in Essex Police until 2015.",
    "Sgt Ann Quist spoke. Her mother served with Essex Police.",
    "Sgt Ann Quist said Mary Jones spent ten years with Essex Police.",
    "Sgt Ann Quist spoke after a search with Essex Police.",
    "After a chase with Essex Police, Sgt Ann Quist arrested a man.",
    "Sgt Ann Quist worked with Essex Police to catch them.",
    "Sgt Ann Quist moved a prisoner from Essex Police.",
    "Sgt Ann Quist met PC Bob Hill. He came to us after ten years with Essex Police.",
    "Sgt Ann Quist said the van then came from Essex Police.",
    "Sgt Ann Quist said the lorry later came from Essex Police.",
    "Sgt Ann Quist said a colleague had recently transferred from Essex Police.",
    "Sgt Ann Quist said her dog had also moved from Essex Police.",
    "Sgt Ann Quist watched as the suspects were then moved from Essex Police.",
];

#[test]
fn joins_two_forces_only_where_a_page_tells_of_a_move() {
    let essex = (ESSEX, "2015-03-01", "PC Ann Quist spoke.");
    for told in MOVED {
        let all = built(&[essex, (KENT, "2018-03-01", told)]).dossiers();
        assert_eq!(grouped(&all), "01", "{told}");
        let told = all[0].pages[1].statements.iter();
        assert!(told.clone().any(|told| told.told.organisation.as_deref() == Some("Essex Police")));
        assert_eq!(
            all[0].forces.iter().map(|force| &*force.name).collect::<Vec<_>>(),
            ["Essex Police", "Kent Police"]
        );
    }
    for silent in NOT_MOVED {
        let all = built(&[essex, (KENT, "2018-03-01", silent)]).dossiers();
        let ann = all.iter().find(|dossier| dossier.names == ["Ann Quist"]).unwrap();
        assert_eq!((ann.pages.len(), ann.maybe[0].doubt), (1, Doubt::OtherForce), "{silent}");
    }
}

/// What states that Jane Doe was once Jane Smith, with the words that do.
const FORMER: [(&str, &str); 13] = [
    ("Inspector Jane Doe (née Smith) spoke.", "Jane Doe (née Smith"),
    ("Inspector Jane Doe, 41, nee Smith, spoke.", "Jane Doe, 41, nee Smith"),
    ("Inspector Jane Doe (formerly Smith) spoke.", "Jane Doe (formerly Smith"),
    ("Inspector Jane Doe, formerly PC Jane Smith, spoke.", "Jane Doe, formerly PC Jane Smith"),
    ("Inspector Jane Doe, then Jane Smith, joined in 2004.", "Jane Doe, then Jane Smith"),
    ("Inspector Jane Doe (then PC Smith) spoke.", "Jane Doe (then PC Smith"),
    (
        "Inspector Jane Doe, previously known as Jane Smith, spoke.",
        "Jane Doe, previously known as Jane Smith",
    ),
    (
        "Inspector Jane Doe, who was then known as PC Smith, spoke.",
        "Jane Doe, who was then known as PC Smith",
    ),
    ("Inspector Jane Doe, born Jane Smith, spoke.", "Jane Doe, born Jane Smith"),
    ("Inspector Jane Doe spoke. PC Smith, as she then was, came in 2004.", "Smith, as she then was"),
    ("Inspector Jane Doe spoke. She came as PC Jane Smith, as she was then.", "Jane Smith, as she was then"),
    (
        "Inspector Jane Doe, who served as PC Jane Smith before her marriage, spoke.",
        "as PC Jane Smith before her marriage",
    ),
    ("Inspector Jane Doe spoke. Her maiden name was Smith.", "maiden name was Smith"),
];

/// What states no former name of Jane Doe.
const NO_FORMER: [&str; 11] = [
    "Inspector Jane Doe, formerly of Smith Street, spoke.",
    "Inspector Jane Doe, formerly Smith Street sergeant, spoke.",
    "Inspector Jane Doe, a former officer, spoke to Jane Smith.",
    "Inspector Jane Doe said the victim, Mary Jones, née Smith, died.",
    "Inspector Jane Doe spoke. Her mother served as PC Jane Smith before her marriage.",
    "Inspector Jane Doe spoke. Her mother's maiden name was Smith.",
    "Inspector Jane Doe spoke. The victim's sister Jane (née Smith) was there.",
    "Inspector Jane Doe, then PC John Smith, ran in. Then PC Smith left.",
    "Inspector Jane Doe married John Smith.",
    "Inspector Jane Doe spoke. She laughed as PC Jane Smith married.",
    "Inspector Jane Doe spoke to John Smith, as he then was.",
];

#[test]
fn joins_two_surnames_only_where_a_page_states_the_former_one() {
    let smith = (KENT, "2012-03-01", "PC Jane Smith spoke.");
    for (told, words) in FORMER {
        let all = built(&[smith, (KENT, "2020-03-01", told)]).dossiers();
        assert_eq!(grouped(&all), "01", "{told}");
        assert_eq!(all[0].names.len(), 2, "{told}");
        let stated =
            all[0].pages[1].statements.iter().find(|told| told.told.kind == StatementKind::FormerName);
        let stated =
            stated.map(|stated| (stated.words.as_str(), stated.name.as_deref().unwrap().contains("Smith")));
        assert_eq!(stated, Some((words, true)), "{told}");
    }
    for silent in NO_FORMER {
        let all = built(&[smith, (KENT, "2020-03-01", silent)]).dossiers();
        assert!(
            !all.iter()
                .any(|dossier| dossier.names.contains(&"Jane Doe".to_owned()) && dossier.pages.len() > 1),
            "{silent}"
        );
        let mut told = all.iter().flat_map(|dossier| &dossier.pages).flat_map(|page| &page.statements);
        assert!(!told.any(|told| told.told.kind == StatementKind::FormerName), "{silent}");
    }
}

#[test]
fn a_lexicon_folder_adds_and_removes_words_of_the_dossiers() {
    let folder = Folder::new();
    let pages = |text| {
        let pages = [(KENT, "2012-03-01", "PC Jane Smith spoke."), (KENT, "2020-03-01", text)];
        let read = |(number, page): (usize, &Page)| (format!("{number}.html"), read(*page));
        pages.iter().enumerate().map(read).collect::<Vec<_>>()
    };
    let count = |text, rows: &str| {
        folder.write("words/dossier_words.tsv", format!("word\tclasses\tnote\n{rows}"));
        let mut dossiers = Dossiers::new().with_lexicon_dirs([folder.path("words")])?;
        for (name, page) in pages(text) {
            dossiers.add(&name, &page);
        }
        Ok::<_, epaulette::Error>(dossiers.dossiers().len())
    };
    let told = "Inspector Jane Doe, erstwhile PC Jane Smith, spoke.";
    assert_eq!(count(told, "").unwrap(), 2);
    assert_eq!(count(told, "erstwhile\tearlier_name\n").unwrap(), 1);
    let told = "Inspector Jane Doe (née Smith) spoke.";
    assert_eq!(count(told, "").unwrap(), 1);
    assert_eq!(count(told, "-nee\n").unwrap(), 2);
    for (row, column) in [("in days of yore\tearlier_name", "word"), ("erst\tearlier", "classes")] {
        let error = count(told, &format!("{row}\n")).unwrap_err().to_string();
        assert!(error.contains("dossier_words.tsv line 2") && error.contains(column), "{error}");
    }
    // The command takes such a folder too.
    folder.write("words/dossier_words.tsv", "word\tclasses\tnote\nerstwhile\tearlier_name\n");
    let lines: Vec<String> = pages("Inspector Jane Doe, erstwhile PC Jane Smith, spoke.")
        .into_iter()
        .map(|(name, page)| {
            let mut record = serde_json::to_value(page).unwrap();
            record["file"] = name.into();
            record.to_string()
        })
        .collect();
    for (lexicon, want) in [(None, 2), (Some(folder.path("words")), 1)] {
        let mut command = dossiers();
        command.args(lexicon.into_iter().flat_map(|words| ["--lexicon".into(), words]));
        let output = run_with(&mut command, lines.join("\n").as_bytes());
        assert_eq!(out(&output).lines().count(), want, "{output:?}");
    }
}

#[test]
fn a_former_name_joins_the_only_one_who_fits() {
    let smith = (KENT, "2012-03-01", "PC Jane Smith spoke.");
    let doe = (KENT, "2020-03-01", "Inspector Jane Doe (née Smith) spoke.");
    check(&[
        (&[smith, doe, (KENT, "2021-03-01", "Inspector Jane Doe came.")], "012"),
        (
            &[
                smith,
                (KENT, "2020-03-01", "PC Bob Fox met PC Smith, as she then was. Inspector Jane Doe spoke."),
            ],
            "01 1",
        ),
        // Another force, another given name, two who fit, a rank that does not, and two who claim one person.
        (&[(ESSEX, "2012-03-01", "PC Jane Smith spoke."), doe], "0 1"),
        (&[(KENT, "2012-03-01", "PC Mary Smith spoke."), doe], "0 1"),
        (
            &[
                (KENT, "2012-03-01", "PC Jane Smith, 24, spoke."),
                (KENT, "2012-03-01", "PC Jane Smith, 41, spoke."),
                doe,
            ],
            "0 1 2",
        ),
        (&[(KENT, "2021-03-01", "PC Jane Smith spoke."), doe], "0 1"),
        (&[smith, doe, (KENT, "2020-03-01", "Inspector Jane Poe (née Smith) spoke.")], "0 1 2"),
    ]);
    let mut apart = built(&[smith, doe]);
    let all = apart.dossiers();
    apart.review([review(Verdict::Reject, &[&all[0].id, &all[0].pages[1].id])]);
    assert_eq!(grouped(&apart.dossiers()), "0 1");
}

#[test]
fn reads_the_force_beside_the_name_before_the_publisher() {
    let kent = (KENT, "2018-03-01", "Sgt Ann Quist spoke.");
    for text in ["Sgt Ann Quist, of Kent Police, met Essex Police.", "Kent Police Sergeant Ann Quist spoke."]
    {
        check(&[(&[kent, (ESSEX, "2018-04-01", text)], "01")]);
    }
    // Without a publisher, the only force named; of two forces, neither.
    check(&[(&[kent, (NONE, "2018-04-01", "Sgt Ann Quist spoke. Kent Police will go on.")], "01")]);
    let unknown =
        built(&[kent, (NONE, "2018-04-01", "Sgt Ann Quist met Kent Police and Essex Police.")]).dossiers();
    assert_eq!((grouped(&unknown).as_str(), unknown[1].maybe[0].doubt), ("0 1", Doubt::UnknownForce));
    assert!(unknown[1].forces.is_empty());
}

#[test]
fn an_initial_or_a_surname_joins_the_only_one_who_fits() {
    let ann = (KENT, "2015-03-01", "PC Ann Quist spoke.");
    let bob = (KENT, "2015-03-01", "Superintendent Bob Quist spoke.");
    let amy = (KENT, "2015-03-01", "PC Amy Quist spoke.");
    let (initial, bare) =
        ((KENT, "2016-03-01", "PC A. Quist spoke."), (KENT, "2016-03-01", "PC Quist spoke."));
    check(&[
        (&[ann, bob, initial], "02 1"),
        (&[ann, bob, bare], "02 1"),
        (&[ann, amy, initial], "0 1 2"),
        (&[ann, amy, bare], "0 1 2"),
        (&[ann, (ESSEX, "2016-03-01", "PC Quist spoke.")], "0 1"),
        (&[ann, (KENT, "2025-03-01", "PC Quist spoke.")], "0 1"),
        (&[bare, (KENT, "2016-04-01", "PC Quist came.")], "0 1"),
    ]);
    let alex = |text| (KENT, "2015-03-01", text);
    let pages =
        [alex("PC Alex Quist spoke."), alex("PC Alexander Quist spoke."), alex("PC Alexandra Quist spoke.")];
    check(&[(&pages, "0 1 2"), (&pages[..2], "01")]);
}

#[test]
fn copies_of_a_page_count_once() {
    let all = built(&[
        (KENT, "2015-03-01", "PC Ann Quist spoke of \"all\" this."),
        (KENT, "2015-03-01", "PC Ann Quist spoke  of “all” this."),
    ])
    .dossiers();
    assert_eq!((all.len(), all[0].pages.len()), (1, 1));
    assert_eq!(all[0].pages[0].copies, ["1.html"]);
}

const CAREER: [Page; 4] = [
    (KENT, "2015-03-01", "PC Ann Quist, 31, joined Kent Police in 2009."),
    (KENT, "2018-03-01", "Ann Quist was promoted to sergeant in May 2016. DS Ann Quist spoke to PC Bob Doe."),
    (
        KENT,
        "2019-03-01",
        "Detective Sergeant Quist spoke. She was promoted to sergeant in 2016. She joined in 2010.",
    ),
    (ESSEX, "2019-03-01", "PC Bob Doe spoke."),
];

#[test]
fn a_dossier_shows_ranks_career_and_statements() {
    let all = built(&CAREER).dossiers();
    let ann = all.iter().find(|dossier| dossier.names[0] == "Ann Quist").unwrap();
    assert_eq!(ann.names, ["Ann Quist", "Quist"]);
    let ranks = ann
        .ranks
        .iter()
        .map(|held| (held.rank.as_str(), held.detective, held.period.from.unwrap().to_string()));
    let want = [("constable", false, "2015-03-01"), ("sergeant", true, "2018-03-01")];
    assert_eq!(
        ranks.collect::<Vec<_>>(),
        want.map(|(rank, detective, day)| (rank, detective, day.to_owned()))
    );
    let promoted: Vec<_> =
        ann.career.iter().filter(|step| step.told.kind == StatementKind::Promoted).collect();
    assert_eq!((promoted.len(), promoted[0].told.date.unwrap().to_string().as_str()), (1, "2016-05"));
    assert_eq!(promoted[0].pages, [1, 2]);
    for (at, page) in ann.pages.iter().enumerate() {
        let text = read(CAREER[at]).text;
        for statement in &page.statements {
            assert_eq!(statement.span.of(&text), statement.words);
        }
    }
    // Both years of joining stay.
    let joined = ann.career.iter().filter(|step| step.told.kind == StatementKind::Joined);
    assert_eq!(joined.map(|step| step.told.date.unwrap().to_string()).collect::<Vec<_>>(), ["2009", "2010"]);
}

#[test]
fn the_order_of_pages_shards_and_saving_change_nothing() {
    let want = built(&CAREER).dossiers();
    let mut backwards = Dossiers::new();
    let mut halves = [Dossiers::new(), Dossiers::new()];
    for (number, page) in CAREER.iter().enumerate().rev() {
        backwards.add(&format!("{number}.html"), &read(*page));
        halves[number % 2].add(&format!("{number}.html"), &read(*page));
    }
    assert_eq!(backwards.dossiers(), want);
    let [mut first, second] = halves;
    first.merge(Dossiers::from_json(&second.to_json()).unwrap());
    first.add("0.html", &read(CAREER[0]));
    assert_eq!((first.page_count(), first.dossiers()), (4, want.clone()));

    let groups: Vec<String> = backwards.groups().map(str::to_owned).collect();
    let shards = groups.iter().flat_map(|group| {
        let mut shard = backwards.clone();
        shard.retain_groups(|other| other == group);
        shard.dossiers()
    });
    assert_eq!(shards.collect::<Vec<_>>(), want);

    assert_eq!(Dossiers::from_json("{}").unwrap_err().kind(), ErrorKind::Dossiers);
    let later = second_format(&backwards.to_json());
    assert!(Dossiers::from_json(&later).unwrap_err().to_string().contains("format 2"));
}

fn second_format(json: &str) -> String {
    json.replacen("\"format\":1", "\"format\":2", 1)
}

fn review(verdict: Verdict, ids: &[&str]) -> Review {
    serde_json::from_value(serde_json::json!({"verdict": verdict, "ids": ids})).unwrap()
}

#[test]
fn reviews_are_obeyed_and_kept() {
    let mut apart = built(&[
        (KENT, "2015-03-01", "Sgt Ann Quist spoke."),
        (KENT, "2018-03-01", "PC Ann Quist spoke."),
        (ESSEX, "2019-03-01", "PC Ann Doe spoke."),
    ]);
    let ids: Vec<String> = apart.dossiers().into_iter().map(|dossier| dossier.id).collect();
    let [doe, sergeant, constable] = &ids[..] else { panic!("three dossiers") };

    let mut rejected = apart.clone();
    rejected.review([review(Verdict::Reject, &[constable, sergeant])]);
    assert!(rejected.dossiers().iter().all(|dossier| dossier.maybe.is_empty()));

    apart.review([review(Verdict::Accept, &[sergeant, constable])]);
    let mut accepted = Dossiers::from_json(&apart.to_json()).unwrap();
    let all = accepted.dossiers();
    assert_eq!(grouped(&all), "01 2");
    let contradiction = &all.iter().find(|dossier| dossier.pages.len() == 2).unwrap().contradictions[0];
    assert_eq!((contradiction.kind, contradiction.pages), (Conflict::LowerRankLater, [0, 1]));

    accepted.review([review(Verdict::Merge, &[doe, sergeant])]);
    assert_eq!(grouped(&accepted.dossiers()), "012");
    accepted.review([review(Verdict::Split, &[constable])]);
    assert_eq!(grouped(&accepted.dossiers()), "02 1");
    accepted
        .review([review(Verdict::Merge, &[doe, sergeant]), review(Verdict::Accept, &[sergeant, constable])]);
    assert_eq!(grouped(&accepted.dossiers()), "012");
}

/// The most that a dossier may take for each statement, its words apart.
const BYTES: usize = 300;

#[test]
fn a_dossier_holds_no_text_of_pages() {
    let all = built(&CAREER).dossiers();
    let statements = all.iter().flat_map(|dossier| &dossier.pages).flat_map(|page| &page.statements);
    let (count, words) =
        statements.fold((0, 0), |(count, words), told| (count + 1, words + told.words.len()));
    let bytes = serde_json::to_string(&all).unwrap().len();
    assert!(bytes <= count * BYTES + words, "{bytes} bytes for {count} statements");
}

#[test]
fn the_command_adds_to_its_state_and_writes_web_pages() {
    let folder = Folder::new();
    let pages = [
        serde_json::json!({"url": "https://www.kent.police.uk/a", "published": "2015-03-01", "text": "PC Ann Quist spoke."}),
        serde_json::json!({"url": "https://www.kent.police.uk/b", "published": "2018-03-01", "text": "Sgt Ann Quist spoke."}),
    ];
    let state = folder.path("state.json");
    for (at, page) in pages.iter().enumerate() {
        let records = run_with(
            dump().args(["--format", "jsonl", "--input", "jsonl", "-"]),
            page.to_string().as_bytes(),
        );
        let output = run_with(dossiers().arg("--state").arg(&state), &records.stdout);
        assert!(output.status.success());
        let dossier: Dossier = serde_json::from_str(out(&output)).unwrap();
        assert_eq!(dossier.pages.len(), at + 1);
    }
    let html = folder.path("html");
    let none = folder.write("none.jsonl", "");
    let mut command = dossiers();
    let output =
        run(command.arg(&none).arg("--state").arg(&state).args(["--format", "html", "--out"]).arg(&html));
    assert!(output.status.success(), "{output:?}");
    let index = std::fs::read_to_string(html.join("index.html")).unwrap();
    assert!(index.contains("default-src 'none'") && index.contains("<p>1 officer</p>"), "{index}");
    assert!(index.contains("Ann Quist") && index.contains("Kent Police"));
    assert_eq!(std::fs::read_dir(&html).unwrap().count(), 2);

    let broken = run_with(&mut dossiers(), b"{}\n");
    assert_eq!(broken.status.code(), Some(1));
    let message = String::from_utf8(broken.stderr).unwrap();
    assert!(message.starts_with("error: - line 1: the record names no page"), "{message}");
}
