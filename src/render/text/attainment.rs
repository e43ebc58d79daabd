//! Where the goals stand on their scales: the level, what it says in plain words, the scale's own words, and T.

use std::io;

use super::measures::rounded;
use super::screen::{Screen, width};
use super::style::{bold, dim, line};
use crate::analysis::Measure;
use crate::analysis::goal_attainment::{Attainment, GoalLevel};
use crate::render::wording;

/// Writes where the goals stand; nothing where none was scored. `t` is that of the window's end.
pub(super) fn attainment(screen: &mut Screen<'_>, attainment: &Attainment, t: Measure) -> io::Result<()> {
    if attainment.levels.is_empty() {
        return Ok(());
    }
    screen.gap()?;
    screen.line(&dim("Goals on their scales"))?;
    attainment.levels.iter().try_for_each(|own| goal(screen, own))?;
    // The levels in words stand first, and alone where there is no number.
    let Some(value) = t.value else { return Ok(()) };
    let ends = attainment.change.zip(attainment.history.first());
    let change = ends.map(|(change, first)| format!("; {} since {}", signed(change), first.on)).unwrap_or_default();
    let together = format!("Together: T {}, {} (n {})", rounded(value), wording::attainment(value), t.n);
    screen.sentence(2, &format!("{together}{change}."), str::to_owned)
}

fn goal(screen: &mut Screen<'_>, own: &GoalLevel) -> io::Result<()> {
    let levels: Vec<_> = own.scores.iter().map(|score| wording::signed(score.level)).collect();
    let level = own.score.level;
    let title = bold(&line(&own.goal.title));
    let level = format!("{}, {}", wording::signed(level), own.words);
    let together = format!("{title}   {level}");
    if 2 + width(&together) <= screen.width {
        screen.wrapped("  ", &together)?;
    } else {
        screen.wrapped("  ", &title)?;
        screen.wrapped("    ", &level)?;
    }
    if let Some(scale) = &own.scale {
        screen.wrapped("    ", &format!("“{}”", line(scale)))?;
    }
    let history = format!("{}, last on {}", levels.join(" → "), own.score.on);
    screen.wrapped("    ", &dim(&history))
}

fn signed(change: f64) -> String {
    let text = rounded(change);
    if text == "0" {
        "no change".to_owned()
    } else if change > 0.0 {
        format!("+{text}")
    } else {
        text
    }
}
