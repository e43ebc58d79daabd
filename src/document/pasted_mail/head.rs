//! The head of a mail that another mail answers or hands on: some programs put it above a quotation instead of marks.

/// Within how many lines a head ends.
const HEAD: usize = 8;
/// How many signs a rule has at least.
const RULE: usize = 20;

/// What a line of a head says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    From,
    Subject,
    Other,
}

/// The words before the colon of such a line, in lower case.
const WORDS: [(Word, &[&str]); 3] = [
    (
        Word::From,
        &[
            "from",
            "von",
            "de",
            "da",
            "van",
            "från",
            "fra",
            "lähettäjä",
            "od",
            "feladó",
            "kimden",
            "gönderen",
            "от",
            "від",
            "发件人",
            "寄件者",
            "寄件人",
            "差出人",
            "送信者",
            "보낸 사람",
            "보낸사람",
            "expéditeur",
            "από",
        ],
    ),
    (
        Word::Subject,
        &[
            "subject",
            "betreff",
            "objet",
            "asunto",
            "oggetto",
            "onderwerp",
            "ämne",
            "emne",
            "assunto",
            "aihe",
            "temat",
            "předmět",
            "predmet",
            "tárgy",
            "konu",
            "тема",
            "主题",
            "主題",
            "主旨",
            "件名",
            "제목",
            "subiect",
            "θέμα",
        ],
    ),
    (
        Word::Other,
        &[
            "to",
            "an",
            "à",
            "para",
            "a",
            "aan",
            "till",
            "til",
            "vastaanottaja",
            "do",
            "komu",
            "címzett",
            "kime",
            "alıcı",
            "кому",
            "收件人",
            "宛先",
            "받는 사람",
            "받는사람",
            "destinataire",
            "προς",
            "cc",
            "kopie",
            "copie",
            "kopia",
            "抄送",
            "副本",
            "sent",
            "date",
            "gesendet",
            "datum",
            "envoyé",
            "enviado",
            "enviada",
            "fecha",
            "inviato",
            "data",
            "verzonden",
            "skickat",
            "sendt",
            "dato",
            "lähetetty",
            "päivämäärä",
            "wysłano",
            "odesláno",
            "küldve",
            "dátum",
            "tarih",
            "gönderilme",
            "отправлено",
            "дата",
            "发送时间",
            "發送時間",
            "日期",
            "送信日時",
            "日時",
            "보낸 날짜",
            "보낸날짜",
            "ημερομηνία",
            "reply-to",
            "antwort an",
            "répondre à",
        ],
    ),
];

/// Returns whether the head of a mail begins at a line, or the rule that some programs put above it.
pub(super) fn begins(lines: &[&str], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    is_rule_with_words(line) && introduces(lines, next_with_words(lines, at + 1))
        || is_head(lines, at)
        || is_plain_rule(line) && is_head(lines, next_with_words(lines, at + 1))
}

/// Returns the first line from `at` on that holds something, past one empty line.
fn next_with_words(lines: &[&str], at: usize) -> usize {
    if lines.get(at).is_some_and(|line| line.trim().is_empty()) { at + 1 } else { at }
}

/// Returns whether a line is of a mail that is handed on: of its head, quoted, or who wrote it. Without one a rule is the writer's.
fn introduces(lines: &[&str], at: usize) -> bool {
    lines
        .get(at)
        .is_some_and(|line| word_of(line).is_some() || line.starts_with('>') || line.trim_end().ends_with([':', '：']))
}

/// Returns whether the lines from `at` on are the head of a mail: whom it is from, and what it is about or two more things.
fn is_head(lines: &[&str], at: usize) -> bool {
    let Some(first) = lines.get(at) else { return false };
    if words_in_line(first) >= 3 && (first.contains('@') || has_subject(first)) {
        return true;
    }
    if word_of(first) != Some(Word::From) {
        return false;
    }
    let head = lines[at..].iter().take(HEAD).take_while(|line| !line.trim().is_empty());
    let words: Vec<Word> = head.filter_map(|line| word_of(line)).collect();
    words.contains(&Word::Subject) || words.iter().filter(|word| **word == Word::Other).count() >= 2
}

/// Returns what a line of a head says: the word before its colon, with the marks of bold text or without.
fn word_of(line: &str) -> Option<Word> {
    let (word, _) = line.split_once([':', '：'])?;
    let word = word.trim().trim_matches(['*', '_']).trim().to_lowercase();
    WORDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(word, _)| *word)
}

/// Returns whether a line that holds all of a head says what the mail is about, as few sentences of a person's do.
fn has_subject(line: &str) -> bool {
    let before_colons = line.split([':', '：']).map(|part| part.rsplit([' ', '　']).next().unwrap_or(part));
    let known = |word: &str| WORDS[1].1.contains(&word.to_lowercase().as_str());
    before_colons.into_iter().any(known)
}

/// Returns whether whom a head is from stands there with an address, as a program writes it.
pub(super) fn is_sure(lines: &[&str], at: usize) -> bool {
    let head = lines.iter().skip(at).take(HEAD);
    head.filter(|line| word_of(line) == Some(Word::From)).any(|line| line.contains('@'))
}

/// Returns how many words of a head stand in one line, each with its colon, where a program put all of it there.
fn words_in_line(line: &str) -> usize {
    if word_of(line) != Some(Word::From) {
        return 0;
    }
    let before_colons = line.split([':', '：']).map(|part| part.rsplit([' ', '　']).next().unwrap_or(part));
    let known = |word: &str| WORDS.iter().any(|(_, words)| words.contains(&word.to_lowercase().as_str()));
    before_colons.filter(|word| known(word)).count()
}

/// Returns whether a line is `-----Original Message-----`, or hands a mail on.
fn is_rule_with_words(line: &str) -> bool {
    const WORDS: [&str; 18] = [
        "original",
        "urspr",
        "origine",
        "oorspronkelijk",
        "forwarded",
        "weitergeleitet",
        "transféré",
        "reenviado",
        "inoltrato",
        "doorgestuurd",
        "vidarebefordrat",
        "videresendt",
        "przekazan",
        "přeposlan",
        "пересыла",
        "转发",
        "轉寄",
        "転送",
    ];
    const BEGIN: [&str; 5] = [
        "begin forwarded message:",
        "anfang der weitergeleiteten nachricht:",
        "début du message transféré :",
        "inicio del mensaje reenviado:",
        "inizio messaggio inoltrato:",
    ];
    let line = line.trim().to_lowercase();
    let words = line.trim_matches('-');
    let is_ruled = line.len() - words.len() >= 8 && line.starts_with("----") && line.ends_with("---");
    is_ruled && WORDS.iter().any(|word| words.contains(word)) || BEGIN.contains(&line.as_str())
}

/// Returns whether a line is a rule of one sign, as Outlook draws one above a head.
fn is_plain_rule(line: &str) -> bool {
    let line = line.trim();
    let first = line.chars().next().filter(|first| matches!(first, '_' | '-' | '='));
    first.is_some_and(|first| line.chars().count() >= RULE && line.chars().all(|own| own == first))
}
