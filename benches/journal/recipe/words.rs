//! What the people of the made journal write. Everybody and everything in it is invented.

/// Sentences of one language.
pub(crate) type Sentences = &'static [&'static str];

/// The languages that clients write in. Most write English, so it stands here most often.
pub(crate) const LANGUAGES: [Sentences; 16] = [
    ENGLISH, ENGLISH, ENGLISH, FRENCH, ENGLISH, ENGLISH, NORWEGIAN, ENGLISH, ENGLISH, GERMAN, ENGLISH, ENGLISH,
    UKRAINIAN, ENGLISH, ENGLISH, JAPANESE,
];

/// What an activity is called.
pub(crate) const TITLES: [&str; 12] = [
    "Say one thing in the Monday meeting",
    "Shut the laptop at five",
    "Ask before I answer",
    "Twenty minutes of walking after lunch",
    "Write the first page before the mail",
    "Leave one question open",
    "Tell the desk when I go",
    "Say no to one thing a week",
    "Ring my sister on Sundays",
    "Draw what the team does, without names",
    "Let the second voice speak first",
    "Écrire trois lignes le soir",
];

/// What a client takes away from a session.
pub(crate) const TAKEN_AWAY: [&str; 8] = [
    "One sentence. It does not have to be a clever one.",
    "I may say no, and the house still stands.",
    "A question is a way to lead.",
    "The fear is about the first second.",
    "Je n'ai pas à remplir le silence.",
    "What I call urgent is mostly loud.",
    "Nobody asked me to carry it alone: I offered.",
    "It is enough to be one day ahead.",
];

/// How something felt.
pub(crate) const FEELINGS: [&str; 10] =
    ["calm", "tense", "proud", "tired", "curious", "relieved", "a bit lost", "awake", "ill at ease", "light"];

/// Labels of the writer's own.
pub(crate) const TAGS: [&str; 10] =
    ["work", "evening", "team", "family", "Monday meeting", "sleep", "travel", "the board", "garden", "reading"];

/// What got in the way.
pub(crate) const BARRIERS: [&str; 5] = [
    "The meeting ran over",
    "Two people were ill and I took their shift",
    "I forgot until I was in bed",
    "It felt rude: she had only just sat down",
    "No room with a door",
];

/// What went well.
pub(crate) const WINS: [&str; 5] = [
    "I went in and asked",
    "Home at six, with an empty bag",
    "He changed the date after I spoke",
    "Nobody filled the silence, not even me",
    "I slept the night before",
];

const ENGLISH: Sentences = &[
    "I said it before the slides came up, and my voice held.",
    "She looked at her notes, nodded, and asked what I needed to decide by Friday.",
    "Nobody else spoke for a moment.",
    "I noticed that I had stopped counting the seconds.",
    "It was smaller than I'd feared.",
    "On the way back I was angry, first at him and then at how long I had waited.",
    "We sat in the car for ten minutes and didn't say much.",
    "What I guess beforehand is nearly always worse than what happens, by about three points out of ten.",
    "Next time I want to begin with the question instead of the reason for it.",
    "The others took it as an offer, which is what it was.",
    "I had written two lines on a card and needed neither.",
    "My hands were cold until somebody laughed.",
    "I think I've been treating every request as if it came from the same person.",
    "There's a rule in my head that says whoever speaks first must be right; I don't know whose rule that is.",
    "It took four minutes, and I had put it off for eleven days.",
    "He thanked me.",
    "I left at five, and at twenty past five nothing had burnt down.",
    "Kitchen, radio, soup; the evening went by without the screen.",
    "I'd like to try it with the smaller group before the board meets on the 14th.",
    "What helped was that I had told one person about it in the morning.",
    "I can't tell yet whether it was the sleep or the conversation.",
    "For the first time I asked her what she would do, and then waited.",
    "It's odd how quiet a room gets when one doesn't hurry to fill it.",
    "I rate it a 7; last week I would have said 4.",
    "The plan was to walk, but it rained, so I stood at the window for a while, and that also counts.",
    "When the telephone rang I let it ring.",
    "Two of them came to me afterwards and said they had wanted to ask the same.",
    "I still explain too much at the end.",
    "Perhaps the meeting isn't the problem; perhaps it's the hour before it.",
    "I wrote down three things that I'm not going to do this month: the report, the rota, the move.",
];

const FRENCH: Sentences = &[
    "J'ai parlé avant la fin du tour de table, et personne ne m'a coupée.",
    "C'était plus court que je ne le pensais : à peine deux minutes.",
    "Elle m'a demandé « et toi, qu'est-ce que tu ferais ? », et j'ai attendu avant de répondre.",
    "Je remarque que je m'excuse encore à la première phrase.",
    "Le soir, à l'atelier, les mains étaient déjà plus légères.",
    "La prochaine fois, je commencerai par la question.",
    "Ce n'est pas le bruit qui me fatigue, c'est d'être la seule à l'entendre.",
    "J'ai laissé le téléphone dans l'entrée jusqu'à huit heures.",
    "On a ri, ce qui n'était pas prévu.",
    "Je croyais qu'il fallait une réponse ; il fallait quelqu'un qui reste.",
];

const NORWEGIAN: Sentences = &[
    "Jeg sa det høyt på møtet, og det gikk bra.",
    "Etterpå gikk jeg en tur rundt vannet uten å høre på noe.",
    "Det var ærlig talt lettere enn å la være.",
    "Hun spurte hva jeg trengte, og først visste jeg det ikke.",
    "Jeg legger merke til at jeg sier «bare» før alt som er viktig.",
    "Neste gang vil jeg be om en uke til.",
    "På kvelden sov jeg før elleve, for første gang på lenge.",
    "Kanskje er det ikke tiden som mangler, men en dør å lukke.",
];

const GERMAN: Sentences = &[
    "Ich habe es gleich am Anfang gesagt, bevor die Tagesordnung verlesen war.",
    "Es war still, länger als mir lieb ist, und dann kam eine gute Frage.",
    "Übrigens: niemand hat nach dem Grund gefragt.",
    "Mir fällt auf, dass ich Aufgaben annehme, während ich noch überlege, ob ich sie will.",
    "Am Abend war ich müde, aber nicht leer.",
    "Nächste Woche probiere ich es mit der größeren Gruppe.",
    "Vielleicht ist die Regel gar nicht meine.",
    "Zwei Stunden ohne Bildschirm, dafür mit Äpfeln.",
];

const UKRAINIAN: Sentences = &[
    "Я сказала це першою, і світ не впав.",
    "Після зустрічі ми ще трохи постояли на сходах.",
    "Мені здається, що я поспішаю заповнити тишу, бо боюся її.",
    "Наступного разу спершу запитаю.",
    "Увечері пройшлася пішки, дві зупинки.",
    "Це зайняло чотири хвилини, а відкладала я одинадцять днів.",
];

const JAPANESE: Sentences = &[
    "会議の始めに一言だけ言った。",
    "声が少し震えたが、誰も気にしていなかった。",
    "帰り道、コンサートのことを考えながら歩いた。",
    "次は先に質問してみたい。",
    "予想していたよりも、ずっと小さなことだった。",
    "夜は早く寝て、朝に三行だけ書いた。",
];
