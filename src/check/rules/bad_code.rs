//! A client's folder has a name that is no code.

use crate::check::checked::Checked;
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::id;
use crate::model::words::JournalKind;

pub(super) const RULE: Rule = Rule {
    code: Code::BadCode,
    level: Level::Problem,
    summary: "the name of a client's folder is no code",
    mend: "rename the folder: lower-case letters, digits and `-`, at most 64 of them",
    why: "The name of the folder is the client's code: it stands on command lines, in file names and in the coach's \
          diary. With blanks, capitals or other signs it must be quoted everywhere, and not every machine can hold it.",
    example: Example {
        wrong: &[ExampleFile::text("clients/K 07/client.md", "---\ntype: client\n---\n")],
        mended: &[ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n")],
    },
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    // The code of a personal journal is made of a name, and no folder of it can be wrong.
    if checked.kind != JournalKind::Practice {
        return Vec::new();
    }
    let records = checked.clients.iter().map(|client| client.records);
    let bad = records.filter(|records| !id::is_id(&records.code)).map(|records| {
        let made = id::slug(&records.code);
        // A name of nothing but signs makes no code.
        let help = if made.is_empty() { RULE.mend.to_owned() } else { format!("rename the folder to clients/{made}") };
        Diagnostic::of_file(RULE.code, &*records.folder, RULE.summary).with_help(help).quoting_nothing()
    });
    bad.collect()
}
