//! The screen of `mw client show`.

use std::io;

use super::facts::{Fact, facts};
use super::person::Person;
use super::screen::Screen;
use super::style::{dim, line};
use super::words;
use crate::analysis::measures::GoalProgress;
use crate::model::client::{Agreement, Client, Party};
use crate::model::goal::Goal;
use crate::model::words::{JournalKind, Role};
use crate::report::status::StatusSummary;

/// What is shown of a client.
pub(crate) struct Page<'a> {
    /// Whose journal it is.
    pub kind: JournalKind,
    /// What `client.md` says, if there is one.
    pub client: Option<&'a Client>,
    /// Where things stand.
    pub person: Person<'a, StatusSummary>,
    /// How the goals went, in the order of the file.
    pub goals: &'a [GoalProgress],
}

/// Writes who a client is, and what was agreed.
pub(crate) fn client_show(screen: &mut Screen<'_>, page: &Page<'_>) -> io::Result<()> {
    let status = page.person.summary;
    screen.line(&page.person.title(page.kind))?;
    screen.gap()?;
    let Some(client) = page.client else {
        return screen.line("There is no client.md in this folder.");
    };
    facts(screen, about(client, status))?;
    goals(screen, client, page.goals)?;
    parties(screen, client)?;
    if let Some(agreement) = &client.agreement {
        screen.gap()?;
        facts(screen, agreed(agreement))?;
    }
    screen.gap()?;
    screen.line(&dim(&line(&client.path)))
}

fn about(client: &Client, status: &StatusSummary) -> [Option<Fact>; 8] {
    let calls_it = match words::one_word(&status.calls_it) {
        Some(word) => word.to_owned(),
        None => format!("{} (to do), {} (to reflect on)", status.calls_it.to_do, status.calls_it.to_reflect),
    };
    let since = client.since.map(|since| format!(" since {since}")).unwrap_or_default();
    let until = client.until.map(|until| format!(" until {until}")).unwrap_or_default();
    let standing = format!("{}{since}{until}", status.status.word());
    let activities = format!("{} open, {} offered, {} ended", status.open.len(), status.offered.len(), status.ended);
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

fn goals(screen: &mut Screen<'_>, client: &Client, progress: &[GoalProgress]) -> io::Result<()> {
    if client.goals.is_empty() {
        return Ok(());
    }
    screen.gap()?;
    screen.line("Goals")?;
    client.goals.iter().zip(progress).try_for_each(|(goal, progress)| self::goal(screen, goal, progress))
}

fn goal(screen: &mut Screen<'_>, goal: &Goal, progress: &GoalProgress) -> io::Result<()> {
    let mut beside = vec![goal.status.word().replace('_', " ")];
    beside.extend(goal.origin.map(|origin| format!("from {}", origin.word())));
    beside.extend(progress.scores.last().map(|score| format!("scored {}", words::signed(score.level))));
    screen.wrapped("  ", &format!("{}   {}", line(&goal.title), dim(&beside.join(", "))))?;
    goal.measure.as_deref().map_or(Ok(()), |measure| screen.wrapped("    ", &line(measure)))
}

fn parties(screen: &mut Screen<'_>, client: &Client) -> io::Result<()> {
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
    sessions.extend(agreement.sessions.map(|count| words::counted(count as usize, "session")));
    sessions.extend(agreement.every.as_deref().map(|every| format!("every {}", line(every))));
    sessions.extend(agreement.minutes.map(|minutes| words::counted(minutes as usize, "minute")));
    let shares: Vec<String> = agreement
        .shares
        .iter()
        .map(|(role, sees)| {
            let sees: Vec<_> = sees.iter().map(|shared| shared.word().to_owned()).collect();
            format!("{}: {}", role.word(), if sees.is_empty() { "nothing".to_owned() } else { words::listed(&sees) })
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
