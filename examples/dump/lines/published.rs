//! [`Published`]: the date of a line, whatever JSON it is.

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// The words of a date. Of a list or an object, which is none, only the brackets are kept: its values would take a hundred times
/// their bytes.
#[derive(Debug)]
pub struct Published(String);

impl Published {
    pub fn words(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Published {
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        value.deserialize_any(Words)
    }
}

struct Words;

impl<'de> Visitor<'de> for Words {
    type Value = Published;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a date")
    }

    fn visit_str<E: Error>(self, words: &str) -> Result<Published, E> {
        Ok(Published(words.to_owned()))
    }

    fn visit_bool<E: Error>(self, is: bool) -> Result<Published, E> {
        Ok(Published(is.to_string()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Published, E> {
        Ok(Published(number.to_string()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Published, E> {
        Ok(Published(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Published, E> {
        Ok(Published(serde_json::Value::from(number).to_string()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Published, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Published("[\u{2026}]".to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Published, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Published("{\u{2026}}".to_owned()))
    }
}
