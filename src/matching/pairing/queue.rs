//! What happens next: a heap of events by time.

/// Something that may happen at a time; what it is, only whoever put it in knows.
#[derive(Clone, Copy)]
pub(super) struct Event {
    pub(super) at: i64,
    pub(super) a: u32,
    pub(super) b: u32,
}

/// Children of a node of the heap: four lie in one line of the cache.
const WIDTH: usize = 4;

/// The earliest event first; O(log n) to put one in or take one out.
#[derive(Default)]
pub(super) struct Queue {
    heap: Vec<Event>,
}

impl Queue {
    pub(super) fn clear(&mut self) {
        self.heap.clear();
    }

    pub(super) fn push(&mut self, event: Event) {
        let mut hole = self.heap.len();
        self.heap.push(event);
        while hole > 0 {
            let above = (hole - 1) / WIDTH;
            if self.heap[above].at <= event.at {
                break;
            }
            self.heap[hole] = self.heap[above];
            hole = above;
        }
        self.heap[hole] = event;
    }

    pub(super) fn pop(&mut self) -> Option<Event> {
        let last = self.heap.pop()?;
        let Some(&first) = self.heap.first() else { return Some(last) };
        let mut hole = 0;
        while let Some(below) = self.earliest_below(hole)
            && self.heap[below].at < last.at
        {
            self.heap[hole] = self.heap[below];
            hole = below;
        }
        self.heap[hole] = last;
        Some(first)
    }

    fn earliest_below(&self, hole: usize) -> Option<usize> {
        let start = hole * WIDTH + 1;
        let end = (start + WIDTH).min(self.heap.len());
        (start..end).min_by_key(|&below| self.heap[below].at)
    }
}
