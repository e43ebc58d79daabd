//! Rules about front matter: whether it is there, can be read, and says what a file is about. A file's own reader finds what they name.

use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Level};

/// A file has no front matter.
pub(super) const NO_FRONT_MATTER: Rule = Rule {
    code: Code::NoFrontMatter,
    level: Level::Problem,
    summary: "a file has no front matter",
    mend: "begin it with a line `---`, then `type` and `date`, then a line `---`",
    why: "Every Markdown file under `sessions` and `diary`, and `client.md`, says in its first lines what it is. Without them it is left out; keep other Markdown files in another folder.",
    example: Example {
        wrong: &[ExampleFile::text("diary/2026-11-05.md", "I said it.\n")],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "a front matter stands below nothing but empty lines, or its first line is a fence but for blanks, a dash, or a character that looks like one",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "\n\n---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};

/// The front matter has no end.
pub(super) const UNCLOSED_FRONT_MATTER: Rule = Rule {
    code: Code::UnclosedFrontMatter,
    level: Level::Problem,
    summary: "the front matter has no end",
    mend: "put a line that is exactly `---` after it",
    why: "Without the second line `---` nothing tells where the keys end and the words begin. The file is left out.",
    example: Example {
        wrong: &[ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflection\ndate: 2026-11-05\n\nI said it.\n")],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\n\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "its last line is a fence but for blanks, a dash, or a character that looks like one",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\n----\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};

/// The front matter cannot be read as YAML.
pub(super) const BAD_YAML: Rule = Rule {
    code: Code::BadYaml,
    level: Level::Problem,
    summary: "the front matter cannot be read as YAML",
    mend: "put quotes around text with `: `, `#` or a quote in it, and indent with blanks",
    why: "Front matter is YAML: a key, a colon, a blank, a value. One line that breaks its rules makes all of it unreadable, and the file is left out.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nwin: I said: no\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nwin: \"I said: no\"\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "characters that look like blanks, hyphens, colons or quotes stand where those belong, in no key that says who may see the file",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype:\u{a0}reflection\ndate: 2026-11-05\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};

/// A key stands twice.
pub(super) const DUPLICATE_KEY: Rule = Rule {
    code: Code::DuplicateKey,
    level: Level::Problem,
    summary: "a key stands twice",
    mend: "delete one of the two",
    why: "Readers of YAML disagree about which of the two counts. Here the first one does, and the second is not used.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nworth: 3\nworth: 8\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nworth: 8\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "both stand in lines of their own and have the same value, and the later one, which goes, has no comment in its lines",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nworth: 8\nenjoyed: 7\nworth: 8\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nworth: 8\nenjoyed: 7\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};

/// The front matter has no `type`.
pub(super) const MISSING_TYPE: Rule = Rule {
    code: Code::MissingType,
    level: Level::Problem,
    summary: "the front matter has no `type`",
    mend: "add `type: client`, `type: session` or `type: reflection`",
    why: "The type tells what the file is; without it the file is left out.",
    example: Example {
        wrong: &[ExampleFile::text("diary/2026-11-05.md", "---\ndate: 2026-11-05\n---\nI said it.\n")],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "the key holds a character that cannot be seen, or the first of two front matters is empty",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\n\u{200b}type: reflection\ndate: 2026-11-05\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};

/// `type` is not a type of the format.
pub(super) const UNKNOWN_TYPE: Rule = Rule {
    code: Code::UnknownType,
    level: Level::Problem,
    summary: "`type` is not a type of the format",
    mend: "write `client`, `session` or `reflection`",
    why: "Only these three types are read in these folders; the file is left out.",
    example: Example {
        wrong: &[ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflexion\ndate: 2026-11-05\n---\nI said it.\n")],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "it is one of them but for capitals",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: Reflection\ndate: 2026-11-05\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};

/// A session or a reflection has no `date`.
pub(super) const MISSING_DATE: Rule = Rule {
    code: Code::MissingDate,
    level: Level::Problem,
    summary: "a session or a reflection has no `date`",
    mend: "add `date: 2026-11-05`, or with a time `date: 2026-11-05T18:30`",
    why: "Everything is told in the order of days. A date is never taken from the file's name, and none is invented: the file is left out.",
    example: Example {
        wrong: &[ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflection\n---\nI said it.\n")],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};

/// An activity or a goal has no title.
pub(super) const MISSING_TITLE: Rule = Rule {
    code: Code::MissingTitle,
    level: Level::Problem,
    summary: "an activity or a goal has no title",
    mend: "add `title:` with a few words",
    why: "The title is what people read. An item without one is left out; the rest of the file is used.",
    example: Example {
        wrong: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - success: I said it once\n---\n",
        )],
        mended: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - title: Say it in the room\n    success: I said it once\n---\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};

/// An item of `reviewed` names no activity.
pub(super) const MISSING_ACTIVITY: Rule = Rule {
    code: Code::MissingActivity,
    level: Level::Problem,
    summary: "an item of `reviewed` names no activity",
    mend: "add `activity:` with the id of one",
    why: "A session looks back on activities by their ids. An item without one looks back on nothing, and is left out.",
    example: Example {
        wrong: &[
            ExampleFile::text("client.md", "---\ntype: client\nactivities:\n  - title: Say it in the room\n---\n"),
            ExampleFile::text(
                "sessions/2026-11-17.md",
                "---\ntype: session\ndate: 2026-11-17\nreviewed:\n  - outcome: done\n---\n",
            ),
        ],
        mended: &[
            ExampleFile::text("client.md", "---\ntype: client\nactivities:\n  - title: Say it in the room\n---\n"),
            ExampleFile::text(
                "sessions/2026-11-17.md",
                "---\ntype: session\ndate: 2026-11-17\nreviewed:\n  - activity: say-it-in-the-room\n    outcome: done\n---\n",
            ),
        ],
    },
    certain: None,
    found: Found::WhileReading,
};

/// A key is not one of the format's.
pub(super) const UNKNOWN_KEY: Rule = Rule {
    code: Code::UnknownKey,
    level: Level::Note,
    summary: "a key is not one of the format's",
    mend: "correct its spelling, or leave it, if it is your own",
    why: "Keys that the format does not know are yours, and are kept byte for byte. This only says that nothing reads them, in case one was meant to be read.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nenrgy: 3\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nenergy: 3\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "it is a key of the format but for a character that cannot be seen, and says nothing of who may see the file",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nwin\u{200b}: I said it\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nwin: I said it\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};
