//! Breaks a file so that it cannot be read, in the ways in which files break.

use crate::dice::Dice;
use crate::made::Made;
use crate::pool;

/// Returns the bytes of the file, broken in one of many ways. What it says at the left edge about who may see it stays,
/// or stands twice.
pub(crate) fn broken(mut made: Made, dice: &mut Dice) -> Vec<u8> {
    match dice.below(11) {
        0 => made.keys.insert(dice.below(made.keys.len()), "tags: [one, two".to_owned()),
        1 => made.keys.insert(dice.below(made.keys.len()), "\twin: a tab".to_owned()),
        2 => return format!("---\n{}\n\n{}", made.keys.join("\n"), made.body).into_bytes(),
        3 => made.keys.retain(|key| !key.starts_with("date:")),
        4 => in_conflict(&mut made, dice),
        5 => return not_text(&made, dice),
        6 => made.keys.iter_mut().filter(|key| key.starts_with("type:")).for_each(|key| *key = "type: other".into()),
        7 => made.keys.iter_mut().filter(|key| key.starts_with("date:")).for_each(|key| *key = "date: soon".into()),
        8 => made.keys.push(format!("note: {}", "long ".repeat(14_000))),
        9 => made.keys.push(made.keys[dice.below(made.keys.len())].clone()),
        _ => return format!("Only {}.\n", pool::words(dice)).into_bytes(),
    }
    made.text().into_bytes()
}

fn in_conflict(made: &mut Made, dice: &mut Dice) {
    let mut side = || dice.one_of(&["share: me", "share: pair", "by: client", "by: coach", "energy: 2"]);
    let (ours, theirs) = (side(), side());
    made.keys.push(format!("<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> other"));
}

fn not_text(made: &Made, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = made.text().into_bytes();
    bytes.extend_from_slice(b"caf\xe9 ");
    bytes.extend_from_slice(pool::words(dice).as_bytes());
    bytes
}
