//! [`Kept`]: the fields of a line that go into its record as they are.

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::value::RawValue;
use std::fmt;
use std::sync::Arc;

/// Fields in the order they were asked for, each with its value as the line writes it; `None` where the line has no such field.
#[derive(Debug, Clone)]
pub struct Kept {
    names: Arc<[String]>,
    values: Vec<Option<Box<RawValue>>>,
}

/// Returns these fields of a line. A line that is no JSON object has none of them.
pub fn kept(line: &[u8], names: &Arc<[String]>) -> Kept {
    let values = Fields(names).deserialize(&mut serde_json::Deserializer::from_slice(line));
    let values = values.unwrap_or_else(|_| vec![None; names.len()]);
    Kept { names: Arc::clone(names), values }
}

impl Serialize for Kept {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.names.iter().zip(&self.values))
    }
}

struct Fields<'n>(&'n [String]);

impl<'de> DeserializeSeed<'de> for Fields<'_> {
    type Value = Vec<Option<Box<RawValue>>>;

    fn deserialize<D: Deserializer<'de>>(self, line: D) -> Result<Self::Value, D::Error> {
        line.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = Vec<Option<Box<RawValue>>>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut values = vec![None; self.0.len()];
        while let Some(key) = map.next_key::<String>()? {
            match self.0.iter().position(|name| *name == key) {
                Some(at) => values[at] = Some(on_one_line(map.next_value()?)),
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(values)
    }
}

/// The value without carriage returns, which some readers take for the end of a line. In JSON they stand only between tokens.
fn on_one_line(value: Box<RawValue>) -> Box<RawValue> {
    if !value.get().contains('\r') {
        return value;
    }
    RawValue::from_string(value.get().replace('\r', " ")).unwrap_or(value)
}
