//! The code of a client as it is typed: what can be one.

use crate::app::error::Error;
use crate::check::rules::why_windows_cannot_hold;
use crate::model::id;
use crate::render;

/// Returns the code that is typed, in NFC. Fails where it cannot be one, or where another system could not hold its folder.
pub(super) fn checked(typed: &str, hint: impl Fn(&str) -> String) -> Result<String, Error> {
    let code = id::in_nfc(typed).into_owned();
    if !id::is_id(&code) {
        let made = id::slug(&code);
        let message =
            format!("`{}` cannot be a code: a code is lower-case letters, digits and `-`", render::clean_line(&code));
        let error = Error::usage(message);
        let is_way_out = !made.is_empty() && why_windows_cannot_hold(&made).is_none();
        return Err(if is_way_out { error.hint(hint(&made)) } else { error });
    }
    match why_windows_cannot_hold(&code) {
        Some(reason) => Err(Error::usage(format!("`{code}` cannot be a code: {reason}")).hint("Choose another code")),
        None => Ok(code),
    }
}
