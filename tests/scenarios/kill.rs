//! A program killed in the middle of writing loses nothing that it acknowledged.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use lull_store::DATABASE;

/// Kills of the whole program at a random moment of its writing.
const KILLS: usize = 200;

/// Looks at the whole file and leaves it as the kill left it: the next writer must cope with that.
fn is_sound(file: &Path) -> rusqlite::Result<bool> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
    let sound: String = rusqlite::Connection::open_with_flags(file, flags)?.query_row(
        "PRAGMA integrity_check",
        [],
        |row| row.get(0),
    )?;
    Ok(sound == "ok")
}

#[test]
fn two_hundred_kills_lose_no_acknowledged_entry() {
    let folder = tempfile::tempdir().unwrap();
    // Knuth's linear congruential generator: the same moments in every run.
    let file = folder.path().join(DATABASE);
    let mut moment: u64 = 7;
    let mut acknowledged: Vec<i64> = Vec::new();
    for kill in 0..KILLS {
        let mut writer = Command::new(env!("CARGO_BIN_EXE_lull-writer"))
            .arg(folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(writer.stdout.take().unwrap()).lines();
        let first = said.next().unwrap().unwrap();
        moment = moment
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        // Not a wait for something: the moment of the kill is what is varied here.
        std::thread::sleep(Duration::from_micros((moment >> 33) % 20_000));
        writer.kill().unwrap();
        writer.wait().unwrap();
        assert!(is_sound(&file).unwrap(), "after kill {kill}");
        acknowledged.push(first.parse().unwrap());
        // A number that the kill cut short is the number of an earlier entry, which must be there as well.
        acknowledged.extend(
            said.map_while(Result::ok)
                .filter_map(|line| line.parse::<i64>().ok()),
        );
    }
    let db = rusqlite::Connection::open(file).unwrap();
    let mut query = db.prepare("SELECT id FROM food_entry ORDER BY id").unwrap();
    let kept: Vec<i64> = query
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(
        acknowledged.len() > KILLS,
        "{} entries were acknowledged",
        acknowledged.len()
    );
    for id in &acknowledged {
        assert!(
            kept.binary_search(id).is_ok(),
            "entry {id} was acknowledged and is gone"
        );
    }
}
