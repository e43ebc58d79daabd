//! The screen of `mw stats practice`.

use std::io;

use super::screen::Screen;
use super::style::{bold, dim, line};
use crate::render::wording;
use crate::report::practice::{Answer, Came, OUTCOMES, PracticeReport};

/// Writes the questions over a practice.
pub(crate) fn practice_stats(screen: &mut Screen<'_>, practice: &PracticeReport) -> io::Result<()> {
    let window = practice.from.map_or_else(|| "up to".to_owned(), |from| format!("{from} to"));
    screen.line(&format!("{}   {}", bold("The practice"), dim(&format!("{window} {}", practice.to))))?;
    if practice.all.set == 0 {
        return screen.line("No activity was set in this window.");
    }
    let clients = format!("{} of {}", practice.all.clients, wording::counted(practice.clients as usize, "client"));
    let set = wording::counted(practice.all.set as usize, "activity");
    screen.sentence(0, &format!("{set} set, for {clients}: {}.", came(&practice.all)), str::to_owned)?;
    for question in &practice.questions {
        screen.gap()?;
        screen.line(&bold(asked(question.name)))?;
        answers(screen, &question.answers)?;
    }
    screen.gap()?;
    screen.wrapped(
        "",
        &dim("Counts of your own files, as they stand on that day: no finding about anybody, and for you alone."),
    )
}

/// Returns a question as it is asked.
fn asked(name: &str) -> &'static str {
    match name {
        "called" => "What is it called?",
        "kind" => "What kind is set?",
        "how" => "How is it set? (an activity may be in several lines)",
        "when" => "When is it set?",
        _ => "Whose idea is it?",
    }
}

/// Writes the answers in columns, or, where they are too wide, what came of each below it.
fn answers(screen: &mut Screen<'_>, answers: &[Answer]) -> io::Result<()> {
    let rows: Vec<_> = answers.iter().map(|answer| row(answer).to_vec()).collect();
    if screen.fits(2, &rows) {
        return screen.rows(2, &rows);
    }
    for [name, set, clients, came] in answers.iter().map(row) {
        screen.wrapped("  ", &format!("{name}   {set}, {clients}"))?;
        screen.sentence(6, &came, str::to_owned)?;
    }
    Ok(())
}

fn row(answer: &Answer) -> [String; 4] {
    let came_of = &answer.came;
    let clients = wording::counted(came_of.clients as usize, "client");
    [line(&answer.name), format!("n {}", came_of.set), dim(&clients), came(came_of)]
}

/// Returns what came of some activities: `3 done, 1 let go, 2 open or offered; 2 loops closed`.
fn came(came: &Came) -> String {
    let ended = OUTCOMES.iter().zip(came.outcomes.counts()).map(|(outcome, count)| (count, wording::outcome(*outcome)));
    let all = ended.chain([(came.not_ended, "not ended")]);
    let phrases: Vec<_> = all.filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
    let loops = wording::counted(came.loops_closed as usize, "loop");
    if came.loops_closed == 0 { phrases.join(", ") } else { format!("{}; {loops} closed", phrases.join(", ")) }
}
