//! What a telephone or a program adds below a mail.

/// How these lines begin or end, in lower case.
const SENT: [&str; 26] = [
    "sent from ",
    "sent via ",
    "sent with ",
    "get outlook for ",
    "envoyé de mon ",
    "envoyé depuis ",
    "envoyé à partir ",
    "von meinem ",
    "gesendet von ",
    "gesendet mit ",
    "diese nachricht wurde von ",
    "enviado desde ",
    "enviado do ",
    "inviato da ",
    "inviato dal ",
    "verzonden vanaf ",
    "verstuurd vanaf ",
    "skickat från ",
    "sendt fra ",
    "lähetetty ",
    "отправлено с ",
    "发自我的",
    "從我的",
    "wysłane z ",
    "odesláno z ",
    "trimis de pe ",
];
const SENT_END: [&str; 5] = ["から送信", "에서 보냄", "gönderildi", "gönderildi.", "傳送"];
/// The ends of those that are sentences all the same.
const END: [&str; 3] = ["gesendet.", "gönderildi.", "the app."];
/// What they were sent from or with: without one of these the words may be somebody's own.
const DEVICES: [&str; 24] = [
    "iphone",
    "ipad",
    "ipod",
    "android",
    "galaxy",
    "samsung",
    "huawei",
    "xiaomi",
    "pixel",
    "nokia",
    "blackberry",
    "outlook",
    "yahoo",
    "gmx",
    "web.de",
    "proton",
    "windows",
    "gmail",
    "mobile",
    "telefon",
    "smartphone",
    "handy",
    "tablet",
    "mail",
];
/// The longest such line, in characters.
const LONGEST: usize = 80;

/// Returns the lines that were added so: each stands at the end of what somebody wrote, before a quotation or the end of the mail.
pub(super) fn lines(lines: &[&str], is_own: &[bool]) -> Vec<usize> {
    let is_words = |at: &usize| is_own[*at] && !lines[*at].trim().is_empty();
    let own: Vec<usize> = (0..lines.len()).filter(is_words).collect();
    let is_last = |place: usize| match own.get(place + 1) {
        // Something that is not theirs stands between this line and their next one.
        Some(next) => (own[place]..*next).any(|at| !is_own[at]),
        None => true,
    };
    (0..own.len()).filter(|place| is_last(*place) && is_added(lines[own[*place]])).map(|place| own[place]).collect()
}

fn is_added(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    let says = SENT.iter().any(|own| line.starts_with(own)) || SENT_END.iter().any(|own| line.ends_with(own));
    // A sentence of somebody's own goes on behind a comma, and ends.
    let is_sentence =
        line.contains(',') || line.ends_with(['.', '!', '?']) && !END.iter().any(|own| line.ends_with(own));
    let is_german = line.starts_with("von meinem ") && !line.ends_with("gesendet");
    says && !is_sentence
        && !is_german
        && line.chars().count() <= LONGEST
        && DEVICES.iter().any(|own| line.contains(own))
}
