//! Writes a tree as YAML in random styles.

/// What a document is to say.
#[derive(Clone, Debug)]
pub(super) enum Meant {
    Nothing,
    Text(String),
    List(Vec<Self>),
    Map(Vec<(String, Self)>),
}

/// Texts that are safe without quotes, and texts that are not.
pub(super) const TEXTS: [&str; 28] = [
    "a",
    "word",
    "two words",
    "2026-11-05",
    "2026-11-05T18:30+01:00",
    "12",
    "007",
    "1.10",
    "yes",
    "no",
    "true",
    "it's",
    "say \"so\"",
    "a:b",
    "a#b",
    "Zoë 😀",
    "x-y",
    "",
    " lead",
    "trail ",
    "a: b",
    "a #b",
    "- a",
    "[a]",
    "null",
    "a, b",
    "one\ntwo",
    "one\n\n  two\nthree\n",
];

/// Writes a tree, taking every choice of style from the bits of `noise`.
pub(super) struct Pen {
    pub(super) out: String,
    pub(super) noise: Vec<u8>,
    pub(super) next: usize,
    pub(super) newline: &'static str,
}

impl Pen {
    fn choose(&mut self, choices: u8) -> u8 {
        self.next += 1;
        self.noise.get(self.next % self.noise.len().max(1)).copied().unwrap_or(0) % choices
    }

    fn pad(&mut self, column: usize) {
        self.out.extend(std::iter::repeat_n(' ', column));
    }

    fn end_line(&mut self) {
        match self.choose(8) {
            0 => self.out.push_str(" # a comment: [x"),
            1 => self.out.push_str("   "),
            _ => {}
        }
        self.out.push_str(self.newline);
        match self.choose(12) {
            0 => self.out.push_str(self.newline),
            1 => {
                self.out.push_str("  # - between");
                self.out.push_str(self.newline);
            }
            _ => {}
        }
    }

    fn key(&mut self, key: &str) {
        self.text_in_line(key, true);
        if self.choose(6) == 0 {
            self.out.push(' ');
        }
        self.out.push(':');
    }

    pub(super) fn map(&mut self, entries: &[(String, Meant)], column: usize) {
        for (index, (key, value)) in entries.iter().enumerate() {
            if index > 0 {
                self.pad(column);
            }
            self.key(key);
            self.value(value, column, true);
        }
    }

    fn list(&mut self, items: &[Meant], column: usize) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.pad(column);
            }
            self.out.push('-');
            self.value(item, column, false);
        }
    }

    /// Writes a value after the colon or the dash of a collection at `column`.
    fn value(&mut self, value: &Meant, column: usize, after_key: bool) {
        let in_lines = matches!(value, Meant::List(items) if !items.is_empty())
            || matches!(value, Meant::Map(entries) if !entries.is_empty());
        if in_lines && self.choose(4) > 0 {
            let step = usize::from(self.choose(3)) + 1;
            let same_column = after_key && matches!(value, Meant::List(_)) && self.choose(3) == 0;
            if !after_key && self.choose(3) > 0 {
                self.pad(step);
                return self.collection(value, column + 1 + step);
            }
            self.end_line();
            let inner = if same_column { column } else { column + step };
            self.pad(inner);
            return self.collection(value, inner);
        }
        match value {
            Meant::Nothing => match self.choose(3) {
                0 => self.out.push_str(" ~"),
                1 => self.out.push_str(" null"),
                _ => {}
            },
            Meant::Text(text) if text.contains('\n') && self.choose(2) == 0 => return self.literal(text, column),
            Meant::Text(text) if self.choose(5) == 0 => {
                self.end_line();
                self.pad(column + 1);
                self.text_in_line(text, false);
            }
            value => {
                self.out.push(' ');
                self.in_brackets(value);
            }
        }
        self.end_line();
    }

    fn collection(&mut self, value: &Meant, column: usize) {
        match value {
            Meant::List(items) => self.list(items, column),
            Meant::Map(entries) => self.map(entries, column),
            Meant::Nothing | Meant::Text(_) => {}
        }
    }

    fn literal(&mut self, text: &str, column: usize) {
        self.out.push_str(if text.ends_with('\n') { " |" } else { " |-" });
        self.out.push_str(self.newline);
        for line in text.trim_end_matches('\n').split('\n') {
            if !line.is_empty() {
                self.pad(column + 2);
                self.out.push_str(line);
            }
            self.out.push_str(self.newline);
        }
    }

    fn in_brackets(&mut self, value: &Meant) {
        match value {
            Meant::Nothing => self.out.push('~'),
            Meant::Text(text) => self.text_in_line(text, true),
            Meant::List(items) => {
                self.out.push('[');
                for item in items {
                    self.gap_in_brackets();
                    self.in_brackets(item);
                    self.out.push(',');
                }
                self.gap_in_brackets();
                self.out.push(']');
            }
            Meant::Map(entries) => {
                self.out.push('{');
                for (index, (key, value)) in entries.iter().enumerate() {
                    if index > 0 {
                        self.out.push(',');
                    }
                    self.gap_in_brackets();
                    self.text_in_line(key, true);
                    self.out.push_str(": ");
                    self.in_brackets(value);
                }
                self.gap_in_brackets();
                self.out.push('}');
            }
        }
    }

    fn gap_in_brackets(&mut self) {
        match self.choose(7) {
            0 => self.out.push_str("  "),
            1 => {
                self.out.push_str(" # in [brackets}");
                self.out.push_str(self.newline);
                self.out.push_str("   ");
            }
            2 => {
                self.out.push_str(self.newline);
                self.out.push(' ');
            }
            _ => {}
        }
    }

    fn text_in_line(&mut self, text: &str, in_brackets: bool) {
        let is_safe = TEXTS[..17].contains(&text) && !(in_brackets && text.contains([':', '#', ',', '[']));
        match self.choose(3) {
            0 if is_safe => self.out.push_str(text),
            1 if !text.contains('\n') => {
                self.out.push('\'');
                self.out.push_str(&text.replace('\'', "''"));
                self.out.push('\'');
            }
            _ => {
                self.out.push('"');
                self.out.push_str(&text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"));
                self.out.push('"');
            }
        }
    }
}
