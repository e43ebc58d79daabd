//! Where measures and notes come from, and what many of them are. The idea and the number are told apart: a study that gave the
//! one has mostly not used the other.

/// The interviews with coaches and clients.
pub(super) const HANDS_UP: &str = "the idea from Passmore, Day and Wang 2024; the number is this tool's";
/// The study of who coaches become.
pub(super) const IDENTITY: &str = "the idea from Lai and Passmore 2023; the number is this tool's";
/// A practitioner, not a study.
pub(super) const BLOG: &str =
    "the idea from The surprising power of coaching homework (a practitioner's blog); the number is this tool's";
/// The kinds of attention to oneself.
pub(super) const SUTTON: &str = "the kinds from Sutton 2016 (doi 10.5964/ejop.v12i4.1178), where rumination went with costs; the number is this tool's";
/// What no study names.
pub(super) const OURS: &str = "a count of this tool's own, from no study";
/// The range of a share.
pub(super) const SHARE: &str = "a share, 0 to 1";
