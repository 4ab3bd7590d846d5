//! Food tables that the person imports: used at once, replaced, cancelled, refused, and taken away again.

use std::path::Path;
use std::thread;

use lull_app::contract::{
    FoodDayReq, Helping, ImportEnded, ImportFoodTable, ImportReport, LogFood, SearchFoods,
};
use lull_app::{ApiResult, Code, Topic, handlers};
use lull_domain::food::FoodId;
use lull_tests::fdc::{Download, FdcFood};

use crate::sr28_download;
use crate::world::World;

const TEMPEH: u32 = 900_001;

/// A download with one food, which holds so much magnesium.
fn download(folder: &Path, magnesium_mg: f64) {
    let mut download = Download::begin(folder).unwrap();
    let food = FdcFood {
        fdc_id: TEMPEH,
        data_type: "branded_food",
        description: "QUOKKA TEMPEH",
        brand: "Quokka Foods",
        figures: &[(304, magnesium_mg)],
        portions: &[(1.0, "slice".to_owned(), 50.0)],
    };
    download.food(&food).unwrap();
    download.end().unwrap();
}

fn import(world: &World, path: &Path) -> ApiResult<ImportEnded> {
    let req = ImportFoodTable {
        path: path.display().to_string(),
    };
    handlers::import_food_table(&world.app, req)
}

fn imported(world: &World, path: &Path) -> ImportReport {
    match import(world, path).unwrap() {
        ImportEnded::Done { report } => report,
        ImportEnded::Cancelled => panic!("nobody cancelled"),
    }
}

fn log_tempeh(world: &World) -> ApiResult<Option<f64>> {
    let helping = Helping {
        food_id: FoodId::imported(TEMPEH),
        amount: "100 g".to_owned(),
        portion: None,
        cooking: None,
        weighed_cooked: false,
    };
    let req = LogFood {
        helping,
        confirmed: false,
        day: None,
        meal: None,
    };
    handlers::log_food(&world.app, req).map(|logged| logged.entries[0].magnesium_mg)
}

fn day_mg(world: &World) -> f64 {
    let day = handlers::food_day(&world.app, FoodDayReq { day: None }).unwrap();
    day.magnesium.totals.food_mg
}

fn finds(world: &World) -> Vec<String> {
    let query = "quokka tempeh".to_owned();
    let hits = handlers::search_foods(&world.app, SearchFoods { query }).unwrap();
    let imported = hits
        .into_iter()
        .filter(|hit| hit.source == "imported table");
    imported.map(|hit| hit.name).collect()
}

#[test]
fn an_imported_table_is_searched_and_logged_from_at_once() {
    let world = World::new();
    let source = world.folder.path().join("download");
    download(&source, 77.0);
    assert!(finds(&world).is_empty());
    let report = imported(&world, &source);
    assert_eq!(
        (report.name.as_str(), report.taken[0].count),
        ("download", 1)
    );
    assert!(
        report.imported.contains("22 November 2026"),
        "{}",
        report.imported
    );
    assert!(world.heard.take().contains(&Topic::FoodTable));
    assert_eq!(finds(&world), ["Quokka tempeh (Quokka Foods)"]);
    assert_eq!(log_tempeh(&world).unwrap(), Some(77.0));
    let tables = handlers::food_tables(&world.app).unwrap();
    assert_eq!((tables.imported, tables.importing), (Some(report), None));
}

#[test]
fn another_import_replaces_the_table_and_what_was_logged_keeps_its_values() {
    let world = World::new();
    let (first, second) = (world.folder.path().join("1"), world.folder.path().join("2"));
    download(&first, 77.0);
    download(&second, 11.0);
    imported(&world, &first);
    log_tempeh(&world).unwrap();
    imported(&world, &second);
    assert_eq!(day_mg(&world), 77.0);
    log_tempeh(&world).unwrap();
    assert_eq!(day_mg(&world), 88.0);
    let world = world.reopened();
    assert_eq!(finds(&world).len(), 1);
    let tables = handlers::remove_food_table(&world.app).unwrap();
    assert_eq!((tables.imported, tables.trouble), (None, None));
    assert!(finds(&world).is_empty());
    assert_eq!(log_tempeh(&world).unwrap_err().code, Code::NotFound);
    assert_eq!(day_mg(&world), 88.0);
}

#[test]
fn what_is_no_download_is_refused_in_words_and_the_table_stays_in_use() {
    let world = World::new();
    let good = world.folder.path().join("good");
    download(&good, 77.0);
    imported(&world, &good);
    let bad = world.folder.path().join("bad.zip");
    std::fs::write(&bad, "this is no ZIP file").unwrap();
    for path in [bad, world.folder.path().join("nowhere"), " ".into()] {
        let refused = import(&world, &path).unwrap_err();
        assert_eq!((refused.code, refused.field), (Code::Invalid, Some("path")));
        assert!(refused.message.ends_with('.'), "{}", refused.message);
    }
    assert_eq!(finds(&world).len(), 1);
    assert_eq!(handlers::food_tables(&world.app).unwrap().importing, None);
}

#[test]
fn an_import_that_is_cancelled_leaves_the_table_of_before_and_no_second_one_runs_beside_it() {
    let world = World::new();
    let (small, large) = (
        world.folder.path().join("small"),
        world.folder.path().join("large"),
    );
    download(&small, 77.0);
    sr28_download::write(&large, 1, &[]).unwrap();
    imported(&world, &small);
    let ended = thread::scope(|scope| {
        let running = scope.spawn(|| import(&world, &large).unwrap());
        while handlers::food_tables(&world.app)
            .unwrap()
            .importing
            .is_none()
        {
            assert!(!running.is_finished(), "it ended before it was seen");
            thread::yield_now();
        }
        let second = import(&world, &small).unwrap_err();
        assert!(
            second.message.contains("running already"),
            "{}",
            second.message
        );
        let tables = handlers::cancel_import(&world.app).unwrap();
        assert!(tables.importing.is_none_or(|import| import.cancelling));
        running.join().unwrap()
    });
    assert_eq!(ended, ImportEnded::Cancelled);
    assert_eq!(finds(&world).len(), 1);
    assert_eq!(handlers::food_tables(&world.app).unwrap().importing, None);
    assert_eq!(imported(&world, &small).taken[0].count, 1);
}

#[test]
fn an_imported_food_that_is_eaten_often_may_be_named_for_the_gap() {
    let world = World::new();
    world.finish_first_night();
    let folder = tempfile::tempdir().unwrap();
    download(folder.path(), 80.0);
    imported(&world, folder.path());
    for day in 19..=21 {
        world.clock.set(&format!("2026-11-{day} 12:00"));
        log_tempeh(&world).unwrap();
    }
    world.clock.set("2026-11-22 21:14");
    let named = |world: &World| {
        let closing = world.today().magnesium.closing;
        closing
            .iter()
            .any(|one| one.food_id == FoodId::imported(TEMPEH))
    };
    assert!(named(&world));
    world.answer("profile.excludes", "fish").unwrap();
    assert!(!named(&world), "its table does not say what it is made of");
}
