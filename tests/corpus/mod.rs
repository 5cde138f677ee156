//! The fixtures: inputs as scraped, and the gold files beside them.

use serde_json::Value;
use std::path::{Path, PathBuf};

/// One input with what is known about it.
pub struct Fixture {
    pub name: String,
    pub path: PathBuf,
    pub bytes: Vec<u8>,
    pub gold: Value,
    /// The true body, where the gold file does not number the input's lines.
    pub body: Option<String>,
}

impl Fixture {
    pub fn is_page(&self) -> bool {
        self.path.extension().is_some_and(|extension| extension == "html")
    }

    /// The input as text; bytes in another charset are replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

/// The folder of the fixtures.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every fixture, by name.
pub fn fixtures() -> Vec<Fixture> {
    let golds = files().into_iter().filter(|path| path.to_string_lossy().ends_with(".gold.json"));
    let fixtures: Vec<Fixture> = golds.map(|gold| fixture(&gold)).collect();
    assert!(fixtures.len() > 70, "the fixtures are gone from {}", folder().display());
    fixtures
}

fn fixture(gold: &Path) -> Fixture {
    let name =
        gold.file_name().map_or_else(String::new, |name| name.to_string_lossy().replace(".gold.json", ""));
    let path = ["txt", "md", "html"].map(|kind| folder().join(format!("{name}.{kind}")));
    let path = path.into_iter().find(|path| path.exists()).unwrap_or_else(|| panic!("{name} has no input"));
    let body = folder().join(format!("{name}.body.txt"));
    let body = body.exists().then(|| String::from_utf8(read(&body)).expect("bodies are UTF-8"));
    let gold =
        serde_json::from_slice(&read(gold)).unwrap_or_else(|error| panic!("{name}.gold.json: {error}"));
    Fixture { bytes: read(&path), name, path, gold, body }
}

/// Every file of the folder but the floors, sorted.
pub fn files() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder()).expect("the fixtures lie in the package");
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| !path.ends_with("floors.json") && !path.ends_with(".gitattributes"));
    files.sort();
    files
}
