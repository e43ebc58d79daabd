//! The shape of each answer in JSON is that of `schemas/`, and of all that stood there: `SNAPSHOTS=overwrite cargo test --test
//! schemas` writes it anew, but only where every key is still there, of the same type.
#![expect(clippy::disallowed_methods, clippy::expect_used, reason = "a test reads the schemas, or stops")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value, json};

#[test]
fn each_answer_has_every_key_it_had_and_its_schema_is_kept() {
    let overwrites = std::env::var_os("SNAPSHOTS").is_some_and(|action| action == "overwrite");
    let names = mw(&["schema"]);
    let mut wrong = Vec::new();
    for name in names.lines() {
        let now = mw(&["schema", name]);
        let kept = fs::read_to_string(place(name)).unwrap_or_default();
        let parsed = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
        let lost = lost(&parsed(&kept), &parsed(&now));
        let is_lost = !lost.is_empty();
        wrong.extend(lost.into_iter().map(|what| format!("{name}: {what}")));
        if overwrites && !is_lost {
            fs::write(place(name), &now).expect("the schema is written");
        } else if kept != now {
            wrong.push(format!("{name}: not as schemas/{name}.json says"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_schema_that_is_kept_is_one_of_an_answer() {
    let names: BTreeSet<String> = mw(&["schema"]).lines().map(str::to_owned).collect();
    let stem = |path: PathBuf| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let kept = fs::read_dir(place("x").parent().expect("a folder")).expect("the schemas");
    let kept: BTreeSet<String> = kept.filter_map(|entry| stem(entry.expect("an entry").path())).collect();
    assert_eq!(kept, names);
}

/// Returns what an answer that is as `new` says may lack of one that is as `old` says.
fn lost(old: &Value, new: &Value) -> Vec<String> {
    let mut lost = Vec::new();
    Comparison { old, new, lost: &mut lost }.compare(old, new, "", 0);
    lost
}

/// Two schemas, and what is lost between them.
struct Comparison<'a> {
    old: &'a Value,
    new: &'a Value,
    lost: &'a mut Vec<String>,
}

/// Deeper than any answer; what holds itself ends here.
const DEEPEST: usize = 12;

impl Comparison<'_> {
    fn compare(&mut self, old: &Value, new: &Value, path: &str, depth: usize) {
        let (old, new) = (resolved(self.old, old), resolved(self.new, new));
        if depth > DEEPEST || old.is_null() {
            return;
        }
        for key in ["type", "const", "enum"] {
            if old.get(key) != new.get(key) {
                self.lost.push(format!("{path}: {key} {} is now {}", shown(&old, key), shown(&new, key)));
            }
        }
        for (key, part) in members(&old, "properties") {
            let path = format!("{path}.{key}");
            match new.get("properties").and_then(|own| own.get(&key)) {
                Some(own) => self.compare(&part, own, &path, depth + 1),
                None => self.lost.push(format!("{path} is gone")),
            }
        }
        let required = |schema: &Value| schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
        let own = required(&new);
        for key in required(&old).iter().filter(|key| !own.contains(key)) {
            self.lost.push(format!("{path}.{} may be missing now", key.as_str().unwrap_or_default()));
        }
        for key in ["items", "additionalProperties"] {
            if let (Some(old), Some(new)) = (old.get(key), new.get(key)) {
                self.compare(old, new, &format!("{path}[]"), depth + 1);
            } else if old.get(key).is_some() {
                self.lost.push(format!("{path}: {key} is gone"));
            }
        }
        self.compare_ways(&old, &new, path, depth);
    }

    /// Compares the ways in which a value may look; one more is a value that no script knows.
    fn compare_ways(&mut self, old: &Value, new: &Value, path: &str, depth: usize) {
        for key in ["anyOf", "oneOf", "allOf"] {
            let ways = |schema: &Value| schema.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
            let (old, new) = (ways(old), ways(new));
            if old.len() != new.len() {
                self.lost.push(format!("{path}: {} of {key} are now {}", old.len(), new.len()));
            }
            for (at, (old, new)) in old.iter().zip(&new).enumerate() {
                self.compare(old, new, &format!("{path}|{at}"), depth + 1);
            }
        }
    }
}

/// Returns `schema` with the definition that it names in its place.
fn resolved(root: &Value, schema: &Value) -> Value {
    let name = schema.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix("#/$defs/"));
    match name {
        Some(name) => root.pointer(&format!("/$defs/{name}")).cloned().unwrap_or(Value::Null),
        None => schema.clone(),
    }
}

fn members(schema: &Value, key: &str) -> Map<String, Value> {
    schema.get(key).and_then(Value::as_object).cloned().unwrap_or_default()
}

fn shown(schema: &Value, key: &str) -> String {
    schema.get(key).map_or_else(|| "none".to_owned(), Value::to_string)
}

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas").join(format!("{name}.json"))
}

fn mw(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_mw")).args(words).env_clear().output().expect("mw runs");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn a_key_that_is_lost_or_of_another_type_is_found() {
    let old = json!({"type": "object", "required": ["a"], "properties": {
        "a": {"$ref": "#/$defs/A"}, "b": {"type": ["string", "null"]}, "c": {"type": "array", "items": {"type": "integer"}},
    }, "$defs": {"A": {"type": "object", "properties": {"x": {"type": "number"}}}}});
    let check = |change: &dyn Fn(&mut Value), expected: &[&str]| {
        let mut new = old.clone();
        change(&mut new);
        assert_eq!(lost(&old, &new), expected);
    };
    check(&|_| {}, &[]);
    check(&|new| new["properties"]["d"] = json!({"type": "string"}), &[]);
    check(&|new| new["$defs"]["A"]["properties"] = json!({}), &[".a.x is gone"]);
    check(
        &|new| new["properties"]["b"]["type"] = json!("string"),
        &[".b: type [\"string\",\"null\"] is now \"string\""],
    );
    check(
        &|new| new["properties"]["c"]["items"]["type"] = json!("string"),
        &[".c[]: type \"integer\" is now \"string\""],
    );
    check(&|new| new["required"] = json!([]), &[".a may be missing now"]);
    check(
        &|new| new["properties"]["a"] = json!({"anyOf": [{"$ref": "#/$defs/A"}]}),
        &[".a: type \"object\" is now none", ".a.x is gone", ".a: 0 of anyOf are now 1"],
    );
}
