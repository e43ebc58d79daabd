//! What may be said of a finding where its file's text may not be seen: in a log, in a script's JSON.

use crate::check::rules;
use crate::diagnostic::{Diagnostic, Quotes};
use crate::report::Problem;

/// The words of a finding that quote nothing of its file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PublicWords {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// Returns the words of a finding, or, where they may quote its file, those of its rule.
pub(super) fn public_words(found: &Diagnostic) -> PublicWords {
    match found.quotes {
        Quotes::Nothing => PublicWords { message: found.message.clone(), help: found.help.clone() },
        Quotes::TheFile => {
            let rule = rules::of(found.code);
            PublicWords { message: rule.summary.to_owned(), help: Some(rule.mend.to_owned()) }
        }
    }
}

/// Returns what was left out of a report, in words that quote nothing.
pub(crate) fn problems(left_out: &[Diagnostic]) -> Vec<Problem> {
    let problem = |own: &Diagnostic| Problem {
        path: own.path.clone(),
        line: own.place.line,
        column: own.place.column,
        code: own.code.name(),
        message: public_words(own).message,
    };
    left_out.iter().map(problem).collect()
}
