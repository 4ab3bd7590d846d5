//! Folders and files in trouble: said plainly, nothing deleted.

use std::fs;

use lull_app::contract::FoodDayReq;
use lull_app::handlers;
use lull_store::{DATABASE, OpenError, Store};
use tempfile::tempdir;

use crate::world::{ALMONDS, World, helping};

/// What stands against opening; nothing where it opens.
fn message(folder: &std::path::Path) -> String {
    let refused = Store::open(folder, "test").err();
    refused.map_or_else(String::new, |error| error.to_string())
}

#[cfg(unix)]
#[test]
fn only_the_person_may_read_the_data() {
    use std::os::unix::fs::PermissionsExt as _;
    let world = World::new();
    world.eat(ALMONDS, "30 g");
    let mode = |path: std::path::PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(world.folder.path().to_owned()), 0o700);
    for name in ["", "-wal", "-shm"] {
        assert_eq!(
            mode(world.folder.path().join(format!("{DATABASE}{name}"))),
            0o600,
            "{name}"
        );
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("taken"), "a file").unwrap();
    let said = message(&folder.path().join("taken").join("lull"));
    assert!(
        said.contains("taken") && said.contains("Nothing was changed"),
        "{said}"
    );
}

#[cfg(unix)]
#[test]
fn a_newer_file_is_refused_and_not_touched() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempdir().unwrap();
    drop(Store::open(folder.path(), "test").unwrap());
    let file = folder.path().join(DATABASE);
    let log = folder.path().join(format!("{DATABASE}-wal"));
    let newer = rusqlite::Connection::open(&file).unwrap();
    newer
        .set_db_config(
            rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
            true,
        )
        .unwrap();
    // As a newer Lull that was killed leaves it: the version stands in the log alone.
    newer.pragma_update(None, "user_version", 99).unwrap();
    drop(newer);
    let everyone = fs::Permissions::from_mode(0o644);
    fs::set_permissions(&file, everyone.clone()).unwrap();
    let before = (fs::read(&file).unwrap(), fs::read(&log).unwrap());
    assert!(!before.1.is_empty());
    assert!(matches!(
        Store::open(folder.path(), "test"),
        Err(OpenError::Newer { found: 99, .. })
    ));
    assert!(message(folder.path()).contains("update Lull"));
    assert_eq!((fs::read(&file).unwrap(), fs::read(&log).unwrap()), before);
    let mode = fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, everyone.mode() & 0o777);
}

#[test]
fn a_value_from_elsewhere_is_no_damage() {
    let world = World::new();
    world.finish_first_night();
    let twitch = lull_app::contract::LogEvent {
        sensation: lull_domain::journal::Sensation::Twitch,
        place: Some(lull_domain::journal::Place::Calf),
    };
    handlers::log_event(&world.app, twitch).unwrap();
    let file = rusqlite::Connection::open(world.folder.path().join(DATABASE)).unwrap();
    file.execute("UPDATE body_event SET at_zone = 'Mars/Olympus'", [])
        .unwrap();
    let said = handlers::tonight(&world.app).unwrap_err().message;
    assert!(
        said.contains("One entry") && said.contains("Nothing was lost") && !said.contains("aside"),
        "{said}"
    );
    let opened = Store::open(world.folder.path(), "later").unwrap();
    assert_eq!(opened.set_aside, None);
}

#[test]
fn a_file_that_is_no_database_is_set_aside_whole() {
    let folder = tempdir().unwrap();
    let garbage = b"this was never a database, however long it is".repeat(200);
    fs::write(folder.path().join(DATABASE), &garbage).unwrap();
    let opened = Store::open(folder.path(), "20261122").unwrap();
    let aside = opened.set_aside.unwrap();
    assert_eq!(aside.file_name().unwrap(), "lull-damaged-20261122.db");
    assert_eq!(fs::read(aside).unwrap(), garbage);
}

#[test]
fn damage_met_while_reading_is_said_and_set_aside_at_the_next_start() {
    let world = World::new();
    world.finish_first_night();
    for _ in 0..200 {
        world.eat(ALMONDS, "30 g");
    }
    let World {
        folder,
        clock,
        heard,
        app,
    } = world;
    drop(app);
    let file = folder.path().join(DATABASE);
    let root: u32 = rusqlite::Connection::open(&file)
        .unwrap()
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'food_entry_by_day'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let mut bytes = fs::read(&file).unwrap();
    bytes[(root as usize - 1) * 4096..root as usize * 4096].fill(0x5a);
    fs::write(&file, &bytes).unwrap();
    let app = crate::world::open(folder.path(), &clock, &heard);
    let said = handlers::food_day(&app, FoodDayReq { day: None })
        .unwrap_err()
        .message;
    assert!(
        said.contains("damaged") && said.contains("Nothing was deleted"),
        "{said}"
    );
    drop(app);
    let opened = Store::open(folder.path(), "later").unwrap();
    assert_eq!(
        fs::read(opened.set_aside.unwrap()).unwrap().len(),
        bytes.len()
    );
}

#[test]
fn another_program_that_holds_the_file_is_waited_for_and_then_named() {
    let world = World::new();
    let holder = rusqlite::Connection::open(world.folder.path().join(DATABASE)).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let log = || helping(ALMONDS, "30 g");
    let said = handlers::log_food(&world.app, log()).unwrap_err().message;
    assert!(said.contains("Another program"), "{said}");
    holder.execute_batch("ROLLBACK").unwrap();
    handlers::log_food(&world.app, log()).unwrap();
}

#[test]
fn markup_in_a_reason_is_kept_as_text() {
    let world = World::new();
    let medicine = "<img src=x onerror=alert(1)>";
    let item = lull_domain::quiz::ITEMS
        .iter()
        .find(|item| matches!(item.ask, lull_domain::quiz::Ask::Medicines))
        .unwrap();
    let answered = world.answer(item.id, medicine).unwrap();
    assert_eq!(answered.medicines[0].typed, medicine);
}
