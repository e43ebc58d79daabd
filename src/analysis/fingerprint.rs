//! Names for calendars and mail programs: the same for the same thing, and without a word of it.

/// Returns 32 hexadecimal digits that stand for `parts`: FNV-1a with 128 bits (Fowler, Noll and Vo 1991), with a mark
/// after each part. It hides words from a reader and is no secret: who guesses the parts can check the guess.
#[must_use]
pub fn fingerprint(parts: &[&str]) -> String {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
    let hash = bytes.fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    format!("{hash:032x}")
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn the_same_parts_give_the_same_name_and_others_another() {
        assert_eq!(fingerprint(&[]), "6c62272e07bb014262b821756295c58d"); // the basis itself
        assert_eq!(fingerprint(&["k-07", "2026-11-05"]), fingerprint(&["k-07", "2026-11-05"]));
        assert_ne!(fingerprint(&["k-07", "1"]), fingerprint(&["k-071"]));
        assert_ne!(fingerprint(&["a", "b"]), fingerprint(&["b", "a"]));
    }
}
