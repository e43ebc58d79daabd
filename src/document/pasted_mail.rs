//! A mail that was pasted in, or saved as it came: what its writer wrote, and what programs put around it.

mod attribution;
mod head;
mod raw;
mod sent_from;

use std::ops::Range;

/// How many lines a signature has at most: what is longer is somebody's text.
const SIGNATURE: usize = 8;
/// How many lines without a mark may go, where they are most of the mail.
const MUCH: usize = 8;

/// A mail, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PastedMail {
    /// What its writer wrote; lines end in `\n`.
    pub own: String,
    /// The quoted lines, the line that introduces them, the head of a mail, and the signature; in order.
    pub left_out: Vec<String>,
    /// Whether nothing was left out of its words, since too much would have gone.
    pub is_kept_whole: bool,
}

/// Splits a mail. Left out are lines that begin with `>`, the words before them by which a program says who wrote them, in
/// whatever language and on one line or more; the signature, from a line `-- ` on; what a telephone adds (`Sent from my iPhone`);
/// and where a program quotes without a mark, everything from the head of the mail that is answered (`From:` to `Subject:`) or the
/// rule above it on. Of a mail's own head the head alone is left out, and a mail that was saved as it came is decoded first.
///
/// What may be somebody's words stays: a `--` under a line of text, which is a heading, and more lines below a `-- ` than a
/// signature has.
pub(crate) fn split(text: &str) -> PastedMail {
    match raw::decoded(text) {
        Some((head, body)) => {
            let mut mail = split_body(&body);
            mail.left_out.splice(0..0, head);
            mail
        }
        None => split_body(text),
    }
}

fn split_body(text: &str) -> PastedMail {
    let lines: Vec<&str> = text.lines().collect();
    let start = own_head(&lines);
    let is_end = |at: &usize| begins_signature(&lines, *at) || head::begins(&lines, *at);
    let end = (start..lines.len()).find(is_end).unwrap_or(lines.len());
    let mut is_own: Vec<bool> =
        lines.iter().enumerate().map(|(at, line)| (start..end).contains(&at) && !is_quoted(line)).collect();
    for at in (start..end).filter(|at| is_quoted(lines[*at]) && (*at == 0 || !is_quoted(lines[*at - 1]))) {
        take_out(&mut is_own, attribution::before(&lines[start..at], start));
    }
    for at in sent_from::lines(&lines, &is_own) {
        is_own[at] = false;
    }
    if is_too_much(&lines, start, &is_own, end < lines.len() && head::is_sure(&lines, end)) {
        return kept_whole(&lines, start);
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

/// Returns whether what would be left out below the mail's own head may be somebody's words: all there are, or most of the lines,
/// and neither marked nor below a head with an address.
fn is_too_much(lines: &[&str], start: usize, is_own: &[bool], is_sure: bool) -> bool {
    let with_words = |at: &usize| !lines[*at].trim().is_empty();
    let words: Vec<usize> = (start..lines.len()).filter(with_words).collect();
    let gone = words.iter().filter(|at| !is_own[**at]).count();
    let unmarked = words.iter().filter(|at| !is_own[**at] && !is_quoted(lines[**at])).count();
    // Where all of it is marked, nobody wrote anything.
    unmarked > 0 && (gone == words.len() || !is_sure && unmarked > MUCH && gone * 4 > words.len() * 3)
}

fn kept_whole(lines: &[&str], start: usize) -> PastedMail {
    let (head, body) = lines.split_at(start);
    PastedMail {
        own: body.iter().flat_map(|line| [*line, "\n"]).collect(),
        left_out: head.iter().map(|line| (*line).to_owned()).collect(),
        is_kept_whole: true,
    }
}

fn take_out(is_own: &mut [bool], lines: Range<usize>) {
    for at in lines {
        is_own[at] = false;
    }
}

fn is_quoted(line: &str) -> bool {
    // Some programs put a blank before the mark.
    line.strip_prefix(' ').unwrap_or(line).starts_with('>')
}

/// Returns whether a signature begins at a line: `-- `, or a `--` that has lost its blank and stands under no text, as a heading
/// does.
fn begins_signature(lines: &[&str], at: usize) -> bool {
    let is_mark = lines[at] == "-- " || lines[at] == "--" && (at == 0 || lines[at - 1].trim().is_empty());
    // No further than it takes: of a hundred thousand such lines each would look at all.
    is_mark
        && lines[at + 1..].iter().filter(|line| !line.trim().is_empty() && !is_quoted(line)).nth(SIGNATURE).is_none()
}

/// Returns how many lines the mail's own head has, where it was pasted with it.
fn own_head(lines: &[&str]) -> usize {
    let first = lines.iter().position(|line| !line.trim().is_empty()).unwrap_or(0);
    if !head::begins(lines, first) {
        return 0;
    }
    let blank = lines[first..].iter().position(|line| line.trim().is_empty());
    let after = blank.map_or(lines.len(), |blank| first + blank);
    // A rule with words stands above the head, sometimes with an empty line between.
    match lines[after..].iter().position(|line| !line.trim().is_empty()).map(|next| after + next) {
        Some(next) if after == first + 1 && head::begins(lines, next) => {
            let blank = lines[next..].iter().position(|line| line.trim().is_empty());
            blank.map_or(lines.len(), |blank| next + blank)
        }
        _ => after,
    }
}

#[cfg(test)]
mod tests;
