//! Any query is answered without a panic, with foods that exist and no more than asked for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lull_foods::Catalogue;

fuzz_target!(|query: &str| {
    let catalogue = Catalogue::embedded();
    let hits = catalogue.search(query, 10);
    assert!(hits.len() <= 10);
    assert!(hits.iter().all(|hit| catalogue.food(hit.id).is_some()));
});
