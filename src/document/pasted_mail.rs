//! A mail that was pasted in: what its writer wrote, and what the mail program put around it.

/// How many lines may follow a `--` that has lost its blank, for it to begin a signature.
const SIGNATURE: usize = 8;
/// Within how many lines after a mail's `From:` its `Subject:` stands.
const HEAD: usize = 6;

/// A mail, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PastedMail {
    /// What its writer wrote; lines end in `\n`.
    pub own: String,
    /// The quoted lines, the line that introduces them, the head of a mail, and the signature; in order.
    pub left_out: Vec<String>,
}

/// Splits a mail. Left out are lines that begin with `>`, the words before them such as `On … wrote:` (in a few languages,
/// on one line or two), and the signature: everything from a line `-- ` on. Some programs quote without a mark, below the head
/// of the mail that is answered (`From:` to `Subject:`): everything from there on is left out, and of a mail's own head the
/// head alone.
pub(crate) fn split(text: &str) -> PastedMail {
    let lines: Vec<&str> = text.lines().collect();
    let start = own_head(&lines);
    let is_end = |at: &usize| begins_signature(&lines, *at) || begins_original(&lines, *at);
    let end = (start..lines.len()).find(is_end).unwrap_or(lines.len());
    let is_within = |at: usize| (start..end).contains(&at);
    let mut is_own: Vec<bool> = lines.iter().enumerate().map(|(at, line)| is_within(at) && !is_quoted(line)).collect();
    for at in start..end {
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

/// Returns how many lines the mail's own head has, where it was pasted with it.
fn own_head(lines: &[&str]) -> usize {
    let first = lines.iter().position(|line| !line.trim().is_empty()).unwrap_or(0);
    if !begins_original(lines, first) {
        return 0;
    }
    let blank = lines[first..].iter().position(|line| line.trim().is_empty());
    blank.map_or(lines.len(), |blank| first + blank)
}

/// Returns whether the head of a mail begins at a line, or the rule that some programs put above it.
fn begins_original(lines: &[&str], at: usize) -> bool {
    const FROM: [&str; 8] = ["From:", "Von:", "De :", "De:", "Da:", "Van:", "Från:", "Fra:"];
    const SUBJECT: [&str; 10] = [
        "Subject:",
        "Betreff:",
        "Objet :",
        "Objet:",
        "Asunto:",
        "Oggetto:",
        "Onderwerp:",
        "Ämne:",
        "Emne:",
        "Assunto:",
    ];
    let Some(line) = lines.get(at) else { return false };
    let begins = |line: &str, words: &[&str]| words.iter().any(|word| line.trim_start().starts_with(word));
    let head = lines[at..].iter().take(HEAD).take_while(|line| !line.trim().is_empty());
    is_rule(line) || begins(line, &FROM) && head.clone().any(|line| begins(line, &SUBJECT))
}

/// Returns whether a line is `-----Original Message-----`.
fn is_rule(line: &str) -> bool {
    const ORIGINAL: [&str; 4] = ["original", "urspr", "origine", "oorspronkelijk"];
    let line = line.trim();
    let words = line.trim_matches('-').to_lowercase();
    line.starts_with("-----") && line.ends_with("-----") && ORIGINAL.iter().any(|word| words.contains(word))
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
    fn what_is_quoted_without_a_mark_stands_below_a_head() {
        let check = |text: &str, own: &str, left_out: usize| {
            let mail = split(text);
            assert_eq!((mail.own.as_str(), mail.left_out.len()), (own, left_out), "{text}");
        };
        let head = "From: Marit <m@example.org>\nSent: Sunday, 8 November 2026\nTo: Noor\nSubject: After our session\n";
        check(&format!("I went in.\n\n{head}\nYou took this away:\n"), "I went in.\n\n", 6);
        check(&format!("I went in.\n-----Original Message-----\n{head}\nYou took\n"), "I went in.\n", 7);
        check("Ja.\n\nVon: Marit\nGesendet: heute\nBetreff: Danach\n\nText\n", "Ja.\n\n", 5);
        // a mail with its own head, and one that it answers
        check(&format!("{head}\nI went in.\n"), "\nI went in.\n", 4);
        check(&format!("\n{head}\nI went in.\n\n{head}\nYou took\n"), "\nI went in.\n\n", 11);
        for own in ["From: here on I speak.\n", "From: the desk\n\nSubject: me\n", "----- Later -----\nYes.\n"] {
            check(own, own, 0);
        }
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
        fn no_line_is_lost(text in "(([> a:\\-]|On 5 wrote:|-- |From: a|Subject: b){0,6}\n){0,12}") {
            let mail = split(&text);
            prop_assert_eq!(mail.own.lines().count() + mail.left_out.len(), text.lines().count());
        }
    }
}
