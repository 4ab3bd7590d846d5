use super::*;

fn best(line: &str) -> (String, f64) {
    let parts = read_line(line, Catalogue::embedded());
    match &parts.first().unwrap().outcome {
        Outcome::Read(readings) => (readings[0].description.clone(), readings[0].grams),
        other => panic!("{line}: {other:?}"),
    }
}

#[test]
fn two_eggs_are_two_large_ones() {
    let (egg, grams) = best("2 eggs");
    assert!(egg.starts_with("Egg, whole"), "{egg}");
    assert!((grams - 100.0).abs() < 1.0, "{grams}");
}
