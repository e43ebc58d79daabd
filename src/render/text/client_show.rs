//! The screen of `mw client show`.

use std::io;

use super::facts::{Fact, facts};
use super::person::Person;
use super::screen::Screen;
use super::style::{dim, line};
use crate::model::client::{Agreement, Party};
use crate::model::words::{JournalKind, Role};
use crate::render::wording;
use crate::report::client::{ClientReport, WholeGoal};

/// Writes who a client is, and what was agreed.
pub(crate) fn client_show(
    screen: &mut Screen<'_>,
    kind: JournalKind,
    person: &Person<'_, ClientReport>,
) -> io::Result<()> {
    let client = person.summary;
    screen.line(&person.title(kind))?;
    screen.gap()?;
    let Some(path) = &client.path else {
        return screen.line("There is no client.md in this folder.");
    };
    facts(screen, about(client))?;
    goals(screen, client)?;
    parties(screen, client)?;
    if let Some(agreement) = &client.agreement {
        screen.gap()?;
        facts(screen, agreed(agreement))?;
    }
    screen.gap()?;
    screen.line(&dim(&line(path)))
}

fn about(client: &ClientReport) -> [Option<Fact>; 8] {
    let calls_it = match wording::one_word(&client.calls_it) {
        Some(word) => word.to_owned(),
        None => format!("{} (to do), {} (to reflect on)", client.calls_it.to_do, client.calls_it.to_reflect),
    };
    let since = client.since.map(|since| format!(" since {since}")).unwrap_or_default();
    let until = client.until.map(|until| format!(" until {until}")).unwrap_or_default();
    let standing = format!("{}{since}{until}", client.status.word());
    let activities = format!("{} open, {} offered, {} ended", client.open.len(), client.offered.len(), client.ended);
    [
        Fact::value("Standing", Some(standing)),
        Fact::words("Calls it", Some(&calls_it)),
        Fact::list("Not", &client.avoid_words),
        Fact::words("Change wanted", client.change_wanted.as_deref()),
        Fact::list("Values", &client.values),
        Fact::list("Strengths", &client.strengths),
        Fact::words("Reached by", client.channel.as_deref()),
        Fact::value("So far", Some(activities)),
    ]
}

fn goals(screen: &mut Screen<'_>, client: &ClientReport) -> io::Result<()> {
    if client.goals.is_empty() {
        return Ok(());
    }
    screen.gap()?;
    screen.line("Goals")?;
    client.goals.iter().try_for_each(|goal| self::goal(screen, goal))
}

fn goal(screen: &mut Screen<'_>, goal: &WholeGoal) -> io::Result<()> {
    let mut beside = vec![goal.progress.status.word().replace('_', " ")];
    beside.extend(goal.origin.map(|origin| format!("from {}", origin.word())));
    beside.extend(goal.progress.scores.last().map(|score| format!("scored {}", wording::signed(score.level))));
    screen.wrapped("  ", &format!("{}   {}", line(&goal.progress.goal.title), dim(&beside.join(", "))))?;
    goal.measure.as_deref().map_or(Ok(()), |measure| screen.wrapped("    ", &line(measure)))
}

fn parties(screen: &mut Screen<'_>, client: &ClientReport) -> io::Result<()> {
    if client.parties.is_empty() {
        return Ok(());
    }
    screen.gap()?;
    screen.line("Parties")?;
    client.parties.iter().try_for_each(|party| self::party(screen, party))
}

fn party(screen: &mut Screen<'_>, party: &Party) -> io::Result<()> {
    let name = party.name.as_deref().map(line).unwrap_or_default();
    let agreed = party.agreed_on.map(|day| dim(&format!("agreed {day}"))).unwrap_or_default();
    let role = party.role.map_or("party", Role::word);
    let known: Vec<String> = [role.to_owned(), name, agreed].into_iter().filter(|own| !own.is_empty()).collect();
    screen.wrapped("  ", &known.join("   "))?;
    party.expects.as_deref().map_or(Ok(()), |expects| screen.wrapped("    ", &line(expects)))
}

fn agreed(agreement: &Agreement) -> [Option<Fact>; 6] {
    let mut sessions: Vec<String> = Vec::new();
    sessions.extend(agreement.sessions.map(|count| wording::counted(count as usize, "session")));
    sessions.extend(agreement.every.as_deref().map(|every| format!("every {}", line(every))));
    sessions.extend(agreement.minutes.map(|minutes| wording::counted(minutes as usize, "minute")));
    let shares: Vec<String> = agreement
        .shares
        .iter()
        .map(|own| {
            let sees: Vec<_> = own.sees.iter().map(|shared| shared.word().to_owned()).collect();
            format!(
                "{}: {}",
                own.role.word(),
                // That somebody sees nothing was agreed too.
                if sees.is_empty() { "nothing".to_owned() } else { wording::listed(&sees) }
            )
        })
        .collect();
    [
        Fact::value("Agreed", agreement.agreed_on),
        Fact::list("Sessions", &sessions),
        Fact::value("May see", (!shares.is_empty()).then(|| shares.join("; "))),
        Fact::words("Boundaries", agreement.boundaries.as_deref()),
        Fact::words("Kept", agreement.storage.as_deref()),
        Fact::words("Until", agreement.retention.as_deref()),
    ]
}
