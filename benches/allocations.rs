//! How often an extraction asks for memory, and how much it holds at most: `cargo bench --bench allocations`.

mod texts;

use epaulette::Extractor;
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// The system's allocator, counted.
struct Counting;

static CALLS: AtomicUsize = AtomicUsize::new(0);
static HELD: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call is handed to the system's allocator as it came; the counters do not touch the memory.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        CALLS.fetch_add(1, Relaxed);
        MOST.fetch_max(HELD.fetch_add(layout.size(), Relaxed) + layout.size(), Relaxed);
        // SAFETY: as the caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Relaxed);
        // SAFETY: as the caller promised.
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() {
    let (calls, _, kept, extractor) = counted(Extractor::new);
    println!("lexicons: {calls} allocations, {:.1} MB kept", kept as f64 / 1e6);
    println!("| what | bytes | allocations | per KB | held at most, per byte |\n|---|---|---|---|---|");
    let (plain, pages) = (texts::plain(), texts::pages());
    // What is built at the first extraction belongs to no text.
    pages.iter().chain(&plain).for_each(|text| drop(extractor.extract(text)));
    let rows = [
        ("short text", plain[0].clone()),
        ("median text", plain[plain.len() / 2].clone()),
        ("64 KB of texts", texts::concatenated(64 << 10)),
        ("16 MB of texts", texts::concatenated(16 << 20)),
        ("median page", pages.get(pages.len() / 2).cloned().unwrap_or_default()),
    ];
    for (name, text) in rows {
        let (calls, most, _, _) = counted(|| extractor.extract(&text));
        let (size, per) = (text.len(), text.len().max(1) as f64);
        println!(
            "| {name} | {size} | {calls} | {:.1} | {:.1} |",
            calls as f64 / per * 1024.0,
            most as f64 / per
        );
    }
}

/// The allocations of some work, the most it held at once, what it keeps, and its result.
fn counted<T>(work: impl FnOnce() -> T) -> (usize, usize, usize, T) {
    let (calls, held) = (CALLS.load(Relaxed), HELD.load(Relaxed));
    MOST.store(held, Relaxed);
    let result = work();
    let kept = HELD.load(Relaxed).saturating_sub(held);
    (CALLS.load(Relaxed) - calls, MOST.load(Relaxed) - held, kept, result)
}
