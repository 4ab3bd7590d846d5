//! What the first night asks, in order. Its wording is Lull's own; nothing here decides anything.

mod kinds;
mod options;

use super::{Ask, Item, Section};
use kinds::{BEFORE, days, flags, habit, safety, sign};
use options::{
    ALCOHOL, DIET, FLAGS_BODY, FLAGS_NOW, FLAGS_SLEEP, FLAGS_TODAY, KIDNEY, SEX, SWEAT, WATER,
    YES_NO,
};

/// Version of the questions and what they may be answered with. Earlier passes keep theirs.
pub const VERSION: u32 = 2;

const YOU: &str = "About you";
const SLEEP_TIMES: &str = "Your rhythm";

/// The item that asks for medicines.
pub const MEDICINES: &str = "safety.medicines";

/// The item that asks for the age, which goes on growing after it was told.
pub const AGE: &str = "profile.age";

/// The item that asks for what is not eaten.
pub const EXCLUDES: &str = "profile.excludes";

/// Every question, in the order asked.
pub static ITEMS: &[Item] = &[
    safety(
        "safety.pregnant",
        "Are you pregnant?",
        "It changes the reference intake, and whom to ask.",
        YES_NO,
    ),
    safety(
        "safety.lactating",
        "Are you breastfeeding?",
        "It changes the reference intake.",
        YES_NO,
    ),
    safety(
        "safety.kidney",
        "What do you know about your kidneys?",
        "Magnesium leaves the body through them. The eGFR stands on a blood test, in ml/min/1.73 m².",
        KIDNEY,
    ),
    safety(
        "safety.myasthenia",
        "Do you have myasthenia gravis?",
        "A disease that makes muscles tire quickly.",
        YES_NO,
    ),
    safety(
        "safety.heart_block",
        "Do you have heart block, or a very slow pulse?",
        "A doctor would have told you, most often after an ECG.",
        YES_NO,
    ),
    safety(
        "safety.bowel",
        "Do you have a bowel obstruction, or belly pain that nobody has explained?",
        "Now, or in the last days.",
        YES_NO,
    ),
    safety(
        "safety.diarrhoea",
        "Do you have diarrhoea now, or an illness that keeps food from being absorbed?",
        "Such as coeliac disease or Crohn's disease.",
        YES_NO,
    ),
    Item {
        id: MEDICINES,
        section: Section::Safety,
        eyebrow: BEFORE,
        prompt: "Which medicines do you take?",
        detail: "Tablets from the pharmacy shelf count too; the name is enough.",
        ask: Ask::Medicines,
        may_decline: true,
    },
    flags(
        "safety.flags_now",
        "Do you have any of these now, or had one in the last days?",
        FLAGS_NOW,
    ),
    flags(
        "safety.flags_today",
        "And any of these, now or in the last days?",
        FLAGS_TODAY,
    ),
    flags(
        "safety.flags_body",
        "Your muscles and legs: does any of these fit?",
        FLAGS_BODY,
    ),
    flags(
        "safety.flags_sleep",
        "Your nights: does any of these fit?",
        FLAGS_SLEEP,
    ),
    Item {
        id: AGE,
        section: Section::Profile,
        eyebrow: YOU,
        prompt: "How old are you?",
        detail: "It sets the reference intake.",
        ask: Ask::Number {
            unit: "years",
            min: 1.0,
            max: 120.0,
            step: 1.0,
        },
        may_decline: false,
    },
    Item {
        id: "profile.sex",
        section: Section::Profile,
        eyebrow: YOU,
        prompt: "Which reference intake is yours?",
        detail: "The table has two, by sex. Without one there is no goal from 14 years on.",
        ask: Ask::Choice { options: SEX },
        may_decline: true,
    },
    Item {
        id: EXCLUDES,
        section: Section::Profile,
        eyebrow: YOU,
        prompt: "Is there anything you do not eat?",
        detail: "For allergy, taste or belief: Lull never suggests it. Tick all that apply, or none of them.",
        ask: Ask::Checklist { options: DIET },
        may_decline: true,
    },
    sign(
        "rest.twitch",
        Section::Rest,
        "A small twitch while you lay still",
        "Eyelid, calf, thigh or shoulder: a flicker that you did not start.",
    ),
    sign(
        "rest.jerk",
        Section::Rest,
        "A sudden jerk, just as you were falling asleep",
        "The kind that makes you catch yourself. Common, and mostly harmless.",
    ),
    sign(
        "rest.cramp",
        Section::Rest,
        "A cramp at night, or after exercise",
        "A muscle that knots and hurts, most often in the calf or foot.",
    ),
    sign(
        "rest.legs",
        Section::Rest,
        "Legs that would not stay still",
        "An urge to move them when you rest, and relief when you do.",
    ),
    sign(
        "night.onset",
        Section::Night,
        "Lying awake before sleep came",
        "Longer than you would like, with the light already off.",
    ),
    sign(
        "night.awake",
        Section::Night,
        "Awake somewhere between two and four",
        "Long enough to know what time it was.",
    ),
    sign(
        "night.jaw",
        Section::Night,
        "A clenched jaw, or grinding teeth",
        "Felt on waking, or heard by somebody else.",
    ),
    sign(
        "night.dreams",
        Section::Night,
        "Vivid dreams or nightmares",
        "The kind that come along into the morning.",
    ),
    sign(
        "mind.racing",
        Section::Mind,
        "A mind that kept running at bedtime",
        "Lists, plans, the day once more.",
    ),
    sign(
        "mind.learning",
        Section::Mind,
        "Hard to take in anything new, or tired although you slept",
        "Reading the same line twice.",
    ),
    sign(
        "mind.tense",
        Section::Mind,
        "Tense, and quickly too much",
        "Small things that felt large.",
    ),
    sign(
        "body.headache",
        Section::Body,
        "A headache",
        "Of any kind, on the day or in the night.",
    ),
    sign(
        "body.light",
        Section::Body,
        "Light or noise that was hard to bear",
        "Brighter or louder than for the people around you.",
    ),
    sign(
        "body.recovery",
        Section::Body,
        "Slow to recover after exercise or study",
        "Still worn out the day after.",
    ),
    sign(
        "body.cravings",
        Section::Body,
        "A craving for chocolate or salt",
        "More than a liking.",
    ),
    days(
        "food.greens",
        "On how many days do you eat leafy greens?",
        "Spinach, chard, kale and their like; a handful or more.",
    ),
    days(
        "food.nuts",
        "On how many days do you eat nuts or seeds?",
        "A small handful, or nut butter on bread.",
    ),
    days(
        "food.legumes",
        "On how many days do you eat beans or lentils?",
        "Chickpeas, peas, soya and tofu count too.",
    ),
    days(
        "food.grains",
        "On how many days do you eat whole grains?",
        "Wholemeal bread, oats, brown rice, whole-wheat pasta.",
    ),
    days(
        "food.fish_chocolate",
        "On how many days do you eat oily fish or dark chocolate?",
        "Salmon, mackerel, herring; chocolate of 70 % cocoa or more.",
    ),
    days(
        "food.caffeine",
        "On how many days do you have caffeine after noon?",
        "Coffee, black or green tea, cola, energy drinks.",
    ),
    habit(
        "food.alcohol",
        "How much alcohol do you drink on an average day?",
        "One drink is a small beer (330 ml), a glass of wine (150 ml) or a single spirit (40 ml). Spread a week's drinks over seven days.",
        ALCOHOL,
    ),
    habit(
        "food.sweat",
        "How much do you usually sweat?",
        "From sport, work or heat.",
        SWEAT,
    ),
    habit(
        "food.water",
        "How much do you usually drink in a day?",
        "Water and other drinks without alcohol.",
        WATER,
    ),
    Item {
        id: "rhythm.wake_work",
        section: Section::Rhythm,
        eyebrow: SLEEP_TIMES,
        prompt: "When do you get up on work days?",
        detail: "Bedtime follows from it.",
        ask: Ask::Time,
        may_decline: false,
    },
    Item {
        id: "rhythm.wake_free",
        section: Section::Rhythm,
        eyebrow: SLEEP_TIMES,
        prompt: "And on free days?",
        detail: "The closer the two are, the steadier the night.",
        ask: Ask::Time,
        may_decline: false,
    },
    Item {
        id: "rhythm.sleep_hours",
        section: Section::Rhythm,
        eyebrow: SLEEP_TIMES,
        prompt: "How long would you like to sleep?",
        detail: "From lights out until you get up.",
        ask: Ask::Number {
            unit: "h",
            min: 4.0,
            max: 12.0,
            step: 0.25,
        },
        may_decline: false,
    },
];

/// The question with this id.
#[must_use]
pub fn item(id: &str) -> Option<&'static Item> {
    ITEMS.iter().find(|item| item.id == id)
}

#[cfg(test)]
mod tests;
