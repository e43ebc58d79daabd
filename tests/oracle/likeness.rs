//! Compares an answer with the truth.

use serde_json::Value;

/// Returns where `answer` is not what `truth` says, one line each. Keys that `truth` does not speak of may be there.
pub(crate) fn differences(truth: &Value, answer: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare("", truth, Some(answer), &mut found);
    found
}

fn compare(place: &str, truth: &Value, answer: Option<&Value>, found: &mut Vec<String>) {
    let Some(answer) = answer else {
        found.push(format!("{place}: the key is not there"));
        return;
    };
    match (truth, answer) {
        (Value::Object(keys), Value::Object(_)) => {
            for (key, truth) in keys {
                compare(&format!("{place}.{key}"), truth, answer.get(key), found);
            }
        }
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => {
            for (at, (truth, answer)) in items.iter().zip(others).enumerate() {
                compare(&format!("{place}[{at}]"), truth, Some(answer), found);
            }
        }
        (Value::Number(truth), Value::Number(answer)) => {
            let (truth, answer) = (truth.as_f64().unwrap_or(f64::NAN), answer.as_f64().unwrap_or(f64::NAN));
            if (truth - answer).abs() > 1e-9 {
                found.push(format!("{place}: {answer}, and by the definitions {truth}"));
            }
        }
        _ if truth == answer => {}
        _ => found.push(format!("{place}: {answer}, and by the definitions {truth}")),
    }
}

#[test]
fn a_difference_is_named_by_its_place() {
    let check = |truth: &str, answer: &str, expected: &[&str]| {
        let value = |text| serde_json::from_str(text).unwrap_or(Value::Null);
        assert_eq!(differences(&value(truth), &value(answer)), expected);
    };
    check(r#"{"a": [1, {"b": null}]}"#, r#"{"a": [1.0, {"b": null, "c": 1}], "d": 2}"#, &[]);
    check(r#"{"a": [1]}"#, r#"{"a": []}"#, &[".a: [], and by the definitions [1]"]);
    check(r#"{"a": {"b": 0.5}}"#, r#"{"a": {"b": 0.25}}"#, &[".a.b: 0.25, and by the definitions 0.5"]);
    check(r#"{"a": null}"#, "{}", &[".a: the key is not there"]);
}
