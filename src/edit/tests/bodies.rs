use super::*;

#[test]
fn lines_are_added_below_the_body() {
    let check = |before: &str, added: &str, after: &str| {
        let made = |text: &str| apply(text, &[Edit::AppendText(added.to_owned())]);
        assert_eq!(made(before).as_deref(), Ok(after), "{before:?} {added:?}");
        let windows = |text: &str| text.replace('\n', "\r\n");
        if before.contains('\n') {
            assert_eq!(made(&windows(before)).as_deref(), Ok(windows(after).as_str()), "{before:?} with CRLF");
        }
    };
    check("---\na: 1\n---\n", "text", "---\na: 1\n---\ntext\n");
    check("---\na: 1\n---", "text\n", "---\na: 1\n---\ntext");
    check("---\na: 1\n---\none\n", "\n# Two\n\nthree\n", "---\na: 1\n---\none\n\n# Two\n\nthree\n");
    check("---\na: 1\n---\none", "\ntwo", "---\na: 1\n---\none\n\ntwo");
    check("---\n<<: *odd\n---\none\n", "two\n", "---\n<<: *odd\n---\none\ntwo\n");
    check("no front matter\n", "two\r\nthree", "no front matter\ntwo\nthree\n");
    check("", "one", "one\n");
    check("one\n", "", "one\n");
    check("one\n", "\n", "one\n\n");
    check("```\ncode\n```\n\tx  \n", "---\n\n", "```\ncode\n```\n\tx  \n---\n\n");
}

#[test]
fn text_that_would_be_read_otherwise_is_refused() {
    let check = |before: &str, added: &str| {
        let refusal = apply(before, &[Edit::AppendText(added.to_owned())]).map(|_| ());
        assert!(matches!(refusal, Err(crate::edit::Refusal::WouldChangeMore { .. })), "{before:?} {added:?}");
    };
    check("one\n", "---");
    check("one\n", "===\n");
    check("<!-- never closed\n", "two");
    check("```\nnever closed\n", "two");
    check("", "---\na: 1\n---\n");
    check("", "\u{feff}one");
}
