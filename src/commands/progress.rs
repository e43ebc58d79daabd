//! `mw progress`: the learning loops.

use clap::Args;

use crate::analysis::Window;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::bom::ByteOrderMark;
use crate::commands::flags::output::{Output, TableFormat};
use crate::commands::flags::window::WindowOptions;
use crate::commands::opened_journal::{OpenedJournal, Summaries};
use crate::render::text::progress::progress;
use crate::render::{self, Detail};
use crate::report::progress::{ProgressReport, ProgressSummary};
use crate::visibility::Purpose;

/// The learning loops: what was tried, what was seen in it, what was made of it, what comes next
///
/// Each activity with the four stages of its loop: ● where something was written, ○ where nothing was. What follows from
/// an activity stands under it, behind an arrow. A loop is closed when all four are there and a next activity was set;
/// one that waits says what for. People may begin at any stage, and nothing has to be closed.
///
/// As CSV, a row is an activity with its loop. The measures of the same window and goal are a table of their own:
/// `mw stats` with the same --goal, --from and --to.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw progress
  mw progress --goal calmer-meetings --all
  mw progress -c k-07 --from 2026-W40 --format json
  mw progress --format csv > loops.csv
  mw stats --format csv > measures.csv            the measures of the same window")]
pub(crate) struct ProgressArguments {
    /// Only what serves this goal
    #[arg(long, value_name = "GOAL")]
    goal: Option<String>,
    #[command(flatten)]
    window: WindowOptions,
    /// Loops at rest, kinds of questions, measures and notes too
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    output: Output<TableFormat>,
    #[command(flatten)]
    bom: ByteOrderMark,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ProgressArguments) -> Result<u8, Error> {
    let window = arguments.window.window(context)?;
    let purpose = arguments.output.purpose(context)?;
    let opened = look(context, purpose, arguments.goal.as_deref(), window)?;
    arguments.bom.begin(context, arguments.output.format == TableFormat::Csv)?;
    match arguments.output.format {
        TableFormat::Json => {
            // Of a window that ends later nothing is known after today.
            let to = window.to.map_or(opened.as_of.day(), |to| to.min(opened.as_of.day()));
            let problems = render::problems(&opened.left_out);
            render::json::json(context.out, &ProgressReport::of((window.from, to), opened.loaded.all, problems))?;
        }
        TableFormat::Csv => render::csv::progress(context.out, &opened.loaded.all)?,
        TableFormat::Text => {
            let page = opened.page(Detail::of(arguments.all));
            let screen = &mut context.screen();
            let people = opened.people().into_iter();
            // A client without that goal has nothing to show here.
            let people = people.filter(|person| arguments.goal.is_none() || !person.summary.goals.is_empty());
            progress(screen, page, &window, &people.collect::<Vec<_>>())?;
        }
    }
    context.report_left_out(&opened.left_out)
}

/// Opens the journal and summarises what the command covers. To find a goal by its name, all of it is read first.
fn look(
    context: &Context<'_>,
    purpose: Purpose,
    goal: Option<&str>,
    window: Window,
) -> Result<OpenedJournal<Summaries<ProgressSummary>>, Error> {
    let asked_for = |goal| Window { goal, ..window };
    let Some(typed) = goal else {
        return OpenedJournal::open_summarised(context, purpose, |records, asked, sight| {
            ProgressSummary::of(records, asked_for(None), asked, sight)
        });
    };
    let opened = OpenedJournal::open(context, purpose)?;
    let goal = opened.goal_named(typed)?;
    Ok(opened.summarise(|records, asked, sight| ProgressSummary::of(records, asked_for(Some(&goal)), asked, sight)))
}
