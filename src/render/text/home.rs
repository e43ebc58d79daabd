//! What `mw` alone shows.

use std::io;

use super::screen::Screen;
use super::style::dim;

/// The commands of every day, and what each is for.
const EVERY_DAY: [(&str, &str); 6] = [
    ("mw status", "where things stand"),
    ("mw reflect", "write something down"),
    ("mw tick", "count one more"),
    ("mw done", "say how something ended"),
    ("mw activity add", "something to try"),
    ("mw week", "the week so far"),
];

/// Writes the commands of every day below what was shown.
pub(crate) fn every_day(screen: &mut Screen<'_>) -> io::Result<()> {
    screen.line("")?;
    commands(screen, &EVERY_DAY)?;
    screen.line(&dim("All of them: mw --help"))
}

/// Writes how to start, where there is no journal.
pub(crate) fn start(screen: &mut Screen<'_>) -> io::Result<()> {
    screen.wrapped("", "There is no journal here yet. Start one:")?;
    commands(
        screen,
        &[
            ("mw init DIR --personal NAME", "a diary of your own"),
            ("mw init DIR --practice", "for a coach, with many clients"),
        ],
    )?;
    screen.wrapped("", &dim("One that lies elsewhere: mw --journal DIR, or set MEANWHILE_JOURNAL"))
}

fn commands(screen: &mut Screen<'_>, commands: &[(&str, &str)]) -> io::Result<()> {
    let rows: Vec<_> = commands.iter().map(|(command, what)| vec![(*command).to_owned(), dim(what)]).collect();
    screen.rows(2, &rows)
}
