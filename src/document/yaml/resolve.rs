//! What a plain scalar means where a field wants more than text: the core schema of YAML 1.2, as the library has it.
//!
//! `no`, `on` and `yes` are text, and so is a number with leading zeros (`007`). `inf` and `nan` are text; `.inf` and
//! `.nan` are numbers. Digits joined by `_` and times such as `12:30`, which YAML 1.1 read as numbers, are text.

/// Returns whether `text`, written without quotes, is no value.
pub(crate) fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// Returns the truth value that `text` writes.
pub(crate) fn boolean(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "TRUE" => Some(true),
        "false" | "False" | "FALSE" => Some(false),
        _ => None,
    }
}

/// Returns the whole number that `text` writes in decimal digits, with or without a sign.
pub(crate) fn whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_decimal = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_decimal && !has_leading_zero(digits) { text.parse().ok() } else { None }
}

/// Returns the number that `text` writes: whole, with a decimal point, with an exponent, or infinite.
pub(crate) fn number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    match unsigned {
        ".inf" | ".Inf" | ".INF" if text.starts_with('-') => return Some(f64::NEG_INFINITY),
        ".inf" | ".Inf" | ".INF" => return Some(f64::INFINITY),
        ".nan" | ".NaN" | ".NAN" if unsigned == text => return Some(f64::NAN),
        _ => {}
    }
    // Rust would also take `inf`, `nan` and `infinity`, which are text in YAML.
    let is_numeric = unsigned.bytes().any(|byte| byte.is_ascii_digit())
        && unsigned.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'));
    if !is_numeric || has_leading_zero(unsigned) {
        return None;
    }
    // `1e999` is beyond all numbers, and text to the library.
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Returns whether `unsigned` is digits that no number starts with.
fn has_leading_zero(unsigned: &str) -> bool {
    unsigned.len() > 1 && unsigned.starts_with('0') && unsigned.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_decimal_without_leading_zeros() {
        let check = |text, expected| assert_eq!(whole(text), expected, "{text:?}");
        check("0", Some(0));
        check("-0", Some(0));
        check("12", Some(12));
        check("+12", Some(12));
        check("-12", Some(-12));
        check("9223372036854775807", Some(i64::MAX));
        check("9223372036854775808", None);
        for text in ["", "-", "+", "007", "-07", "1.0", "1e3", "0x1f", "1_000", "12:30", " 1", "--1", "+-1", "१"] {
            check(text, None);
        }
    }

    #[test]
    fn a_number_is_what_the_library_says() {
        let check = |text, expected: Option<f64>| assert_eq!(number(text), expected, "{text:?}");
        check("1", Some(1.0));
        check("-1.50", Some(-1.5));
        check(".5", Some(0.5));
        check("5.", Some(5.0));
        check("1e3", Some(1000.0));
        check("-.inf", Some(f64::NEG_INFINITY));
        check("+.INF", Some(f64::INFINITY));
        assert!(number(".nan").is_some_and(f64::is_nan));
        for text in ["", "inf", "nan", "-.nan", "infinity", "007", "1_000", "12:30", "e", ".", "1e", "+-1", "1e999"] {
            check(text, None);
        }
    }

    #[test]
    fn truth_and_nothing_have_few_words() {
        let truths: Vec<_> = ["true", "True", "TRUE", "tRUE", "yes", "on", "y", "1"].map(boolean).to_vec();
        assert_eq!(truths, [Some(true), Some(true), Some(true), None, None, None, None, None]);
        assert_eq!(["false", "False", "FALSE", "no"].map(boolean), [Some(false), Some(false), Some(false), None]);
        assert_eq!(
            ["", "~", "null", "Null", "NULL", "nULL", "none"].map(is_null),
            [true, true, true, true, true, false, false]
        );
    }
}
