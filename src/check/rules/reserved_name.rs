//! A name that Windows cannot hold.

use crate::check::checked::Checked;
use crate::check::rule::{Example, ExampleFile, Found, Rule};
use crate::diagnostic::{Code, Diagnostic, Level};

/// Names that Windows keeps for devices, with any ending; and `COM` and `LPT` with a digit.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];

pub(super) const RULE: Rule = Rule {
    code: Code::ReservedName,
    level: Level::Problem,
    summary: "Windows cannot hold this name",
    mend: "rename it: no `< > : \" | ? * \\`, no dot or blank at the end, and not con, prn, aux, nul, com1 or lpt1",
    why: "A journal lives longer than a machine. A folder with such a name cannot be copied to Windows, and git cannot \
          check it out there.",
    example: Example {
        wrong: &[ExampleFile::text(
            "diary/what now?.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI asked myself.\n",
        )],
        mended: &[ExampleFile::text(
            "diary/2026-11-05-what-now.md",
            "---\ntype: reflection\ndate: 2026-11-05\n---\nI asked myself.\n",
        )],
    },
    // No mend renames a file: other files may name it.
    certain: None,
    found: Found::Afterwards(find),
};

fn find(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let reserved = checked.paths().filter_map(|path| {
        let reason = reason(path.rsplit('/').next().unwrap_or(path))?;
        Some(Diagnostic::of_file(RULE.code, path, reason).with_help(RULE.mend).quoting_nothing())
    });
    reserved.collect()
}

/// Returns why Windows cannot hold `name`.
pub(crate) fn reason(name: &str) -> Option<String> {
    // Windows looks at what stands before the first dot: `con.md` is the console.
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    // A backslash too: there it parts folders, and here it is a letter like any other.
    if let Some(character) = name.chars().find(|character| r#"<>:"|?*\"#.contains(*character)) {
        return Some(format!("Windows cannot hold a name with `{character}` in it"));
    }
    if name.chars().any(char::is_control) {
        return Some("Windows cannot hold a name with a control character in it".to_owned());
    }
    if name.ends_with(['.', ' ']) {
        return Some("Windows cannot hold a name that ends in a dot or a blank".to_owned());
    }
    let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let is_port = numbered.is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']));
    (is_port || DEVICES.contains(&stem.as_str())).then(|| "Windows keeps this name for a device".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_windows_cannot_hold_have_a_reason() {
        let check = |name: &str, expected: bool| assert_eq!(reason(name).is_some(), expected, "{name:?}");
        check("2026-11-05-183012-écouter.md", false);
        check("console.md", false);
        check("com.md", false);
        check("com10.md", false);
        check("a.b.md", false);
        check("CON", true);
        check("nul.md", true);
        check("Aux .md", true);
        check("lpt9.md", true);
        check("a:b.md", true);
        check("a\\b.md", true);
        check("a\u{1b}b.md", true);
        check("2026.", true);
        check("k-07 ", true);
    }
}
