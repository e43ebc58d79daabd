//! Characters that cannot be seen, or look like those that YAML, dates and numbers are written with.

use std::borrow::Cow;

use super::span::Span;

/// A character that looks like another, or like nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lookalike {
    /// The character.
    pub character: char,
    /// What is typed in its place; nothing where it looks like nothing.
    pub typed: &'static str,
    name: &'static str,
}

/// A piece of a text and what is written in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// Where the piece stands in the file.
    pub span: Span,
    /// What stands there; where it is something else by now, nothing is written.
    pub was: String,
    /// What is written.
    pub becomes: String,
}

/// A look-alike of a text, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Which.
    pub lookalike: Lookalike,
    /// Where, in the file.
    pub span: Span,
    /// What is written in its place there.
    pub typed: &'static str,
}

/// Returns what `character` looks like, if it looks like what it is not.
pub(crate) fn of(character: char) -> Option<Lookalike> {
    let (name, typed) = match character {
        '\u{a0}' => ("a no-break space", " "),
        '\u{202f}' => ("a narrow no-break space", " "),
        '\u{3000}' => ("a wide space", " "),
        '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' => ("another kind of space", " "),
        '\u{200b}' => ("a zero-width space", ""),
        '\u{200c}' | '\u{200d}' => ("a zero-width joiner", ""),
        '\u{2060}' => ("a word joiner", ""),
        '\u{feff}' => ("a byte-order mark", ""),
        '\u{ad}' => ("a soft hyphen", ""),
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            ("a mark of direction", "")
        }
        '\u{2010}' => ("a typographic hyphen", "-"),
        '\u{2011}' => ("a no-break hyphen", "-"),
        '\u{2212}' => ("a minus sign", "-"),
        '\u{2012}'..='\u{2015}' | '\u{fe58}' => ("a dash", "-"),
        '\u{fe63}' | '\u{ff0d}' => ("a full-width hyphen", "-"),
        '\u{ff1a}' => ("a full-width colon", ":"),
        '\u{ff0f}' => ("a full-width slash", "/"),
        '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{ff02}' => ("a typographic quote", "\""),
        '\u{2018}'..='\u{201b}' | '\u{2039}' | '\u{203a}' | '\u{ff07}' => ("a typographic quote", "'"),
        _ => ("a digit of another script", digit(character)?),
    };
    Some(Lookalike { character, typed, name })
}

/// Returns the digit that a decimal digit of another script stands for.
fn digit(character: char) -> Option<&'static str> {
    const ZEROS: [char; 5] = ['\u{ff10}', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}'];
    const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let after = |zero: char| (character as usize).checked_sub(zero as usize).filter(|after| *after < 10);
    ZEROS.into_iter().find_map(after).map(|after| DIGITS[after])
}

impl Lookalike {
    /// Returns it with its code: `a no-break space (U+00A0)`.
    pub(crate) fn described(self) -> String {
        format!("{} (U+{:04X})", self.name, self.character as u32)
    }

    /// Returns what to type instead: a lower-case phrase.
    pub(crate) fn help(self) -> String {
        match self.typed {
            " " => "write a plain blank".to_owned(),
            "" => "take it out; in an editor that shows nothing there, delete the two characters around it and type them anew"
                .to_owned(),
            typed => format!("write `{typed}`"),
        }
    }
}

/// Returns the first look-alike in `text`, with the byte it starts at.
pub(crate) fn first(text: &str) -> Option<(usize, Lookalike)> {
    if text.is_ascii() {
        return None;
    }
    text.char_indices().find_map(|(at, character)| Some((at, of(character)?)))
}

/// Returns `text` as it looks: each look-alike as what is typed in its place, and no quotes around it.
pub(crate) fn folded(text: &str) -> Cow<'_, str> {
    if first(text).is_none() {
        return Cow::Borrowed(text);
    }
    let mut typed = String::with_capacity(text.len());
    for character in text.chars() {
        match of(character) {
            Some(own) => typed.push_str(own.typed),
            None => typed.push(character),
        }
    }
    let inside = typed.trim();
    let unquoted = |quote| inside.strip_prefix(quote).and_then(|inside| inside.strip_suffix(quote));
    Cow::Owned(unquoted('"').or_else(|| unquoted('\'')).unwrap_or(inside).to_owned())
}

/// Returns the look-alikes of the YAML at `range` that stand where YAML itself is written: before a key, in it, behind its
/// colon, and as the quotes of a value. What stands within a value is text.
pub(crate) fn in_yaml(text: &str, range: Span) -> Vec<Found> {
    let mut found = Vec::new();
    let mut start = range.start;
    for line in range.of(text).split_inclusive('\n') {
        if !line.is_ascii() {
            in_line(line, start, &mut found);
        }
        start += line.len();
    }
    found
}

fn in_line(line: &str, start: usize, found: &mut Vec<Found>) {
    let mut push = |at: usize, own: Lookalike, typed: &'static str| {
        let span = Span::new(start + at, start + at + own.character.len_utf8());
        found.push(Found { lookalike: own, span, typed });
    };
    // Before the key or the item's words: what indents, and dashes.
    let mut characters = line.char_indices().peekable();
    while let Some((at, character)) =
        characters.next_if(|(_, own)| matches!(own, ' ' | '\t' | '-') || of(*own).is_some())
    {
        if let Some(own) = of(character) {
            push(at, own, own.typed);
        }
    }
    // The key up to its colon, which a blank follows.
    let Some((key_start, _)) = characters.peek().copied() else { return };
    let Some((colon, length)) = colon(&line[key_start..]).map(|(at, length)| (key_start + at, length)) else { return };
    for (at, own) in line[key_start..colon].char_indices().filter_map(|(at, own)| Some((at, of(own)?))) {
        push(key_start + at, own, own.typed);
    }
    if let Some(own) = line[colon..].chars().next().and_then(of) {
        push(colon, own, if line[colon + length..].starts_with([' ', '\n', '\r']) { ":" } else { ": " });
    }
    let after = &line[colon + length..];
    let mut value = colon + length;
    for (at, character) in after.char_indices() {
        match of(character).filter(|own| own.typed.trim().is_empty()) {
            // A colon needs a blank behind it, whatever stood there.
            Some(own) => push(value, own, if at == 0 { " " } else { own.typed }),
            None if character == ' ' => {}
            None => break,
        }
        value = colon + length + at + character.len_utf8();
    }
    quotes(line, value, &mut push);
}

/// Hands over the quotes around a value that starts at or after `from`, where they are a pair and hold none of their own.
fn quotes(line: &str, from: usize, push: &mut impl FnMut(usize, Lookalike, &'static str)) {
    let is_quote = |character| of(character).filter(|own| matches!(own.typed, "\"" | "'"));
    let value = line[from..].trim_end();
    let start = from + value.len() - value.trim_start().len();
    let value = value.trim_start();
    let mut characters = value.chars();
    let (Some(first), Some(last)) = (characters.next().and_then(is_quote), characters.next_back().and_then(is_quote))
    else {
        return;
    };
    if !characters.as_str().contains(first.typed) {
        push(start, first, first.typed);
        push(start + value.len() - last.character.len_utf8(), last, first.typed);
    }
}

/// Returns where the colon of a key stands, plain or full-width, and how long it is: a blank, a look-alike of one or the end of the
/// line follows a plain one.
fn colon(line: &str) -> Option<(usize, usize)> {
    let line = line.trim_end_matches(['\n', '\r']);
    line.char_indices().find_map(|(at, character)| {
        let length = character.len_utf8();
        let next = line[at + length..].chars().next();
        let is_blank = next.is_none_or(|next| next == ' ' || of(next).is_some_and(|own| own.typed.trim().is_empty()));
        (character == ':' && is_blank || character == '\u{ff1a}').then_some((at, length))
    })
}

/// Returns every look-alike of the text at `range`.
pub(crate) fn within(text: &str, range: Span) -> Vec<Found> {
    let found = |(at, character): (usize, char)| {
        let lookalike = of(character)?;
        let start = range.start + at;
        Some(Found { lookalike, span: Span::new(start, start + character.len_utf8()), typed: lookalike.typed })
    };
    range.of(text).char_indices().filter_map(found).collect()
}

/// Returns the splices that write each of `found` as what it looks like.
pub(crate) fn retyped(text: &str, found: &[Found]) -> Vec<Splice> {
    let splice =
        |own: &Found| Splice { span: own.span, was: own.span.of(text).to_owned(), becomes: own.typed.to_owned() };
    found.iter().map(splice).collect()
}

/// Returns `text` with these splices made; nothing where one of them no longer fits, or two overlap.
pub(crate) fn spliced(text: &str, splices: &[Splice]) -> Option<String> {
    let mut in_order: Vec<&Splice> = splices.iter().collect();
    in_order.sort_by_key(|own| own.span.start);
    let (mut result, mut done) = (String::with_capacity(text.len()), 0);
    for own in in_order {
        result.push_str(text.get(done..own.span.start)?);
        (text.get(own.span.start..own.span.end)? == own.was).then_some(())?;
        result.push_str(&own.becomes);
        done = own.span.end;
    }
    result.push_str(text.get(done..)?);
    Some(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_another_character_is_named_with_its_code() {
        let check = |character: char, described: &str, typed: &str| {
            let own = of(character).expect("a look-alike");
            assert_eq!((own.described().as_str(), own.typed), (described, typed));
        };
        check('\u{a0}', "a no-break space (U+00A0)", " ");
        check('\u{3000}', "a wide space (U+3000)", " ");
        check('\u{200b}', "a zero-width space (U+200B)", "");
        check('\u{feff}', "a byte-order mark (U+FEFF)", "");
        check('\u{2060}', "a word joiner (U+2060)", "");
        check('\u{2011}', "a no-break hyphen (U+2011)", "-");
        check('\u{2212}', "a minus sign (U+2212)", "-");
        check('\u{2013}', "a dash (U+2013)", "-");
        check('\u{201c}', "a typographic quote (U+201C)", "\"");
        check('\u{2019}', "a typographic quote (U+2019)", "'");
        check('\u{ff12}', "a digit of another script (U+FF12)", "2");
        check('\u{667}', "a digit of another script (U+0667)", "7");
        check('\u{ff1a}', "a full-width colon (U+FF1A)", ":");
        for plain in ['a', ' ', '-', 'é', '会', '🙂', '\u{301}', '\t'] {
            assert_eq!(of(plain), None, "{plain:?}");
        }
    }

    #[test]
    fn a_text_is_folded_to_what_it_looks_like() {
        let check = |text: &str, expected: &str| assert_eq!(folded(text), expected, "{text:?}");
        check("2026\u{2011}11\u{2011}18", "2026-11-18");
        check("\u{ff12}\u{ff10}\u{ff12}\u{ff16}-11-18", "2026-11-18");
        check("\u{2212}3", "-3");
        check("done\u{a0}", "done");
        check("\u{200b}true", "true");
        check("“2026-11-05”", "2026-11-05");
        check("‘done’", "done");
        check("let\u{a0}go", "let go");
        check(" plain ", " plain ");
    }

    #[test]
    fn in_yaml_only_what_stands_where_yaml_is_written_counts() {
        let check = |yaml: &str, expected: &str| {
            let found = in_yaml(yaml, Span::new(0, yaml.len()));
            let after = spliced(yaml, &retyped(yaml, &found));
            assert_eq!(after.as_deref(), Some(expected), "{yaml:?}");
        };
        check("felt:\n\u{a0}\u{a0}- calm\n", "felt:\n  - calm\n");
        check("type:\u{a0}reflection\n", "type: reflection\n");
        check("\u{200b}type: reflection\n", "type: reflection\n");
        check("ty\u{ad}pe: reflection\n", "type: reflection\n");
        check("\u{feff}type: reflection\n", "type: reflection\n");
        check("type\u{ff1a}reflection\n", "type: reflection\n");
        check("type\u{ff1a} reflection\n", "type: reflection\n");
        check("type:\u{200b}reflection\n", "type: reflection\n");
        check("type: \u{a0} reflection\n", "type:   reflection\n");
        check("felt:\n  \u{2013} calm\n", "felt:\n  - calm\n");
        check("title: “Talk: to her”\n", "title: \"Talk: to her\"\n");
        check("title: „Nein: doch“\r\n", "title: \"Nein: doch\"\r\n");
        // Within a value these are somebody's words.
        for text in
            ["title: Say\u{a0}no – now\n", "title: “No” she said\n", "win: l’été\n", "- a\u{a0}b\n", "a\u{a0}b\n"]
        {
            check(text, text);
        }
    }

    #[test]
    fn what_no_longer_stands_there_is_not_replaced() {
        let splice =
            |start, end, was: &str| Splice { span: Span::new(start, end), was: was.into(), becomes: "x".into() };
        assert_eq!(spliced("abc", &[splice(1, 2, "b")]).as_deref(), Some("axc"));
        assert_eq!(spliced("abc", &[splice(2, 3, "c"), splice(0, 1, "a")]).as_deref(), Some("xbx"));
        assert_eq!(spliced("abc", &[splice(1, 2, "c")]), None);
        assert_eq!(spliced("abc", &[splice(0, 2, "ab"), splice(1, 3, "bc")]), None);
        assert_eq!(spliced("a", &[splice(1, 2, "b")]), None);
    }
}
