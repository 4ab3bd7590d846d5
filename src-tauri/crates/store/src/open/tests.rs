use super::*;

#[test]
fn two_programs_write_in_turn_and_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let stores: Vec<Store> = (0..2)
        .map(|_| Store::open(folder.path(), "test").unwrap().store)
        .collect();
    std::thread::scope(|scope| {
        for (program, store) in stores.iter().enumerate() {
            scope.spawn(move || {
                for n in 0..50 {
                    store
                        .write(|tx| tx.set_setting(&format!("{program}.{n}"), Some("kept")))
                        .unwrap();
                }
            });
        }
    });
    for program in 0..2 {
        for n in 0..50 {
            let kept = stores[0]
                .read(|db| db.setting(&format!("{program}.{n}")))
                .unwrap();
            assert_eq!(kept.as_deref(), Some("kept"));
        }
    }
}

#[test]
fn a_write_that_fails_half_way_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), "test").unwrap().store;
    let refused = store.write(|tx| {
        tx.set_setting("half", Some("written"))?;
        Err::<(), _>(StoreError::Full)
    });
    assert!(matches!(refused, Err(StoreError::Full)));
    assert_eq!(store.read(|db| db.setting("half")).unwrap(), None);
}

#[test]
fn two_programs_may_begin_the_file_at_once() {
    let folder = tempfile::tempdir().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| Store::open(folder.path(), "test").unwrap());
        }
    });
    assert!(!folder.path().join("lull-damaged-test.db").exists());
}

/// A file with a broken page in it, noted as a read that met it would.
fn damage(folder: &Path) {
    let file = folder.join(DATABASE);
    std::fs::write(&file, b"no database any more".repeat(400)).unwrap();
    suspect(folder);
}

fn asides(folder: &Path) -> usize {
    let is_aside = |name: &str| name.starts_with("lull-damaged") && name.ends_with(".db");
    std::fs::read_dir(folder)
        .unwrap()
        .filter(|entry| is_aside(&entry.as_ref().unwrap().file_name().to_string_lossy()))
        .count()
}

#[cfg(unix)]
#[test]
fn a_program_follows_when_another_sets_the_damaged_file_aside() {
    let folder = tempfile::tempdir().unwrap();
    let agent = Store::open(folder.path(), "test").unwrap().store;
    agent
        .write(|tx| tx.set_setting("old", Some("kept")))
        .unwrap();
    // What is still in the log would stand in for the damaged pages: closing empties it.
    drop(agent);
    let agent = Store::open(folder.path(), "test").unwrap().store;
    damage(folder.path());
    let opened = Store::open(folder.path(), "test").unwrap();
    assert!(opened.set_aside.is_some());
    let window = opened.store;
    window
        .write(|tx| tx.set_setting("window", Some("kept")))
        .unwrap();
    let seen = agent.read(|db| db.setting("window")).unwrap();
    assert_eq!(
        seen.as_deref(),
        Some("kept"),
        "what it reads is the new file"
    );
    agent
        .write(|tx| tx.set_setting("agent", Some("kept")))
        .unwrap();
    drop((agent, window));
    let later = Store::open(folder.path(), "later").unwrap();
    assert!(later.set_aside.is_none());
    for key in ["window", "agent"] {
        let kept = later.store.read(|db| db.setting(key)).unwrap();
        assert_eq!(kept.as_deref(), Some("kept"), "{key}");
    }
}

#[cfg(unix)]
#[test]
fn a_write_that_comes_first_goes_to_the_new_file_too() {
    let folder = tempfile::tempdir().unwrap();
    let agent = Store::open(folder.path(), "test").unwrap().store;
    damage(folder.path());
    let window = Store::open(folder.path(), "test").unwrap().store;
    agent
        .write(|tx| tx.set_setting("agent", Some("kept")))
        .unwrap();
    let seen = window.read(|db| db.setting("agent")).unwrap();
    assert_eq!(seen.as_deref(), Some("kept"));
}

#[test]
fn programs_that_start_at_once_set_a_damaged_file_aside_once() {
    let folder = tempfile::tempdir().unwrap();
    damage(folder.path());
    let opened: Vec<OpenedStore> = std::thread::scope(|scope| {
        let starts: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| Store::open(folder.path(), "test").unwrap()))
            .collect();
        starts
            .into_iter()
            .map(|start| start.join().unwrap())
            .collect()
    });
    let told = opened.iter().filter(|one| one.set_aside.is_some()).count();
    assert_eq!((told, asides(folder.path())), (1, 1));
    for (n, one) in opened.iter().enumerate() {
        one.store
            .write(|tx| tx.set_setting(&n.to_string(), Some("kept")))
            .unwrap();
    }
    for n in 0..4 {
        let kept = opened[0].store.read(|db| db.setting(&n.to_string()));
        assert_eq!(kept.unwrap().as_deref(), Some("kept"), "{n}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_moved_away_by_hand_is_said_and_not_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), "test").unwrap().store;
    let file = folder.path().join(DATABASE);
    let elsewhere = folder.path().join("elsewhere.db");
    std::fs::rename(&file, &elsewhere).unwrap();
    let refused = store.write(|tx| tx.set_setting("a", Some("b")));
    assert!(matches!(refused, Err(StoreError::Moved)));
    assert!(!file.exists());
    std::fs::rename(&elsewhere, &file).unwrap();
    store.write(|tx| tx.set_setting("a", Some("b"))).unwrap();
}

#[test]
fn an_up_to_date_file_opens_while_another_program_writes() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), "test").unwrap().store;
    store.write(|tx| tx.set_setting("a", Some("b"))).unwrap();
    let other = Connection::open(folder.path().join(DATABASE)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let opened = Store::open(folder.path(), "test").unwrap().store;
    assert_eq!(
        opened.read(|db| db.setting("a")).unwrap().as_deref(),
        Some("b")
    );
}
