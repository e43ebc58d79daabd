//! The spiral of a client: the longest chain of activities in which every one but the last has a closed loop.

use super::loop_state::LoopState;
use super::rings::finishing_order;
use super::thread::ActivityThread;

/// Returns the length of the spiral in activities: 0 with no activity, 1 with none closed.
pub(crate) fn spiral(threads: &[ActivityThread<'_>]) -> u32 {
    let follows: Vec<_> = threads.iter().map(|thread| thread.follow_on.clone()).collect();
    let mut lengths = vec![0; threads.len()];
    for at in finishing_order(&follows) {
        // A loop that is not closed ends the chain, though something follows: planning more is not yet going round.
        let goes_on = matches!(threads[at].learning_loop.state, LoopState::Closed(_));
        let next = if goes_on { follows[at].iter().map(|next| lengths[*next]).max() } else { None };
        lengths[at] = 1 + next.unwrap_or_default();
    }
    lengths.into_iter().max().unwrap_or_default()
}
