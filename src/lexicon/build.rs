//! Lays out the built-in lexicons when the library is built: reads and checks them with the library's own modules and writes
//! their image, which the library reads in a fraction of the time.
#![allow(dead_code, unused_imports, reason = "the modules hold more than the tables need")]

#[path = "../clip.rs"]
mod clip;
#[path = "../error.rs"]
mod error;
#[path = "."]
mod lexicon {
    pub(crate) mod cells;
    mod classes;
    pub(crate) mod column;
    mod cue;
    mod entry;
    mod fold;
    mod frames;
    mod frequent;
    mod grammar;
    pub(crate) mod hash;
    mod lines;
    mod load;
    mod numbers;
    mod opening;
    mod overlay;
    mod phrases;
    mod places;
    mod reading;
    mod rows;
    mod spec;
    mod split;
    pub(crate) mod table;
    mod tables;
    mod territories;
    mod text_words;
    mod vocabulary;
    mod word;
    mod word_key;

    pub(crate) use cue::Cue;
    use numbers::Layout;
    use spec::SPECS;

    /// The number of a row over all tables.
    pub(crate) type RowId = u32;

    /// The image of the built-in files, which are checked as those of overlays are, and its hash.
    ///
    /// # Errors
    /// The first row that is not as the columns of its file ask.
    pub(crate) fn image() -> Result<(Vec<u8>, u64), crate::error::Error> {
        for spec in SPECS {
            let lines = reading::lines(spec, spec.file, spec.built_in)?;
            reading::check(spec, spec.file, &lines)?;
            if spec.table == table::Table::Place {
                territories::check(spec, &[(spec.file, lines)])?;
            }
        }
        let mut image = Vec::new();
        let tables = load::Loader::load(overlay::built_in())?;
        tables.write(&mut image);
        let hash = hash::add(hash::NOTHING, &image);
        tables.places.write(&mut image);
        Ok((image, hash))
    }
}
#[path = "../timex"]
mod timex {
    mod season;
    pub(crate) use season::Season;
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=src/lexicon");
    let folder = std::env::var_os("OUT_DIR").ok_or("cargo gives the folder")?;
    let (image, hash) = lexicon::image().map_err(|error| format!("src/lexicon/data: {error}"))?;
    std::fs::write(std::path::Path::new(&folder).join("lexicon.hash"), hash.to_ne_bytes())?;
    std::fs::write(std::path::Path::new(&folder).join("lexicon.image"), image)?;
    Ok(())
}
