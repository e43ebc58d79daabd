//! `meanwhile/form-list/1`: the forms there are.

use schemars::JsonSchema;
use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::model::form::FormHead;
use crate::render::problems;
use crate::report::Problem;

/// The forms there are.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct FormListView {
    /// `meanwhile/form-list/1`.
    pub schema: &'static str,
    /// The forms: those that come with the tool, then the journal's own.
    pub forms: Vec<FormView>,
    /// What is wrong in the settings and in the journal's own forms.
    pub problems: Vec<Problem>,
}

/// A form.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct FormView {
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
    /// The names of its own values.
    pub fields: Vec<String>,
    /// The keys of a reflection that it asks for.
    pub asks: Vec<&'static str>,
}

impl FormListView {
    /// Returns the view of `forms`.
    pub(crate) fn of(forms: &[FormHead], found: &[Diagnostic]) -> Self {
        let forms = forms.iter().map(FormView::of).collect();
        Self { schema: "meanwhile/form-list/1", forms, problems: problems(found) }
    }
}

impl FormView {
    fn of(form: &FormHead) -> Self {
        Self {
            name: form.name.clone(),
            title: form.title.clone(),
            source: form.source.clone(),
            used_for: form.used_for.word(),
            own: form.path.is_some(),
            path: form.path.clone(),
            fields: form.fields.iter().map(|field| field.name.clone()).collect(),
            asks: form.asks.iter().map(|ask| ask.field.key).collect(),
        }
    }
}
