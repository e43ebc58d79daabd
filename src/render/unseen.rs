//! Characters of a user's text that nobody sees, or that steer what shows them: which there are, and where they have a
//! place all the same. Persian, the scripts of India and emoji cannot be written without some of them.

use std::str::Chars;

use unicode_normalization::char::is_combining_mark;

/// So many marks may stand on one letter: no script needs more, and hundreds run over the lines around it.
const MARKS: usize = 8;
/// The flags that are written with tag characters, without what begins them: England, Scotland, Wales.
// The only ones that Unicode recommends; any other is shown as a black flag by most systems.
const FLAGS: [&str; 3] = ["gbeng", "gbsct", "gbwls"];
/// What begins such a flag.
const BLACK_FLAG: char = '\u{1f3f4}';

/// What becomes of a character in a text for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stands there as it is.
    Shown,
    /// A blank stands for it: it would end the line for some readers and not for others.
    Blank,
    /// `\u{FFFD}` stands for it.
    Replaced,
    /// Nothing stands for it.
    LeftOut,
}

/// Returns each character of `text` with what becomes of it.
pub(super) fn fates(text: &str) -> Fates<'_> {
    Fates { text, rest: text.chars(), before: None, marks: 0, in_flag: 0, has_right_to_left: None }
}

/// Returns whether every character of `text` is shown; quickly, and `false` where it takes a closer look.
pub(super) fn is_plain(text: &str) -> bool {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t')) {
        return true;
    }
    let mut marks = 0;
    text.chars().all(|character| {
        marks = if is_mark(character) { marks + 1 } else { 0 };
        marks <= MARKS && !is_unseen(character)
    })
}

/// The characters of a text, each with what becomes of it.
pub(super) struct Fates<'a> {
    text: &'a str,
    rest: Chars<'a>,
    before: Option<char>,
    marks: usize,
    /// How many characters of a flag are still to come.
    in_flag: usize,
    has_right_to_left: Option<bool>,
}

impl Iterator for Fates<'_> {
    type Item = (char, Fate);

    fn next(&mut self) -> Option<Self::Item> {
        let character = self.rest.next()?;
        let fate = if is_mark(character) {
            self.marks += 1;
            self.of_mark(character)
        } else if is_unseen(character) {
            self.of_unseen(character)
        } else {
            self.marks = 0;
            Fate::Shown
        };
        if character == BLACK_FLAG {
            self.in_flag = tags_of_flag(self.rest.as_str());
        }
        self.before = Some(character);
        Some((character, fate))
    }
}

impl Fates<'_> {
    fn of_mark(&self, character: char) -> Fate {
        let has_place = !is_unseen(character) || self.has_place(character);
        match self.marks {
            ..=MARKS if has_place => Fate::Shown,
            ..=MARKS => Fate::Replaced,
            // One stands for all the others.
            marks if marks == MARKS + 1 => Fate::Replaced,
            _ => Fate::LeftOut,
        }
    }

    fn of_unseen(&mut self, character: char) -> Fate {
        if self.in_flag > 0 {
            self.in_flag -= 1;
            return Fate::Shown;
        }
        match character {
            // It only says where a word may be parted.
            '\u{ad}' => Fate::LeftOut,
            '\u{2028}' | '\u{2029}' => Fate::Blank,
            // These say how what stands beside them is turned, where words of both directions meet.
            '\u{61c}' | '\u{200e}' | '\u{200f}' if self.has_right_to_left() => Fate::Shown,
            _ if self.has_place(character) => Fate::Shown,
            _ => Fate::Replaced,
        }
    }

    /// Returns whether an unseen character does something honest behind the one before it.
    fn has_place(&self, character: char) -> bool {
        let Some(before) = self.before else { return false };
        match character {
            // A place to part words that have no blanks between them.
            '\u{200b}' => matches!(before, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'),
            // It makes one picture of two: a family, a rainbow flag.
            '\u{200d}' if is_emoji(before) => self.rest.clone().next().is_some_and(is_emoji),
            '\u{34f}' | '\u{200c}' | '\u{200d}' => is_joining(before),
            // In Mongolian they choose a letter's shape.
            '\u{180b}'..='\u{180f}' => matches!(before, '\u{1820}'..='\u{18af}'),
            // They choose between a letter and a picture, or between shapes of one.
            '\u{fe00}'..='\u{fe0f}' => has_variants(before),
            // Older shapes of ideographs: names of people and places in Japan are written with them.
            '\u{e0100}'..='\u{e01ef}' => is_ideograph(before),
            _ => false,
        }
    }

    fn has_right_to_left(&mut self) -> bool {
        let text = self.text;
        // Looked for once, and only where a mark of direction asks.
        *self.has_right_to_left.get_or_insert_with(|| text.chars().any(is_right_to_left))
    }
}

/// Returns whether a character takes no room of its own on a screen, or does something to it.
fn is_unseen(character: char) -> bool {
    match character {
        // Most of what is written.
        '\n' | '\t' | ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' => false,
        // Joiners and selectors; fillers, of the width of a letter or of none; blanks and joiners of no width, marks and overrides
        // of direction, ends of lines, invisible operators.
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180b}'..='\u{180f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{3164}'
        | '\u{ffa0}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => true,
        other => other.is_control(),
    }
}

fn is_mark(character: char) -> bool {
    character >= '\u{300}' && is_combining_mark(character)
}

/// Returns whether letters of this one's script take another shape beside a joiner: from Hebrew to Sinhala, and others.
const fn is_joining(character: char) -> bool {
    matches!(
        character,
        '\u{590}'..='\u{61b}' | '\u{61d}'..='\u{dff}' | '\u{f00}'..='\u{109f}' | '\u{1700}'..='\u{180a}'
            | '\u{1810}'..='\u{18af}' | '\u{1900}'..='\u{1cff}' | '\u{a800}'..='\u{abff}' | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' | '\u{10a00}'..='\u{11fff}' | '\u{1e900}'..='\u{1e95f}'
    )
}

const fn is_right_to_left(character: char) -> bool {
    matches!(
        character,
        '\u{590}'..='\u{61b}' | '\u{61d}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}

const fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Returns whether a character is an emoji, or the end of one.
const fn is_emoji(character: char) -> bool {
    matches!(
        character,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{2bff}' | '\u{3030}'
            | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}' | '\u{fe0f}' | '\u{20e3}'
    )
}

/// Returns whether a character can be asked for in another shape: emoji and keys, ideographs, a few other scripts.
fn has_variants(character: char) -> bool {
    let is_key = matches!(character, '0'..='9' | '#' | '*');
    let is_of_script = character >= '\u{1000}' && character.is_alphanumeric();
    !is_unseen(character) && (is_key || is_emoji(character) || is_of_script || is_ideograph(character))
}

/// Returns how many tag characters make a flag of the black one before them; 0 where they are none.
fn tags_of_flag(rest: &str) -> usize {
    let is_flag = |name: &&str| {
        // With the tag that ends it: a flag that does not end is none.
        let tags = name.chars().map(tag).chain(std::iter::once(Some('\u{e007f}')));
        tags.eq(rest.chars().take(name.len() + 1).map(Some))
    };
    FLAGS.iter().find(|name| is_flag(name)).map_or(0, |name| name.len() + 1)
}

/// Returns the tag character of an ASCII one.
fn tag(character: char) -> Option<char> {
    char::from_u32(0xe_0000 + u32::from(character))
}
