//! Rules about single values: how they are written, and what they may be. A file's own reader finds what they name.

use crate::check::rule::{Certain, Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Level};

/// A value is not a day of the calendar, or not written as one.
pub(super) const BAD_DATE: Rule = Rule {
    code: Code::BadDate,
    level: Level::Problem,
    summary: "a value is not a day of the calendar, or not written as one",
    mend: "write it as 2026-11-05, or with a time as 2026-11-05T18:30",
    why: "Dates are ISO dates, so that nobody has to guess which number is the month. A date that cannot be read is not used; where it is the `date` of the file, the file is left out.",
    example: Example {
        wrong: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nend: 03/11/2026 17:00\n---\n",
        )],
        mended: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nend: 2026-11-03T17:00\n---\n",
        )],
    },
    certain: Some(Certain {
        when: "it has one meaning only: `2026-11-5`, `2026/11/05`, `20261105`, `25/11/2026`, `5 Nov 2026`, an hour without its zero, a moment as other programs write it, or a character that looks like a digit or a hyphen",
        example: Example {
            wrong: &[ExampleFile::text("sessions/2026-11-03.md", "---\ntype: session\ndate: 2026/11/3 9:30\n---\n")],
            mended: &[ExampleFile::text("sessions/2026-11-03.md", "---\ntype: session\ndate: 2026-11-03T09:30\n---\n")],
        },
    }),
    found: Found::WhileReading,
};

/// A length of time cannot be read.
pub(super) const BAD_LENGTH: Rule = Rule {
    code: Code::BadLength,
    level: Level::Problem,
    summary: "a length of time cannot be read",
    mend: "write it as `3 days`, `48 hours` or `2 weeks`",
    why: "A length of time is a number and `hours`, `days` or `weeks`. One that cannot be read is not used, and the usual length is.",
    example: Example {
        wrong: &[ExampleFile::text("meanwhile.yaml", "version: 1\nrest_after: a month\n")],
        mended: &[ExampleFile::text("meanwhile.yaml", "version: 1\nrest_after: 30 days\n")],
    },
    certain: None,
    found: Found::WhileReading,
};

/// A number is too large or too small for its key.
pub(super) const OUT_OF_RANGE: Rule = Rule {
    code: Code::OutOfRange,
    level: Level::Problem,
    summary: "a number is too large or too small for its key",
    mend: "write a number in the range of the key",
    why: "Ratings are whole numbers from 0 to 10, energy from −5 to 5, goal scores from −2 to 2. A number outside is not used: it would change every sum it stands in.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nworth: 11\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nworth: 10\n---\nI said it.\n",
        )],
    },
    // An 11 may have been a 1 or a 10: only its writer knows.
    certain: None,
    found: Found::WhileReading,
};

/// A value is of another kind than its key takes.
pub(super) const WRONG_TYPE: Rule = Rule {
    code: Code::WrongType,
    level: Level::Problem,
    summary: "a value is of another kind than its key takes",
    mend: "write it as docs/format.md shows for the key",
    why: "A number where a number is expected, a list where a list is, `true` or `false` without quotes. Another kind of value is not used; the rest of the file is.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nenergy: plenty\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nenergy: 4\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "quotes around a number or a truth value are all that is wrong, or `yes` or `no` stands for `true` or `false`",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nworth: '8'\nflow: yes\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nworth: 8\nflow: true\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};

/// A value is not one of the words that its key takes.
pub(super) const UNKNOWN_VALUE: Rule = Rule {
    code: Code::UnknownValue,
    level: Level::Problem,
    summary: "a value is not one of the words that its key takes",
    mend: "write one of the words that docs/format.md lists for the key",
    why: "Where the format has a list of words, any other word means nothing to it. The value is not used; the rest of the file is.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nloop: doubel\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nloop: double\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "it is one of the words but for capitals, blanks, `-` or `_`, or the American spelling; but not where the word says who may see something (`share`, `shares`, `hours`): a person opens that",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\noutcome: Not-Done\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\noutcome: not_done\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};

/// A value is read otherwise than it looks.
pub(super) const READ_OTHERWISE: Rule = Rule {
    code: Code::ReadOtherwise,
    level: Level::Note,
    summary: "a value is read otherwise than it looks",
    mend: "put quotes around a text with ` #` in it, and write a list as [one, two]",
    why: "To YAML ` #` begins a comment, so of `Beat task #1` the end is not read, and of `tags: #work` nothing. Two words with a comma between them are one text, and no list.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nfelt: calm, and then tired\n---\nI said it.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\nfelt: [calm, tired]\n---\nI said it.\n",
        )],
    },
    certain: Some(Certain {
        when: "a word follows the `#` at once, or single words stand between the commas",
        example: Example {
            wrong: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nfelt: calm, tired\ntags: #work\n---\nI said it.\n",
            )],
            mended: &[ExampleFile::text(
                "diary/2026-11-05.md",
                "---\ntype: reflection\ndate: 2026-11-05\nfelt: [calm, tired]\ntags: [work]\n---\nI said it.\n",
            )],
        },
    }),
    found: Found::WhileReading,
};

/// A heading would show a stage but for what stands beside its words.
pub(super) const ALMOST_HEADING: Rule = Rule {
    code: Code::AlmostHeading,
    level: Level::Note,
    summary: "a heading would show a stage but for what stands beside its words",
    mend: "take away the anchor, the mark, the number or the picture, or list the heading in meanwhile.yaml",
    why: "Headings tell which stage of the cycle a section shows. Case, a colon or a question mark make no difference; an anchor (`^id`, `{#id}`), `==marks==`, a number or a picture beside the words does, and the section counts as what happened.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\n## What I noticed ^ab12\n\nThe dread went.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\n## What I noticed\n\nThe dread went.\n",
        )],
    },
    certain: None,
    found: Found::WhileReading,
};

/// An id has characters that an id cannot have.
pub(super) const BAD_ID: Rule = Rule {
    code: Code::BadId,
    level: Level::Problem,
    summary: "an id has characters that an id cannot have",
    mend: "use lower-case letters, digits and `-`, at most 64 of them",
    why: "Ids stand in file names, on command lines and in links between files. One with blanks, capitals or other signs is not used: the id made from the title is.",
    example: Example {
        wrong: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - title: Say it in the room\n    id: Say it!\n---\n",
        )],
        mended: &[ExampleFile::text(
            "sessions/2026-11-03.md",
            "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - title: Say it in the room\n    id: say-it\n---\n",
        )],
    },
    certain: Some(Certain {
        when: "it is the id made from the title but for capitals, blanks and `_`: that one is in use already, so nothing that names it changes its meaning",
        example: Example {
            wrong: &[ExampleFile::text(
                "sessions/2026-11-03.md",
                "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - title: Say it in the room\n    id: Say_it in the room\n---\n",
            )],
            mended: &[ExampleFile::text(
                "sessions/2026-11-03.md",
                "---\ntype: session\ndate: 2026-11-03\nactivities:\n  - title: Say it in the room\n    id: say-it-in-the-room\n---\n",
            )],
        },
    }),
    found: Found::WhileReading,
};
