//! What commands that write a letter have in common: whom it is from and to, and the draft of a mail.

use clap::Args;

use crate::app::error::Error;
use crate::commands::context::Context;
use crate::render::eml::{self, Envelope};
use crate::render::letter::Letter;

/// Whom a mail is from and to.
#[derive(Args, Clone, Debug)]
pub(crate) struct LetterOptions {
    /// In a mail: the address it goes to
    #[arg(long, value_name = "ADDRESS")]
    pub to: Option<String>,
    /// In a mail: the address it comes from
    #[arg(long, value_name = "ADDRESS")]
    pub from: Option<String>,
}

impl LetterOptions {
    /// Refuses what is no address.
    pub(crate) fn check(&self) -> Result<(), Error> {
        for (flag, address) in [("--to", &self.to), ("--from", &self.from)] {
            if let Some(address) = address.as_deref().filter(|address| !is_address(address)) {
                return Err(Error::usage(format!(
                    "{flag}: `{}` is not an address",
                    crate::render::clean_line(address)
                ))
                .hint("Write it as noor@example.org, without a name"));
            }
        }
        Ok(())
    }
}

/// Returns whether a text is a plain address: a local part and a domain, in characters that need no quoting.
fn is_address(text: &str) -> bool {
    let plain = |part: &str, marks: &str| {
        let is_plain = |character: char| character.is_ascii_alphanumeric() || marks.contains(character);
        // A header is made of it: what needs no quotes can end no line.
        part.split('.').all(|atom| !atom.is_empty() && atom.chars().all(is_plain))
    };
    // The longest address that a mail server takes (RFC 5321).
    text.len() <= 254
        && text.split_once('@').is_some_and(|(local, domain)| plain(local, "!#$%&'*+-/=?^_`{|}~") && plain(domain, "-"))
}

/// Writes a letter as the draft of a mail.
pub(crate) fn send(context: &mut Context<'_>, letter: &Letter, envelope: Envelope<'_>) -> Result<(), Error> {
    context.write_raw(&eml::draft(letter, envelope))
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_needs_no_quoting() {
        let check = |text: &str, expected: bool| assert_eq!(is_address(text), expected, "{text}");
        check("noor@example.org", true);
        check("noor.b+coaching@mail.example.org", true);
        check("noor@localhost", true);
        check("Noor <noor@example.org>", false);
        check("noor", false);
        check("noor@", false);
        check("a@b@c", false);
        check("a..b@example.org", false);
        check("noor@example.org\r\nBcc: all@example.org", false);
        check("", false);
    }
}
