//! A measure of several numbers, as an answer has it.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::awareness::{AwarenessCounts, AwarenessKinds};
use super::by_kind::ByKind;
use super::by_origin::ByOrigin;
use super::origin::Origin;
use crate::analysis::measure::TOO_EARLY;

/// A measure of several numbers, as an answer has it. They stand under `value`, as every measure has one, and beside it, where they
/// stood before there was one.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Several<T> {
    #[serde(flatten)]
    beside: T,
    /// The numbers; null while it is too early to say.
    value: Option<T>,
    /// How many things they rest on.
    n: u32,
    /// `too early to say` where they are not given, else null.
    note: Option<&'static str>,
}

impl<T: Clone + Serialize> Several<T> {
    fn new(numbers: &T, n: u32) -> Self {
        let value = (n > 0).then(|| numbers.clone());
        let note = if value.is_none() { Some(TOO_EARLY) } else { None };
        Self { beside: numbers.clone(), value, n, note }
    }
}

/// Writes whose ideas the activities set were. Of none, each has none: that is no less sure than any other count.
pub(super) fn origin<S: Serializer>(own: &Origin, serializer: S) -> Result<S::Ok, S::Error> {
    Several { beside: *own, value: Some(*own), n: own.n(), note: None }.serialize(serializer)
}

/// Writes what became of the activities that ended, by whose idea they were.
pub(super) fn by_origin<S: Serializer>(own: &ByOrigin, serializer: S) -> Result<S::Ok, S::Error> {
    Several::new(own, own.client.n + own.coach.n + own.together.n).serialize(serializer)
}

/// Writes what became of the activities that ended, by their kind.
pub(super) fn by_kind<S: Serializer>(own: &ByKind, serializer: S) -> Result<S::Ok, S::Error> {
    Several::new(own, own.to_do.n + own.to_reflect.n).serialize(serializer)
}

/// Writes how many entries show each kind of attention to oneself.
pub(super) fn awareness<S: Serializer>(own: &AwarenessCounts, serializer: S) -> Result<S::Ok, S::Error> {
    Several::<AwarenessKinds>::new(&own.kinds, own.n).serialize(serializer)
}
