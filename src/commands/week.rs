//! `mw week`: the weekly summary.

use clap::Args;

use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::bom::ByteOrderMark;
use crate::commands::flags::output::{Output, SummaryFormat};
use crate::commands::opened_journal::OpenedJournal;
use crate::model::moment::Week;
use crate::model::when;
use crate::render::text;
use crate::render::{self, Detail};
use crate::report::week::{WeekReport, WeekSummary};

/// A week: what was tried, written and agreed, client by client
///
/// Counts what is dated in the week, Monday to Sunday. What is open or waits stands as at its end, or as of today.
/// Markdown is written to be sent: it is for one client, unless --for coach asks for all of them.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw week                            this week
  mw week last -c k-07               last week of one client
  mw week --all                      with every measure up to its end
  mw week 2026-W46 -c k-07 --format markdown
  mw week last --format csv > week.csv")]
pub(crate) struct WeekArguments {
    /// 2026-W46, this, last, next, or any day of the week [default: this]
    #[arg(value_name = "WEEK")]
    week: Option<String>,
    /// Quiet clients one by one, and the measures over everything up to the week's end
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    output: Output<SummaryFormat>,
    #[command(flatten)]
    bom: ByteOrderMark,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &WeekArguments) -> Result<u8, Error> {
    let week = week(context, arguments.week.as_deref())?;
    let purpose = arguments.output.purpose(context)?;
    let opened = OpenedJournal::open_summarised(context, purpose, |records, asked, sight| {
        WeekSummary::of(records, week, asked, sight)
    })?;
    if arguments.output.format == SummaryFormat::Markdown {
        opened.refuse_many("mw week")?;
    }
    let page = opened.page(Detail::of(arguments.all));
    // A week that was stays as it was: whoever had a part in it, though the work has ended since.
    let people = opened.people_and(|week| !week.is_quiet());
    arguments.bom.begin(context, arguments.output.format == SummaryFormat::Csv)?;
    match arguments.output.format {
        SummaryFormat::Json => {
            let problems = render::problems(&opened.left_out);
            render::json::json(context.out, &WeekReport::of(week, opened.loaded.all, problems))?;
        }
        SummaryFormat::Csv => render::csv::week(context.out, week, &opened.loaded.all)?,
        SummaryFormat::Markdown => {
            render::markdown::week(context.out, page, week, &people)?;
        }
        SummaryFormat::Text => {
            text::week::week(&mut context.screen(), page, week, &people)?;
        }
    }
    context.report_left_out(&opened.left_out)
}

fn week(context: &Context<'_>, typed: Option<&str>) -> Result<Week, Error> {
    let today = context.today();
    let typed = typed.unwrap_or("this");
    when::week(typed, today).map_err(|error| Error::usage(error.to_string()).hint(error.hint()))
}
