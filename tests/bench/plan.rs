//! How long the timing planner takes beside as many medicines and doses as a person may have.

use std::hint::black_box;
use std::time::{Duration, Instant as Stopwatch};

use lull_domain::medicine::{INTERACTIONS, Interaction, Rule, TakenMedicine, match_name};
use lull_domain::planner::{DailyProduct, Plan, Waking, plan};
use lull_domain::supplement::Form;
use lull_domain::time::LocalTime;

use crate::figures::{Sample, heading, limited, ms, told};

const PLAN_MS: f64 = 5.0;
const DAYS: usize = 2000;
const MEDICINES: usize = 15;
const MOST_TIMES: usize = 4;
const FORMS: [Form; 4] = [
    Form::Glycinate,
    Form::Malate,
    Form::Citrate,
    Form::LThreonate,
];

/// Measures days that differ in medicines, their times and the waking hours.
pub fn measure() {
    heading(&format!(
        "Planner: {MEDICINES} medicines with 1 to {MOST_TIMES} times a day, {} doses, in-process, {DAYS} days",
        FORMS.len()
    ));
    for spread in [Spread::Morning, Spread::AllDay] {
        let (mut timed, mut with_a_clear_time) = (Vec::new(), 0);
        for day in 0..DAYS {
            let medicines = medicines(day, spread);
            let begun = Stopwatch::now();
            let plan = planned(day, &medicines);
            timed.push(begun.elapsed());
            with_a_clear_time += usize::from(!plan.free.is_empty());
        }
        tell(spread.in_words(), timed);
        told(
            "  of these, with a clear time",
            &format!("{with_a_clear_time} of {DAYS}"),
        );
    }
    let named = (0..DAYS).map(|day| {
        let begun = Stopwatch::now();
        black_box(planned(day, &medicines(day, Spread::Morning)));
        begun.elapsed()
    });
    tell(
        "The same from the names as typed, mornings",
        named.collect(),
    );
}

/// When the medicines of a day are taken.
#[derive(Clone, Copy)]
enum Spread {
    /// Close together, so that there are clear times.
    Morning,
    /// At any hour, so that mostly there are none, and the closest is looked for.
    AllDay,
}

impl Spread {
    const fn in_words(self) -> &'static str {
        match self {
            Self::Morning => "A plan, medicines in the morning",
            Self::AllDay => "A plan, medicines at any hour",
        }
    }

    /// The time of one intake, different from day to day.
    fn time(self, day: usize, medicine: usize, intake: usize) -> LocalTime {
        let (first, range) = match self {
            Self::Morning => (6 * 60, 3 * 60),
            Self::AllDay => (0, 24 * 60),
        };
        let minute = (day * 37 + medicine * 101 + intake * 311) % range;
        LocalTime::from_minutes((first + minute) as i32)
    }
}

fn medicines(day: usize, spread: Spread) -> Vec<TakenMedicine> {
    let rows: Vec<&Interaction> = INTERACTIONS
        .iter()
        .filter(|row| matches!(row.rule, Rule::Apart { .. }))
        .collect();
    (0..MEDICINES)
        .map(|medicine| TakenMedicine {
            medicine: match_name(rows[(day + medicine) % rows.len()].names[0]),
            times: (0..=medicine % MOST_TIMES)
                .map(|intake| spread.time(day, medicine, intake))
                .collect(),
            asked: false,
        })
        .collect()
}

fn planned(day: usize, medicines: &[TakenMedicine]) -> Plan {
    let wake = LocalTime::from_minutes((5 * 60 + day % 240) as i32);
    let waking = Waking {
        wake,
        lights_out: wake.plus(16 * 60),
    };
    let products = FORMS.map(|form| DailyProduct {
        form: Some(form),
        elemental_mg: 350.0,
        unit_mg: None,
        doses_a_day: 1,
    });
    let meals = [1, 6, 12].map(|hours| wake.plus(hours * 60));
    plan(black_box(medicines), waking, &meals, &products)
}

fn tell(what: &str, timed: Vec<Duration>) {
    let sample = Sample::of(timed);
    told(
        &format!("{what}, p50"),
        &format!("{:.3} ms", ms(sample.percentile(50))),
    );
    limited(
        &format!("{what}, p99"),
        ms(sample.percentile(99)),
        PLAN_MS,
        "ms",
    );
}
