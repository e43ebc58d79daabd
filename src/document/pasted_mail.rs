//! A mail that was pasted in: what its writer wrote, and what the mail program put around it.

/// How many lines may follow a `--` that has lost its blank, for it to begin a signature.
const SIGNATURE: usize = 8;

/// A mail, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedMail {
    /// What its writer wrote; lines end in `\n`.
    pub own: String,
    /// The quoted lines, the line that introduces them, and the signature; in order.
    pub left_out: Vec<String>,
}

/// Splits a mail. Left out are lines that begin with `>`, the words before them such as `On … wrote:` (in a few languages,
/// on one line or two), and the signature: everything from a line `-- ` on.
#[must_use]
pub fn split(text: &str) -> PastedMail {
    let lines: Vec<&str> = text.lines().collect();
    let end = (0..lines.len()).find(|at| begins_signature(&lines, *at)).unwrap_or(lines.len());
    let mut is_own: Vec<bool> = lines.iter().enumerate().map(|(at, line)| at < end && !is_quoted(line)).collect();
    for at in 0..end {
        if is_quoted(lines[at]) && (at == 0 || !is_quoted(lines[at - 1])) {
            for of_introduction in introduction(&lines[..at]) {
                is_own[of_introduction] = false;
            }
        }
    }
    let mut mail = PastedMail::default();
    for (line, is_own) in lines.iter().zip(is_own) {
        if is_own {
            mail.own.push_str(line);
            mail.own.push('\n');
        } else {
            mail.left_out.push((*line).to_owned());
        }
    }
    mail
}

fn is_quoted(line: &str) -> bool {
    line.starts_with('>')
}

/// Returns whether a signature begins at a line: `-- `, or `--` with few lines after it.
fn begins_signature(lines: &[&str], at: usize) -> bool {
    lines[at] == "-- " || (lines[at] == "--" && lines.len() - at <= SIGNATURE)
}

/// Returns which of the lines before a quotation introduce it: the last words before it, where they say that somebody wrote.
fn introduction(before: &[&str]) -> std::ops::Range<usize> {
    let Some(last) = before.iter().rposition(|line| !line.trim().is_empty()) else { return 0..0 };
    if before.len() - last > 2 || !says_wrote(before[last]) {
        return 0..0;
    }
    if begins_introduction(before[last]) {
        return last..last + 1;
    }
    // A long one may be wrapped once.
    match last.checked_sub(1).filter(|first| begins_introduction(before[*first])) {
        Some(first) => first..last + 1,
        None => 0..0,
    }
}

fn says_wrote(line: &str) -> bool {
    const WROTE: [&str; 8] = ["wrote", "schrieb", "écrit", "escribió", "scritto", "schreef", "skrev", "escreveu"];
    let line = line.trim().to_lowercase();
    line.ends_with(':') && WROTE.iter().any(|word| line.contains(word))
}

fn begins_introduction(line: &str) -> bool {
    const FIRST: [&str; 8] = ["On", "Am", "Le", "El", "Il", "Op", "Den", "Em"];
    let mut words = line.split_whitespace();
    words.next().is_some_and(|word| FIRST.contains(&word)) && line.chars().any(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::split;

    #[test]
    fn what_the_mail_program_put_around_the_words_is_left_out() {
        let check = |text: &str, own: &str, left_out: &[&str]| {
            let mail = split(text);
            assert_eq!(
                (mail.own.as_str(), mail.left_out),
                (own, left_out.iter().map(|own| (*own).to_owned()).collect())
            );
        };
        check("I went in.\nShe laughed.\n", "I went in.\nShe laughed.\n", &[]);
        check(
            "I went in.\n\nOn Thu, 5 Nov 2026 at 18:30, Marit wrote:\n> You took this away:\n>\n> “Slow down”\n\n-- \nNoor\n",
            "I went in.\n\n\n",
            &[
                "On Thu, 5 Nov 2026 at 18:30, Marit wrote:",
                "> You took this away:",
                ">",
                "> “Slow down”",
                "-- ",
                "Noor",
            ],
        );
        let wrapped = "Yes.\nOn Thu, 5 Nov 2026 at 18:30, Marit Osei-Lund\n<m@example.org> wrote:\n\n> a\n";
        check(wrapped, "Yes.\n\n", &["On Thu, 5 Nov 2026 at 18:30, Marit Osei-Lund", "<m@example.org> wrote:", "> a"]);
        check(
            "Le 5 nov. 2026 à 18:30, Marit a écrit :\n> a\nOui.\n",
            "Oui.\n",
            &["Le 5 nov. 2026 à 18:30, Marit a écrit :", "> a"],
        );
        check("> a\nMy answer.\n> b\nAnd this.\n", "My answer.\nAnd this.\n", &["> a", "> b"]);
    }

    #[test]
    fn words_of_the_writers_stay() {
        let check = |text: &str| assert_eq!(split(text).own, text, "{text}");
        check("On Monday I wrote:\nnothing at all.\n");
        check("a > b\n");
        check(&format!("A line of my own:\n--\n{}", "and more\n".repeat(9)));
        check("--- \nA rule.\n");
        // what stands before a quotation and is no introduction
        assert_eq!(split("This is what I told them:\n> a\n").own, "This is what I told them:\n");
    }

    proptest! {
        #[test]
        fn no_line_is_lost(text in "(([> a:\\-]|On 5 wrote:|-- ){0,6}\n){0,12}") {
            let mail = split(&text);
            prop_assert_eq!(mail.own.lines().count() + mail.left_out.len(), text.lines().count());
        }
    }
}
