use proptest::prelude::*;

use super::*;

fn outline(text: &str) -> Vec<(u8, String, bool)> {
    let level = |section: &Section| section.heading.as_ref().map_or(0, |heading| heading.level);
    let words =
        |section: &Section| section.heading.as_ref().map_or(String::new(), |heading| heading.text.clone().into_owned());
    let all = sections(text, Span::new(0, text.len()));
    all.iter().map(|section| (level(section), words(section), section.has_text)).collect()
}

#[test]
fn only_a_heading_outside_code_quotes_lists_and_comments_is_one() {
    let check = |text: &str, headings: &[&str]| {
        let found: Vec<_> =
            outline(text).into_iter().skip(1).map(|(level, words, _)| format!("{level} {words}")).collect();
        assert_eq!(found, headings, "{text:?}");
    };
    check("", &[]);
    check("# One\n## Two\n###### Six\n", &["1 One", "2 Two", "6 Six"]);
    check("   ## Indented ##\n    # code\n\t# code\n", &["2 Indented"]);
    check("#no heading\n#\n", &["1 "]);
    check("One\n===\nTwo\nlines\n---\n", &["1 One", "2 Two lines"]);
    check("```\n# code\n```\n~~~\n# code\n~~~\n", &[]);
    check("> # quote\n\n- # list\n- a\n\n  # in the item\n\n1. # list\n", &[]);
    check("<!-- # a\n\n# comment\n\n-->\n# Heading\n", &["1 Heading"]);
    check("<!-- never closed\n\n# comment\n", &[]);
    check("<details>\n\n# Heading\n\n</details>\n", &["1 Heading"]);
    check(
        "# What *I* `noticed` [here](x) ![photo](y.png)  ~~now~~ &amp; <b>then</b>\r\n",
        &["1 What I noticed here photo now & then"],
    );
    check("## What happened <!-- prompt -->\r\n\r\nText\r\n", &["2 What happened"]);
    check("[^1]: # note\n\n# Heading\n", &["1 Heading"]);
    check("---\n\n# Heading\n", &["1 Heading"]);
    check("# Überraschung — 驚き\n", &["1 Überraschung — 驚き"]);
}

#[test]
fn a_section_has_text_only_if_the_writer_wrote_some() {
    let check = |text: &str, expected: bool| {
        let with_heading = format!("## What happened\n{text}");
        assert_eq!(outline(&with_heading)[1].2, expected, "{text:?}");
        assert!(!outline(&with_heading)[0].2, "{text:?}");
        assert_eq!(outline(&with_heading.replace('\n', "\r\n"))[1].2, expected, "{text:?} with CRLF");
    };
    for nothing in [
        "",
        "\n \n\t\n",
        "<!-- prompt -->",
        "<!-- a\n\nprompt\n-->\n\n<!-- b -->\n",
        "<!-- never closed\n\nprompt\n",
        "<!-- a --><!-- b -->",
        "- \n- [ ]\n- [ ] \n* [x]\n",
        "- <!-- prompt -->\n",
        "1.\n2.\n",
        "- - -\n***\n___\n",
        "[link]: https://example.org 'a title'\n",
        "<br>\n",
        "<div class=\"a\">\n</div>\n",
        "<b></b>\n",
        "> \n> \n",
        "%% prompt %%\n",
        "%%\nprompt\n\n## No heading\n\nmore\n%%\n",
        "{{title}}\n",
        "- {{prompt}}\n- <% tp.date.now() %>\n",
        "...\n",
        "…\n\n—\n",
        "mood:: \nenergy::\n",
        "> ...\n",
        "- ...\n- —\n",
        "|  |  |\n|---|---|\n|  | … |\n",
        "<!-- <img src='a.jpg'> -->\n",
        "```\n```\n",
        "```rust\n\n```\n",
        "&nbsp;\n",
        "\u{200b}\n",
        "\\\n".trim_start_matches('\\'),
    ] {
        check(nothing, false);
    }
    for something in [
        "I said no.",
        "<!-- prompt --> I said no.",
        "<!-- prompt -->\nI said no.",
        "before <!-- multi\nline --> after",
        "- [ ] call her\n",
        "- a\n",
        "> she said\n",
        "`code`\n",
        "![](photo.jpg)\n",
        "<img src='photo.jpg'>\n",
        "<div>\n<IMG src='photo.jpg'>\n</div>\n",
        "`{{code}}`\n",
        "```\n%% code %%\n```\n",
        "```\n...\n```\n",
        "%% prompt %% I said no.\n",
        "{{title}}: I said no.\n",
        "%% never closed\n",
        "{{never\n\nclosed\n",
        "mood:: calm\n",
        "mood::\nenergy:: 5\n",
        "...and then\n",
        "?\n",
        "```\ncode\n```\n",
        "    indented code\n",
        "[link](x)\n",
        "![a photo](photo.jpg)\n",
        "<https://example.org>\n",
        "<p>words</p>\n",
        "<div>\nwords\n</div>\n",
        "a < b\n",
        "<div\nnever closed",
        "| a | b |\n|---|---|\n",
        "[^1]: a note\n",
        "[ ]\n",
        "🙂\n",
    ] {
        check(something, true);
    }
}

#[test]
fn headings_and_contents_cover_the_body() {
    let text = "---\na: 1\n---\nintro\n\n  ## One ##  \r\ntext\n\nTwo\n---\nmore";
    let start = "---\na: 1\n---\n".len();
    let found = sections(text, Span::new(start, text.len()));
    let shown: Vec<_> = found
        .iter()
        .map(|section| (section.heading.as_ref().map_or("", |heading| heading.span.of(text)), section.content.of(text)))
        .collect();
    assert_eq!(shown, [("", "intro\n\n"), ("## One ##", "text\n\n"), ("Two\n---", "more")]);
}

#[test]
fn a_carriage_return_alone_ends_a_line_as_in_markdown() {
    let text = "\r# One\rtext\r\r## Two\rmore";
    let contents: Vec<_> =
        sections(text, Span::new(0, text.len())).iter().map(|section| section.content.of(text)).collect();
    assert_eq!(contents, ["\r", "text\r\r", "more"]);
    assert_eq!(words(text, Span::new(0, text.len())), "# One\ntext\n\n## Two\nmore");
}

#[test]
fn words_leave_out_comments() {
    let check = |text: &str, expected: &str| assert_eq!(words(text, Span::new(0, text.len())), expected, "{text:?}");
    check("", "");
    check("\n<!-- prompt -->\n", "");
    check("\n<!-- prompt -->\n\nI said no.\n\n", "I said no.");
    check("<!-- prompt --> I said no.", "I said no.");
    check("One.\n\n<!-- prompt -->\n\n  two\r\nthree", "One.\n\n  two\nthree");
    check("One\n<!-- a\nb -->\ntwo", "One\ntwo");
    check("One <!-- a --> two", "One  two");
    check("`<!-- code -->`", "`<!-- code -->`");
    check("```\n<!-- code -->\n```", "```\n<!-- code -->\n```");
    check("\\<!-- text -->", "\\<!-- text -->");
    check("> <!-- a\n> b -->\n> quote", "> \n> quote");
    check("- [ ] é <!-- a -->\n- b", "- [ ] é \n- b");
}

#[test]
fn headings_are_compared_without_case_marks_and_kinds_of_apostrophe() {
    let check = |text: &str, expected: &str| assert_eq!(normalise_heading(text), expected, "{text:?}");
    check("What happened", "what happened");
    check("  What  I\tnoticed : ", "what i noticed");
    check("What happened?", "what happened");
    check("What happened ?:", "what happened");
    check("Felt.", "felt");
    for apostrophe in ["'", "’", "ʼ", "‘", "´", "`"] {
        check(&format!("What I{apostrophe}ll try next"), "what i'll try next");
    }
    check("E\u{301}ve\u{301}nement", "événement");
    check("ÉVÉNEMENT\u{a0}:", "événement");
    check("何が起きた？", "何が起きた");
    check("Who? Me", "who? me");
    check("", "");
}

#[test]
fn what_people_mostly_write_needs_no_parser() {
    let check = |text: &str| assert_eq!(plain::sections(text), Some(parsed(text)), "{text:?}");
    check("");
    check("\n");
    check("## What happened\n\nI said no. She *thanked* me.\n\n## What I noticed:\n\n<!-- felt? -->\n\n");
    check("“No”, I said\r\nand again.\r\n\r\n# Überraschung — 驚き\r\n- one\r\n* two\r\n1. three\r\n> four");
    check("*Well*\n**now**\n12 of 20\n3.5 hours\n2) then\n(so)\n");
}

/// Pieces of a body, plain and not, that meet in every order.
fn body() -> impl Strategy<Value = String> {
    let one_of = |lines: &'static [&'static str]| prop::sample::select(lines).prop_map(str::to_owned);
    let line = prop_oneof![
        4 => one_of(&[
            "", " ", "\t", "words", "Words and *more* <b> &amp; `code` [link](x)", "é", "“said”", "\u{a0}", "\u{200b}",
            "\u{feff}x", "驚き", "12", "12.", "12. ", "12. x", "12) x", "1. 2. ", "3.5", "*a", "**a**", "***a", "****a", "_a_",
            "__", "(x)", "\"x\"", "a|b", "-|-", "$a$", "^a", "{x}", "@x", "a <!-- open", "a `open", "close -->", "a  ",
            "a\\", "{#id}", ".", "/", ";",
        ]),
        4 => one_of(&[
            "# a", "## What happened", "### What I'll try: next?", "#", "# ", "#  a", "# a  b", "# a ", "# a #", "# *a*",
            "####### a", "#a", "#\ta", "# \u{a0}", "# é (x)", "# a - b", "# \u{200b}", "# 1.", "###### 6", "# a\u{85}b",
        ]),
        2 => one_of(&[
            "- a", "* a", "+ a", "- ", "-", "-  a", "- é", "- # a", "- - a", "- [ ] a", "* [X] é", "+ [x] # a", "- [x]: a", "- [x] ", "[x]: /a", "- 1", "> a", ">a", "> # a", ">",
            "> é", "* * *", "- \u{a0}", "> \u{200b}",
        ]),
        1 => one_of(&[
            "---", "===", "***", "```", "~~~", "    a", "  a", "\ta", "[a]: b", "[^1]: c", "| a |", "|-|", ":-", "<b>", "<div>",
            "&nbsp;", "\\", "![](x)", "<!-- a", "-->", "\r", "a\rb",
        ]),
        3 => one_of(&[
            "  - a", "    - é", "  a b", "      c", "\t- a", "   1. a", "  - # a", "  # a", "  - [ ] a", "  -", "   ---", "  - - a",
            "| a | b |", "|a|", "|---|---|", "| - | :-: |", "|", "||", "| | a |", "| \\| a", "|-a", "|:", "a | b", "| # a |",
            "| [ ] |", "  | a |",
        ]),
        2 => one_of(&[
            "```", "```", "```rust", "``` `x", "````", " ```", "    ```", "``` ", "```\t", "~~~ x`", "~~~", "~~~~", "``", "```é",
        ]),
        2 => one_of(&[
            "<!-- a -->", "<!---->", "<!-->", "<!-- a --> ", "<!-- a --> b", "<!-- a --> <!-- b -->", "<!-- a --->", "<!--a-->",
            "<!-- é -->\t",
        ]),
        1 => "\\PC{0,12}",
    ];
    let ending = prop::sample::select(vec!["\n", "\n", "\n", "\r\n", "\n\n"]);
    let lines = prop::collection::vec((line, ending), 0..9);
    (lines, any::<bool>()).prop_map(|(lines, ends)| {
        let mut text: String = lines.into_iter().flat_map(|(line, ending)| [line, ending.to_owned()]).collect();
        if !ends {
            text.truncate(text.trim_end_matches(['\r', '\n']).len());
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8 * ProptestConfig::default().cases, ..ProptestConfig::default() })]

    #[test]
    fn the_quicker_way_finds_what_the_parser_finds(text in body()) {
        if let Some(found) = plain::sections(&text) {
            prop_assert_eq!(found, parsed(&text));
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read_and_covered(text in "([-#>*+=`~<!\\[\\]x :.|\\\\a_é1]|<!--|-->|\r?\n|\r|    |\t|\\[ \\]|\\PC){0,60}") {
        let body = Span::new(0, text.len());
        let found = sections(&text, body);
        let mut offset = 0;
        for section in &found {
            if let Some(heading) = &section.heading {
                prop_assert!(text[offset..heading.span.start].trim().is_empty());
                offset = heading.span.end;
                prop_assert!(text[offset..section.content.start].trim().is_empty());
            } else {
                prop_assert_eq!(section.content.start, 0);
            }
            offset = section.content.end;
            prop_assert!(!section.content.of(&text).is_empty() || !section.has_text);
        }
        prop_assert_eq!(offset, text.len());
        let _ = words(&text, body);
    }

    #[test]
    fn a_heading_of_ascii_is_compared_as_any_other(text in "[ -~\\t\\x0b\\x0c :?.`']{0,20}") {
        // A letter beyond ASCII takes the other way.
        let other = normalise_heading(&format!("{text}é"));
        let alone = normalise_heading(&format!("{text}e"));
        prop_assert_eq!(other.strip_suffix('é'), alone.strip_suffix('e'));
        let ending = normalise_heading(&format!("é{text}"));
        let alone = normalise_heading(&format!("e{text}"));
        prop_assert_eq!(ending.strip_prefix('é'), alone.strip_prefix('e'));
    }

    #[test]
    fn a_heading_is_normalised_once(text in "\\PC*") {
        let once = normalise_heading(&text);
        prop_assert_eq!(normalise_heading(&once), once);
    }
}
