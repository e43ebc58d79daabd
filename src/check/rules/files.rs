//! Rules about files as files: whether they can be read, what they are called, where they lie. A file's own reader finds what they name.

use crate::check::rule::{Example, ExampleFile, Found, Holds, Rule};
use crate::diagnostic::{Code, Level};

/// A file or folder cannot be read.
pub(super) const UNREADABLE: Rule = Rule {
    code: Code::Unreadable,
    level: Level::Problem,
    summary: "a file or folder cannot be read",
    mend: "give yourself the right to read it, or remove a link that leads nowhere",
    why: "What cannot be read is left out of every answer. Mostly its rights are wrong, or it is a link to something that was moved.",
    example: Example {
        wrong: &[ExampleFile { path: "diary/2026-11-05.md", holds: Holds::LinkTo("moved-away.md") }],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};

/// A file, or its front matter, is larger than the format allows.
pub(super) const TOO_LARGE: Rule = Rule {
    code: Code::TooLarge,
    level: Level::Problem,
    summary: "a file, or its front matter, is larger than the format allows",
    mend: "move long text below the second `---`; keep recordings and pictures beside the journal",
    why: "A file may have 16 MB and its front matter 64 KiB, 500 brackets and 64 levels. A reflection is text and far smaller: mostly something else has got into the folder. The file is left out, so that one file cannot hold up the rest.",
    example: Example {
        wrong: &[ExampleFile {
            path: "diary/2026-11-05.md",
            holds: Holds::Repeated(
                "---\ntype: reflection\ndate: 2026-11-05\nwin: |\n",
                "  I said it, and said it again.\n",
                // Some 100 kB: more than front matter may have.
                3000,
                "---\n",
            ),
        }],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nwin: I said it\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};

/// A file is not UTF-8 text.
pub(super) const NOT_UTF_8: Rule = Rule {
    code: Code::NotUtf8,
    level: Level::Problem,
    summary: "a file is not UTF-8 text",
    mend: "save it as UTF-8; an editor offers this when it saves under another name",
    why: "The format is UTF-8, so that every script can be written and every tool reads the same. An old editor may save in another encoding. The file is left out.",
    example: Example {
        wrong: &[ExampleFile {
            path: "diary/2026-11-05.md",
            // `ï` as Latin-1 writes it.
            holds: Holds::Bytes(b"---\ntype: reflection\ndate: 2026-11-05\n---\nNa\xefve of me.\n"),
        }],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nNaïve of me.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};

/// A file or folder has a name that cannot be used.
pub(super) const BAD_NAME: Rule = Rule {
    code: Code::BadName,
    level: Level::Problem,
    summary: "a file or folder has a name that cannot be used",
    mend: "give it a name of letters, digits and `-`, such as 2026-11-05.md",
    why: "A file called `.md` has no name, and is hidden: nobody sees it in a folder. A name that is not UTF-8 cannot be shown or typed on every machine. The file is left out.",
    example: Example {
        wrong: &[ExampleFile::text("diary/.md", "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n")],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};

/// A folder leads back into itself, or lies too deep.
pub(super) const FOLDER_LOOP: Rule = Rule {
    code: Code::FolderLoop,
    level: Level::Problem,
    summary: "a folder leads back into itself, or lies too deep",
    mend: "remove the link, or move its files up",
    why: "Folders under `sessions` and `diary` are read to a depth of eight. A link to a folder above it would be read for ever, so it is not followed.",
    example: Example {
        wrong: &[
            ExampleFile { path: "diary/all", holds: Holds::LinkTo("../diary") },
            ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n"),
        ],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};

/// A link leads out of the folder it lies in, and is not followed.
pub(super) const LINK_LEADS_OUT: Rule = Rule {
    code: Code::LinkLeadsOut,
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

/// A file of this type does not belong in this folder.
pub(super) const MISPLACED_FILE: Rule = Rule {
    code: Code::MisplacedFile,
    level: Level::Problem,
    summary: "a file of this type does not belong in this folder",
    mend: "describe a client in `client.md`; keep nothing but reflections in the diary of the coach",
    why: "The folder tells whose file it is. A second description of a client, or a session among the coach's own entries, belongs to nobody and is left out.",
    example: Example {
        wrong: &[
            ExampleFile::text("client.md", "---\ntype: client\nname: Mina\n---\n"),
            ExampleFile::text("sessions/about.md", "---\ntype: client\nname: Mina\n---\n"),
        ],
        mended: &[ExampleFile::text("client.md", "---\ntype: client\nname: Mina\n---\n")],
    },
    certain: None,
    found: Found::WhileReading,
};

/// A folder of `clients` has no `client.md`.
pub(super) const NO_CLIENT_FILE: Rule = Rule {
    code: Code::NoClientFile,
    level: Level::Problem,
    summary: "a folder of `clients` has no `client.md`",
    mend: "add the client, or remove the folder",
    why: "A folder is a client's by its `client.md`. Without it nothing is written into it, and it stands on no screen: mostly a client was renamed on one side, and new entries came under the old code.",
    example: Example {
        wrong: &[ExampleFile::text(
            "clients/k-07/diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nshare: pair\n---\nI said it.\n",
        )],
        mended: &[
            ExampleFile::text("clients/k-07/client.md", "---\ntype: client\n---\n"),
            ExampleFile::text(
                "clients/k-07/diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nshare: pair\n---\nI said it.\n",
            ),
        ],
    },
    certain: None,
    found: Found::WhileReading,
};

/// A file or folder lies where this kind of journal reads nothing.
pub(super) const PLACE_NOT_READ: Rule = Rule {
    code: Code::PlaceNotRead,
    level: Level::Note,
    summary: "a file or folder lies where this kind of journal reads nothing",
    mend: "move it, or correct `kind` in meanwhile.yaml",
    why: "A personal journal has `client.md`, `sessions` and `diary` at its root; in a practice they lie in `clients` and `coach`. What lies in the places of the other kind is left alone, so no answer counts it.",
    example: Example {
        wrong: &[
            ExampleFile::text("meanwhile.yaml", "kind: practice\n"),
            ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n"),
        ],
        mended: &[
            ExampleFile::text("meanwhile.yaml", "kind: personal\n"),
            ExampleFile::text("diary/2026-11-05.md", "---\ntype: reflection\ndate: 2026-11-05\n---\nI said it.\n"),
        ],
    },
    certain: None,
    found: Found::WhileReading,
};

/// Git left a conflict in a file.
pub(super) const CONFLICT_MARKER: Rule = Rule {
    code: Code::ConflictMarker,
    level: Level::Problem,
    summary: "git left a conflict in a file",
    mend: "keep the lines you want, delete the three marker lines, then `git add` the file",
    why: "Two people changed the same lines, and git left both for you to choose. In front matter the file is left out until you do; below it the file is read, and no command writes to it.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n<<<<<<< HEAD\nwin: I said it\n=======\nwin: She heard it\n>>>>>>> theirs\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nwin: I said it and she heard it\n---\nI said it.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};
