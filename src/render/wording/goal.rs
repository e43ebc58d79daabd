//! Where goals stand on their scales.

/// Returns a level with its sign: `−1`, `0`, `+1`.
pub(crate) fn signed(level: i8) -> String {
    match level {
        0 => "0".to_owned(),
        level if level > 0 => format!("+{level}"),
        level => format!("−{}", level.unsigned_abs()),
    }
}

/// Returns what a T says of all goals together: 50 is as hoped.
pub(crate) fn attainment(t: f64) -> &'static str {
    let away = t - 50.0;
    // As it is shown, to two places: `50, more than hoped` would puzzle.
    if away.abs() < 0.005 {
        "as hoped"
    } else if away > 0.0 {
        "more than hoped"
    } else {
        "less than hoped"
    }
}
