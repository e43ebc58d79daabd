//! An error as a person reads it: what happened, then what to type instead. What a user typed or a file holds stands in
//! both, and forges no line of either.

use std::io::{self, Write};

use super::clean_line;
use crate::app::error::Error;

/// Writes `error` and its hints.
pub(crate) fn error(out: &mut dyn Write, error: &Error) -> io::Result<()> {
    writeln!(out, "mw: {}", clean_line(&error.message))?;
    for hint in &error.hints {
        let mut lines = hint.lines();
        writeln!(out, "    {}", clean_line(lines.next().unwrap_or_default()))?;
        // Words that could be kept nowhere else: further in than a hint is.
        lines.try_for_each(|line| writeln!(out, "        {}", clean_line(line)))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_and_no_word_that_was_typed_forges_a_line() {
        let wrong = Error::not_found("no goal is called `a\nmw: all is well\u{1b}[2J`").hint("There are: b\nType: x");
        let mut said = Vec::new();
        error(&mut said, &wrong).expect("memory takes everything");
        let expected =
            "mw: no goal is called `a\u{fffd}mw: all is well\u{fffd}[2J`\n    There are: b\n        Type: x\n";
        assert_eq!(String::from_utf8(said).expect("text"), expected);
    }
}
