//! One form: the headings and prompts that an editor opens on.

use crate::document::body;
use crate::document::fences;
use crate::document::span::Span;
use crate::model::evidence::{Headings, marked_sections};
use crate::model::fields::{Field, FieldType, HEADING_KEYS};
use crate::model::file;
use crate::model::form::{FormAsk, FormField, FormHead};
use crate::model::heading_meaning::HeadingMeaning;
use crate::model::words::FieldKind;

#[cfg(test)]
use super::built_in::built_in_text;

/// A form, with the headings of the journal in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Form {
    /// What its front matter says.
    pub head: FormHead,
    /// What an editor shows below the front matter: headings and prompts.
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
    /// Returns the form `name` that `text` describes: a Markdown file in which `{experience}` and the like stand for the
    /// headings of the journal. A form whose front matter cannot be read asks by its headings alone.
    pub(crate) fn read(name: &str, text: &str, headings: &Headings) -> Self {
        let head = file::read_form(name, name, text).value.unwrap_or_else(|| FormHead::named(name));
        let body = fences::split(text).body.of(text).to_owned();
        let named = HEADING_KEYS.iter().filter_map(|key| Some((format!("{{{key}}}"), HeadingMeaning::from_key(key)?)));
        Self { head, body: named.fold(body, |body, (place, mark)| body.replace(&place, headings.heading(mark))) }
    }

    /// Returns the built-in form `name`.
    #[cfg(test)]
    pub(crate) fn built_in(name: &str, headings: &Headings) -> Option<Self> {
        built_in_text(name).map(|text| Self::read(name, text, headings))
    }

    /// Returns the questions, in order.
    pub(crate) fn questions(&self) -> Vec<Question> {
        let sections = body::sections(&self.body, Span::new(0, self.body.len()));
        let asked = sections.into_iter().filter_map(|section| {
            let heading = section.heading?.text.into_owned();
            let prompt = prompt_in(section.content.of(&self.body)).unwrap_or_else(|| heading.clone());
            Some(Question { heading, prompt })
        });
        asked.collect()
    }

    /// Returns what an answer to each of these questions stands for, by `headings`; `None` where the heading is nobody's.
    pub(crate) fn marks(&self, headings: &Headings) -> Vec<Option<HeadingMeaning>> {
        let headings = headings.of_form(&self.head.name);
        let marked = marked_sections(&self.body, Span::new(0, self.body.len()), &headings);
        marked.filter(|(section, _)| section.heading.is_some()).map(|(_, mark)| mark).collect()
    }

    /// Returns the body `filled` without the form's own prompts, and without its headings where nothing was written.
    /// What the writer wrote stands as it is.
    pub(crate) fn tidy(&self, filled: &str) -> String {
        let own: Vec<String> = self.questions().into_iter().map(|question| question.heading).collect();
        let mut tidied = String::new();
        for section in body::sections(filled, Span::new(0, filled.len())) {
            let heading = section.heading.as_ref();
            if heading.is_some_and(|heading| own.iter().any(|own| *own == heading.text)) && !section.has_text {
                continue;
            }
            if let Some(heading) = heading {
                push_paragraph(&mut tidied, heading.span.of(filled).trim());
            }
            push_paragraph(&mut tidied, self.without_prompts(section.content.of(filled)).trim());
        }
        tidied
    }

    /// Returns the lines of front matter that an editor opens on: each key to fill in, under what is asked. `is_given`
    /// says which keys have a value already.
    pub(crate) fn blanks(&self, is_given: impl Fn(&str) -> bool) -> String {
        let mut blanks = String::new();
        for ask in self.head.asks.iter().filter(|ask| !is_given(ask.field.key)) {
            push_blank(&mut blanks, "", &prompt_of_ask(ask), ask.field.key);
        }
        let mut fields = self.head.fields.iter().filter(|field| !field.is_worked_out()).peekable();
        if fields.peek().is_some() && !is_given("fields") {
            blanks.push_str("fields:\n");
            fields.for_each(|field| push_blank(&mut blanks, "  ", &prompt_of_field(field), &field.name));
        }
        blanks
    }

    /// Returns the front matter `filled` without the blanks that were left empty.
    pub(crate) fn tidy_front_matter(&self, filled: &str) -> String {
        let blanks = self.blanks(|_| false);
        let blanks: Vec<&str> = blanks.lines().collect();
        let mut kept: Vec<&str> = Vec::new();
        // From below, so that a key is seen together with what stands under it.
        for line in filled.split_inclusive('\n').rev() {
            let is_blank = blanks.contains(&line.trim_end());
            let has_more = kept.last().is_some_and(|below| is_deeper(below, line));
            if !is_blank || (has_more && !line.trim_start().starts_with('#')) {
                kept.push(line);
            }
        }
        kept.into_iter().rev().collect()
    }

    /// Returns the form with one more question behind its own.
    pub(crate) fn with_question(mut self, heading: &str, prompt: &str) -> Self {
        let body = self.body.trim_end();
        self.body = format!("{body}\n\n## {heading}\n\n<!-- {prompt} -->\n");
        self
    }

    fn without_prompts(&self, content: &str) -> String {
        let lines = content.split_inclusive('\n').filter(|line| {
            let line = line.trim();
            !(line.starts_with("<!--") && line.ends_with("-->") && self.body.contains(line))
        });
        lines.collect()
    }
}

/// Returns what to ask for a key of a reflection.
pub(crate) fn prompt_of_ask(ask: &FormAsk) -> String {
    match &ask.help {
        Some(help) => format!("{}{}", one_line(help), manner(ask.field)),
        None => ask.field.help.to_owned(),
    }
}

/// Returns what to ask for a value of the form's own.
pub(crate) fn prompt_of_field(field: &FormField) -> String {
    let asked = field.help.as_deref().map_or_else(|| field.name.replace('_', " "), one_line);
    let manner = match field.kind {
        FieldKind::Text => "",
        FieldKind::Texts => " (with commas between)",
        FieldKind::Rating => " (0 to 10)",
        FieldKind::Number => " (a whole number)",
        FieldKind::YesNo => " (true or false)",
    };
    format!("{asked}{manner}")
}

/// Returns how to write the value of a key.
fn manner(field: &Field) -> String {
    match field.field_type {
        FieldType::Whole(from, to) => format!(" ({from} to {to})"),
        FieldType::Bool => " (true or false)".to_owned(),
        FieldType::Word(words) | FieldType::Words(words) => format!(" ({})", words.join(", ")),
        FieldType::Texts => " (with commas between)".to_owned(),
        _ => String::new(),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn push_blank(blanks: &mut String, indent: &str, prompt: &str, key: &str) {
    blanks.extend([format!("{indent}# {prompt}\n{indent}{key}:\n")]);
}

/// Returns whether the line `below` belongs to the key on the line `above`.
fn is_deeper(below: &str, above: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    indent(below) > indent(above) || (indent(below) == indent(above) && below.trim_start().starts_with("- "))
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
    use crate::forms::BUILT_IN_FORMS;
    use crate::model::words::Stage;

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
    fn an_answer_stands_for_what_its_heading_does_or_the_one_above() {
        let text = "---\nstages: {observation: [Mood]}\n---\n## Mood\n\n### More of it\n\n## Weather\n\n## Next\n";
        let headings = Headings::default();
        let form = Form::read("own", text, &headings);
        let headings = headings.with_forms(std::slice::from_ref(&form.head), BUILT_IN_FORMS);
        let stages: Vec<_> = form.marks(&headings).into_iter().map(|mark| mark.map(HeadingMeaning::stage)).collect();
        assert_eq!(stages, [Some(Stage::Observation), Some(Stage::Observation), None, Some(Stage::Experimentation)]);
        assert_eq!(form.questions().len(), stages.len());
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

    #[test]
    fn an_editor_opens_on_the_keys_that_a_form_asks_for() {
        let form = |name: &str| Form::built_in(name, &Headings::default()).expect("built in");
        let blanks = "# How absorbed were you? (0 to 10)\nengagement:\n# What did it take or give? (-5 to 5)\nenergy:\n\
                      # Did time go by unnoticed? (true or false)\nflow:\n";
        assert_eq!(form("good_time").blanks(|_| false), blanks);
        assert_eq!(
            form("good_time").blanks(|key| key != "flow"),
            "# Did time go by unnoticed? (true or false)\nflow:\n"
        );
        assert_eq!(form("experiment").blanks(|key| key == "fields"), "");
        assert!(!form("decisional_balance").blanks(|_| false).contains("balance:"));
    }

    #[test]
    fn tidying_keeps_what_was_filled_in() {
        let form = Form::read(
            "own",
            "---\nasks: [felt, energy]\nfields: [{name: a}, {name: b, kind: rating}]\n---\n",
            &Headings::default(),
        );
        let blanks = form.blanks(|_| false);
        let filled = |from: &str, to: &str| format!("---\ntype: x\n{}---\n", blanks.replace(from, to));
        let check = |filled: &str, expected: &str| {
            assert_eq!(form.tidy_front_matter(filled), format!("---\ntype: x\n{expected}---\n"));
        };
        check(&filled("", ""), "");
        check(&filled("b:\n", "b: 7\n"), "fields:\n  b: 7\n");
        check(&filled("  a:\n", "  a:\n    more\n"), "fields:\n  a:\n    more\n");
        check(&filled("felt:\n", "felt:\n- calm\n"), "felt:\n- calm\n");
        check(&filled("energy:", "energy: -2 # low"), "energy: -2 # low\n");
    }

    #[test]
    fn one_more_question_stands_behind_the_others() {
        let form = kolb().with_question("What I took for granted", "What?");
        assert!(form.body.ends_with("is enough. -->\n\n## What I took for granted\n\n<!-- What? -->\n"));
        assert_eq!(form.tidy(&form.body), "");
    }
}
