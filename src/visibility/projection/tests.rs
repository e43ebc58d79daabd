use super::*;
use crate::model::evidence::Headings;
use crate::model::file::{Content, read};
use crate::model::source::Extent;

/// Returns a folder of `owner` that holds files of these places and front matters.
fn folder(owner: FolderOwner, files: &[(&str, &str)]) -> UnprojectedRecords {
    let place = match owner {
        FolderOwner::Oneself => "",
        FolderOwner::Client => "clients/k-07",
        FolderOwner::Coach => "coach",
    };
    let all = ClientRecords { owner, folder: place.to_owned(), ..ClientRecords::default() };
    let mut folder = UnprojectedRecords { all, left_out: Vec::new() };
    for (name, keys) in files {
        let path = format!("{place}/{name}").trim_start_matches('/').to_owned();
        let file_type = if name.starts_with("sessions") { "session" } else { "reflection" };
        let text = format!("---\ntype: {file_type}\ndate: 2026-11-05\n{keys}\n---\n");
        let reading = read(&path, &text, &Headings::default(), Extent::Bodies);
        match reading.value {
            Some(Content::Session(session)) => folder.all.sessions.push(*session),
            Some(Content::Reflection(reflection)) => folder.all.reflections.push(*reflection),
            _ => {
                let access = Some(Access::of_lines(&text));
                folder.left_out.extend(reading.found.into_iter().map(|reason| LeftOut { reason, access }));
            }
        }
    }
    folder
}

/// Returns whether `reader` sees the file, and is told where it is left out.
fn sees(owner: FolderOwner, reader: Reader, name: &str, keys: &str) -> bool {
    let records = seen_by(folder(owner, &[(name, keys)]), reader);
    records.sessions.len() + records.reflections.len() + records.left_out.len() > 0
}

#[test]
fn a_file_is_there_for_its_author_and_those_it_is_shared_with() {
    let check = |owner, name: &str, keys: &str, expected: &str| {
        let readers = [(Reader::Owner, "owner"), (Reader::Coach, "coach"), (Reader::Pair, "pair")];
        let seen: Vec<&str> =
            readers.iter().filter(|(reader, _)| sees(owner, *reader, name, keys)).map(|(_, name)| *name).collect();
        assert_eq!(seen.join(" "), expected, "{owner:?} {name} {keys}");
        // The same where the front matter cannot be read.
        let broken = format!("{keys}\nopen: \"");
        let seen: Vec<&str> =
            readers.iter().filter(|(reader, _)| sees(owner, *reader, name, &broken)).map(|(_, name)| *name).collect();
        assert_eq!(seen.join(" "), expected, "{owner:?} {name} {broken}");
    };
    let (oneself, client, coach) = (FolderOwner::Oneself, FolderOwner::Client, FolderOwner::Coach);
    let (session, entry) = ("sessions/2026-11-05.md", "diary/2026-11-05.md");
    check(client, entry, "share: pair", "owner coach pair");
    check(client, entry, "share: sponsor\nby: coach", "owner coach pair");
    check(client, entry, "share: me", "owner");
    check(client, entry, "", "owner");
    check(client, entry, "share: Pair", "owner");
    check(client, entry, "share: [pair, me]", "owner");
    check(client, entry, "share: me\nby: coach", "owner coach");
    check(client, entry, "by: coach", "owner coach");
    check(client, entry, "by: coach\nby: client", "owner");
    check(client, entry, "by: nobody", "owner");
    check(client, entry, "share: pair\nshare: me", "owner");
    check(client, session, "share: pair", "owner coach pair");
    check(client, session, "", "owner coach");
    check(client, session, "share: me", "owner coach");
    check(client, session, "share: me\nby: client", "owner");
    check(oneself, entry, "share: me", "owner");
    check(oneself, entry, "share: pair", "owner coach pair");
    check(oneself, session, "by: client", "owner");
    check(oneself, session, "share: pair", "owner coach pair");
    check(coach, entry, "share: me", "owner coach");
    check(coach, entry, "share: pair\nby: client", "owner coach");
}

#[test]
fn a_folder_and_the_file_about_the_client_are_no_secret_of_one_of_them() {
    let told = |owner, path: &str, access| {
        let mut folder = folder(owner, &[]);
        folder.left_out.push(LeftOut { reason: Diagnostic::of_file(Code::Unreadable, path, "cannot be read"), access });
        let told = |reader| seen_by(folder.clone(), reader).left_out.len() == 1;
        (told(Reader::Coach), told(Reader::Pair))
    };
    assert_eq!(told(FolderOwner::Client, "clients/k-07/diary/2026", None), (true, true));
    assert_eq!(told(FolderOwner::Client, "clients/k-07/client.md", Some(Access::UNSAID)), (true, true));
    assert_eq!(told(FolderOwner::Client, "clients/k-07/diary/client.md", Some(Access::UNSAID)), (false, false));
    assert_eq!(told(FolderOwner::Coach, "coach/diary/2026", None), (true, false));
}

#[test]
fn what_is_hidden_tells_its_ids_and_nothing_else() {
    let files = [
        ("diary/2026-11-05.md", "activities: [{title: Tell her}]"),
        ("sessions/2026-11-03.md", "by: client\nactivities: [{title: Ask, id: ask-him}]"),
        ("sessions/2026-11-04.md", "share: pair\nactivities: [{title: Seen}]"),
    ];
    let (records, hidden) = split(folder(FolderOwner::Client, &files), Reader::Coach);
    assert_eq!(hidden.activity_ids().collect::<Vec<_>>(), ["ask-him", "tell-her"]);
    assert_eq!((records.sessions.len(), records.reflections.len()), (1, 0));
}

#[test]
fn a_check_is_handed_both_worlds_where_they_differ() {
    let files = [("diary/2026-11-05.md", "share: me"), ("sessions/2026-11-04.md", "share: pair")];
    let checked = to_check(folder(FolderOwner::Client, &files), Reader::Coach);
    assert_eq!(checked.hidden, ["clients/k-07/diary/2026-11-05.md"]);
    assert_eq!(checked.all.map(|all| all.reflections.len()), Some(1));
    assert_eq!(checked.seen.reflections.len(), 0);
    assert!(to_check(folder(FolderOwner::Oneself, &files), Reader::Owner).all.is_none());
}

#[test]
fn the_coach_is_told_what_only_they_can_see_in_a_clients_folder() {
    let files = [
        ("sessions/2026-11-03.md", ""),
        ("sessions/2026-11-04.md", "share: pair"),
        ("diary/2026-11-05.md", "by: coach\nshare: me"),
        ("diary/2026-11-06.md", "share: me"),
    ];
    let records = seen_by(folder(FolderOwner::Client, &files), Reader::Coach);
    let paths: Vec<_> = for_the_coach_alone(&records).collect();
    assert_eq!(paths, ["clients/k-07/sessions/2026-11-03.md", "clients/k-07/diary/2026-11-05.md"]);
    assert_eq!(seen_in_file(&records, Share::Pair).sessions.len(), 1);
}
