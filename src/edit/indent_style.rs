//! How the writer of a text indents, so that new lines look like their neighbours.

use crate::document::node::{Kind, Node};

use super::lines;

/// The widths of a text's indentation, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct IndentStyle {
    /// How much further a mapping stands than the one that holds it.
    pub(super) mapping: usize,
    /// How much further a list's dashes stand than the mapping that holds it; 0 is allowed.
    pub(super) list: usize,
    /// From a dash to what follows it.
    pub(super) gap: usize,
    /// Short lists of words stand in brackets.
    pub(super) brackets: bool,
    /// Text of several lines may stand in lines: not where comments below would become a part of it.
    pub(super) literals: bool,
}

/// What has been seen of a style so far.
#[derive(Default)]
struct Seen {
    mapping: Option<usize>,
    list: Option<usize>,
    gap: Option<usize>,
    brackets: Option<bool>,
}

/// Returns the indent style of `text`, whose tree is `root`: that within `nearest` counts first, and where nothing shows it,
/// two columns a level, and lists in lines.
pub(super) fn of(text: &str, root: &Node, nearest: &Node) -> IndentStyle {
    let mut seen = Seen::default();
    seen.look(text, nearest);
    seen.look(text, root);
    IndentStyle {
        mapping: seen.mapping.unwrap_or(2),
        list: seen.list.unwrap_or(2),
        gap: seen.gap.unwrap_or(2),
        brackets: seen.brackets.unwrap_or(false),
        literals: true,
    }
}

impl Seen {
    fn look(&mut self, text: &str, node: &Node) {
        match &node.kind {
            Kind::Mapping { entries, flow: false } => {
                for entry in entries {
                    self.entry(text, lines::column(text, node.span.start), &entry.value);
                    self.look(text, &entry.value);
                }
            }
            Kind::Sequence { items, flow: false } => {
                self.gap(text, node, items);
                // Only lists of words are ever put in brackets, so no other list tells whether theirs are.
                if items.iter().all(|item| matches!(item.kind, Kind::Scalar { .. })) {
                    self.brackets.get_or_insert(false);
                }
                for item in items {
                    self.look(text, item);
                }
            }
            Kind::Sequence { items, flow: true } if !items.is_empty() => {
                self.brackets.get_or_insert(true);
            }
            _ => {}
        }
    }

    /// Learns from a collection that is the value of a key at `column`.
    fn entry(&mut self, text: &str, column: usize, value: &Node) {
        let further = || lines::column(text, value.span.start).checked_sub(column);
        match &value.kind {
            Kind::Mapping { flow: false, entries } if !entries.is_empty() => {
                self.mapping = self.mapping.or_else(further).filter(|step| *step > 0);
            }
            Kind::Sequence { flow: false, .. } => self.list = self.list.or_else(further),
            _ => {}
        }
    }

    /// Learns from the items that stand in the lines of their dashes.
    fn gap(&mut self, text: &str, list: &Node, items: &[Node]) {
        let dash_column = lines::column(text, list.span.start);
        // The last one first: a new item will stand below it.
        let gap = items.iter().rev().find_map(|item| {
            let before = &text[lines::start_of_line(text, item.span.start)..item.span.start];
            let gap = before.len().checked_sub(dash_column)?;
            (!item.span.is_empty() && before.as_bytes().get(dash_column) == Some(&b'-')).then_some(gap)
        });
        self.gap = self.gap.or(gap);
    }
}
