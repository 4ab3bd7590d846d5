//! What is wrong with a download is said with file, line and reason, and the table before it stays in use.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends where its world breaks"
)]

mod support;

use std::fs;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::Path;

use lull_tables::{Import, ImportError, ImportedTable, OpenError, Report, Stage};
use support::{Files, World, sample};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A world with a table in use.
fn used() -> World {
    let world = World::new();
    world.import(&sample()).unwrap();
    world
}

/// The words of a refusal, after which the table before is still there and nothing else.
fn refusal(world: &World, result: Result<Report, ImportError>) -> String {
    let said = result.unwrap_err().to_string();
    assert_eq!(
        world.food(170_567).food.description,
        "Nuts, almonds",
        "{said}"
    );
    assert_eq!(
        world.left(),
        ["foods-imported.db", "foods-imported.lock"],
        "{said}"
    );
    said
}

fn refused(change: impl FnOnce(&mut Files)) -> String {
    let world = used();
    let mut files = sample();
    change(&mut files);
    let result = world.import(&files);
    refusal(&world, result)
}

fn refused_zip(bytes: &[u8]) -> String {
    let world = used();
    let result = world.import_zip(bytes);
    refusal(&world, result)
}

#[test]
fn a_missing_file_is_named() {
    for name in ["food.csv", "food_nutrient.csv", "nutrient.csv"] {
        let said = refused(|files| {
            files.0.remove(name);
        });
        assert!(said.contains(&format!("no {name} in it")), "{said}");
    }
    let said = refused(|files| files.0.clear());
    assert!(
        said.contains("food.csv, food_nutrient.csv, nutrient.csv"),
        "{said}"
    );
}

#[test]
fn a_missing_column_is_named() {
    for (file, column) in [
        ("food.csv", "description"),
        ("food_nutrient.csv", "amount"),
        ("nutrient.csv", "unit_name"),
        ("food_portion.csv", "gram_weight"),
        ("branded_food.csv", "fdc_id"),
    ] {
        let said = refused(|files| files.change(file, &format!("\"{column}\""), "\"other\""));
        assert!(
            said.starts_with(&format!("{file}, line 1: there is no column “{column}”")),
            "{said}"
        );
    }
}

#[test]
fn a_row_of_another_width_is_named() {
    let said = refused(|files| files.add("food.csv", "\"12\",\"sr_legacy_food\"\n"));
    assert!(
        said.starts_with("food.csv, line 7: this row has 2 fields instead of 5"),
        "{said}"
    );
}

#[test]
fn a_file_that_is_cut_off_is_noticed() {
    let said = refused(|files| {
        files.0.get_mut("food_nutrient.csv").unwrap().truncate(250);
    });
    assert!(said.starts_with("food_nutrient.csv, line "), "{said}");
    // In the middle of the last field, where the number of fields is right.
    let said = refused(|files| {
        files.add(
            "food.csv",
            "\"1\",\"sr_legacy_food\",\"Oats\",\"20\",\"2019",
        )
    });
    assert!(
        said.starts_with("food.csv, line 7: a quotation mark is opened"),
        "{said}"
    );
}

#[test]
fn text_that_is_not_utf_8_is_named() {
    let said = refused(|files| {
        files.add(
            "food.csv",
            b"\"1\",\"sr_legacy_food\",\"Cr\xe8me\",\"\",\"\"\n",
        )
    });
    assert!(
        said.starts_with("food.csv, line 7: this is not UTF-8 text"),
        "{said}"
    );
    let said = refused(|files| {
        let text = String::from_utf8(files.0["nutrient.csv"].clone()).unwrap();
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        files.put("nutrient.csv", [b"\xff\xfe".as_slice(), &wide].concat());
    });
    assert!(
        said.starts_with("nutrient.csv, line 1: this is not UTF-8 text"),
        "{said}"
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_does_not_swallow_the_file() {
    let said = refused(|files| {
        files.add("food.csv", "\"1\",\"sr_legacy_food\",\"Oats");
        files.add(
            "food.csv",
            "\n\"2\",\"sr_legacy_food\",\"Rye\",\"\",\"\"".repeat(100_000),
        );
    });
    assert!(said.starts_with("food.csv, line 7: this row"), "{said}");
}

#[test]
fn a_field_of_a_hundred_megabytes_is_not_read() {
    let said = refused(|files| {
        files.add("food.csv", "\"1\",\"sr_legacy_food\",\"");
        files.add("food.csv", vec![b'x'; 100 << 20]);
    });
    assert!(
        said.starts_with("food.csv, line 7: this row does not end within 1024 KB"),
        "{said}"
    );
}

#[test]
fn an_empty_file_is_named() {
    let said = refused(|files| files.put("food_nutrient.csv", ""));
    assert!(said.starts_with("food_nutrient.csv is empty"), "{said}");
}

#[test]
fn a_download_without_a_food_that_can_be_taken_says_why() {
    let said = refused(|files| {
        files.put(
            "food.csv",
            "fdc_id,data_type,description\n1,sub_sample_food,Hummus\n",
        );
    });
    assert!(
        said.starts_with("No food could be taken from it. food.csv, line 2: skipped samples"),
        "{said}"
    );
}

#[test]
fn what_is_no_zip_file_is_refused() {
    for bytes in [
        b"".as_slice(),
        b"fdc_id,data_type\n",
        &[0x50, 0x4b, 3, 4, 0, 0],
    ] {
        let said = refused_zip(bytes);
        assert!(said.contains("is not a whole ZIP file"), "{said}");
    }
}

#[test]
fn a_zip_file_that_stopped_early_is_refused() {
    let whole = sample().zip();
    for length in [whole.len() - 1, whole.len() - 30, whole.len() / 2, 40] {
        let said = refused_zip(&whole[..length]);
        assert!(said.contains("is not a whole ZIP file"), "{length}: {said}");
    }
}

#[test]
fn a_changed_byte_inside_a_zip_file_is_noticed() {
    let mut files = sample();
    // Incompressible enough to be sure that the byte lies in its data.
    let rows = (0..2000_u32).map(|row| {
        let odd = row.wrapping_mul(2_654_435_761);
        format!("\"{row}\",\"sr_legacy_food\",\"Food {odd}\",\"\",\"\"\n")
    });
    files.add("food.csv", rows.collect::<String>());
    let mut bytes = files.zip();
    let name = bytes
        .windows(8)
        .position(|bytes| bytes == b"food.csv")
        .unwrap();
    bytes[name + 8 + 5000] ^= 0x55;
    let said = refused_zip(&bytes);
    assert!(said.starts_with("food.csv"), "{said}");
}

#[test]
fn a_zip_inside_a_zip_is_named() {
    let mut files = Files(Default::default());
    files.put("FoodData/foundation.zip", sample().zip());
    let said = refused_zip(&files.zip());
    assert!(
        said.contains("holds another ZIP file, FoodData/foundation.zip"),
        "{said}"
    );
}

#[test]
fn names_that_lead_out_of_a_zip_are_refused() {
    for name in ["../../food.csv", "/etc//food.csv"] {
        let mut files = sample();
        // The writer of the test would not write such a name.
        files.put("aa/bb/food.csv", "x");
        let mut bytes = files.zip();
        let places: Vec<usize> = (0..bytes.len() - name.len())
            .filter(|at| bytes[*at..].starts_with(b"aa/bb/food.csv"))
            .collect();
        for at in places {
            bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
        }
        let said = refused_zip(&bytes);
        assert!(said.contains("a name that leads out of it"), "{said}");
    }
}

#[test]
fn a_zip_bomb_is_refused_without_being_unpacked() {
    let mut files = sample();
    files.add("food.csv", vec![b' '; 40 << 20]);
    let bytes = files.zip();
    let said = refused_zip(&bytes);
    assert!(said.starts_with("food.csv unpacks to far more"), "{said}");

    // The same with a lie about its size, in the list and before the file itself.
    let size = u32::try_from(files.0["food.csv"].len())
        .unwrap()
        .to_le_bytes();
    let mut lying = bytes;
    let places: Vec<usize> = (0..lying.len() - 4)
        .filter(|at| lying[*at..*at + 4] == size)
        .collect();
    assert_eq!(places.len(), 2);
    for at in places {
        lying[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    let said = refused_zip(&lying);
    assert!(said.starts_with("food.csv"), "{said}");
}

#[test]
fn a_zip_file_with_more_names_than_any_download_is_refused() {
    let mut packed = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for number in 0..20_001 {
        packed
            .start_file(number.to_string(), SimpleFileOptions::default())
            .unwrap();
    }
    packed.write_all(b"x").unwrap();
    let said = refused_zip(&packed.finish().unwrap().into_inner());
    assert!(said.contains("more than 20000 files"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_pipe_that_nobody_writes_into_is_refused_and_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("download.zip");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let world = used();
    let said = refusal(&world, world.import_from(&pipe));
    assert!(said.contains("neither a file nor a folder"), "{said}");
}

#[test]
fn what_is_not_there_is_named() {
    let world = used();
    let result = world.import_from(Path::new("/no/such/download.zip"));
    let said = refusal(&world, result);
    assert!(
        said.starts_with("/no/such/download.zip cannot be read"),
        "{said}"
    );
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let world = World::new();
    sample().write(&world.home());
    let file = world.home().join("food.csv");
    let error = Import::begin(&world.home(), &file, "").unwrap_err();
    assert!(matches!(error, ImportError::Folder { .. }), "{error}");
    assert!(error.to_string().contains("food.csv"), "{error}");
}

#[test]
fn an_import_can_be_stopped_at_its_beginning_and_at_its_end() {
    for stage in [Stage::Reading, Stage::Replacing] {
        let world = used();
        let mut files = sample();
        files.change("food.csv", "Nuts, almonds", "Almonds, blanched");
        let folder = world.home().join("download");
        files.write(&folder);
        let import = Import::begin(&folder, &world.home(), "").unwrap();
        let result = import.run(&mut |progress| {
            if progress.stage == stage {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        fs::remove_dir_all(folder).unwrap();
        assert_eq!(refusal(&world, result), "The import was stopped.");
    }
}

#[test]
fn two_imports_do_not_run_at_once() {
    let world = used();
    let folder = world.home().join("download");
    sample().write(&folder);
    let first = Import::begin(&folder, &world.home(), "").unwrap();
    let second = Import::begin(&folder, &world.home(), "").unwrap_err();
    assert!(matches!(second, ImportError::Busy), "{second}");
    drop(first);
    Import::begin(&folder, &world.home(), "").unwrap();
}

#[test]
fn what_a_crash_left_is_removed_at_the_next_start_but_not_under_a_running_import() {
    let world = used();
    let partial = world.home().join("foods-imported.partial");
    fs::create_dir(&partial).unwrap();
    fs::write(partial.join("bucket-0"), "half").unwrap();
    world.table();
    assert_eq!(world.left(), ["foods-imported.db", "foods-imported.lock"]);

    let folder = world.home().join("download");
    sample().write(&folder);
    let running = Import::begin(&folder, &world.home(), "").unwrap();
    world.table();
    assert!(partial.exists());
    drop(running);
    assert!(!partial.exists());
}

#[test]
fn a_damaged_or_strange_table_says_so() {
    let world = World::new();
    assert!(ImportedTable::open(&world.home()).unwrap().is_none());
    let file = world.home().join("foods-imported.db");
    fs::write(&file, vec![7; 10_000]).unwrap();
    let damaged = ImportedTable::open(&world.home()).unwrap_err();
    assert!(matches!(damaged, OpenError::Damaged), "{damaged}");
    fs::write(&file, "").unwrap();
    let other = ImportedTable::open(&world.home()).unwrap_err();
    assert!(matches!(other, OpenError::OtherVersion), "{other}");
    world.import(&sample()).unwrap();
    assert_eq!(world.food(170_567).food.per_100g.magnesium_mg, Some(270.0));
}
