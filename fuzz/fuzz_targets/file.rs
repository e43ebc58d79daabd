//! Any text as a file of a journal, as settings and as the user's config: it is read, or left out with a reason, and
//! what is found names a place in it.
#![no_main]

use libfuzzer_sys::fuzz_target;

use meanwhile::for_tests::{Diagnostic, Read, read_config, read_file, read_front_matter, read_settings};

fuzz_target!(|text: &str| {
    for path in ["client.md", "sessions/2026-11-03.md", "diary/2026/2026-11-05-183012-tell.md", "coach/diary/.md"] {
        let (most, least) = (read_file(path, text, ""), read_front_matter(path, text));
        assert_eq!(most.is_left_out, least.is_left_out, "what is left out depends on what is asked for");
        check(text, path, &most);
        check(text, path, &least);
    }
    check(text, "meanwhile.yaml", &read_settings(text));
    check(text, "config.yaml", &read_config(text));
    // Settings name headings of their own: they must serve to read an entry.
    let entry = "---\ntype: reflection\ndate: 2026-11-05\n---\n# What happened\nTold her.\n";
    assert!(!read_file("diary/x.md", entry, text).is_left_out);
});

fn check(text: &str, path: &str, read: &Read) {
    assert!(!read.is_left_out || !read.found.is_empty(), "left out without a reason");
    let lines = text.split('\n').count();
    for Diagnostic { path: named, place, span, message, .. } in &read.found {
        assert!(!message.is_empty());
        assert_eq!(&**named, path);
        assert!((1..=lines).contains(&place.line) && place.column >= 1, "{place:?}");
        if let Some(span) = span {
            assert!(text.get(span.range()).is_some(), "{span:?} is no part of the text");
        }
    }
}
