//! A table that the person imports says of each food what the table says that it was made from.

use std::ops::ControlFlow;

use lull_foods::{Catalogue, FoodId};
use lull_tables::{Import, ImportedTable};
use lull_tests::fdc;

use crate::sr28_download;

#[test]
fn sr28_in_the_official_layout_comes_back_with_every_figure_and_portion() {
    let folder = tempfile::tempdir().unwrap();
    let download = folder.path().join("download");
    sr28_download::write(&download, 1).unwrap();
    let zip = folder
        .path()
        .join("FoodData_Central_sr_legacy_food_csv_2018-04.zip");
    fdc::pack(&download, &zip).unwrap();

    let import = Import::begin(&zip, folder.path(), "today").unwrap();
    let report = import.run(&mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(report.foods(), 8789);
    assert_eq!(report.without_magnesium, 739);
    assert_eq!(report.portions, 15_438);
    assert_eq!(report.release.as_deref(), Some("2018-04"));
    assert!(report.skipped.is_empty(), "{:?}", report.skipped);

    let table = ImportedTable::open(folder.path()).unwrap().unwrap();
    for number in [12_061, 12_014, 11_457, 1123, 9003, 14_400] {
        let here = Catalogue::embedded().food(FoodId::sr28(number)).unwrap();
        let there = table.food(number).unwrap().unwrap().food;
        assert_eq!(there.description, here.description);
        assert_eq!(there.per_100g, here.per_100g, "{}", here.description);
        assert_eq!(there.portions, here.portions, "{}", here.description);
    }
    let found = table.search("pumpkin seeds", 5).unwrap();
    assert!(found[0].hit.description.starts_with("Seeds, pumpkin"));
}
