//! The screen of `mw trail`.

use std::io;

use super::screen::Screen;
use super::style::{bold, dim, line};
use super::words::{self, Voice};
use crate::journal::words::Passage;
use crate::model::activity::Activity;
use crate::model::reflection::Reflection;
use crate::model::session::Review;
use crate::model::words::SetBy;
use crate::render::trail::{Event, Trail, What};
use crate::render::{clean, outcome_in_words};

/// Writes a trail, speaking as `voice`.
pub(crate) fn trail(screen: &mut Screen<'_>, trail: &Trail<'_>, voice: Voice) -> io::Result<()> {
    match (&trail.goal, trail.activities.first()) {
        (Some(goal), _) => screen.line(&bold(&line(&goal.title)))?,
        (None, Some(own)) => {
            let standing = words::standing(own.state, own.outcome, own.times, own.target);
            screen.line(&format!("{}   {}", bold(&line(&own.activity.title)), dim(&standing)))?;
        }
        (None, None) => {}
    }
    if trail.events.is_empty() {
        return screen.line("Nothing has happened here yet.");
    }
    for event in &trail.events {
        screen.gap()?;
        self::event(screen, trail, event, voice)?;
    }
    ending(screen, trail, voice)
}

fn event(screen: &mut Screen<'_>, trail: &Trail<'_>, event: &Event<'_>, voice: Voice) -> io::Result<()> {
    let title = event.activity.as_ref().filter(|_| trail.goal.is_some()).map(|own| format!("*{}*", line(&own.title)));
    let title = title.map(|title| format!("{title}: ")).unwrap_or_default();
    let told = format!("{title}{}", said(event, voice).join(", "));
    screen.wrapped(&format!("{}   ", bold(&words::moment(event.date))), &told)?;
    match &event.what {
        What::Set(activity) => of_activity(screen, activity),
        What::Reflection(entry, passages) => {
            of_reflection(screen, entry.reflection)?;
            passages.iter().try_for_each(|passage| self::passage(screen, passage))
        }
        What::Review(_, Review { note: Some(note), .. }) => screen.wrapped("  ", &reflowed(note)),
        What::Review(..) | What::Score(_) => Ok(()),
    }
}

/// Returns what happened, in phrases.
fn said(event: &Event<'_>, voice: Voice) -> Vec<String> {
    match &event.what {
        What::Set(activity) => vec!["set".to_owned(), whose_idea(activity.set_by, voice).to_owned()],
        What::Reflection(entry, _) => of_entry(entry.reflection, entry.times),
        What::Review(_, review) => {
            let mut said = vec!["looked back on in the session".to_owned()];
            said.extend(review.outcome.map(|outcome| outcome_in_words(outcome).to_owned()));
            said.extend(review.worth.map(|worth| format!("worth {worth}")));
            said
        }
        What::Score(level) => vec![format!("the goal scored {}", words::signed(*level))],
    }
}

const fn whose_idea(set_by: SetBy, voice: Voice) -> &'static str {
    match (set_by, voice) {
        (SetBy::Client, Voice::You) => "your own idea",
        (SetBy::Client, Voice::They) => "the client's idea",
        (SetBy::Coach, _) => "the coach's idea",
        (SetBy::Together, _) => "worked out together",
    }
}

fn of_entry(reflection: &Reflection, times: u64) -> Vec<String> {
    let mut said = Vec::new();
    said.extend(reflection.outcome.map(|outcome| outcome_in_words(outcome).to_owned()));
    match times {
        0 => {}
        1 => said.push("counted once".to_owned()),
        times => said.push(format!("counted {times} times")),
    }
    said.extend(reflection.actual.map(|actual| format!("was {actual}")));
    said.extend(reflection.worth.map(|worth| format!("worth {worth}")));
    said.extend(reflection.confidence.map(|confidence| format!("confidence {confidence}")));
    if said.is_empty() {
        said.push("written".to_owned());
    }
    said
}

fn of_activity(screen: &mut Screen<'_>, activity: &Activity) -> io::Result<()> {
    let mut beside = Vec::new();
    beside.extend(activity.times.map(|times| words::counted(times as usize, "time")));
    beside.extend(activity.due.map(|due| format!("for {due}")));
    beside.extend(activity.expected.map(|expected| format!("expected {expected}")));
    beside.extend(activity.confidence.map(|confidence| format!("confidence {confidence}")));
    if !beside.is_empty() {
        screen.wrapped("  ", &beside.join(", "))?;
    }
    labelled(screen, "Works when", activity.success.as_deref())?;
    labelled(screen, "Why", activity.why.as_deref())
}

fn of_reflection(screen: &mut Screen<'_>, reflection: &Reflection) -> io::Result<()> {
    labelled(screen, "A win", reflection.win.as_deref())?;
    labelled(screen, "In the way", reflection.barrier.as_deref())
}

fn labelled(screen: &mut Screen<'_>, label: &str, text: Option<&str>) -> io::Result<()> {
    text.map_or(Ok(()), |text| screen.wrapped(&format!("  {} ", dim(&format!("{label}:"))), &reflowed(text)))
}

fn passage(screen: &mut Screen<'_>, passage: &Passage) -> io::Result<()> {
    if let Some(heading) = &passage.heading {
        screen.line(&format!("  {}", dim(&line(heading))))?;
    }
    screen.wrapped("    ", &reflowed(&passage.words))
}

fn ending(screen: &mut Screen<'_>, trail: &Trail<'_>, voice: Voice) -> io::Result<()> {
    let mut said = Vec::new();
    if let (None, [own]) = (&trail.goal, trail.activities.as_slice()) {
        if !own.follow_on.is_empty() {
            let next: Vec<_> = own.follow_on.iter().map(|next| format!("*{}*", line(&next.title))).collect();
            said.push(format!("It led to {}.", words::listed(&next)));
        }
        if let Some(for_what) = own.loop_state.waits_for() {
            let for_what = words::waits_for(for_what, voice, &trail.calls_it);
            said.push(format!("It waits for {}.", line(&for_what)));
        }
    }
    if said.is_empty() {
        return Ok(());
    }
    screen.gap()?;
    screen.wrapped("", &said.join(" "))
}

/// Returns a text with the lines of each paragraph joined, so that it can be wrapped anew. Lists, quotes, tables and
/// code keep their lines.
fn reflowed(text: &str) -> String {
    let mut paragraphs = String::new();
    let (mut in_code, mut joins) = (false, false);
    for own in clean(text).trim().lines() {
        let is_fence = own.trim_start().starts_with("```");
        let stands_alone = in_code || is_fence || begins_a_line(own);
        if own.trim().is_empty() {
            paragraphs.push('\n');
            joins = false;
        } else if joins && !stands_alone {
            paragraphs.pop();
            paragraphs.push(' ');
        }
        in_code ^= is_fence;
        if !own.trim().is_empty() {
            paragraphs.push_str(if in_code { own } else { own.trim() });
            paragraphs.push('\n');
            joins = !in_code && !is_fence;
        }
    }
    paragraphs.truncate(paragraphs.trim_end().len());
    paragraphs
}

/// Returns whether a line of Markdown is more than the continuation of the one before.
fn begins_a_line(own: &str) -> bool {
    let own = own.trim_start();
    let digits = own.trim_start_matches(|character: char| character.is_ascii_digit());
    let is_numbered = digits.len() < own.len() && (digits.starts_with(". ") || digits.starts_with(") "));
    is_numbered || own.starts_with(['>', '#', '|']) || ["- ", "* ", "+ "].iter().any(|mark| own.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_a_paragraph_are_joined_and_those_of_a_list_are_not() {
        let check = |text: &str, expected: &str| assert_eq!(reflowed(text), expected);
        check("one\ntwo\n\nthree\n", "one two\n\nthree");
        check("- one\n  more\n- two\n1. three", "- one more\n- two\n1. three");
        check("> one\n> two", "> one\n> two");
        check("code:\n```\na\nb\n```\nafter\nit", "code:\n```\na\nb\n```\nafter it");
        check("", "");
    }
}
