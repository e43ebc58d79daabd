//! Choices that look like chance and are the same every time.

/// A row of choices that follows from where it began (`SplitMix64`, Steele, Lea and Flood 2014).
pub(crate) struct Choices(u64);

impl Choices {
    /// Returns the choices for file `number` of client `client`.
    pub(crate) fn of(client: usize, number: usize) -> Self {
        Self((client as u64) << 32 ^ number as u64)
    }

    /// Returns a number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: usize, high: usize) -> usize {
        let span = (high - low + 1) as u64;
        low + usize::try_from(self.next() % span).unwrap_or_default()
    }

    /// Returns `true` in `share` of 100 cases.
    pub(crate) fn percent(&mut self, share: usize) -> bool {
        self.between(1, 100) <= share
    }

    /// Returns one of `things`.
    pub(crate) fn one_of<T: Copy>(&mut self, things: &[T]) -> T {
        things[self.between(0, things.len() - 1)]
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
