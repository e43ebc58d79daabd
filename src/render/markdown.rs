//! Markdown that reads well in a mail.

use std::io::{self, Write};

use super::text::Person;
use super::text::measures::{phrases, sentences, too_early};
use super::text::reflow::reflowed;
use super::text::week::{ended_and_waiting, folds, measured_to, open_count, this_or_that, waits, written};
use super::wording::{self, Waiting};
use super::{Detail, Page, one_line};
use crate::analysis::{ActivityName, Sentence};
use crate::model::moment::Week;
use crate::report::week::WeekSummary;
use crate::report::week::{EndedActivity, OpenActivity};

/// Writes the week of these people; those of whom nothing is dated in it are folded into one line.
pub(crate) fn week(out: &mut dyn Write, page: Page, week: Week, people: &[Person<'_, WeekSummary>]) -> io::Result<()> {
    writeln!(out, "# Week {week}\n\n{} to {}", week.from(), week.to())?;
    let (quiet, told): (Vec<_>, Vec<_>) = people.iter().partition(|person| folds(page, people, person));
    for person in told {
        client(out, page, week, person)?;
    }
    if !quiet.is_empty() {
        let names: Vec<_> = quiet.iter().map(|person| name(person)).collect();
        writeln!(out, "\nQuiet {} week: {}.", this_or_that(page, week), names.join(", "))?;
    }
    Ok(())
}

fn client(out: &mut dyn Write, page: Page, asked: Week, person: &Person<'_, WeekSummary>) -> io::Result<()> {
    let week = person.summary;
    let waiting = Waiting::new(&week.loops.waiting, page.voice, &week.calls_it);
    writeln!(out, "\n## {}\n\n{}", name(person), sentence(week))?;
    list(out, "Sessions", week.sessions.iter().map(wording::session).map(words_of))?;
    list(out, "New", week.set.iter().map(title))?;
    let ended = |own: &EndedActivity| {
        title(&own.activity).ours(": ").ours(wording::outcome(own.outcome)).ours(", ").value(own.on)
    };
    list(out, "Ended", week.ended.iter().map(ended))?;
    let open = |own: &OpenActivity| {
        let waits = waits(&waiting, &own.activity);
        with(title(&own.activity), [wording::count_so_far(own.times, own.target), waits])
    };
    list(out, "Open", week.open.iter().map(open))?;
    list(out, "Offered, to take up or to leave", week.offered.iter().map(title))?;
    list(out, "Loops closed", week.loops.closed.iter().map(title))?;
    let come_back = |own| with(title(own), [waits(&waiting, own), None]);
    list(out, "To come back to", ended_and_waiting(week).map(come_back))?;
    list(out, "Set down", week.loops.set_down.iter().map(title))?;
    list(out, "Worth a look", week.notes.iter().map(wording::note))?;
    if page.detail == Detail::Current {
        return Ok(());
    }
    let heading = format!("Everything up to {}", measured_to(page, asked));
    let numbers = sentences(&week.measures, page.voice).chain(phrases(&week.measures));
    list(out, &heading, numbers.map(words_of))?;
    list(out, "Too early to say", too_early(&week.measures).into_iter().map(words_of))
}

/// Returns `3 experiments open. Written: 2 reflections on 2 days.`
fn sentence(week: &WeekSummary) -> String {
    let open = open_count(week);
    let mut letters = open.chars();
    let open: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    match written(week) {
        Some(written) => format!("{}. Written: {written}.", escaped(&open)),
        None => format!("{}.", escaped(&open)),
    }
}

/// Writes a list, each of its items with the words of the user escaped: nothing else can be an item.
fn list(out: &mut dyn Write, heading: &str, items: impl Iterator<Item = Sentence>) -> io::Result<()> {
    let items: Vec<Sentence> = items.collect();
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{heading}:\n")?;
    items.iter().try_for_each(|item| writeln!(out, "- {}", item.told(escaped)))
}

/// Returns who it is: the name where there is one, else the code.
fn name<S>(person: &Person<'_, S>) -> String {
    escaped(person.name.unwrap_or(person.code))
}

fn title(activity: &ActivityName) -> Sentence {
    Sentence::default().title(&activity.title)
}

/// Returns words of a screen, among which there may be some of the user's.
fn words_of(words: String) -> Sentence {
    Sentence::default().theirs(words)
}

/// Returns `title: this; that`.
fn with<const N: usize>(title: Sentence, beside: [Option<String>; N]) -> Sentence {
    let beside = Sentence::joined(beside.into_iter().flatten().map(words_of), "; ");
    if beside == Sentence::default() { title } else { title.ours(": ").then(beside) }
}

/// Returns a text of the user's in one line that every reader of Markdown shows as it was written: no mark, no HTML, no
/// picture and no link comes of it, and none of an address that some readers make a link of where it stands bare.
pub(super) fn escaped(text: &str) -> String {
    let line = one_line(text);
    let mut escaped = String::with_capacity(line.len());
    for (at, character) in line.char_indices() {
        let (before, after) = (&line[..at], &line[at + character.len_utf8()..]);
        let is_mark = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '^' | '$' => true,
            '&' => is_entity(after),
            // A scheme, and what some take for one.
            ':' => after.starts_with("//"),
            '@' => before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric),
            // A list, a heading or a line across, where it begins a line.
            '-' | '+' | '=' => before.is_empty(),
            '.' | ')' if is_number(before) => true,
            '.' => ends_in_www(before),
            _ => false,
        };
        if is_mark {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// Returns a text of the user's of several paragraphs, each of its lines as [`escaped`] has it. What was a list or a quotation
/// stays one.
pub(super) fn escaped_text(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut is_list = false;
    for line in reflowed(text).lines() {
        let (mark, words) = list_mark(line);
        // A paragraph that follows another without an empty line would run on in it; the items of a list stay together.
        let stays = is_list && !mark.is_empty() || line.is_empty() || lines.last().is_none_or(String::is_empty);
        if !stays {
            lines.push(String::new());
        }
        is_list = !mark.is_empty();
        lines.push(format!("{mark}{}", escaped(words)).trim_end().to_owned());
    }
    lines.join("\n")
}

/// Returns the mark of a list or a quotation that a line begins with, and the rest.
fn list_mark(line: &str) -> (&str, &str) {
    let digits = line.trim_start_matches(|character: char| character.is_ascii_digit());
    let number = line.len() - digits.len();
    let mark = match digits.get(..2) {
        Some("- " | "* " | "+ ") if number == 0 => 2,
        Some(". " | ") ") if (1..=9).contains(&number) => number + 2,
        _ if number == 0 && digits.starts_with("> ") => 2,
        _ => 0,
    };
    line.split_at(mark)
}

/// Returns whether what follows `&` makes it one character of HTML: `lt;`, `#60;`.
fn is_entity(after: &str) -> bool {
    let name = after.find(|character: char| !character.is_ascii_alphanumeric() && character != '#');
    name.is_some_and(|end| end > 0 && after[end..].starts_with(';'))
}

/// Returns whether a text is a number as a list has one.
fn is_number(text: &str) -> bool {
    // Of more than nine digits CommonMark makes no list.
    !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn ends_in_www(text: &str) -> bool {
    // The place may lie within a letter: then it is no `www` either.
    let word = text.len().checked_sub(3).and_then(|at| text.get(at..));
    word.is_some_and(|word| word.eq_ignore_ascii_case("www"))
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;

    #[test]
    fn what_markdown_would_read_as_marks_is_made_plain() {
        assert_eq!(escaped("*Say* it_in [the](room)\n<b>"), "\\*Say\\* it\\_in \\[the\\](room) \\<b\\>");
        assert_eq!(escaped("2 + 2 = 4 - a.b, ask: me & you"), "2 + 2 = 4 - a.b, ask: me & you");
    }

    /// The tags that a reader of Markdown makes of `text`, and the words it shows.
    fn read(text: &str) -> (Vec<String>, String) {
        let (mut tags, mut words) = (Vec::new(), String::new());
        // Without what some readers make of quotes and dashes: they are words all the same.
        for event in Parser::new_ext(text, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
            match event {
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                Event::Text(text) => words.push_str(&text),
                other => tags.push(format!("{other:?}")),
            }
        }
        (tags, words)
    }

    #[test]
    fn a_reader_shows_the_words_and_makes_nothing_of_them() {
        for words in [
            "<img src=http://evil.example/x.png>",
            "<script>alert(1)</script>",
            "<!-- hidden",
            "![x](http://evil.example) [l](javascript:x) [r][1] [[wiki]] [^1]",
            "<http://evil.example> <a@evil.example>",
            "&lt;b&gt; &#60;i&#62; &copy; & that",
            "# heading",
            "- [ ] a box",
            "+ more",
            "1. first",
            "12) twelfth",
            "===",
            "---",
            "* * *",
            "> quoted",
            "~~gone~~ ~sub~ ^up^",
            "`code` ``` fence",
            "| a | b |",
            "a\\",
            "\\<b>",
        ] {
            let (tags, shown) = read(&escaped(words));
            assert_eq!(tags, Vec::<String>::new(), "{words}");
            assert_eq!(shown, words, "{words}");
        }
    }

    #[test]
    fn paragraphs_lists_and_quotations_stay_what_they_are() {
        let check = |text: &str, expected: &str| assert_eq!(escaped_text(text), expected);
        check("One\ntwo.\n\nThree *x*.", "One two.\n\nThree \\*x\\*.");
        check("Bought:\n- pears\n- <b>ink\n\nThen home.", "Bought:\n\n- pears\n- \\<b\\>ink\n\nThen home.");
        check("1. first\n2. - second", "1. first\n2. \\- second");
        check("> said\n> twice", "> said\n> twice");
        check("```\n# no heading\nx\n```", "\\`\\`\\`\n\n\\# no heading\n\nx\n\n\\`\\`\\`");
        check("1234567890. no list", "1234567890. no list");
        check("", "");
    }

    #[test]
    fn an_address_that_stands_bare_is_no_link() {
        assert_eq!(escaped("see http://a.example/x_y"), "see http\\://a.example/x\\_y");
        assert_eq!(escaped("(WWW.a.example) me@a.example"), "(WWW\\.a.example) me\\@a.example");
        assert_eq!(escaped("at 9:30 @ home"), "at 9:30 @ home");
    }
}
