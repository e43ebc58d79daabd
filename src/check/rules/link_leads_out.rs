//! A link leads out of the folder it lies in, and is not followed.

use crate::check::rule::{Example, ExampleFile, Found, Holds, Rule};
use crate::diagnostic::Level;

pub(super) const RULE: Rule = Rule {
    name: "link-leads-out",
    level: Level::Problem,
    summary: "a link leads out of the folder it lies in, and is not followed",
    mend: "put the files where the link is, or list the folder it leads to under `links` in your own config.yaml",
    why: "A folder that somebody else fills can hold a link to anything: to another client's diary, to your own, to any file of yours. So a link is followed within the folder it lies in, and elsewhere only where your own config says so.",
    example: Example {
        wrong: &[
            ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
            ExampleFile::text("clients/m-12/client.md", "---\ntype: client\n---\n"),
            ExampleFile { path: "clients/k-07/diary", holds: Holds::LinkTo("../m-12") },
        ],
        mended: &[
            ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
            ExampleFile::text("clients/m-12/client.md", "---\ntype: client\n---\n"),
        ],
    },
    certain: None,
    found: Found::WhileReading,
};
