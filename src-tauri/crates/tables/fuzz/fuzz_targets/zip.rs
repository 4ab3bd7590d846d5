//! A file of any bytes in the place of a ZIP file.
#![no_main]

use std::fs;
use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use lull_tables::Import;

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().expect("a folder");
    let (chosen, home) = (folder.path().join("download.zip"), folder.path().join("home"));
    fs::create_dir(&home).expect("a folder");
    fs::write(&chosen, bytes).expect("a file");
    let _ = Import::begin(&chosen, &home, "")
        .and_then(|import| import.run(&mut |_| ControlFlow::Continue(())));
});
