//! Checks JSON against the part of JSON Schema that the schema of the records uses.

use regex::Regex;
use serde_json::{Map, Value};

/// The keywords that tell a reader something and check nothing.
const SAID: [&str; 4] = ["$schema", "$defs", "title", "description"];

/// A schema with its definitions.
pub struct Schema {
    root: Value,
}

impl Schema {
    pub fn new(text: &str) -> Self {
        Self { root: serde_json::from_str(text).expect("a schema is JSON") }
    }

    pub fn root(&self) -> &Value {
        &self.root
    }

    /// What of a value is not as the schema says, each with its place; empty if it is valid.
    pub fn errors(&self, value: &Value) -> Vec<String> {
        let mut errors = Vec::new();
        self.check(&self.root, value, "", &mut errors);
        errors
    }

    fn check(&self, schema: &Value, value: &Value, at: &str, errors: &mut Vec<String>) {
        let keywords = schema.as_object().expect("a schema is an object");
        for (keyword, wanted) in keywords.iter().filter(|(keyword, _)| !SAID.contains(&keyword.as_str())) {
            match keyword.as_str() {
                "$ref" => self.check(self.definition(wanted), value, at, errors),
                "anyOf" => {
                    let fits = |schema: &Value| {
                        let mut errors = Vec::new();
                        self.check(schema, value, at, &mut errors);
                        errors.is_empty()
                    };
                    if !wanted.as_array().expect("schemas").iter().any(fits) {
                        errors.push(format!("{at}: {value} is none of the alternatives"));
                    }
                }
                "properties" => self.properties(wanted, value, at, errors),
                "items" => {
                    for (n, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(wanted, item, &format!("{at}/{n}"), errors);
                    }
                }
                "additionalProperties" => {
                    assert_eq!(wanted, &Value::Bool(false), "the only value that is known here");
                    let known = keywords["properties"].as_object().expect("properties");
                    let unknown = value
                        .as_object()
                        .into_iter()
                        .flat_map(Map::keys)
                        .filter(|key| !known.contains_key(*key));
                    errors.extend(unknown.map(|key| format!("{at}: unknown key `{key}`")));
                }
                _ if holds(keyword, wanted, value) => {}
                _ => errors.push(format!("{at}: {value} is not {keyword} {wanted}")),
            }
        }
    }

    fn definition(&self, reference: &Value) -> &Value {
        let name = reference.as_str().and_then(|name| name.strip_prefix("#/$defs/")).expect("a definition");
        self.root["$defs"].get(name).unwrap_or_else(|| panic!("no definition `{name}`"))
    }

    fn properties(&self, properties: &Value, value: &Value, at: &str, errors: &mut Vec<String>) {
        for (key, schema) in properties.as_object().expect("properties") {
            if let Some(value) = value.get(key) {
                self.check(schema, value, &format!("{at}/{key}"), errors);
            }
        }
    }
}

/// Whether a keyword without schemas in it holds. It says nothing of values of other types.
fn holds(keyword: &str, wanted: &Value, value: &Value) -> bool {
    let list = |value: &Value| value.as_array().expect("a list").clone();
    match keyword {
        "type" if wanted.is_array() => list(wanted).iter().any(|name| is_a(name, value)),
        "type" => is_a(wanted, value),
        "enum" => list(wanted).contains(value),
        "const" => wanted == value,
        "required" => value.as_object().is_none_or(|object| {
            list(wanted).iter().all(|key| object.contains_key(key.as_str().expect("a key")))
        }),
        "pattern" => {
            let pattern = Regex::new(wanted.as_str().expect("a pattern")).expect("a valid pattern");
            value.as_str().is_none_or(|text| pattern.is_match(text))
        }
        "minLength" => value
            .as_str()
            .is_none_or(|text| text.chars().count() as u64 >= wanted.as_u64().expect("a number")),
        "minItems" => {
            value.as_array().is_none_or(|items| items.len() as u64 >= wanted.as_u64().expect("a number"))
        }
        "minimum" => value.as_i64().is_none_or(|number| number >= wanted.as_i64().expect("a number")),
        "maximum" => value.as_i64().is_none_or(|number| number <= wanted.as_i64().expect("a number")),
        _ => panic!("the keyword `{keyword}` is not known here"),
    }
}

fn is_a(name: &Value, value: &Value) -> bool {
    match name.as_str().expect("the name of a type") {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the type `{other}` is not known here"),
    }
}
