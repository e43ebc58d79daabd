"""Reads mails and calendars back as other programs do, and compares them with what they were made of."""

import email
import email.policy
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta

from icalendar import Calendar

mw = os.path.abspath(sys.argv[1])
folder = pathlib.Path(tempfile.mkdtemp())
journal = folder / "practice"
shutil.copytree("examples/practice", journal)
words = {
    "plain": "I waited until he had finished.",
    "accents": "Ça m’a coûté – «\u00a0oui\u00a0»; größer, žlutý, naïve.",
    "other scripts": "会议前深呼吸三次。" * 12,
    "signs": "a = b, 100 %, =3D, .\n.. and --\nFrom here on, it's 'mine'.",
}


def run(*arguments, now="2026-11-20T09:00"):
    home = str(folder / "home")
    environment = {"MW_TODAY": now, "PATH": os.environ["PATH"], "HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home}
    return subprocess.run([mw, "--journal", str(journal), *arguments], env=environment, check=True, stdout=subprocess.PIPE).stdout


def check(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: {found!r}, and not {expected!r}")


def mails():
    """A mail in each encoding has its subject, its words, and the line ends of a mail."""
    encodings = set()
    for name, text in words.items():
        session = journal / "clients/k-07/sessions/2026-11-19.md"
        session.write_text(f"---\ntype: session\ndate: 2026-11-19\nshare: pair\ncarry_forward: {json.dumps(text)}\n---\n")
        raw = run("session", "mail", "2026-11-19", "-c", "k-07", "--format", "eml", "--from", "m@example.org", "--to", "n@example.org")
        message = email.message_from_bytes(raw, policy=email.policy.default)
        check(f"{name}: defects", message.defects, [])
        check(f"{name}: subject", message["Subject"], "After our session")
        check(f"{name}: from and to", (message["From"], message["To"]), ("m@example.org", "n@example.org"))
        check(f"{name}: lines", b"\n" in raw.replace(b"\r\n", b""), False)
        body = message.get_payload(decode=True)
        check(f"{name}: lines of the body", b"\n" in body.replace(b"\r\n", b""), False)
        found = " ".join(body.decode("utf-8").split())
        if " ".join(text.split()) not in found and "".join(text.split()) not in "".join(found.split()):
            sys.exit(f"{name}: {text!r} is not in {found!r}")
        encodings.add(message["Content-Transfer-Encoding"])
        session.unlink()
    check("encodings", encodings, {"quoted-printable", "base64"})


def calendars():
    """Every export is newer than the last, and its events are the same ones."""
    session = journal / "clients/k-07/sessions/2026-12-02.md"
    session.write_text("---\ntype: session\ndate: 2026-12-02T10:00+01:00\nend: 2026-12-02T11:15+01:00\nshare: pair\n---\n")
    first, second = (events(now) for now in ("2026-11-20T09:00", "2026-11-20T09:01"))
    check("events", list(first), list(second))
    for uid, event in first.items():
        for name in ("DTSTAMP", "LAST-MODIFIED"):
            check(name, second[uid].decoded(name) > event.decoded(name), True)
        check("SEQUENCE", second[uid].decoded("SEQUENCE"), event.decoded("SEQUENCE") + 1)
    lengths = [event.decoded("DTEND") - event.decoded("DTSTART") for event in first.values() if "DTEND" in event]
    check("length", lengths, [timedelta(minutes=75)])
    run("session", "cancel", "2026-12-02", "-c", "k-07")
    states = [event["STATUS"] for event in events("2026-11-21T09:00").values() if "STATUS" in event]
    check("cancelled", states, ["CANCELLED"])


def events(now):
    calendar = Calendar.from_ical(run("calendar", "--with-words", now=now))
    found = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    stamp = datetime.fromisoformat(now)
    check("stamps", {event.decoded("DTSTAMP").replace(tzinfo=None) for event in found.values()}, {stamp})
    return found


mails()
calendars()
shutil.rmtree(folder)
print("mails and calendars read back as they were written")
