//! One form: the headings and prompts that an editor opens on.

use crate::document::body;
use crate::document::fences;
use crate::document::span::Span;
use crate::model::evidence::{Headings, Mark};
use crate::model::fields::HEADING_KEYS;

/// The names and texts of the forms that come with the tool.
pub(crate) const BUILT_IN: &[(&str, &str)] = &[
    ("kolb", include_str!("kolb.md")),
    ("free", include_str!("free.md")),
    ("let_go", include_str!("let_go.md")),
    ("session", include_str!("session.md")),
];

/// The headings and prompts of an entry, with the headings of the journal in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Form {
    /// What an editor shows below the front matter.
    pub body: String,
}

/// One question of a form: the heading an answer stands under, and the prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question {
    /// The heading, as it is written.
    pub heading: String,
    /// What to ask; the heading itself where the form has no prompt.
    pub prompt: String,
}

impl Form {
    /// Returns the form that `text` describes: a Markdown file in which `{experience}` and the like stand for the
    /// headings of the journal.
    pub(crate) fn read(text: &str, headings: &Headings) -> Self {
        let body = fences::split(text).body.of(text).to_owned();
        let named = HEADING_KEYS.iter().filter_map(|key| Some((format!("{{{key}}}"), Mark::from_key(key)?)));
        Self { body: named.fold(body, |body, (place, mark)| body.replace(&place, headings.heading(mark))) }
    }

    /// Returns the built-in form `name`.
    pub(crate) fn built_in(name: &str, headings: &Headings) -> Option<Self> {
        BUILT_IN.iter().find(|(own, _)| *own == name).map(|(_, text)| Self::read(text, headings))
    }

    /// Returns the questions, in order.
    pub(crate) fn questions(&self) -> Vec<Question> {
        let sections = body::sections(&self.body, Span::new(0, self.body.len()));
        let asked = sections.into_iter().filter_map(|section| {
            let heading = section.heading?.text;
            let prompt = prompt_in(section.content.of(&self.body)).unwrap_or_else(|| heading.clone());
            Some(Question { heading, prompt })
        });
        asked.collect()
    }

    /// Returns the body `filled` without the form's own prompts, and without its headings where nothing was written.
    /// What the writer wrote stands as it is.
    pub(crate) fn tidy(&self, filled: &str) -> String {
        let own: Vec<String> = self.questions().into_iter().map(|question| question.heading).collect();
        let mut tidied = String::new();
        for section in body::sections(filled, Span::new(0, filled.len())) {
            let heading = section.heading.as_ref();
            if heading.is_some_and(|heading| own.contains(&heading.text)) && !section.has_text {
                continue;
            }
            if let Some(heading) = heading {
                push_paragraph(&mut tidied, heading.span.of(filled).trim());
            }
            push_paragraph(&mut tidied, self.without_prompts(section.content.of(filled)).trim());
        }
        tidied
    }

    fn without_prompts(&self, content: &str) -> String {
        let lines = content.split_inclusive('\n').filter(|line| {
            let line = line.trim();
            !(line.starts_with("<!--") && line.ends_with("-->") && self.body.contains(line))
        });
        lines.collect()
    }
}

fn prompt_in(content: &str) -> Option<String> {
    let (_, rest) = content.split_once("<!--")?;
    let (prompt, _) = rest.split_once("-->")?;
    Some(prompt.trim().to_owned())
}

fn push_paragraph(text: &mut String, paragraph: &str) {
    if paragraph.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(paragraph);
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kolb() -> Form {
        Form::built_in("kolb", &Headings::default()).expect("built in")
    }

    #[test]
    fn a_form_asks_under_the_headings_of_the_journal() {
        let headings: Vec<String> = kolb().questions().into_iter().map(|question| question.heading).collect();
        assert_eq!(headings, ["What happened", "What I noticed", "What I make of it", "What I'll try next"]);
        assert_eq!(kolb().questions()[0].prompt, "What did you do, and what came of it?");
    }

    #[test]
    fn tidying_keeps_what_was_written_and_nothing_of_the_form() {
        let check = |filled: &str, expected: &str| assert_eq!(kolb().tidy(filled), expected);
        check(&kolb().body, "");
        let filled =
            kolb().body.replace("<!-- What did you notice", "It went.\n\n<!-- mine -->\n<!-- What did you notice");
        check(&filled, "## What I noticed\n\nIt went.\n\n<!-- mine -->\n");
        check("Just words.\n\n# My own\n\n# Another\ntext\n", "Just words.\n\n# My own\n\n# Another\n\ntext\n");
    }
}
