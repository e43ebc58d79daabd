//! What a person at the terminal is told while something takes long.

use std::io::{self, Write};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::app::streams;

/// How long nothing is said: what takes less needs no words.
const SILENCE: Duration = Duration::from_secs(1);

/// How often the words change.
const STEP: Duration = Duration::from_millis(200);

/// Takes a line back on a terminal: to its start, and everything after it away.
const AWAY: &str = "\r\x1b[2K";

/// Returns what `work` returns. Where that takes long, `say` tells on stderr, a terminal, how far it is; the line is gone
/// when the work is done.
pub(crate) fn telling<T>(say: impl Fn() -> String + Send, work: impl FnOnce() -> T) -> T {
    thread::scope(|scope| {
        let (done, end) = mpsc::channel();
        scope.spawn(move || {
            // That a line cannot be written is no reason to stop.
            drop(tell(&mut streams::stderr(), &end, SILENCE, say));
        });
        let result = work();
        drop(done);
        result
    })
}

/// Tells on `out` what `say` says, after a silence and then again and again until `end` comes.
fn tell(out: &mut dyn Write, end: &Receiver<()>, silence: Duration, say: impl Fn() -> String) -> io::Result<()> {
    let is_going_on = |wait| end.recv_timeout(wait) == Err(RecvTimeoutError::Timeout);
    // Most answers come in less than a second, and a line that flashes by is noise.
    if !is_going_on(silence) {
        return Ok(());
    }
    loop {
        write!(out, "{AWAY}{}", say())?;
        out.flush()?;
        if !is_going_on(STEP) {
            write!(out, "{AWAY}")?;
            return out.flush();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    #[test]
    fn what_is_done_at_once_is_not_told() {
        let (done, end) = mpsc::channel();
        drop(done);
        let mut out = Vec::new();
        tell(&mut out, &end, SILENCE, || "Reading".to_owned()).expect("memory takes all");
        assert!(out.is_empty());
    }

    #[test]
    fn what_takes_long_is_told_and_taken_back() {
        let (done, end) = mpsc::channel();
        let done = RefCell::new(Some(done));
        // The work is done once its first words are said.
        let say = || {
            done.take();
            "Reading".to_owned()
        };
        let mut out = Vec::new();
        tell(&mut out, &end, Duration::ZERO, say).expect("memory takes all");
        assert_eq!(String::from_utf8(out).expect("text"), format!("{AWAY}Reading{AWAY}"));
    }

    #[test]
    fn the_result_is_that_of_the_work() {
        assert_eq!(telling(String::new, || 3), 3);
    }
}
