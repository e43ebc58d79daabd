use crate::analysis::sample::{asked, journal};

use super::SessionState;

#[test]
fn a_session_is_what_its_file_says_or_what_the_clock_says() {
    let check = |keys: &str, on: &str, expected: &str| {
        let records = journal(&format!("=== sessions/2026-11-03\n{keys}\n"));
        let state = SessionState::of(&records.sessions[0], asked(on));
        assert_eq!(state.word(), expected, "{keys} on {on}");
        assert_eq!(state.is_held(), matches!(expected, "held" | "unconfirmed"));
    };
    check("", "2026-11-02", "planned");
    check("", "2026-11-03", "unconfirmed");
    check("", "2026-11-03T00:00", "unconfirmed");
    check("", "2026-11-04", "unconfirmed");
    check("date: 2026-11-03T10:00", "2026-11-03T09:59", "planned");
    check("date: 2026-11-03T10:00", "2026-11-03T10:00", "unconfirmed");
    // a clock without a time sees today's sessions as begun
    check("date: 2026-11-03T10:00", "2026-11-03", "unconfirmed");
    // offsets are compared as written
    check("date: 2026-11-03T10:00-08:00", "2026-11-03T10:00", "unconfirmed");
    for status in ["planned", "held", "cancelled", "missed"] {
        check(&format!("status: {status}"), "2026-11-02", status);
        check(&format!("status: {status}"), "2026-11-04", status);
    }
}
