//! What is read, what is refused and with which words.

use proptest::prelude::*;

use super::*;
use crate::quiz::item;

fn read(id: &str, text: &str) -> Result<Answer, AnswerError> {
    read_answer(item(id).unwrap(), text)
}

fn words(id: &str, text: &str) -> String {
    read(id, text).unwrap_err().to_string()
}

#[test]
fn age_is_a_whole_number_of_years() {
    assert_eq!(read("profile.age", " 45 "), Ok(Answer::Number(45.0)));
    assert_eq!(read("profile.age", "45.0"), Ok(Answer::Number(45.0)));
    for bad in [
        "", "0", "-1", "121", "45.5", "abc", "1e2", "NaN", "inf", "0x20", "4 5", "١٢", ".", ",",
        "1,2,3",
    ] {
        assert_eq!(
            words("profile.age", bad),
            "Age is a whole number of years from 1 to 120.",
            "{bad}"
        );
    }
}

#[test]
fn sleep_length_takes_point_or_comma() {
    assert_eq!(read("rhythm.sleep_hours", "7.5"), Ok(Answer::Number(7.5)));
    assert_eq!(read("rhythm.sleep_hours", "7,75"), Ok(Answer::Number(7.75)));
    assert_eq!(
        words("rhythm.sleep_hours", "3"),
        "Sleep length is a number of hours from 4 to 12."
    );
}

#[test]
fn a_night_without_length_says_that_bedtime_is_wake_time() {
    for text in ["0", "24", "0.0", "24,00"] {
        assert!(
            words("rhythm.sleep_hours", text).contains("bedtime and wake time would be the same")
        );
    }
}

#[test]
fn scales_and_days_are_one_digit() {
    assert_eq!(read("rest.jerk", "3"), Ok(Answer::Scale(3)));
    assert_eq!(read("food.nuts", "7"), Ok(Answer::Days(7)));
    for bad in ["4", "-1", "", "01", "1.0", "some"] {
        assert_eq!(read("rest.jerk", bad), Err(AnswerError::Scale), "{bad}");
    }
    assert_eq!(
        words("food.nuts", "8"),
        "Days a week are a whole number from 0 to 7."
    );
}

#[test]
fn only_offered_options_are_choices() {
    assert_eq!(read("profile.sex", "female"), Ok(Answer::Choice("female")));
    assert_eq!(
        words("profile.sex", "f"),
        "Please choose one of these: Female; Male."
    );
    assert_eq!(read("food.alcohol", "none"), Ok(Answer::Choice("none")));
}

#[test]
fn a_checklist_is_ticked_in_any_order_and_kept_in_the_shown_one() {
    assert_eq!(
        read("safety.flags_now", "none"),
        Ok(Answer::Checklist(vec![]))
    );
    assert_eq!(
        read("safety.flags_now", "chest, fit-or-collapse,chest"),
        Ok(Answer::Checklist(vec!["fit-or-collapse", "chest"]))
    );
    for bad in ["", "none,chest", "chest,", "no-such"] {
        assert_eq!(
            read("safety.flags_now", bad),
            Err(AnswerError::Checklist),
            "{bad}"
        );
    }
}

#[test]
fn rather_not_say_is_taken_only_where_it_is_offered() {
    assert_eq!(read("safety.kidney", "declined"), Ok(Answer::Declined));
    assert_eq!(read("safety.flags_now", "declined"), Ok(Answer::Declined));
    assert_eq!(
        read("rest.jerk", "declined"),
        Err(AnswerError::CannotDecline)
    );
}

#[test]
fn a_time_has_hours_and_minutes() {
    assert_eq!(
        read("rhythm.wake_work", "6:45"),
        Ok(Answer::Time(LocalTime::new(6, 45).unwrap()))
    );
    assert!(words("rhythm.wake_work", "25:00").contains("from 00:00 to 23:59"));
}

#[test]
fn medicines_are_plain_text_one_a_line() {
    let text = "Doxycycline 100 mg\r\n\n  <b>Omeprazole</b>\t20 mg \n";
    let names = vec![
        "Doxycycline 100 mg".to_owned(),
        "<b>Omeprazole</b> 20 mg".to_owned(),
    ];
    assert_eq!(read("safety.medicines", text), Ok(Answer::Medicines(names)));
    assert_eq!(
        read("safety.medicines", " None "),
        Ok(Answer::Medicines(vec![]))
    );
    assert_eq!(
        read("safety.medicines", " \n "),
        Err(AnswerError::NoMedicine)
    );
    assert_eq!(
        read("safety.medicines", "none\naspirin"),
        Err(AnswerError::NoneAndMedicines)
    );
}

#[test]
fn very_long_texts_are_refused_with_words() {
    let limit = "a".repeat(200);
    assert!(read("safety.medicines", &limit).is_ok());
    assert_eq!(
        read("safety.medicines", &format!("{limit}b")),
        Err(AnswerError::MedicineTooLong)
    );
    assert_eq!(
        read("safety.medicines", &"x\n".repeat(101)),
        Err(AnswerError::TooManyMedicines)
    );
    assert!(words("safety.medicines", &"é".repeat(10_001)).contains("10,000 characters"));
    assert_eq!(
        read("profile.age", &"9".repeat(20_000)),
        Err(AnswerError::TooLong)
    );
}

#[test]
fn answers_keep_the_order_asked_and_ignore_what_is_not() {
    let mut answers = Answers::default();
    answers.insert("rest.jerk", Answer::Scale(2));
    answers.insert("safety.pregnant", Answer::Declined);
    answers.insert("rest.jerk", Answer::Scale(1));
    answers.insert("no.such", Answer::Scale(1));
    let all: Vec<_> = answers.iter().collect();
    assert_eq!(
        all,
        [
            ("safety.pregnant", &Answer::Declined),
            ("rest.jerk", &Answer::Scale(1))
        ]
    );
    assert_eq!(answers.get("rest.twitch"), None);
    assert_eq!(answers.get("no.such"), None);
}

/// A text that an item of this kind may well be given.
fn text_for(item: &'static Item) -> BoxedStrategy<String> {
    match item.ask {
        Ask::Scale => (0u8..=3).prop_map(|n| n.to_string()).boxed(),
        Ask::Days => (0u8..=7).prop_map(|n| n.to_string()).boxed(),
        Ask::Choice { options } => (0..options.len())
            .prop_map(|i| options[i].value.to_owned())
            .boxed(),
        Ask::Checklist { options } => proptest::collection::vec(0..options.len(), 0..6)
            .prop_map(|ticks| {
                let values: Vec<_> = ticks.iter().map(|i| options[*i].value).collect();
                if values.is_empty() {
                    NONE.to_owned()
                } else {
                    values.join(",")
                }
            })
            .boxed(),
        Ask::Number { min, max, step, .. } => (0u32..=((max - min) / step) as u32)
            .prop_map(move |steps| (min + f64::from(steps) * step).to_string())
            .boxed(),
        Ask::Time => (0i32..1440)
            .prop_map(|m| LocalTime::from_minutes(m).to_string())
            .boxed(),
        Ask::Medicines => "(?s).{0,120}".boxed(),
    }
}

fn any_item() -> impl Strategy<Value = &'static Item> {
    (0..ITEMS.len()).prop_map(|place| &ITEMS[place])
}

proptest! {
    #[test]
    fn every_answer_survives_being_written_and_read((item, text) in any_item().prop_flat_map(|item| {
        text_for(item).prop_map(move |text| (item, text))
    })) {
        if let Ok(answer) = read_answer(item, &text) {
            prop_assert_eq!(read_answer(item, &answer.to_text()), Ok(answer));
        } else {
            prop_assert_eq!(&item.ask, &Ask::Medicines, "{} refuses {}", item.id, text);
        }
    }

    #[test]
    fn no_text_panics_and_every_refusal_has_words(item in any_item(), text in "(?s).{0,60}") {
        if let Err(refusal) = read_answer(item, &text) {
            prop_assert!(refusal.to_string().len() > 20);
        }
    }
}
