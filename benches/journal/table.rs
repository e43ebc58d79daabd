//! Tables in Markdown, which read well in a terminal too.

use unicode_width::UnicodeWidthStr;

use crate::meter::Reading;
use crate::rounds::Readings;
use crate::subject::{Goal, Subject};

/// Prints a table of commands, their readings and their goals. The first is the yardstick.
pub(crate) fn print_commands(subjects: &[Subject], readings: &[Option<Readings>]) {
    let base = readings.first().and_then(Option::as_ref);
    let mut rows = vec![cells(&["command", "ms", "fastest–slowest", "CPU ms", "MB", "÷ rg", "CPU ÷ rg", "goal"])];
    for (subject, readings) in subjects.iter().zip(readings) {
        match readings {
            Some(readings) => rows.push(row(subject, readings, base)),
            None => rows.push(cells(&[&format!("`{}`", subject.name), "not there", "", "", "", "", "", ""])),
        }
    }
    print(&rows, &[0, 7]);
}

fn row(subject: &Subject, readings: &Readings, base: Option<&Readings>) -> Vec<String> {
    let wall = |reading: &Reading| reading.wall;
    let cpu = |reading: &Reading| reading.cpu;
    let (fastest, slowest) = readings.range(wall);
    let goals: Vec<String> = subject.goals.iter().map(|goal| judge(*goal, readings, base)).collect();
    vec![
        format!("`{}`", subject.name),
        format!("{:.1}", readings.median(wall)),
        format!("{fastest:.1}–{slowest:.1}"),
        format!("{:.1}", readings.median(cpu)),
        format!("{:.1}", readings.median(|reading| reading.peak)),
        format_ratio(ratio(readings, base, wall)),
        format_ratio(ratio(readings, base, cpu)),
        goals.join("; "),
    ]
}

/// Returns the median of `readings` over that of `base`; `None` without a yardstick.
pub(crate) fn ratio(readings: &Readings, base: Option<&Readings>, of: impl Fn(&Reading) -> f64) -> Option<f64> {
    let base = base?.median(&of);
    (base > 0.0).then(|| readings.median(&of) / base)
}

/// Writes a ratio, with a third place after the point where it is small.
pub(crate) fn format_ratio(ratio: Option<f64>) -> String {
    match ratio {
        None => "–".to_owned(),
        Some(ratio) if ratio < 0.1 => format!("{ratio:.3}"),
        Some(ratio) => format!("{ratio:.2}"),
    }
}

/// Returns a goal in words, and whether it was met.
fn judge(goal: Goal, readings: &Readings, base: Option<&Readings>) -> String {
    let (words, value, limit) = match goal {
        Goal::Ratio(limit) => (format!("≤ {limit}"), ratio(readings, base, |reading| reading.wall), limit),
        Goal::Cpu(limit) => (format!("≤ {limit} ms CPU"), Some(readings.median(|reading| reading.cpu)), limit),
        Goal::Peak(limit) => (format!("≤ {limit} MB"), Some(readings.median(|reading| reading.peak)), limit),
    };
    format!("{words}: {}", verdict(value.map(|value| value <= limit)))
}

/// Says whether a goal was met.
pub(crate) const fn verdict(met: Option<bool>) -> &'static str {
    match met {
        Some(true) => "met",
        Some(false) => "not met",
        None => "not measured",
    }
}

/// Returns a row of these cells.
pub(crate) fn cells(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

/// Prints `rows`, the first of which is the head. The columns in `words` begin at the left, the others end at the right.
pub(crate) fn print(rows: &[Vec<String>], words: &[usize]) {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let is_words = |column: usize| words.contains(&column);
    for (number, row) in rows.iter().enumerate() {
        let cells: Vec<String> = (0..columns).map(|at| pad(&row[at], widths[at], is_words(at))).collect();
        println!("| {} |", cells.join(" | "));
        if number == 0 {
            let marks: Vec<String> = (0..columns).map(|at| rule(widths[at], is_words(at))).collect();
            println!("|{}|", marks.join("|"));
        }
    }
}

fn pad(text: &str, width: usize, at_left: bool) -> String {
    let blanks = " ".repeat(width - text.width());
    if at_left { format!("{text}{blanks}") } else { format!("{blanks}{text}") }
}

fn rule(width: usize, at_left: bool) -> String {
    if at_left { "-".repeat(width + 2) } else { format!("{}:", "-".repeat(width + 1)) }
}
