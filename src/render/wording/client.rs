//! A client, as they are named: the code, which one types, and the name, which says who it is.

use crate::render::{clean_line, one_line};

/// Returns `n-01 Noor Brandvik`; the code alone where there is no name, or the name says no more.
pub(crate) fn client(code: &str, name: Option<&str>) -> String {
    let code = clean_line(code);
    match name.map(one_line).filter(|name| !name.is_empty() && *name != code) {
        Some(name) => format!("{code} {name}"),
        None => code.into_owned(),
    }
}
