//! Names for calendars and mail programs: the same for the same thing, and without a word of it.

/// Returns 32 hexadecimal digits that stand for `parts`: FNV-1a with 128 bits (Fowler, Noll and Vo 1991), with a mark
/// after each part, and stirred, so that two sessions of one client do not look alike. It hides words from a reader and is
/// no secret: who guesses the parts can check the guess.
pub(crate) fn fingerprint(parts: &[&str]) -> String {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    // A mark that is in no UTF-8 text, so that `ab` + `c` is not `a` + `bc`.
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
    let hash = bytes.fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    format!("{:032x}", stirred(hash))
}

/// Spreads what differs in the last part over all digits, as the last step of Murmur 3 does (Appleby 2011).
const fn stirred(hash: u128) -> u128 {
    // Odd, so that multiplying loses nothing: what differed before still differs after.
    const ODD: u128 = 0xff51_afd7_ed55_8ccd_c4ce_b9fe_1a85_ec53;
    let once = (hash ^ (hash >> 67)).wrapping_mul(ODD);
    let twice = (once ^ (once >> 67)).wrapping_mul(ODD);
    twice ^ (twice >> 67)
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn the_same_parts_give_the_same_name_and_others_another() {
        assert_eq!(fingerprint(&["k-07", "2026-11-05"]), fingerprint(&["k-07", "2026-11-05"]));
        assert_ne!(fingerprint(&["k-07", "1"]), fingerprint(&["k-071"]));
        assert_ne!(fingerprint(&["a", "b"]), fingerprint(&["b", "a"]));
    }

    #[test]
    fn neighbours_do_not_look_alike() {
        let names: Vec<_> = (10..40).map(|day| fingerprint(&["session", "k-07", &format!("2026-11-{day}")])).collect();
        let pairs = names.iter().enumerate().flat_map(|(at, one)| names[..at].iter().map(move |other| (one, other)));
        for (one, other) in pairs {
            let alike = one.bytes().zip(other.bytes()).filter(|(one, other)| one == other).count();
            // Of 32 random digits, 2 are alike on average; 12 are so once in a million pairs.
            assert!(alike < 12, "{one} {other}");
        }
    }
}
