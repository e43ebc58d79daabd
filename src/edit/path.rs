//! The way to a value that was read at a place.

use crate::document::{
    node::{Kind, Node},
    span::Span,
};

use super::edits::Step;

/// Returns the way from `root` to the text, number or date that stands at `span`, and its text; `None` where something
/// else stands there: a key, a list, nothing.
pub(crate) fn path_to<'a>(root: &'a Node<'a>, span: Span) -> Option<(Vec<Step>, &'a str)> {
    let mut path = Vec::new();
    let mut node = root;
    loop {
        if let Kind::Scalar { text, .. } = &node.kind {
            return (node.span == span).then_some((path, text));
        }
        let (step, inner) = step_to(node, span)?;
        path.push(step);
        node = inner;
    }
}

/// Returns the way from `root` to the key that stands at `span`; `None` where none does.
pub(crate) fn path_to_key(root: &Node, span: Span) -> Option<Vec<Step>> {
    let mut path = Vec::new();
    let mut node = root;
    loop {
        if let Some(entry) = node.entries().iter().find(|entry| entry.key_span == span) {
            path.push(Step::key(&*entry.key));
            return Some(path);
        }
        let (step, inner) = step_to(node, span)?;
        path.push(step);
        node = inner;
    }
}

/// Returns the step to the value in `node` that holds `span`; `None` where nothing does, or where a step leads elsewhere:
/// of a key that stands twice, to the first.
fn step_to<'a>(node: &'a Node<'a>, span: Span) -> Option<(Step, &'a Node<'a>)> {
    if let Some(at) = node.items().iter().position(|item| holds(item, span)) {
        return Some((Step::Item(at), &node.items()[at]));
    }
    let entry = node.entries().iter().find(|entry| holds(&entry.value, span))?;
    let first = node.get(&entry.key)?;
    (first.span == entry.value.span).then_some((Step::key(&*entry.key), first))
}

fn holds(node: &Node, span: Span) -> bool {
    node.span.start <= span.start && span.end <= node.span.end && !node.is_null()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::yaml;

    #[test]
    fn a_value_is_found_by_its_place() {
        let text = "a: one\nb:\n  - two\n  - c: {d: 'three'}\n";
        let tree = yaml::read(text, Span::new(0, text.len()));
        let check = |part: &str, expected: Option<&[Step]>| {
            let start = text.find(part).expect("a part of the text");
            let way = path_to(&tree.root, Span::new(start, start + part.len())).map(|(path, _)| path);
            assert_eq!(way.as_deref(), expected, "{part}");
        };
        check("one", Some(&[Step::key("a")]));
        check("two", Some(&[Step::key("b"), Step::Item(0)]));
        check("'three'", Some(&[Step::key("b"), Step::Item(1), Step::key("c"), Step::key("d")]));
        check("three", None);
        check("d", None);
        check("{d: 'three'}", None);
        check("b", None);
    }
}
