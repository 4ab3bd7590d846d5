//! The options of choices and checklists. In the section of safety, a checklist's values are the ids of red flags.

use crate::diet::Excluded;
use crate::quiz::Choice;
use crate::safety::FLAGS;

const fn choice(value: &'static str, label: &'static str) -> Choice {
    Choice { value, label }
}

pub(super) const YES_NO: &[Choice] = &[choice("yes", "Yes"), choice("no", "No")];

pub(super) const SEX: &[Choice] = &[choice("female", "Female"), choice("male", "Male")];

static EXCLUDED: [Choice; Excluded::ALL.len()] = {
    let mut options = [choice("", ""); Excluded::ALL.len()];
    let mut next = 0;
    while next < options.len() {
        options[next] = choice(Excluded::ALL[next].key(), Excluded::ALL[next].label());
        next += 1;
    }
    options
};
pub(super) const DIET: &[Choice] = &EXCLUDED;

pub(super) const KIDNEY: &[Choice] = &[
    choice("none_known", "No kidney disease that I know of"),
    choice("egfr90", "My eGFR is 90 or more"),
    choice("egfr60", "My eGFR is 60 to 89"),
    choice("egfr30", "My eGFR is 30 to 59"),
    choice("under30", "My eGFR is under 30, or I am on dialysis"),
    choice(
        "disease_no_figure",
        "Kidney disease, but I do not know the figure",
    ),
];

pub(super) const ALCOHOL: &[Choice] = &[
    choice("none", "None"),
    choice("up_to_one", "Up to one drink"),
    choice("up_to_two", "More than one, up to two"),
    choice("more", "More than two"),
];

pub(super) const SWEAT: &[Choice] = &[
    choice("little", "Little"),
    choice("some", "Some, on some days"),
    choice("much", "Much, on most days"),
];

pub(super) const WATER: &[Choice] = &[
    choice("under_1000", "Less than 1,000 ml"),
    choice("1000_2000", "1,000 to 2,000 ml"),
    choice("over_2000", "More than 2,000 ml"),
];

/// The red flags stand most urgent first, and so do the checklists: each takes the next of them.
static NOW: [Choice; 10] = flags_from(0);
static TODAY: [Choice; 6] = flags_from(NOW.len());
static BODY: [Choice; 6] = flags_from(NOW.len() + TODAY.len());
static SLEEP: [Choice; 4] = flags_from(NOW.len() + TODAY.len() + BODY.len());

pub(super) const FLAGS_NOW: &[Choice] = &NOW;
pub(super) const FLAGS_TODAY: &[Choice] = &TODAY;
pub(super) const FLAGS_BODY: &[Choice] = &BODY;
pub(super) const FLAGS_SLEEP: &[Choice] = &SLEEP;

const fn flags_from<const N: usize>(first: usize) -> [Choice; N] {
    let mut options = [choice("", ""); N];
    let mut next = 0;
    while next < N {
        options[next] = choice(FLAGS[first + next].id, FLAGS[first + next].sign);
        next += 1;
    }
    options
}
