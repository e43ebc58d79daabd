//! The screen of `mw trail`.

use std::io;

use super::reflow::reflowed;
use super::screen::Screen;
use super::style::{bold, dim, line};
use crate::model::body_section::BodySection;
use crate::model::words::SetBy;
use crate::render::wording::{self, Voice};
use crate::report::trail::{Event, TrailReport, What};

/// Writes a trail, speaking as `voice`.
pub(crate) fn trail(screen: &mut Screen<'_>, trail: &TrailReport, voice: Voice) -> io::Result<()> {
    match (&trail.goal, trail.activities.first()) {
        (Some(goal), _) => screen.line(&bold(&line(&goal.title)))?,
        (None, Some(own)) => {
            let standing = wording::standing(own.state, own.outcome, own.times, own.target);
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

fn event(screen: &mut Screen<'_>, trail: &TrailReport, event: &Event, voice: Voice) -> io::Result<()> {
    // In the trail of one activity its title stands above everything.
    let title = event.activity.as_ref().filter(|_| trail.goal.is_some()).map(|own| format!("*{}*", line(&own.title)));
    let title = title.map(|title| format!("{title}: ")).unwrap_or_default();
    let told = format!("{title}{}", said(event, voice).join(", "));
    screen.wrapped(&format!("{}   ", bold(&wording::moment(event.date))), &told)?;
    match event.what {
        What::Set => of_activity(screen, event),
        What::Reflection => {
            labelled(screen, "A win", event.beside.win.as_deref())?;
            labelled(screen, "In the way", event.beside.barrier.as_deref())?;
            event.text.iter().flatten().try_for_each(|section| self::section(screen, section))
        }
        What::Review => event.beside.note.as_ref().map_or(Ok(()), |note| screen.wrapped("  ", &reflowed(note))),
        What::Score => Ok(()),
    }
}

/// Returns what happened, in phrases.
fn said(event: &Event, voice: Voice) -> Vec<String> {
    match event.what {
        What::Set => {
            let idea = event.beside.set_by.map(|set_by| whose_idea(set_by, voice).to_owned());
            std::iter::once("set".to_owned()).chain(idea).collect()
        }
        What::Reflection => of_entry(event),
        What::Review => {
            let mut said = vec!["looked back on in the session".to_owned()];
            said.extend(event.outcome.map(|outcome| wording::outcome(outcome).to_owned()));
            said.extend(event.worth.map(|worth| format!("worth {worth}")));
            said
        }
        What::Score => {
            let level = event.level.map(wording::signed).unwrap_or_default();
            vec![format!("the goal scored {level}")]
        }
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

fn of_entry(event: &Event) -> Vec<String> {
    let mut said = Vec::new();
    said.extend(event.outcome.map(|outcome| wording::outcome(outcome).to_owned()));
    match event.times.unwrap_or_default() {
        0 => {}
        1 => said.push("counted once".to_owned()),
        times => said.push(format!("counted {times} times")),
    }
    said.extend(event.actual.map(|actual| format!("was {actual}")));
    said.extend(event.worth.map(|worth| format!("worth {worth}")));
    said.extend(event.beside.confidence.map(|confidence| format!("confidence {confidence}")));
    // An entry that says nothing else was written all the same.
    if said.is_empty() {
        said.push("written".to_owned());
    }
    said
}

fn of_activity(screen: &mut Screen<'_>, event: &Event) -> io::Result<()> {
    let agreed = &event.beside;
    let mut beside = Vec::new();
    beside.extend(event.times.map(|times| wording::counted(usize::try_from(times).unwrap_or(usize::MAX), "time")));
    beside.extend(agreed.due.map(|due| format!("for {due}")));
    beside.extend(agreed.expected.map(|expected| format!("expected {expected}")));
    beside.extend(agreed.confidence.map(|confidence| format!("confidence {confidence}")));
    if !beside.is_empty() {
        screen.wrapped("  ", &beside.join(", "))?;
    }
    labelled(screen, "Works when", agreed.success.as_deref())?;
    labelled(screen, "Why", agreed.why.as_deref())
}

fn labelled(screen: &mut Screen<'_>, label: &str, text: Option<&str>) -> io::Result<()> {
    text.map_or(Ok(()), |text| screen.wrapped(&format!("  {} ", dim(&format!("{label}:"))), &reflowed(text)))
}

fn section(screen: &mut Screen<'_>, section: &BodySection) -> io::Result<()> {
    if let Some(heading) = &section.heading {
        screen.line(&format!("  {}", dim(&line(heading))))?;
    }
    screen.wrapped("    ", &reflowed(&section.words))
}

fn ending(screen: &mut Screen<'_>, trail: &TrailReport, voice: Voice) -> io::Result<()> {
    let mut said = Vec::new();
    if let (None, [own]) = (&trail.goal, trail.activities.as_slice()) {
        if !own.follow_on.is_empty() {
            let next: Vec<_> = own.follow_on.iter().map(|next| format!("*{}*", line(&next.title))).collect();
            said.push(format!("It led to {}.", wording::listed(&next)));
        }
        if let Some(for_what) = own.loop_state.waits_for() {
            let for_what = wording::waits_for(for_what, voice, &trail.calls_it);
            said.push(format!("It waits for {}.", line(&for_what)));
        }
    }
    if said.is_empty() {
        return Ok(());
    }
    screen.gap()?;
    screen.wrapped("", &said.join(" "))
}
