//! `mw stats`: every measure, group by group if wanted; and what a whole practice says.

use clap::{Args, ValueEnum};

use crate::analysis::GroupBy;
use crate::analysis::Window;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::bom::ByteOrderMark;
use crate::commands::flags::output::{Output, TableFormat};
use crate::commands::flags::window::WindowOptions;
use crate::commands::opened_journal::OpenedJournal;
use crate::model::words::JournalKind;
use crate::render::text::practice_stats;
use crate::render::text::stats::stats;
use crate::render::{self, Detail};
use crate::report::practice::PracticeReport;
use crate::report::stats::{StatsAsked, StatsReport, StatsSummary};
use crate::visibility::{AskedFor, Purpose};

/// Every measure with the count it rests on, and what came of the activities group by group
///
/// A number that rests on too little is "too early to say". `mw explain NAME` tells what a measure means. In a terminal,
/// shapes stand beside the numbers; in a pipe there is text only.
///
/// `mw stats practice` looks over a coach's whole practice, for the coach alone: what it is called, what kind is set, how,
/// when and by whom, and what came of each. These are counts of your own files, and no finding about anybody.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw stats
  mw stats -c k-07 --by set_by --from 2026-09-01
  mw stats --goal calmer-meetings
  mw stats --by month --format csv > months.csv
  mw stats practice")]
pub(crate) struct StatsArguments {
    /// `practice`: the questions over a whole practice
    #[arg(value_name = "practice", value_enum, hide_possible_values = true)]
    whole: Option<Whole>,
    /// Split activities and entries by whose idea, kind, goal, form or month, each group with its measures
    #[arg(long, value_name = "WHAT", value_enum, conflicts_with = "whole")]
    by: Option<Split>,
    /// Only what serves this goal
    #[arg(long, value_name = "GOAL", conflicts_with = "whole")]
    goal: Option<String>,
    #[command(flatten)]
    window: WindowOptions,
    #[command(flatten)]
    output: Output<TableFormat>,
    #[command(flatten)]
    bom: ByteOrderMark,
}

/// What the numbers are of, where not of each client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Whole {
    /// A coach's whole practice
    Practice,
}

/// What activities and entries are split by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
enum Split {
    /// Whose idea it was
    #[value(alias = "set-by")]
    SetBy,
    /// To do, or to reflect on
    Kind,
    /// The goal it serves
    Goal,
    /// The form
    Form,
    /// The month
    Month,
}

impl From<Split> for GroupBy {
    fn from(split: Split) -> Self {
        match split {
            Split::SetBy => Self::SetBy,
            Split::Kind => Self::Kind,
            Split::Goal => Self::Goal,
            Split::Form => Self::Form,
            Split::Month => Self::Month,
        }
    }
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &StatsArguments) -> Result<u8, Error> {
    let window = arguments.window.window(context)?;
    let purpose = arguments.output.purpose(context)?;
    match arguments.whole {
        Some(Whole::Practice) => of_practice(context, arguments, purpose, window),
        None => of_clients(context, arguments, purpose, window),
    }
}

fn of_clients(
    context: &mut Context<'_>,
    arguments: &StatsArguments,
    purpose: Purpose,
    window: Window,
) -> Result<u8, Error> {
    let opened = OpenedJournal::open(context, purpose)?;
    let by = arguments.by.map(GroupBy::from);
    let goal = arguments.goal.as_deref().map(|typed| opened.goal_named(typed)).transpose()?;
    let goal = goal.as_deref();
    let question = StatsAsked { from: window.from, to: window.to, goal, by };
    let summaries: Vec<StatsSummary> = opened
        .loaded
        .clients
        .iter()
        .map(|records| StatsSummary::of(records, question, opened.as_of, opened.sight))
        .collect();
    let left_out = &opened.left_out;
    arguments.bom.begin(context, arguments.output.format == TableFormat::Csv)?;
    match arguments.output.format {
        TableFormat::Json => {
            let to = window.to.map_or(opened.as_of.day(), |to| to.min(opened.as_of.day()));
            let report = StatsReport::of((window.from, to), by, summaries, render::problems(left_out));
            render::json::json(context.out, &report)?;
        }
        TableFormat::Csv => match by {
            Some(by) => render::csv::groups(context.out, by, &summaries, goal)?,
            None => render::csv::measures(context.out, &summaries, goal)?,
        },
        TableFormat::Text => {
            let page = opened.page(Detail::Everything);
            let people = opened.people(&summaries).into_iter();
            let people = people.filter(|person| goal.is_none() || !person.summary.goals.is_empty());
            stats(&mut context.screen(), page, question, &people.collect::<Vec<_>>())?;
        }
    }
    context.report_left_out(left_out)
}

fn of_practice(
    context: &mut Context<'_>,
    arguments: &StatsArguments,
    purpose: Purpose,
    window: Window,
) -> Result<u8, Error> {
    if purpose.asked_for == Some(AskedFor::Client) {
        return Err(Error::usage("a whole practice is shown to nobody but the coach")
            .hint("One client's own numbers: mw stats -c CODE --for client"));
    }
    if context.journal()?.kind != JournalKind::Practice {
        return Err(Error::usage("this journal is one person's, and no practice").hint("Its numbers: mw stats"));
    }
    if context.global.client.is_some() {
        return Err(Error::usage("a practice is all of its clients").hint("One client's numbers: mw stats -c CODE"));
    }
    let opened = OpenedJournal::open_all(context, purpose)?;
    let left_out = &opened.left_out;
    let (window, problems) = ((window.from, window.to), render::problems(left_out));
    let practice = PracticeReport::of(&opened.loaded.clients, window, opened.as_of, problems);
    arguments.bom.begin(context, arguments.output.format == TableFormat::Csv)?;
    match arguments.output.format {
        TableFormat::Json => render::json::json(context.out, &practice)?,
        TableFormat::Csv => render::csv::practice(context.out, &practice)?,
        TableFormat::Text => practice_stats::practice_stats(&mut context.screen(), &practice)?,
    }
    context.report_left_out(left_out)
}
