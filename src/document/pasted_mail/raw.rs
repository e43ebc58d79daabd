//! A mail that was saved as it came: its head in full, its body as it was sent.

use mail_parser::MessageParser;

/// Names that stand in the head of a mail on its way, and in no mail that a person sees.
const ON_ITS_WAY: [&str; 8] = [
    "return-path",
    "received",
    "message-id",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "delivered-to",
    "x-mailer",
];
/// What a head that was copied without these lines would say of such letters.
const ENCODED: &str = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n";
/// Names of which a mail has one at least.
const OF_EVERY_MAIL: [&str; 2] = ["from", "date"];

/// Returns the lines of the head and what the writer wrote, decoded, of a mail that was saved as it came; nothing of any other text.
pub(super) fn decoded(text: &str) -> Option<(Vec<String>, String)> {
    let text = text.trim_start_matches(['\u{feff}', '\n', '\r']);
    // Mail folders put a line before each mail.
    let mail = if text.starts_with("From ") { text.split_once('\n').map_or("", |(_, rest)| rest) } else { text };
    let head = head_of(mail)?;
    let names: Vec<String> = head.iter().filter_map(|line| name_of(line)).collect();
    let has = |any: &[&str]| names.iter().any(|name| any.contains(&name.as_str()));
    // Somebody may head their notes with such words, and has no address there.
    if !has(&ON_ITS_WAY) || !has(&OF_EVERY_MAIL) || !head.iter().any(|line| line.contains('@')) {
        return None;
    }
    let is_encoded = !has(&["content-transfer-encoding", "content-type"]) && is_quoted_printable(mail);
    let whole = if is_encoded { format!("{ENCODED}{mail}") } else { mail.to_owned() };
    let message = MessageParser::default().parse(whole.as_bytes())?;
    // A telephone sends one for the words before a picture, and one for those behind it.
    let parts: Vec<_> = (0..message.text_body_count()).filter_map(|part| message.body_text(part)).collect();
    let body = parts.join("\n").replace("\r\n", "\n");
    // What cannot be read is shown as it is, and not lost.
    let as_it_is = || mail.lines().skip(head.len()).collect::<Vec<_>>().join("\n");
    let body = if parts.is_empty() { as_it_is() } else { body };
    Some((head.into_iter().map(str::to_owned).collect(), body))
}

/// Returns whether letters outside of ASCII stand in a mail as quoted-printable in UTF-8: `=C3=A9`.
fn is_quoted_printable(mail: &str) -> bool {
    let is_letter = |six: &[u8]| {
        six[0] == b'='
            && matches!(six[1], b'C'..=b'F')
            && six[2].is_ascii_hexdigit()
            && six[3] == b'='
            && matches!(six[4], b'8' | b'9' | b'A' | b'B')
            && six[5].is_ascii_hexdigit()
    };
    mail.is_ascii() && mail.as_bytes().windows(6).any(is_letter)
}

/// Returns the lines up to the first empty one, if each of them is part of a head.
fn head_of(mail: &str) -> Option<Vec<&str>> {
    let head: Vec<&str> = mail.lines().take_while(|line| !line.trim().is_empty()).collect();
    let is_part = |line: &&str| line.starts_with([' ', '\t']) || name_of(line).is_some();
    (!head.is_empty() && head.iter().all(is_part)).then_some(head)
}

fn name_of(line: &str) -> Option<String> {
    let (name, _) = line.split_once(':')?;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_name.then(|| name.to_ascii_lowercase())
}
