//! The shelf, and doses of what stands on it.

use lull_app::contract::{
    ChangeDose, ChooseForm, CountStock, DoseLogReq, DoseOf, DoseReq, DoseTime, LogDose, PlanDose,
    Product, ProductReq, SaveProduct, TakeDose,
};
use lull_app::{ApiResult, handlers};
use lull_domain::ids::ProductId;
use lull_domain::supplement::{Form, Priority, ProductKind, ProductUnit};
use lull_domain::time::Day;

use crate::world::World;

fn world() -> World {
    let world = World::new();
    world.finish_first_night();
    world
}

fn capsules(elemental_mg: &str) -> SaveProduct {
    SaveProduct {
        id: None,
        name: "Night caps".to_owned(),
        kind: ProductKind::Supplement,
        form: Some(Form::Glycinate),
        unit: ProductUnit::Capsule,
        label: String::new(),
        label_units: String::new(),
        elemental_mg: elemental_mg.to_owned(),
        pack_units: "90".to_owned(),
        price: "18".to_owned(),
    }
}

fn save(world: &World, req: SaveProduct) -> Product {
    handlers::save_product(&world.app, req).unwrap().product
}

fn log(world: &World, id: ProductId, units: &str) -> ApiResult<lull_app::contract::DoseLogged> {
    let req = LogDose {
        of: DoseOf::Product { id },
        amount: units.to_owned(),
        when: DoseTime {
            at: None,
            day: None,
        },
    };
    handlers::log_dose(&world.app, req)
}

fn count(world: &World, id: ProductId, units: &str) -> ApiResult<()> {
    let units = units.to_owned();
    handlers::count_stock(&world.app, CountStock { id, units }).map(drop)
}

fn on_shelf(world: &World) -> Product {
    handlers::supplements(&world.app).unwrap().shelf.remove(0)
}

fn plan(world: &World, id: ProductId, units: &str) -> ApiResult<lull_app::contract::Supplements> {
    plan_times(world, id, units, 1)
}

fn plan_times(
    world: &World,
    id: ProductId,
    units: &str,
    doses_a_day: u8,
) -> ApiResult<lull_app::contract::Supplements> {
    let req = PlanDose {
        of: DoseOf::Product { id },
        amount: units.to_owned(),
        doses_a_day,
    };
    handlers::plan_dose(&world.app, req)
}

#[test]
fn a_product_tells_its_price_and_its_stock_counts_down() {
    let world = world();
    let product = save(&world, capsules("100"));
    assert_eq!(product.price_per_100_mg, Some(0.2));
    assert_eq!((product.stock, product.stock_words.as_str()), (None, ""));
    count(&world, product.id, "12").unwrap();
    let logged = log(&world, product.id, "2").unwrap().dose;
    assert_eq!(
        (logged.amount.as_str(), logged.elemental_mg),
        ("2 capsules", 200.0)
    );
    assert_eq!(on_shelf(&world).stock_words, "10 capsules left");
    handlers::remove_dose(&world.app, DoseReq { id: logged.id }).unwrap();
    assert_eq!(on_shelf(&world).stock_words, "12 capsules left");
    handlers::restore_dose(&world.app, DoseReq { id: logged.id }).unwrap();
    plan(&world, product.id, "2").unwrap();
    let low = on_shelf(&world);
    assert_eq!(low.stock_words, "10 capsules left, for 5 days");
    assert!(low.stock.unwrap().low);
}

#[test]
fn a_stock_lasts_as_long_as_all_the_doses_of_a_day_let_it() {
    let world = world();
    let product = save(&world, capsules("100"));
    count(&world, product.id, "12").unwrap();
    plan_times(&world, product.id, "1", 2).unwrap();
    assert_eq!(on_shelf(&world).stock_words, "12 capsules left, for 6 days");
}

#[test]
fn a_stock_is_never_negative_as_typed_and_says_when_more_was_logged() {
    let world = world();
    let product = save(&world, capsules("100"));
    assert_eq!(
        count(&world, product.id, "-1").unwrap_err().field,
        Some("units")
    );
    count(&world, product.id, "1").unwrap();
    log(&world, product.id, "2").unwrap();
    let words = on_shelf(&world).stock_words;
    assert_eq!(
        words,
        "1 capsule more logged than were there: please count again"
    );
    count(&world, product.id, "").unwrap();
    assert_eq!(on_shelf(&world).stock, None);
}

#[test]
fn history_keeps_the_label_of_its_day() {
    let world = world();
    let product = save(&world, capsules("100"));
    let logged = log(&world, product.id, "2").unwrap().dose;
    let renamed = SaveProduct {
        id: Some(product.id),
        name: "New recipe".to_owned(),
        ..capsules("150")
    };
    let saved = handlers::save_product(&world.app, renamed).unwrap();
    assert_eq!(saved.before.unwrap().name, "Night caps");
    handlers::remove_product(&world.app, ProductReq { id: product.id }).unwrap();
    let log = handlers::supplements(&world.app).unwrap().log;
    assert_eq!(
        (log.doses[0].name.as_str(), log.doses[0].elemental_mg),
        ("Night caps", 200.0)
    );
    // An amount that is changed counts in the strength of its day.
    let req = ChangeDose {
        id: logged.id,
        amount: "1".to_owned(),
        when: DoseTime {
            at: Some("20:00".to_owned()),
            day: None,
        },
    };
    let changed = handlers::change_dose(&world.app, req).unwrap().dose;
    assert_eq!(
        (changed.elemental_mg, changed.time.to_string().as_str()),
        (100.0, "20:00")
    );
}

#[test]
fn a_product_that_leaves_the_shelf_leaves_the_plan_and_comes_back_with_it() {
    let world = world();
    let product = save(&world, capsules("100"));
    assert_eq!(plan(&world, product.id, "2").unwrap().timing.due.len(), 1);
    let req = || ProductReq { id: product.id };
    assert_eq!(
        handlers::remove_product(&world.app, req()).unwrap().plan,
        []
    );
    let back = handlers::restore_product(&world.app, req()).unwrap();
    assert_eq!(back.plan[0].amount, "2 capsules");
}

#[test]
fn three_capsules_are_split_between_and_one_tap_takes_each_part() {
    let world = world();
    let product = save(&world, capsules("80"));
    let room = plan(&world, product.id, "3").unwrap();
    let due: Vec<_> = room
        .timing
        .due
        .iter()
        .map(|one| one.amount.as_str())
        .collect();
    assert_eq!(due, ["2 capsules", "1 capsule"]);
    for one in &room.timing.due {
        let req = || TakeDose {
            plan: one.plan,
            part: one.part,
        };
        handlers::take_dose(&world.app, req()).unwrap();
        assert!(
            handlers::take_dose(&world.app, req()).is_err(),
            "said twice is said once"
        );
    }
    let room = handlers::supplements(&world.app).unwrap();
    assert!(room.timing.due.iter().all(|one| one.taken));
    assert_eq!(room.log.supplement_mg, 240.0);
}

#[test]
fn a_medicine_with_magnesium_counts_apart_and_against_the_level() {
    let world = world();
    let antacid = SaveProduct {
        name: "Antacid".to_owned(),
        kind: ProductKind::Medicine,
        form: Some(Form::Hydroxide),
        unit: ProductUnit::Tablet,
        ..capsules("170")
    };
    let antacid = save(&world, antacid);
    log(&world, antacid.id, "1").unwrap();
    let over = log(&world, antacid.id, "1").unwrap();
    assert!(over.warnings[0].contains("340 mg"), "{:?}", over.warnings);
    let log = handlers::supplements(&world.app).unwrap().log;
    assert_eq!(
        (log.supplement_mg, log.medicine_mg, log.days_over),
        (0.0, 340.0, 1)
    );
    let today = log.week.last().unwrap();
    assert_eq!(
        today.words,
        "Sunday 22 November: 0 mg from supplements and 340 mg from medicines, above the upper level"
    );
    assert_eq!(
        log.week[0].supplement_mg, None,
        "a day without a dose is blank"
    );
}

#[test]
fn a_dose_of_an_earlier_day_is_logged_at_its_true_time() {
    let world = world();
    let product = save(&world, capsules("100"));
    let day = Day::parse("2026-11-19");
    let req = |at: Option<&str>| LogDose {
        of: DoseOf::Product { id: product.id },
        amount: "1".to_owned(),
        when: DoseTime {
            at: at.map(str::to_owned),
            day,
        },
    };
    assert_eq!(
        handlers::log_dose(&world.app, req(None)).unwrap_err().field,
        Some("at")
    );
    handlers::log_dose(&world.app, req(Some("21:30"))).unwrap();
    let log = handlers::dose_log(&world.app, DoseLogReq { day }).unwrap();
    assert_eq!(log.doses[0].time.to_string(), "21:30");
}

#[test]
fn odd_labels_are_refused_at_their_field() {
    let world = world();
    let refused = |req: SaveProduct| handlers::save_product(&world.app, req).unwrap_err().field;
    let base = || capsules("100");
    assert_eq!(
        refused(SaveProduct {
            name: " ".to_owned(),
            ..base()
        }),
        Some("name")
    );
    assert_eq!(refused(capsules("")), Some("elemental_mg"));
    assert_eq!(refused(capsules("-5")), Some("elemental_mg"));
    assert_eq!(refused(capsules("5000")), Some("elemental_mg"));
    assert_eq!(
        refused(SaveProduct {
            price: "cheap".to_owned(),
            ..base()
        }),
        Some("price")
    );
    assert_eq!(
        refused(SaveProduct {
            pack_units: "1e9".to_owned(),
            ..base()
        }),
        Some("pack_units")
    );
    assert_eq!(handlers::supplements(&world.app).unwrap().shelf, []);
}

#[test]
fn forms_are_put_in_order_by_the_prices_on_the_shelf_alone() {
    let world = world();
    save(&world, capsules("100"));
    let dear = SaveProduct {
        price: "90".to_owned(),
        ..capsules("100")
    };
    save(&world, dear);
    let req = ChooseForm {
        priority: Priority::Price,
    };
    let order = handlers::choose_form(&world.app, req).unwrap();
    assert_eq!(order[0].form, Form::Glycinate);
    assert!(order[0].why.contains("0.20"), "{}", order[0].why);
    assert!(
        order[1..]
            .iter()
            .all(|choice| choice.why.starts_with("No price"))
    );
}
