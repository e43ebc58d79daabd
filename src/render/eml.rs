//! A letter as the draft of a mail (RFC 5322), to open in a mail program or to hand to one that sends.

use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::raw::Raw;

use super::letter::Letter;
use crate::model::moment::Day;

/// Whom a draft is from where nobody says: RFC 5322 asks for somebody, and nobody lives at `.invalid` (RFC 2606).
const FROM: &str = "draft@meanwhile.invalid";

/// What stands on a draft besides the letter.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Envelope<'a> {
    /// Tells the draft from others: the same letter has the same one.
    pub id: &'a str,
    /// The day it is for.
    pub on: Day,
    /// The address it is from.
    pub from: Option<&'a str>,
    /// The address it goes to.
    pub to: Option<&'a str>,
}

/// Returns the bytes of a draft, in ASCII: words of other scripts are in quoted-printable, or in base64 where that is
/// shorter. Its date is the morning of its day, in UTC: the same letter gives the same bytes.
pub(crate) fn draft(letter: &Letter, envelope: Envelope<'_>) -> Vec<u8> {
    // The day it is for, at eight, and not the moment it was made: asked twice, it is the same draft.
    let morning = envelope.on.and_hms_opt(8, 0, 0).map_or(0, |morning| morning.and_utc().timestamp());
    let message = MessageBuilder::new()
        .message_id(format!("{}@meanwhile.invalid", envelope.id))
        .date(morning)
        // A mail needs a sender; `.invalid` makes sure that nothing is sent from it by mistake.
        .from(envelope.from.unwrap_or(FROM))
        .subject(letter.subject)
        // Outlook and others open it as a draft, with a button to send, and not as a mail that came.
        .header("X-Unsent", HeaderType::Raw(Raw::new("1")))
        // As a mail ends its lines (RFC 2045, 6.8): in base64 they are read back as they were written.
        .text_body((letter.plain() + "\n").replace('\n', "\r\n"));
    let message = match envelope.to {
        Some(to) => message.to(to),
        // A draft all the same: a mail program asks whom it is for.
        None => message,
    };
    let mut bytes = Vec::new();
    message.serialize(&mut bytes);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::moment::parse_day;
    use crate::render::letter::{self, Paragraph};

    fn of(words: &str) -> String {
        let lead = letter::said("Some words of ours stand before those of the client, as they do in a letter.");
        let paragraphs = vec![lead.clone(), lead, Paragraph::Quoted(words.to_owned())];
        let letter = Letter { subject: "A moment to look back", paragraphs };
        let on = parse_day("2026-11-08").unwrap_or(Day::MAX);
        let envelope = Envelope { id: "0f", on, from: None, to: Some("noor@example.org") };
        String::from_utf8(draft(&letter, envelope)).unwrap_or_default()
    }

    /// The body of a message in quoted-printable (RFC 2045), or as it is.
    fn body(message: &str) -> String {
        let (head, body) = message.split_once("\r\n\r\n").unwrap_or_default();
        if head.contains("base64") {
            // As it is: the line ends are part of what was encoded.
            return String::from_utf8(unbase64(body)).unwrap_or_default();
        }
        if !head.contains("quoted-printable") {
            return body.replace("\r\n", "\n");
        }
        let joined = body.replace("=\r\n", "").replace("\r\n", "\n");
        let (mut bytes, mut rest) = (Vec::new(), joined.as_bytes());
        while let Some((first, others)) = rest.split_first() {
            let coded = (*first == b'=').then(|| std::str::from_utf8(&others[..2]).ok()).flatten();
            bytes.push(coded.and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(*first));
            rest = if coded.is_some() { &others[2..] } else { others };
        }
        String::from_utf8(bytes).unwrap_or_default()
    }

    fn unbase64(body: &str) -> Vec<u8> {
        const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let digits: Vec<usize> = body.chars().filter_map(|character| DIGITS.find(character)).collect();
        let byte = |digits: &[usize], at: usize| -> Option<u8> {
            let all = digits.iter().fold(0_usize, |sum, digit| (sum << 6) | digit) << (6 * (4 - digits.len()));
            (at < digits.len() - 1).then(|| u8::try_from((all >> (16 - 8 * at)) & 0xff).unwrap_or_default())
        };
        digits.chunks(4).flat_map(|four| (0..3).filter_map(move |at| byte(four, at))).collect()
    }

    #[test]
    fn the_lines_of_a_body_in_base64_end_as_those_of_a_mail() {
        let message = of(&"宿題 ".repeat(60));
        assert!(message.contains("Content-Transfer-Encoding: base64"), "{message}");
        let body = body(&message);
        assert!(body.starts_with("Some words"), "{body}");
        assert!(body.contains("\r\n\r\n") && !body.replace("\r\n", "").contains(['\r', '\n']), "{body:?}");
    }

    #[test]
    fn a_draft_has_the_headers_it_must_and_short_lines() {
        for words in ["Slow down", "é".repeat(400).as_str(), ".\n..\nFrom here", "a=b\ttab "] {
            let message = of(words);
            for header in [
                "Message-ID: <0f@meanwhile.invalid>",
                "Date: Sun, 8 Nov 2026 08:00:00 +0000",
                "From: <draft@meanwhile.invalid>",
                "To: <noor@example.org>",
                "Subject: A moment to look back",
                "X-Unsent: 1",
                "MIME-Version: 1.0",
            ] {
                assert!(message.contains(&format!("{header}\r\n")), "{header}\n{message}");
            }
            assert!(message.split("\r\n").all(|line| line.len() <= 78 && !line.contains(['\r', '\n'])), "{message}");
            assert!(message.is_ascii(), "{message}");
        }
    }

    #[test]
    fn the_words_come_out_as_they_went_in() {
        for words in ["Slow down", "Ça va, “oui”. 宿題", "a = b", ". one\n. two"] {
            let kept = body(&of(words));
            let quoted: Vec<&str> = kept.lines().skip_while(|line| !line.starts_with(' ')).map(str::trim).collect();
            assert_eq!(quoted.join("\n"), format!("“{words}”"));
        }
    }
}
