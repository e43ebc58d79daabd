//! `mw read`: the diary itself.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::analysis::Window;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::complete;
use crate::commands::flags::output::{Output, PageFormat};
use crate::commands::flags::window::{WindowOptions, within};
use crate::commands::lookup::entry;
use crate::commands::opened_journal::{OpenedJournal, person};
use crate::model::moment::Day;
use crate::model::when::{self, WhenError};
use crate::render::text::diary::{Around, LaterOnes, More, diary};
use crate::render::wording::Asked;
use crate::render::{self, Detail, diary_page};
use crate::report::diary::{ClientDiary, DiaryQuery, DiaryReport, Most};

/// How many a screen shows where nobody says how many.
const A_SCREENFUL: usize = 10;

/// The diary itself: entries whole, in the order of time, newest last
///
/// A month, a week, a day, or one entry: its number, `last`, or its file. Without any of them the latest ten, and in
/// Markdown and JSON all of them. Numbers count from the newest, 1; they move when an entry is added. In a practice a
/// client's sessions stand among the entries.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw read                     the latest ten
  mw read last                the latest one
  mw read october             or 2026-10, last month
  mw read -n 5 --tag press
  mw read --activity say-it --from 2026-09
  mw read 2026 --format markdown > 2026.md")]
pub(crate) struct ReadArguments {
    /// A time (2026-10, october, last week, a day), or an entry: its number, `last`, its file's name or path
    #[arg(value_name = "WHEN|NAME", conflicts_with_all = ["from", "to", "within"], add = ArgValueCompleter::new(complete::entries))]
    what: Vec<String>,
    /// The newest so many of them
    #[arg(short = 'n', long = "number", value_name = "N")]
    number: Option<usize>,
    /// Those about this activity
    #[arg(long, value_name = "ACTIVITY", add = ArgValueCompleter::new(complete::activities))]
    activity: Option<String>,
    /// Those about this goal, or an activity that serves it
    #[arg(long, value_name = "GOAL", add = ArgValueCompleter::new(complete::goals))]
    goal: Option<String>,
    /// Those with this tag
    #[arg(long, value_name = "TAG")]
    tag: Option<String>,
    #[command(flatten)]
    window: WindowOptions,
    #[command(flatten)]
    output: Output<PageFormat>,
    /// With --format json, the words written too
    #[arg(long)]
    with_text: bool,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ReadArguments) -> Result<u8, Error> {
    let format = arguments.output.format;
    if arguments.number == Some(0) {
        return Err(Error::usage("-n counts from 1").hint("The newest five: mw read -n 5"));
    }
    let what = what(context, arguments)?;
    let opened = OpenedJournal::open(context, arguments.output.purpose(context)?)?;
    if format == PageFormat::Markdown {
        opened.refuse_many("mw read")?;
    }
    // A script gets every client and chooses for itself.
    let covered = if format == PageFormat::Json { opened.loaded.clients.iter().collect() } else { opened.shown() };
    let (covered, path) = match &what {
        What::In(_) => (covered, None),
        What::Named(name) => {
            let (records, entry) = entry::among(&covered, name).map_err(|error| no_time_either(error, name))?;
            (vec![records], Some(entry.path.clone()))
        }
    };
    let activity = arguments.activity.as_deref().map(|typed| opened.activity_named(typed)).transpose()?;
    let goal = arguments.goal.as_deref().map(|typed| opened.goal_named(typed)).transpose()?;
    let query = DiaryQuery {
        window: if let What::In(window) = what { window } else { Window::default() },
        activity: activity.as_deref(),
        goal: goal.as_deref(),
        tag: arguments.tag.as_deref(),
        entry: path.as_deref(),
    };
    let diaries = covered.iter().map(|records| ClientDiary::of(records, query, opened.as_of)).collect();
    let mut report = DiaryReport::of(query, opened.as_of, diaries, render::problems(&opened.left_out));
    let all = report.told();
    report.keep_newest(most(arguments, query));
    if format == PageFormat::Json && !arguments.with_text {
        render::json::json(context.out, &report.without_words())?;
        return context.report_left_out(&opened.left_out);
    }
    add_words(&opened, &mut report)?;
    let around = around(context, &opened, query, &report, all);
    let page = opened.page(Detail::Everything);
    let people: Vec<_> = covered.iter().zip(&report.clients).map(|(records, own)| person(records, own)).collect();
    match format {
        PageFormat::Json => render::json::json(context.out, &report)?,
        PageFormat::Markdown => diary_page::diary(context.out, page, &people, &around)?,
        PageFormat::Text => diary(&mut context.screen(), page, &people, &around)?,
    }
    context.report_left_out(&opened.left_out)
}

/// What is to be read.
enum What {
    /// What lies in a window.
    In(Window<'static>),
    /// The one entry of this name.
    Named(String),
}

/// Returns what was typed: a time first, since every list of them is closed; else it is a name.
fn what(context: &mut Context<'_>, arguments: &ReadArguments) -> Result<What, Error> {
    if arguments.what.is_empty() {
        return arguments.window.window(context).map(What::In);
    }
    let typed = arguments.what.join(" ");
    match when::window(&typed, context.today()) {
        Err(WhenError::NoWindow(_)) => Ok(What::Named(typed)),
        _ => within(context, "", &typed).map(What::In),
    }
}

/// Returns the error for what may be meant as a time.
fn no_time_either(error: Error, typed: &str) -> Error {
    // Where entries have this name, a time was not meant.
    let is_a_name = error.message.starts_with("several");
    if is_a_name { error } else { error.hint(format!("A time: {}", WhenError::NoWindow(typed.to_owned()).hint())) }
}

fn most(arguments: &ReadArguments, query: DiaryQuery<'_>) -> Most {
    let is_asked_for = query.window != Window::default() || query.entry.is_some();
    match arguments.number {
        Some(number) => Most::These(number),
        // A page is kept and a program chooses for itself; only a screen has an end.
        None if is_asked_for || arguments.output.format != PageFormat::Text => Most::All,
        None => Most::AndTicks(A_SCREENFUL),
    }
}

/// Reads the words of what is shown, and of nothing else.
fn add_words(opened: &OpenedJournal, report: &mut DiaryReport) -> Result<(), Error> {
    for client in &mut report.clients {
        for own in client.entries.iter_mut().filter(|own| own.has_text) {
            own.text = Some(opened.journal.sections(&own.path)?);
        }
        for own in &mut client.sessions {
            own.text = Some(opened.journal.sections(&own.path)?);
        }
    }
    Ok(())
}

/// Returns what is said around the diary that is shown; `all` is how many there were before the oldest were left out.
fn around(
    context: &Context<'_>,
    opened: &OpenedJournal,
    query: DiaryQuery<'_>,
    report: &DiaryReport,
    all: usize,
) -> Around {
    let has_window = query.window != Window::default();
    let shown = report.told();
    let first = report.clients.iter().filter_map(ClientDiary::first_day).min();
    let more = first.filter(|_| shown < all).map(|first| {
        let more = context.again(&format!("mw read -n {}", (shown * 2).min(all)));
        let month = context.again(&format!("mw read {}", first.format("%Y-%m")));
        More { shown, of: all, commands: if has_window { vec![more] } else { vec![more, month] } }
    });
    let begins = !(has_window || query.is_filtered() || query.entry.is_some());
    Around {
        window: if has_window { (report.from, report.to) } else { (None, None) },
        asked: if query.is_filtered() { Asked::SomeOfIt } else { Asked::Everything },
        more,
        later: later(query, report, opened.as_of.day()),
        begin: begins.then(|| context.again("mw reflect \"What happened\"")),
    }
}

/// Returns what is said of entries dated later: nothing where what was asked for is past.
fn later(query: DiaryQuery<'_>, report: &DiaryReport, today: Day) -> LaterOnes {
    match report.to {
        _ if query.entry.is_some() => LaterOnes::Unsaid,
        Some(to) if to < today => LaterOnes::Unsaid,
        Some(to) if to == today => LaterOnes::Counted,
        _ => LaterOnes::Shown,
    }
}
