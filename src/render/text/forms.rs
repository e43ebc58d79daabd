//! The forms there are.

use std::io;

use super::Screen;
use super::screen::{GUTTER, padded, width};
use super::style::{bold, dim, line};
use crate::model::form::FormHead;

/// Writes each form's name and title, whether it is the journal's own, and below it where it comes from.
pub(crate) fn forms(screen: &mut Screen<'_>, forms: &[FormHead]) -> io::Result<()> {
    let names = forms.iter().map(|form| width(&form.name)).max().unwrap_or_default() + GUTTER;
    for form in forms {
        let own = if form.path.is_some() { dim("(your own)") } else { String::new() };
        let title = line(form.title.as_deref().unwrap_or_default());
        let said: Vec<String> = [title, own].into_iter().filter(|text| !text.is_empty()).collect();
        screen.line(&format!("{}{}", padded(&bold(&line(&form.name)), names), said.join(" ")))?;
        if let Some(source) = &form.source {
            screen.wrapped(&" ".repeat(names), &dim(&line(source)))?;
        }
    }
    Ok(())
}
