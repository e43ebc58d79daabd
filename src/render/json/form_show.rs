//! `meanwhile/form-show/1`: one form, with all that it asks.

use schemars::JsonSchema;
use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::model::fields::FieldType;
use crate::model::form::{FormAsk, FormField, FormHead};
use crate::model::heading_meaning::HeadingMeaning;
use crate::model::words::{FieldKind, FormUse, Stage};
use crate::render::problems;
use crate::report::Problem;

/// A form.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct FormShowView {
    /// `meanwhile/form-show/1`.
    pub schema: &'static str,
    /// Its name.
    pub name: String,
    /// What it is, in a few words.
    pub title: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// `reflection` or `session`.
    #[serde(rename = "for")]
    pub used_for: &'static str,
    /// Whether it is the journal's own.
    pub own: bool,
    /// The file of an own one, relative to the journal's root.
    pub path: Option<String>,
    /// The headings it opens with, in order.
    pub headings: Vec<HeadingView>,
    /// The keys of a reflection that it asks for.
    pub asks: Vec<AskView>,
    /// Values of its own.
    pub fields: Vec<FieldView>,
    /// What is wrong in the settings and in the journal's own forms.
    pub problems: Vec<Problem>,
}

/// A heading of a form.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct HeadingView {
    /// The heading, in the journal's words.
    pub heading: String,
    /// What is asked under it; the heading itself where the form says no more.
    pub prompt: String,
    /// The stage that an answer under it shows; null of a form for sessions.
    pub stage: Option<&'static str>,
    /// The kind of question it is: `single`, `double` or `triple`.
    pub loop_kind: Option<&'static str>,
}

/// A key of a reflection that a form asks for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct AskView {
    /// The key.
    pub key: &'static str,
    /// What is asked.
    pub prompt: String,
    #[serde(flatten)]
    pub answer: AnswerView,
}

/// A value of a form's own.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct FieldView {
    /// Its name under `fields` of an entry.
    pub name: String,
    /// What is asked, or what it is where it is worked out; null where the form does not say.
    pub prompt: Option<String>,
    #[serde(flatten)]
    pub answer: AnswerView,
    /// Where it is worked out: the fields that are added.
    pub adds: Vec<String>,
    /// Where it is worked out: the fields that are taken away.
    pub takes: Vec<String>,
}

/// What an answer looks like.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub(crate) struct AnswerView {
    /// `text`, `texts`, `rating`, `number`, `yes_no`, `word` or `words`.
    pub kind: &'static str,
    /// The smallest number it can be.
    pub from: Option<i64>,
    /// The largest number it can be.
    pub to: Option<i64>,
    /// The words it can be of; none where it can be any text or number.
    pub words: &'static [&'static str],
}

impl FormShowView {
    /// Returns the view of a form that opens with these headings.
    pub(crate) fn of(form: &FormHead, headings: Vec<HeadingView>, found: &[Diagnostic]) -> Self {
        Self {
            schema: "meanwhile/form-show/1",
            name: form.name.clone(),
            title: form.title.clone(),
            source: form.source.clone(),
            used_for: form.used_for.word(),
            own: form.path.is_some(),
            path: form.path.clone(),
            headings,
            asks: form.asks.iter().map(AskView::from).collect(),
            fields: form.fields.iter().map(FieldView::from).collect(),
            problems: problems(found),
        }
    }
}

impl HeadingView {
    /// Returns the view of a heading whose answer stands for `mark`. In a reflection, what stands under a heading that is
    /// nobody's shows what happened.
    pub(crate) fn of(heading: String, prompt: String, mark: Option<HeadingMeaning>, used_for: FormUse) -> Self {
        let is_reflection = used_for == FormUse::Reflection;
        let stage = is_reflection.then(|| mark.map_or(Stage::Experience, HeadingMeaning::stage).word());
        let loop_kind = match mark {
            Some(HeadingMeaning::Loop(kind)) if is_reflection => Some(kind.word()),
            _ => None,
        };
        Self { heading, prompt, stage, loop_kind }
    }
}

impl From<&FormAsk> for AskView {
    fn from(ask: &FormAsk) -> Self {
        let prompt = ask.help.clone().unwrap_or_else(|| ask.field.help.to_owned());
        Self { key: ask.field.key, prompt, answer: AnswerView::of_type(ask.field.field_type) }
    }
}

impl From<&FormField> for FieldView {
    fn from(field: &FormField) -> Self {
        let answer = match field.kind {
            FieldKind::Rating => AnswerView { from: Some(0), to: Some(10), ..AnswerView::default() },
            _ => AnswerView::default(),
        };
        Self {
            name: field.name.clone(),
            prompt: field.help.clone(),
            answer: AnswerView { kind: field.kind.word(), ..answer },
            adds: field.adds.clone(),
            takes: field.takes.clone(),
        }
    }
}

impl AnswerView {
    fn of_type(field_type: FieldType) -> Self {
        let of = |kind| Self { kind, ..Self::default() };
        match field_type {
            FieldType::Whole(from, to) => Self { from: Some(from), to: Some(to), ..of("number") },
            FieldType::Bool => of("yes_no"),
            FieldType::Word(words) => Self { words, ..of("word") },
            FieldType::Words(words) => Self { words, ..of("words") },
            FieldType::Texts => of("texts"),
            _ => of("text"),
        }
    }
}
