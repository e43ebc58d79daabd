//! A YAML value without a place: what an edit writes.

/// A value to be written into front matter.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// Text; quoted where YAML would read it as something else.
    Text(String),
    /// A word of the format's own that is written as it is: a date, a moment.
    Word(String),
    /// A list.
    List(Vec<Value>),
    /// Keys and values, in this order.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// Returns the text value of anything that reads as text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Returns the text of a text or of a word.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Word(text) => Some(text),
            _ => None,
        }
    }
}
