use proptest::prelude::*;

use super::split;

#[test]
fn what_the_mail_program_put_around_the_words_is_left_out() {
    let check = |text: &str, own: &str, left_out: &[&str]| {
        let mail = split(text);
        assert_eq!((mail.own.as_str(), mail.left_out), (own, left_out.iter().map(|own| (*own).to_owned()).collect()));
    };
    check("I went in.\nShe laughed.\n", "I went in.\nShe laughed.\n", &[]);
    check(
        "I went in.\n\nOn Thu, 5 Nov 2026 at 18:30, Marit wrote:\n> You took this away:\n>\n> “Slow down”\n\n-- \nNoor\n",
        "I went in.\n\n\n",
        &["On Thu, 5 Nov 2026 at 18:30, Marit wrote:", "> You took this away:", ">", "> “Slow down”", "-- ", "Noor"],
    );
    let wrapped = "Yes.\nOn Thu, 5 Nov 2026 at 18:30, Marit Osei-Lund\n<m@example.org> wrote:\n\n> a\n";
    check(wrapped, "Yes.\n\n", &["On Thu, 5 Nov 2026 at 18:30, Marit Osei-Lund", "<m@example.org> wrote:", "> a"]);
    check(
        "Le 5 nov. 2026 à 18:30, Marit a écrit :\n> a\nOui.\n",
        "Oui.\n",
        &["Le 5 nov. 2026 à 18:30, Marit a écrit :", "> a"],
    );
    check("> a\nMy answer.\n> b\nAnd this.\n", "My answer.\nAnd this.\n", &["> a", "> b"]);
}

#[test]
fn what_is_quoted_without_a_mark_stands_below_a_head() {
    let check = |text: &str, own: &str, left_out: usize| {
        let mail = split(text);
        assert_eq!((mail.own.as_str(), mail.left_out.len()), (own, left_out), "{text}");
    };
    let head = "From: Marit <m@example.org>\nSent: Sunday, 8 November 2026\nTo: Noor\nSubject: After our session\n";
    check(&format!("I went in.\n\n{head}\nYou took this away:\n"), "I went in.\n\n", 6);
    check(&format!("I went in.\n-----Original Message-----\n{head}\nYou took\n"), "I went in.\n", 7);
    check("Ja.\n\nVon: Marit\nGesendet: heute\nBetreff: Danach\n\nText\n", "Ja.\n\n", 5);
    // a mail with its own head, and one that it answers
    check(&format!("{head}\nI went in.\n"), "\nI went in.\n", 4);
    check(&format!("\n{head}\nI went in.\n\n{head}\nYou took\n"), "\nI went in.\n\n", 11);
    for own in ["From: here on I speak.\n", "From: the desk\n\nSubject: me\n", "----- Later -----\nYes.\n"] {
        check(own, own, 0);
    }
}

#[test]
fn words_of_the_writers_stay() {
    let check = |text: &str| assert_eq!(split(text).own, text, "{text}");
    check("On Monday I wrote:\nnothing at all.\n");
    check("a > b\n");
    check(&format!("A line of my own:\n--\n{}", "and more\n".repeat(9)));
    check("What happened\n--\nI told them.\n");
    check("Two things:\n--\nfirst\n--\nsecond\n");
    check(&format!("I told them.\n\n-- \n{}", "and more\n".repeat(9)));
    check(&format!("I told them.\n\n--\n{}", "and more\n".repeat(9)));
    check("What happened\n-----\nI told them.\n\n----------------------\n\nAnd more.\n");
    check("____________________________\nTo me: a line of my own\n");
    check("Sent from my heart, this is for you.\nAnd more.\n");
    check("I wrote it.\n\nSent from my iPhone I could not say it.\nSo here it is.\n");
    check("From: fear\nTo: courage\n");
    check("Date: a good one\nFrom: me\n\nI told them.\n");
    check("--- \nA rule.\n");
    // what stands before a quotation and is no introduction
    assert_eq!(split("This is what I told them:\n> a\n").own, "This is what I told them:\n");
}

proptest! {
    #[test]
    fn no_line_is_lost(text in "(([> a:\\-]|On 5 wrote:|-- |From: a|Subject: b){0,6}\n){0,12}") {
        let mail = split(&text);
        prop_assert_eq!(mail.own.lines().count() + mail.left_out.len(), text.lines().count());
    }
}

#[test]
fn who_wrote_a_quotation_is_said_in_every_language() {
    let check = |attribution: &str| {
        let mail = split(&format!("I told them.\n\n{attribution}\n\n> Your experiment\n> Next\n"));
        assert_eq!(mail.own.trim_end(), "I told them.", "{attribution}");
    };
    check("Am Do., 19. Nov. 2026 um 14:05 Uhr schrieb Marit Langername <\nmarit.langer.name@example.org>:");
    check("On Thu, 19 Nov 2026 at 14:05, Marit Langername With A Long Name\n<marit@example.org> wrote:");
    check("2026年11月19日(木) 14:05 Marit <marit@example.org>:");
    check("19 Kas 2026 Per 14:05 tarihinde Marit <marit@example.org> şunu yazdı:");
    check("19 Kas 2026 Per 14:05 tarihinde Marit şunu yazdı:");
    check("czw., 19 lis 2026 o 14:05 Marit <marit@example.org> napisał(a):");
    check("čt 19. 11. 2026 v 14:05 odesílatel Marit <marit@example.org> napsal:");
    check("чт, 19 нояб. 2026 г. в 14:05, Marit <marit@example.org>:");
    check("19.11.2026 14:05, Marit пишет:");
    check("to 19. marrask. 2026 klo 14.05 Marit (marit@example.org) kirjoitti:");
    check("Marit <marit@example.org> ezt írta (időpont: 2026. nov. 19., Cs, 14:05):");
    check("2026년 11월 19일 (목) 오후 2:05, Marit <marit@example.org>님이 작성:");
    check("在 2026年11月19日，14:05，Marit <marit@example.org> 写道：");
    check("Στις Πέμ 19 Νοε 2026 στις 2:05 μ.μ., ο χρήστης Marit <marit@example.org> έγραψε:");
    check("Em qui., 19 de nov. de 2026 às 14:05, Marit <marit@example.org>\nescreveu:");
    check("Le jeu. 19 nov. 2026 à 14:05, Marit <marit@example.org> a\nécrit :");
    check("From: Marit [mailto:marit@example.org]\nSent: Thursday, 19 November 2026\nSubject: After our session");
    check("Marit <marit@example.org>:");
}

#[test]
fn a_head_in_any_language_and_what_stands_above_it_is_left_out() {
    let check = |head: &str| {
        let mail = split(&format!("I told them.\n\n{head}\n\nYour experiment\nNext session\n"));
        assert_eq!(mail.own.trim_end(), "I told them.", "{head}");
        let own = split(&format!("{head}\n\nI told them.\n"));
        assert_eq!(own.own.trim(), "I told them.", "its own head: {head}");
    };
    check(
        "________________________________\nFrom: Marit <m@example.org>\nSent: Thursday\nTo: Noor\nSubject: After our session",
    );
    check(
        "________________________________\n\nVon: Marit <m@example.org>\nGesendet: Donnerstag\nAn: Noor\nBetreff: Danach",
    );
    check("发件人: Marit <m@example.org>\n发送时间: 2026年11月19日 14:05\n收件人: Noor\n主题: 会后");
    check("发件人：Marit 发送时间：2026年11月19日 收件人：Noor 主题：会后");
    check("差出人: Marit\n送信日時: 2026年11月19日\n宛先: Noor\n件名: 次回");
    check("보낸 사람: Marit\n보낸 날짜: 2026년\n받는 사람: Noor\n제목: 다음");
    check("Od: Marit\nWysłano: czwartek\nDo: Noor\nTemat: Po sesji");
    check("От: Marit\nОтправлено: 19 ноября\nКому: Noor\nТема: После встречи");
    check("Kimden: Marit\nGönderilme: Perşembe\nKime: Noor\nKonu: Sonra");
    check("**From:** Marit\n**Sent:** Thursday\n**To:** Noor\n**Subject:** After");
    check("De : Marit\nEnvoyé : jeudi\nÀ : Noor");
    check(
        "---------- Forwarded message ---------\nFrom: Marit <m@example.org>\nDate: Thu\nSubject: After\nTo: <n@example.org>",
    );
    check("-----Ursprüngliche Nachricht-----\nVon: Marit\nGesendet: heute\nBetreff: Danach");
    check("Begin forwarded message:\n\nFrom: Marit\nSubject: After\nDate: Thursday");
}

#[test]
fn what_a_telephone_adds_is_left_out_where_it_ends_what_was_written() {
    let check = |line: &str| {
        for text in [
            format!("I told them.\n\n{line}\n"),
            format!(
                "I told them.\n{line}\n\nOn 19 Nov 2026, at 14:05, Marit <m@example.org> wrote:\n\n> Your experiment\n"
            ),
            format!("I told them.\n\n{line}\n________________________________\nFrom: M\nTo: N\nSubject: After\n"),
        ] {
            assert_eq!(split(&text).own.trim_end(), "I told them.", "{text}");
        }
    };
    check("Sent from my iPhone");
    check("Sent from Outlook for iOS");
    check("Get Outlook for Android<https://aka.ms/x>");
    check("Envoyé de mon iPhone");
    check("Von meinem iPhone gesendet");
    check("Gesendet von Mail für Windows");
    check("Enviado desde mi iPhone");
    check("Verstuurd vanaf mijn iPad");
    check("iPhoneから送信");
    check("发自我的iPhone");
    check("나의 iPhone에서 보냄");
    check("Отправлено с iPhone");
}

#[test]
fn a_mail_that_was_saved_as_it_came_is_decoded() {
    let check = |mail: &str, own: &str| assert_eq!(split(mail).own.trim(), own, "{mail}");
    let head = "Return-Path: <n@example.org>\nReceived: from a\n\tby b; Thu\nDate: Thu, 19 Nov 2026 14:05:00 +0100\nFrom: Noor <n@example.org>\nMIME-Version: 1.0\n";
    let plain = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n";
    check(&format!("{head}{plain}\nI told them caf=C3=A9, a long=\n line.\n"), "I told them café, a long line.");
    let base64 = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n";
    check(&format!("{head}{base64}\nSSB0b2xkIHRoZW0gY2Fmw6ku\n"), "I told them café.");
    let latin = "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n";
    check(&format!("{head}{latin}\ncaf=E9\n"), "café");
    let parts = "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nI told them.\n\n-- \nNoor\n\n--b\nContent-Type: text/html\n\n<p>I told <b>them</b>.</p>\n\n--b--\n";
    check(&format!("{head}{parts}"), "I told them.");
    let html = "Content-Type: text/html; charset=utf-8\n\n<p>I told <b>them</b>.</p>\n";
    check(&format!("{head}{html}"), "I told them.");
    check(&format!("From n@example.org Thu Nov 19 14:05:00 2026\n{head}\nI told them.\n"), "I told them.");
    check(&format!("{head}\nI told them.\n\nOn 5 Nov 2026, Marit <m@example.org> wrote:\n> a\n"), "I told them.");
    check(&format!("\n{}\r\nI told them.\r\n", head.replace('\n', "\r\n")), "I told them.");
    let mail = split(&format!("{head}\nI told them.\n"));
    assert_eq!(mail.left_out.first().map(String::as_str), Some("Return-Path: <n@example.org>"));
    // What only looks like one is somebody's text.
    check("Note: I told them.\nDate: today\n\nMore.\n", "Note: I told them.\nDate: today\n\nMore.");
}

#[test]
fn what_may_be_most_of_somebodys_words_is_kept_whole() {
    let check = |text: &str, is_kept_whole: bool| {
        let mail = split(text);
        assert_eq!((mail.is_kept_whole, mail.own == text), (is_kept_whole, is_kept_whole), "{text}");
    };
    let mine = "my words\n".repeat(20);
    check(&format!("I told them.\n\nFrom: fear\nTo: courage\nSubject: me\n\n{mine}"), true);
    check(&format!("I told them.\n\nVon: Angst\nAn: Mut\nBetreff: ich\n\n{mine}"), true);
    check("> a\n> b\n", false);
    check(" > a\n > b\n", false);
    check("Sent from my iPhone\n", true);
    check("-- \nNoor\n", true);
    check(&format!("I told them.\n\nFrom: M <m@example.org>\nTo: N\nSubject: After\n\n{mine}"), false);
    check(&format!("I told them.\n\n{}", "> yours\n".repeat(40)), false);
    check("I told them.\n\nFrom: M\nTo: N\nSubject: After\n\nYours.\n", false);
    check(&format!("{mine}\nFrom: M\nTo: N\nSubject: After\n\n{}", "yours\n".repeat(12)), false);
}

#[test]
fn what_only_resembles_the_words_of_a_program_stays() {
    let check = |text: &str| assert_eq!(split(text).own, text, "{text}");
    check("I told them.\n\nVon meinem Telefon aus habe ich sie angerufen.\n");
    check("It was hard.\n\nSent with a heavy heart, by mail, to my mother.\n");
    check("It was hard.\n\nSent from my mobile home.\n");
    check("Here.\nFrom: here to: there date: today I walk.\nAll mine.\n");
    check(&format!("Day 1\n---- my original idea ----\n{}", "mine\n".repeat(5)));
    check("Received: a letter from mum\nDate: yesterday\n\nI cried.\n");
    check("Received: praise\nFrom: my boss\n\nI cried.\n");
    let own = "At 5 I told them what I think.\nThen I asked bob (bob@example.org):\n";
    assert_eq!(split(&format!("{own}> hello\n")).own, own);
}

#[test]
fn a_mail_in_parts_or_without_its_encoding_is_read() {
    let check = |mail: &str, own: &str| assert_eq!(split(mail).own.trim(), own, "{mail}");
    let head = "Return-Path: <n@example.org>\nDate: Thu, 19 Nov 2026 14:05:00 +0100\nFrom: Noor <n@example.org>\n";
    check(&format!("{head}\nI told them caf=C3=A9.\n"), "I told them café.");
    check(&format!("\u{feff}{head}\nI told them.\n"), "I told them.");
    check(&format!("{head}\na=b, 5=3\n"), "a=b, 5=3");
    let mixed = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n";
    let parts = "--b\nContent-Type: text/plain\n\nFirst.\n--b\nContent-Type: text/plain\n\nSecond.\n--b--\n";
    check(&format!("{head}{mixed}\n{parts}"), "First.\nSecond.");
    check(&format!("{head}{mixed}\nI told them.\n"), "I told them.");
    check(&format!("{head}\n> yours\n"), "");
    check(&format!("{head}\nI told them.\n\nSent from my iPhone\n"), "I told them.");
    check(&format!("{head}\nI told them.\n-- \nNoor\n"), "I told them.");
}
