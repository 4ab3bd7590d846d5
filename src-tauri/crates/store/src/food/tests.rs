use super::*;
use crate::Store;
use lull_domain::food::Nutrients;
use lull_domain::time::Instant;
use proptest::prelude::*;

fn eaten(at: Instant) -> Eaten {
    Eaten {
        day: Day::from_date(at.local().date()),
        at,
        time: EatenTime::Logged,
        meal: Meal::Lunch,
        serving: Serving {
            food: FoodId::sr28(12_061),
            name: "Almonds".to_owned(),
            description: "Nuts, almonds".to_owned(),
            amount: String::new(),
            cooking: String::new(),
            grams: 30.0,
            nutrients: Nutrients {
                magnesium_mg: Some(81.0),
                ..Nutrients::default()
            },
            without_figure: 0,
        },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn what_is_kept_is_read_back_and_changing_it_back_restores_every_figure(
        figures in prop::array::uniform17(prop::option::of(0.0f64..40_000.0)),
        source in prop::sample::select(FoodSource::ALL.to_vec()),
        grams in 0.001f64..5000.0,
        other in 0.001f64..5000.0,
        name in "\\PC{0,40}",
        ms in 0i64..4_000_000_000_000,
        meal in prop::sample::select(Meal::ALL.to_vec()),
        minute in 0i32..1440,
    ) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), "test").unwrap().store;
        let at = Instant::at(ms, "Asia/Kathmandu".parse().unwrap());
        let nutrients = Nutrients::from_figures(figures);
        let logged = Eaten {
            time: EatenTime::Told(LocalTime::from_minutes(minute)),
            meal,
            serving: Serving {
                food: FoodId { source, number: 12_061 },
                name: name.clone(),
                description: name.clone(),
                amount: name.clone(),
                cooking: name,
                grams,
                nutrients,
                without_figure: Serving::without_figure_of(&nutrients),
            },
            ..eaten(at)
        };
        let id = store.write(|tx| tx.insert_eaten(&logged)).unwrap();
        let kept = store.read(|db| db.eaten_on(logged.day)).unwrap();
        prop_assert_eq!(kept, vec![(id, logged.clone())]);
        let change = |grams: f64, amount: &str, meal, time| {
            let change = EatenChange { grams, amount: amount.to_owned(), meal, time };
            store.write(|tx| tx.change_eaten(id, &change)).unwrap()
        };
        prop_assert!(change(other, "other", Meal::Snack, EatenTime::Unknown));
        let changed = store.read(|db| db.eaten(id)).unwrap().unwrap();
        prop_assert_eq!(changed.serving, logged.serving.weighing(other, "other".to_owned()));
        prop_assert!(change(grams, &logged.serving.amount, meal, logged.time));
        prop_assert_eq!(store.read(|db| db.eaten(id)).unwrap(), Some(logged));
    }
}

#[test]
fn an_instant_keeps_the_offset_it_was_recorded_in() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), "test").unwrap().store;
    let mut at = Instant::at(1_795_204_800_000, "Europe/Berlin".parse().unwrap());
    // As if the rules of the zone had changed since.
    at.offset_s = 7200;
    let eaten = eaten(at.clone());
    store.write(|tx| tx.insert_eaten(&eaten)).unwrap();
    let kept = store.read(|db| db.eaten_on(eaten.day)).unwrap();
    assert_eq!(kept[0].1.at, at);
}

#[test]
fn the_last_amount_of_a_food_is_that_of_its_last_entry_still_there() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), "test").unwrap().store;
    let first = eaten(Instant::at(0, "UTC".parse().unwrap()));
    let mut second = first.clone();
    second.serving = first.serving.weighing(28.0, "20 almonds".to_owned());
    let almonds = first.serving.food;
    let id = store
        .write(|tx| {
            tx.insert_eaten(&first)?;
            tx.insert_eaten(&second)
        })
        .unwrap();
    let last = || store.read(|db| db.last_amount_of(almonds)).unwrap();
    assert_eq!(last(), Some(("20 almonds".to_owned(), 28.0)));
    store.write(|tx| tx.set_eaten_deleted(id, Some(1))).unwrap();
    assert_eq!(last(), Some((String::new(), 30.0)));
    let none = store.read(|db| db.last_amount_of(FoodId::sr28(1))).unwrap();
    assert_eq!(none, None);
}
