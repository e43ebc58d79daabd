//! Scalars with a name (`&name`), and the aliases (`*name`) that stand for them.
//!
//! A scalar holds no values, so nothing multiplies, however often it is repeated. All else that may have a name is left to
//! the library: keys, lists, mappings, and names that are given twice.

use crate::document::{
    node::{Kind, Node},
    span::Span,
};

use super::{
    scanner::{Scan, Scanner, Stop, is_gap},
    tree::{Obstacle, ObstacleKind, Tree},
};

impl<'text> Scanner<'text> {
    /// Reads an anchor and, with `read`, the scalar after it in its line.
    pub(super) fn anchored(&mut self, read: impl FnOnce(&mut Self) -> Scan<Node<'text>>) -> Scan<Node<'text>> {
        let (name, stop) = self.name(ObstacleKind::Anchor)?;
        self.skip_blanks();
        // Nothing else may have a second name, and a comment or the line's end leaves open what the name is for.
        if is_gap(self.byte()) || matches!(self.byte(), b'#' | b'&' | b'*' | b'[' | b'{') {
            return Err(stop);
        }
        let node = read(self)?;
        // The library takes a name that is given again for another one's, now and then.
        if !matches!(node.kind, Kind::Scalar { .. }) || self.scalar_of(name).is_some() {
            return Err(stop);
        }
        self.anchors.named.push((name, node.kind.clone()));
        Ok(node)
    }

    /// Reads an alias. Its place is its own, not that of the scalar it stands for.
    pub(super) fn alias(&mut self) -> Scan<Node<'text>> {
        let (name, stop) = self.name(ObstacleKind::Alias)?;
        let span = Span::new(stop.offset, self.position);
        let Some(Kind::Scalar { text, style }) = self.scalar_of(name) else { return Err(stop) };
        let kind = Kind::Scalar { text: text.clone(), style: *style };
        self.anchors.repeated += text.len();
        // The library counts what aliases make, and refuses what is too much.
        if self.anchors.repeated > Tree::MOST_BYTES { Err(stop) } else { Ok(Node { span, kind }) }
    }

    /// Reads the name of an anchor or an alias, of which the sign is the next byte. Returns what to give up with there, too,
    /// where the name is used in a way that is the library's.
    fn name(&mut self, kind: ObstacleKind) -> Scan<(&'text str, Stop)> {
        let stop = self.outside(kind);
        let start = self.position + 1;
        self.anchors.first.get_or_insert(Obstacle { kind, span: Span::new(self.position, start) });
        let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let length = self.bytes[start..].iter().take_while(|byte| is_of_name(byte)).count();
        self.position = start + length;
        let ends = is_gap(self.byte()) || matches!(self.byte(), b',' | b']' | b'}');
        if length == 0 || !ends { Err(stop) } else { Ok((&self.text[start..self.position], stop)) }
    }

    fn scalar_of(&self, name: &str) -> Option<&Kind<'text>> {
        self.anchors.named.iter().find(|(known, _)| *known == name).map(|(_, kind)| kind)
    }
}
