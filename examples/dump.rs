//! Prints the facts of each file as one JSON line.

fn main() {
    for path in std::env::args().skip(1).filter(|arg| !arg.starts_with("--")) {
        let bytes = std::fs::read(&path).unwrap_or_default();
        let announcement = epaulette::extract(&String::from_utf8_lossy(&bytes));
        let mut value = serde_json::to_value(&announcement).unwrap_or_default();
        value["file"] = path.into();
        println!("{value}");
    }
}
