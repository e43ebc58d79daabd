//! Any text as a file of a journal, as settings and as the user's config: it is read, or left out with a reason, and
//! what is found names a place in it.
#![no_main]

use libfuzzer_sys::fuzz_target;

use meanwhile::diagnostic::Diagnostic;
use meanwhile::model::evidence::Headings;
use meanwhile::model::file::{self, Reading};
use meanwhile::model::source::Detail;

fuzz_target!(|text: &str| {
    for path in ["client.md", "sessions/2026-11-03.md", "diary/2026/2026-11-05-183012-tell.md", "coach/diary/.md"] {
        let reading = |detail| file::read(path, text, &Headings::default(), detail);
        let (most, least) = (reading(Detail::Findings), reading(Detail::FrontMatter));
        assert_eq!(most.value.is_some(), least.value.is_some(), "what is left out depends on what is asked for");
        check(text, path, most);
        check(text, path, least);
    }
    check(text, "meanwhile.yaml", file::read_settings("meanwhile.yaml", text));
    check(text, "config.yaml", file::read_config("config.yaml", text));
    // Settings name headings of their own: they must serve to read an entry.
    if let Some(settings) = file::read_settings("meanwhile.yaml", text).value {
        let entry = "---\ntype: reflection\ndate: 2026-11-05\n---\n# What happened\nTold her.\n";
        let reading = file::read("diary/x.md", entry, &settings.headings, Detail::Findings);
        assert!(reading.value.is_some());
    }
});

fn check<T>(text: &str, path: &str, reading: Reading<T>) {
    assert!(reading.value.is_some() || !reading.found.is_empty(), "left out without a reason");
    let lines = text.split('\n').count();
    for Diagnostic { code, path: named, place, span, message, .. } in &reading.found {
        assert!(!code.is_empty() && !message.is_empty());
        assert_eq!(&**named, path);
        assert!((1..=lines).contains(&place.line) && place.column >= 1, "{place:?}");
        if let Some(span) = span {
            assert!(text.get(span.range()).is_some(), "{span:?} is no part of the text");
        }
    }
}
