//! Rings among things that follow from each other, and the longest chain where there are none.

/// Returns a number for each node of a graph, given as the list of nodes that follow from it; two nodes have the same
/// number where each can be reached from the other (the strongly connected components, by Kosaraju's two passes).
pub(super) fn ring_numbers(follows: &[Vec<usize>]) -> Vec<usize> {
    let mut leads = vec![Vec::new(); follows.len()];
    for (from, nodes) in follows.iter().enumerate() {
        for to in nodes {
            leads[*to].push(from);
        }
    }
    let mut numbers = vec![usize::MAX; follows.len()];
    // Against the arrows, from the last one left: what is reached now can be reached both ways.
    for root in finishing_order(follows).into_iter().rev() {
        let mut stack = vec![root];
        while let Some(node) = stack.pop() {
            if numbers[node] == usize::MAX {
                numbers[node] = root;
                stack.extend(&leads[node]);
            }
        }
    }
    numbers
}

/// Returns the nodes in the order in which a depth-first walk leaves them: each after all that can be reached from it,
/// where there are no rings.
pub(super) fn finishing_order(follows: &[Vec<usize>]) -> Vec<usize> {
    let mut order = Vec::with_capacity(follows.len());
    let mut seen = vec![false; follows.len()];
    for root in 0..follows.len() {
        // A stack of our own: a chain of many thousand follow-ons would overflow that of a recursion.
        let mut stack = vec![(root, 0)];
        while let Some((node, next)) = stack.pop() {
            // Seen when it is entered, not when it is left: on a ring it would be entered for ever.
            if next == 0 && std::mem::replace(&mut seen[node], true) {
                continue;
            }
            match follows[node].get(next) {
                Some(to) => stack.extend([(node, next + 1), (*to, 0)]),
                None => order.push(node),
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_reach_each_other_is_one_ring() {
        // 0 → 1 → 2 → 1, 2 → 3 → 3
        let numbers = ring_numbers(&[vec![1], vec![2], vec![1, 3], vec![3]]);
        assert_eq!(numbers[1], numbers[2]);
        assert_ne!(numbers[0], numbers[1]);
        assert_ne!(numbers[3], numbers[2]);
    }

    #[test]
    fn each_node_finishes_after_those_it_leads_to() {
        assert_eq!(finishing_order(&[vec![1, 2], vec![2], vec![], vec![0]]), [2, 1, 0, 3]);
    }

    #[test]
    fn a_long_chain_does_not_exhaust_the_stack() {
        let chain: Vec<_> = (0..100_000).map(|at| if at == 99_999 { vec![0] } else { vec![at + 1] }).collect();
        let numbers = ring_numbers(&chain);
        assert!(numbers.iter().all(|number| *number == numbers[0]));
    }
}
