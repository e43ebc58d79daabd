//! One number, with the count it rests on.

use schemars::JsonSchema;
use serde::Serialize;

/// What stands beside a number that is not given yet.
pub(crate) const TOO_EARLY: &str = "too early to say";

/// One number, with the count it rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Measure {
    /// The number; `None` while it is too early to say.
    pub value: Option<f64>,
    /// How many things it rests on.
    pub n: u32,
    /// `TOO_EARLY` where the number is not given, else nothing.
    pub note: Option<&'static str>,
}

impl Measure {
    /// Returns the number `value` that rests on `n` things, given only where they are at least `enough` and at least one.
    pub(crate) fn new(value: Option<f64>, n: u32, enough: u32) -> Self {
        // A number over too little looks as sure as one over much. It is left out, and the count says why.
        let value = value.filter(|_| n > 0 && n >= enough);
        Self { value, n, note: if value.is_none() { Some(TOO_EARLY) } else { None } }
    }

    /// Returns a number that is given whatever it rests on.
    pub(crate) const fn always(value: f64, n: u32) -> Self {
        // Of nothing too: a load of nothing is 0, and no less sure for it.
        Self { value: Some(value), n, note: None }
    }
}
