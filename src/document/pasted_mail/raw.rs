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
/// Names of which a mail has one at least.
const OF_EVERY_MAIL: [&str; 2] = ["from", "date"];

/// Returns the lines of the head and what the writer wrote, decoded, of a mail that was saved as it came; nothing of any other text.
pub(super) fn decoded(text: &str) -> Option<(Vec<String>, String)> {
    let text = text.trim_start_matches(['\n', '\r']);
    // Mail folders put a line before each mail.
    let mail = if text.starts_with("From ") { text.split_once('\n').map_or("", |(_, rest)| rest) } else { text };
    let head = head_of(mail)?;
    let names: Vec<String> = head.iter().filter_map(|line| name_of(line)).collect();
    let has = |any: &[&str]| names.iter().any(|name| any.contains(&name.as_str()));
    if !has(&ON_ITS_WAY) || !has(&OF_EVERY_MAIL) {
        return None;
    }
    let message = MessageParser::default().parse(mail.as_bytes())?;
    let body = message.body_text(0)?.replace("\r\n", "\n");
    Some((head.into_iter().map(str::to_owned).collect(), body))
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
