//! What a plain scalar means where a field wants more than text: the core schema of YAML 1.2, as the library has it.
//!
//! `no`, `on` and `yes` are text, and so is a number with leading zeros (`007`). `inf` and `nan` are text; `.inf` and
//! `.nan` are numbers. Digits joined by `_` and times such as `12:30`, which YAML 1.1 read as numbers, are text.

/// Returns whether `text`, written without quotes, is no value.
#[must_use]
pub fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// Returns the truth value that `text` writes.
#[must_use]
pub fn boolean(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "TRUE" => Some(true),
        "false" | "False" | "FALSE" => Some(false),
        _ => None,
    }
}

/// Returns the whole number that `text` writes in decimal digits, with or without a sign.
#[must_use]
pub fn whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_decimal = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_decimal && !has_leading_zero(digits) { text.parse().ok() } else { None }
}

/// Returns the number that `text` writes: whole, with a decimal point, with an exponent, or infinite.
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    match unsigned {
        ".inf" | ".Inf" | ".INF" if text.starts_with('-') => return Some(f64::NEG_INFINITY),
        ".inf" | ".Inf" | ".INF" => return Some(f64::INFINITY),
        ".nan" | ".NaN" | ".NAN" if unsigned == text => return Some(f64::NAN),
        _ => {}
    }
    let is_numeric = unsigned.bytes().any(|byte| byte.is_ascii_digit())
        && unsigned.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'));
    if !is_numeric || has_leading_zero(unsigned) {
        return None;
    }
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Returns whether `unsigned` is digits that no number starts with.
fn has_leading_zero(unsigned: &str) -> bool {
    unsigned.len() > 1 && unsigned.starts_with('0') && unsigned.bytes().all(|byte| byte.is_ascii_digit())
}
