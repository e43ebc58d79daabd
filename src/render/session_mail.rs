//! The letter some days after a session.

use super::letter::{Letter, Paragraph, next_session, said};
use crate::analysis::Sentence;
use crate::model::client::CallsIt;
use crate::report::session_mail::{FocusActivity, SessionMail};

/// Returns the letter of a session's mail.
pub(crate) fn session_mail(mail: &SessionMail) -> Letter {
    let mut paragraphs =
        vec![Paragraph::Said(Sentence::new("Some words after our session on ").value(mail.on).ours("."))];
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
    let (before, after) = if others == 0 { ("Your ", "") } else { ("The ", " that comes first") };
    let lead = Sentence::new(before).theirs(calls_it.word(own.activity.kind)).ours(after);
    paragraphs.push(Paragraph::Said(lead.ours(": ").theirs(&own.name.title)));
    let activity = &own.activity;
    let facts = [
        ("How you will know", &activity.success),
        ("A first step", &activity.first_step),
        ("If something gets in the way", &activity.if_then),
    ];
    let told = facts.iter().filter_map(|(label, words)| Some((label, words.as_deref()?.trim())));
    let mut lines: Vec<Sentence> = told
        .filter(|(_, words)| !words.is_empty())
        .map(|(label, words)| Sentence::new(label).ours(": ").theirs(words))
        .collect();
    lines.extend(activity.due.map(|due| Sentence::new("Meant for: ").value(due)));
    if !lines.is_empty() {
        paragraphs.push(Paragraph::List(lines));
    }
    let resources = own.resources();
    if !resources.is_empty() {
        let lines = resources.iter().map(|line| Sentence::default().theirs(line.clone())).collect();
        paragraphs.extend([said("What may help:"), Paragraph::List(lines)]);
    }
}
