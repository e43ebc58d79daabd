//! The letter some days after a session.

use super::letter::{Letter, Paragraph, next_session, one_line, said, title};
use crate::analysis::session_mail::{FocusActivity, SessionMail};
use crate::model::client::CallsIt;

/// Returns the letter of a session's mail.
pub(crate) fn session_mail(mail: &SessionMail) -> Letter {
    let mut paragraphs = vec![said(&format!("Some words after our session on {}.", mail.on))];
    if let Some(words) = &mail.carry_forward {
        paragraphs.extend([said("You took this away:"), Paragraph::Quoted(words.clone())]);
    }
    if let Some(own) = &mail.focus {
        focus(&mut paragraphs, own, &mail.calls_it, mail.others);
    }
    paragraphs.extend(mail.next_session.as_ref().map(next_session));
    paragraphs
        .push(said("If you like, answer with a few lines: what happened, what you noticed, what you make of it."));
    Letter { subject: "After our session", paragraphs }
}

fn focus(paragraphs: &mut Vec<Paragraph>, own: &FocusActivity, calls_it: &CallsIt, others: usize) {
    let word = one_line(calls_it.word(own.activity.kind));
    let lead = if others == 0 { format!("Your {word}") } else { format!("The {word} that comes first") };
    paragraphs.push(said(&format!("{lead}: {}", title(&own.name))));
    let activity = &own.activity;
    let facts = [
        ("How you will know", &activity.success),
        ("A first step", &activity.first_step),
        ("If something gets in the way", &activity.if_then),
    ];
    let told = facts.iter().filter_map(|(label, words)| Some((label, words.as_deref()?.trim())));
    let mut lines: Vec<String> = told
        .filter(|(_, words)| !words.is_empty())
        .map(|(label, words)| format!("{label}: {}", one_line(words)))
        .collect();
    lines.extend(activity.due.map(|due| format!("Meant for: {due}")));
    if !lines.is_empty() {
        paragraphs.push(Paragraph::List(lines));
    }
    let resources = own.resources();
    if !resources.is_empty() {
        let lines = resources.iter().map(|line| one_line(line)).collect();
        paragraphs.extend([said("What may help:"), Paragraph::List(lines)]);
    }
}
