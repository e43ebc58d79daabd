//! How many files are read at once.
//!
//! From memory a file takes some microseconds of a core, and a reader for each core is best: more of them cost a twentieth.
//! From a disk a file is mostly waited for, and many can be waited for at once. Which of the two it is shows in the first
//! ones that are read.

use std::time::{Duration, Instant};

use rayon::{ThreadPool, ThreadPoolBuilder};

/// How many files are waited for at once. Measured on a cold page cache: 100,000 files took 5.1 s with 2 readers, 2.5 with 8,
/// 2.2 with 16, 2.0 with 32 and 2.3 with 64. Each holds a client of its own: with 32, a status held more than 30 MB.
const OF_A_DISK: usize = 24;

/// A file that takes longer was waited for: from memory it takes 4 to 10 µs, and from a disk fifty at least.
const FROM_MEMORY: Duration = Duration::from_micros(25);

/// What takes less in all is done before more readers have begun.
const SOON: Duration = Duration::from_millis(1);

/// Watches how long files take, and has more readers come where they are waited for.
pub(super) struct Watch {
    begun: Instant,
    readers: Option<ThreadPool>,
}

impl Watch {
    /// Begins now.
    pub(super) fn start() -> Self {
        Self { begun: Instant::now(), readers: None }
    }

    /// Does `work`, which reads files on every core, with more readers if the `files` since the start were waited for.
    pub(super) fn go_on<T: Send>(&mut self, files: usize, work: impl FnOnce() -> T + Send) -> T {
        // Whoever watches a folder may be one of many readers already.
        let are_enough = rayon::current_num_threads() >= OF_A_DISK;
        if self.readers.is_none() && !are_enough && waited(self.begun.elapsed(), files) {
            // A system that gives no more threads is read by those there are.
            self.readers = ThreadPoolBuilder::new().num_threads(OF_A_DISK).build().ok();
        }
        match &self.readers {
            Some(readers) => readers.install(work),
            None => work(),
        }
    }
}

fn waited(took: Duration, files: usize) -> bool {
    let from_memory = FROM_MEMORY.saturating_mul(u32::try_from(files).unwrap_or(u32::MAX));
    took > from_memory.max(SOON)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_longer_than_memory_does_was_waited_for() {
        let check = |took: u64, files, expected| {
            assert_eq!(waited(Duration::from_micros(took), files), expected, "{took} µs, {files} files");
        };
        check(7_500, 1_000, false);
        check(50_000, 1_000, true);
        check(900, 5, false);
        check(1_100, 5, true);
        check(1_100, 0, true);
        check(u64::MAX, usize::MAX, true);
    }

    #[test]
    fn the_work_is_done_once_by_however_many_readers() {
        let a_second_ago = || {
            let begun = Instant::now().checked_sub(Duration::from_secs(1)).expect("a machine that runs for a second");
            Watch { begun, readers: None }
        };
        let readers_at_work = rayon::current_num_threads;
        assert_eq!(a_second_ago().go_on(10, readers_at_work), OF_A_DISK);
        assert_eq!(Watch::start().go_on(usize::MAX, readers_at_work), readers_at_work());
        // Once they have come they stay, and among them nobody calls for more.
        let mut watch = a_second_ago();
        watch.go_on(10, || ());
        let mut other = a_second_ago();
        assert_eq!(
            watch.go_on(usize::MAX, || (other.go_on(10, readers_at_work), other.readers.is_none())),
            (OF_A_DISK, true)
        );
    }
}
