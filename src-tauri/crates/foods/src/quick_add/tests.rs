use lull_domain::food::{LARGEST_UNASKED_G, LARGEST_UNASKED_MG};
use proptest::prelude::*;

use super::*;

fn parts(line: &str) -> Vec<Part> {
    read_line(line, Catalogue::embedded())
}

/// The best reading of every part: description, amount, grams, certainty.
fn read(line: &str) -> Vec<Reading> {
    let first = |part: Part| match part.outcome {
        Outcome::Read(mut readings) => readings.remove(0),
        other => panic!("{line}: {other:?}"),
    };
    parts(line).into_iter().map(first).collect()
}

fn one(line: &str) -> Reading {
    let mut all = read(line);
    assert_eq!(all.len(), 1, "{line}");
    all.remove(0)
}

fn phrases(line: &str) -> Vec<String> {
    parts(line).into_iter().map(|part| part.phrase).collect()
}

fn question(line: &str) -> String {
    match parts(line).remove(0).outcome {
        Outcome::AsksBack { question, .. } => question,
        other => panic!("{line}: {other:?}"),
    }
}

#[track_caller]
fn weighs(line: &str, grams: f64) {
    let reading = one(line);
    assert!((reading.grams - grams).abs() < 0.6, "{line}: {reading:?}");
}

#[test]
fn a_line_of_three_foods_is_read_with_its_magnesium() {
    let all = read("2 eggs, 30 g almonds and half an avocado");
    let grams: Vec<f64> = all.iter().map(|reading| reading.grams).collect();
    assert_eq!(grams, [100.0, 30.0, 100.5]);
    assert!(all[0].description.starts_with("Egg, whole"));
    // SR28, NDB 12061: 270 mg in 100 g.
    assert_eq!(all[1].magnesium_mg, Some(81.0));
    assert_eq!(all[1].certainty, Certainty::Sure);
}

#[test]
fn numbers_are_read_in_digits_words_and_fractions() {
    for line in [
        "1.5 kg carrots",
        "1,5 kg carrots",
        "1½ kg carrots",
        "1 1/2 kg carrots",
        "1 and 1/2 kg carrots",
        "one and a half kg carrots",
        "3 x 500 g carrots",
        "carrots 500 g x3",
    ] {
        weighs(line, 1500.0);
    }
    weighs("three quarters of a kg of carrots", 750.0);
    weighs("half a dozen eggs", 300.0);
    weighs("2-3 eggs", 125.0);
    weighs("a couple of eggs", 100.0);
    weighs("twenty-five g walnuts", 25.0);
}

#[test]
fn a_volume_is_weighed_by_the_foods_own_portions() {
    weighs("250 ml whole milk", 257.8);
    weighs("1 tbsp olive oil", 13.5);
    weighs("1 T olive oil", 13.5);
    // "cup, sliced" weighs 150 g, "cup, mashed" 225 g.
    weighs("1 cup sliced banana", 150.0);
    weighs("1 cup mashed banana", 225.0);
    weighs("1 cup cooked barley", 157.0);
}

#[test]
fn a_solid_without_a_volume_is_not_weighed_by_one() {
    let part = parts("1 cup roquefort cheese").remove(0);
    assert_eq!(part.phrase, "roquefort cheese");
    assert!(
        matches!(&part.outcome, Outcome::NotRead(why) if why.contains("say it in g")),
        "{part:?}"
    );
}

#[test]
fn things_are_counted_by_their_own_portions() {
    weighs("10 almonds", 12.0);
    weighs("5 walnut halves", 10.1);
    weighs("2 large bananas", 272.0);
    weighs("half a banana", 59.0);
    weighs("2 celery sticks", 80.0);
    weighs("1 clove of garlic", 3.0);
    weighs("1 baked potato", 173.0);
}

#[test]
fn what_is_assumed_is_said() {
    let doubt = |line| match one(line).certainty {
        Certainty::Unsure(why) => why,
        Certainty::Sure => panic!("{line} is read as sure"),
    };
    assert_eq!(doubt("a handful of almonds"), "a handful is taken as 28 g");
    assert_eq!(
        doubt("3 squares dark chocolate"),
        "a square is taken as 10 g"
    );
    assert_eq!(doubt("a few eggs"), "a few is taken as 3");
    assert_eq!(doubt("walnuts"), "1 oz (14 halves) is assumed");
    assert_eq!(doubt("pear"), "1 medium is assumed");
    assert!(doubt("a pint of milk").contains("US pint"));
}

#[test]
fn the_usual_size_of_what_is_counted_is_shown_and_sure() {
    for (line, amount) in [
        ("2 eggs", "2 large"),
        ("3x egg", "3 large"),
        ("a pear", "1 medium"),
    ] {
        let reading = one(line);
        assert_eq!(reading.amount, amount, "{line}");
        assert_eq!(reading.certainty, Certainty::Sure, "{line}");
    }
}

#[test]
fn an_amount_is_told_from_a_bare_name() {
    let counted = |line| parts(line).remove(0).counted;
    for line in [
        "2 eggs",
        "two eggs",
        "3x egg",
        "an egg",
        "half an avocado",
        "30 g almonds",
        "a glass of red wine",
        "glass of red wine",
        "a handful of pepitas",
        "1,500 g rice",
        "milk 200",
        "0 eggs",
        "1e9 almonds",
        "2 zzqxv",
    ] {
        assert!(counted(line), "{line}");
    }
    for line in ["almonds", "large egg", "half and half", "rolls", "zzqxv"] {
        assert!(!counted(line), "{line}");
    }
}

#[test]
fn foods_are_parted_where_one_ends() {
    for (line, expected) in [
        ("2 eggs 30 g almonds", &["eggs", "almonds"][..]),
        ("almonds 30 g walnuts 20 g", &["almonds", "walnuts"]),
        ("1 banana\n1 apple; 1 pear", &["banana", "apple", "pear"]),
        ("oats with honey & 1 kiwi", &["oats", "honey", "kiwi"]),
        ("<b>2 eggs</b><br>1 banana", &["eggs", "banana"]),
        ("for breakfast I had about 2 eggs", &["eggs"]),
        ("macaroni and cheese", &["macaroni and cheese"]),
        ("1 cup half and half", &["half and half"]),
        ("coffee with half & half", &["coffee", "half & half"]),
        ("cottage cheese with fruit", &["cottage cheese with fruit"]),
        ("milk, whole 250 ml", &["milk, whole"]),
        ("oil, olive 1 tbsp", &["oil, olive"]),
        ("two slices of toast with butter", &["toast", "butter"]),
        ("2 eggs, boiled", &["eggs, boiled"]),
        ("0,5 kg potatoes", &["potatoes"]),
        ("1 glass 2% milk", &["2% milk"]),
        ("1 can (400 g) chickpeas", &["chickpeas"]),
        ("2 boiled eggs on toast", &["boiled eggs", "toast"]),
        ("ham and cheese sandwich", &["ham and cheese sandwich"]),
        ("fish and chips", &["fish and chips"]),
        ("breakfast: 2 eggs", &["eggs"]),
    ] {
        assert_eq!(phrases(line), expected, "{line}");
    }
}

#[test]
fn a_drink_by_the_cup_is_not_its_powder() {
    for line in ["a mug of cocoa", "cup of cocoa"] {
        let reading = one(line);
        assert!(reading.description.contains("prepared"), "{reading:?}");
    }
    assert!(one("1 cup cocoa powder").description.contains("dry powder"));
}

#[test]
fn a_word_inside_a_name_is_no_food() {
    let part = parts("some love").remove(0);
    assert!(matches!(part.outcome, Outcome::NotRead(_)), "{part:?}");
    assert!(one("2 almo").description.starts_with("Nuts, almonds"));
}

#[test]
fn what_else_may_be_meant_is_like_what_was_typed() {
    let Outcome::Read(readings) = parts("1 T honey").remove(0).outcome else {
        panic!("honey is not read");
    };
    assert!(
        readings
            .iter()
            .all(|one| !one.description.contains("Melons"))
    );
}

#[test]
fn an_amount_of_nothing_asks_for_the_food() {
    for line in ["100 g", "half", "2 cups"] {
        let part = parts(line).remove(0);
        assert_eq!(
            part.outcome,
            Outcome::NotRead("Which food is it?".to_owned())
        );
    }
}

#[test]
fn nothing_typed_is_dropped() {
    let part = parts("2 eggs, zzqxv").remove(1);
    assert_eq!(part.phrase, "zzqxv");
    assert!(matches!(part.outcome, Outcome::NotRead(_)));
    let line = "crème brûlée ½ xyzzy";
    for part in parts(line) {
        assert!(line.is_char_boundary(part.span.start) && line.is_char_boundary(part.span.end));
    }
}

#[test]
fn each_word_of_a_line_belongs_to_a_part() {
    let texts = |line: &str| -> Vec<String> {
        let spans = parts(line).into_iter().map(|part| part.span);
        spans.map(|span| line[span].to_owned()).collect()
    };
    for (line, expected) in [
        ("yesterday 2 eggs", &["yesterday", "2 eggs"][..]),
        ("lunch: 2 eggs", &["lunch: 2 eggs"]),
        (
            "I had 2 eggs, then a pear",
            &["I had 2 eggs", "then a pear"],
        ),
        ("2 eggs, lunch", &["2 eggs, lunch"]),
        ("🥑 2 eggs and 🍌", &["🥑", "2 eggs", "🍌"]),
        ("<b>2 eggs</b><br>1 pear", &["2 eggs", "1 pear"]),
        ("<script>alert(1)</script>", &["alert(1)"]),
        (
            "<img src=x onerror=alert(1)> 2 eggs",
            &["<img src=x onerror=alert(1)> 2 eggs"],
        ),
        ("lunch", &["lunch"]),
        ("2 eggs, -50 g rice", &["2 eggs", "-50 g rice"]),
    ] {
        assert_eq!(texts(line), expected, "{line}");
    }
    assert_eq!(read("lunch: 2 eggs")[0].amount, "2 large");
    let eggs = parts("yesterday 2 eggs").remove(1);
    assert!(matches!(&eggs.outcome, Outcome::Read(all) if all[0].amount == "2 large"));
    assert!(parts(" ,;! ").is_empty());
}

#[test]
fn an_amount_that_cannot_be_is_asked_about() {
    assert!(question("-3 eggs").contains("more than 0"));
    assert!(question("-50 g rice").contains("more than 0"));
    assert!(question("99999999 eggs").contains("50 kg"));
    assert!(question("0 eggs").contains("more than 0"));
    assert!(question("1e9 almonds").contains("50 kg"));
    assert!(question("∞ almonds").contains("50 kg"));
    assert!(question("300 g pumpkin seeds").contains("mg of magnesium"));
    assert!(question("400 mg magnesium-rich spinach").contains("dose"));
    assert_eq!(question("1,500 g potatoes"), "Is that 1500 or 1.5?");
    // Nobody eats 1,250 kg.
    weighs("1.250 kg carrots", 1250.0);
}

#[test]
fn a_line_too_long_is_refused_with_words() {
    let long = "almonds ".repeat(300);
    let many = "1 egg, ".repeat(MOST_PARTS + 1);
    for line in [long, many] {
        let all = parts(&line);
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].phrase, line);
        assert!(matches!(&all[0].outcome, Outcome::NotRead(why) if why.contains("shorter")));
    }
}

#[test]
fn a_food_without_a_figure_is_read_without_one() {
    // SR28, NDB 12156 has no magnesium figure.
    let reading = one("20 g glazed walnuts");
    assert_eq!(reading.description, "Nuts, walnuts, glazed");
    assert_eq!(reading.magnesium_mg, None);
}

/// Pieces that lines are made of, so that chance meets the grammar.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        "2",
        "-3",
        "0",
        "½",
        "1,500",
        "1e9",
        "2-3",
        "x2",
        "a",
        "half",
        "few",
        "dozen",
        "of",
        "and",
        "with",
        ",",
        ";",
        "\n",
        "(",
        ")",
        "g",
        "kg",
        "cup",
        "cups",
        "tbsp",
        "handful",
        "glass",
        "slice",
        "large",
        "heaped",
        "eggs",
        "almonds",
        "milk",
        "rice",
        "pumpkin seeds",
        "∞",
        "macaroni",
        "cheese",
        "<b>",
        "&amp;",
        "شوفان",
        "e\u{301}",
    ];
    prop_oneof![
        9 => prop::sample::select(words.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_line_gives_an_absurd_amount(pieces in prop::collection::vec(piece(), 0..14)) {
        let line = pieces.join(" ");
        let mut before = 0;
        for part in parts(&line) {
            prop_assert!(part.span.start >= before && part.span.end <= line.len(), "{line:?}");
            prop_assert!(line.get(part.span.clone()).is_some());
            before = part.span.end;
            if let Outcome::Read(readings) = &part.outcome {
                prop_assert!(!readings.is_empty());
                for reading in readings {
                    prop_assert!(reading.grams > 0.0 && reading.grams <= LARGEST_UNASKED_G);
                    prop_assert!(reading.magnesium_mg.is_none_or(|mg| mg <= LARGEST_UNASKED_MG));
                }
            }
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(line in "\\PC{0,120}") {
        parts(&line);
    }
}
