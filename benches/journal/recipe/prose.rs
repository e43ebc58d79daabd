//! The bodies of the made files: paragraphs, headings, lists, and now and then something that only a Markdown parser
//! understands.

use super::choices::Choices;
use super::words::Sentences;

/// The columns at which people who wrap their lines do so.
const WRAP: usize = 88;

/// The headings of an entry, in the order of the cycle.
const HEADINGS: [&str; 4] = ["What happened", "What I noticed", "What I make of it", "What I'll try next"];

/// Somebody's way of writing.
#[derive(Clone, Copy)]
pub(crate) struct Hand {
    pub(crate) sentences: Sentences,
    pub(crate) wraps: bool,
}

impl Hand {
    /// Returns the body of an entry: under headings, or as plain text.
    pub(crate) fn entry(self, choices: &mut Choices) -> String {
        let body = if choices.percent(25) { self.section(choices, 3) } else { self.under_headings(choices) };
        // A telephone makes round apostrophes.
        if choices.percent(12) { body.replace('\'', "’") } else { body }
    }

    /// Returns the body of an entry that goes through all of the cycle.
    pub(crate) fn whole_cycle(self, choices: &mut Choices) -> String {
        self.stages(choices, 0, HEADINGS.len())
    }

    /// Returns one to four stages of the cycle, beginning anywhere.
    fn under_headings(self, choices: &mut Choices) -> String {
        let (first, count) = (choices.between(0, 3), choices.between(1, 4));
        self.stages(choices, first, count)
    }

    fn stages(self, choices: &mut Choices, first: usize, count: usize) -> String {
        let mut body = String::new();
        for heading in HEADINGS.iter().cycle().skip(first).take(count) {
            body.push_str(&format_heading(choices, heading));
            body.push_str(&self.section(choices, 2));
        }
        body
    }

    /// Returns up to `most` paragraphs, and what else people put between them.
    pub(crate) fn section(self, choices: &mut Choices, most: usize) -> String {
        let mut text = String::new();
        for _ in 0..choices.between(1, most) {
            text.push_str(&self.paragraph(choices));
            text.push('\n');
        }
        if choices.percent(14) {
            text.push_str(&self.aside(choices));
            text.push('\n');
        }
        text
    }

    /// Returns three to eight sentences, wrapped or on one line.
    fn paragraph(self, choices: &mut Choices) -> String {
        let count = choices.between(3, 8);
        let sentences: Vec<&str> = (0..count).map(|_| choices.one_of(self.sentences)).collect();
        let text = sentences.join(" ");
        if self.wraps { textwrap::fill(&text, WRAP) + "\n" } else { text + "\n" }
    }

    /// Returns a list, a quote, or something rarer.
    fn aside(self, choices: &mut Choices) -> String {
        let (first, second) = (choices.one_of(self.sentences), choices.one_of(self.sentences));
        match choices.between(1, 100) {
            1..=45 => format!("- {first}\n- {second}\n"),
            46..=55 => format!("1. {first}\n2. {second}\n"),
            56..=65 => format!("- [ ] {first}\n- [x] {second}\n"),
            66..=75 => format!("> {first}\n> {second}\n"),
            76..=83 => format!("*{first}* And **then** she said: see [the notes](notes.md).\n"),
            84..=90 => format!("<!-- Who was there? What did you say? -->\n{second}\n"),
            91..=93 => format!("- {first}\n  - {second}\n    and one more line\n"),
            94..=95 => format!("```\n{first}\n# not a heading\n```\n"),
            96..=97 => "| day | hours | how |\n|---|---|---|\n| Mon | 6 | good |\n| Tue | 7½ | so-so |\n".to_owned(),
            98..=99 => format!("Afterwards\n----------\n\n{first}\n"),
            _ => format!("{first} See [1].\n\n[1]: https://example.org/walks\n"),
        }
    }
}

/// Returns a heading, as the forms write it or as a hand does.
fn format_heading(choices: &mut Choices, heading: &str) -> String {
    let prompt = if choices.percent(8) { "<!-- A sentence or two is enough. -->\n\n" } else { "" };
    let colon = if choices.percent(4) { ":" } else { "" };
    format!("## {heading}{colon}\n\n{prompt}")
}
