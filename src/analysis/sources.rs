//! Where measures and notes come from, and what many of them are.

/// The interviews with coaches and clients.
pub(super) const HANDS_UP: &str = "Passmore, Day and Wang 2024";
/// The study of who coaches become.
pub(super) const IDENTITY: &str = "Lai and Passmore 2023";
/// A practitioner, not a study.
pub(super) const BLOG: &str = "The surprising power of coaching homework (a practitioner's blog)";
/// The kinds of attention to oneself.
pub(super) const SUTTON: &str = "Sutton (self-reflection, insight, rumination, mindfulness)";
/// What no study names.
pub(super) const OURS: &str = "a count of this tool's own, from no study";
/// The range of a share.
pub(super) const SHARE: &str = "a share, 0 to 1";
