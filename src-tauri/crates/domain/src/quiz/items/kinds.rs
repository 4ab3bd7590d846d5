//! The kinds of question that come more than once.

use crate::quiz::{Ask, Choice, Item, Section};

pub(super) const BEFORE: &str = "Before anything else";
const SOON: &str = "Signs that a person should look at";
const TWO_WEEKS: &str = "In the last two weeks";
const USUAL_WEEK: &str = "In a usual week";

pub(super) const fn safety(
    id: &'static str,
    prompt: &'static str,
    detail: &'static str,
    options: &'static [Choice],
) -> Item {
    let ask = Ask::Choice { options };
    Item {
        id,
        section: Section::Safety,
        eyebrow: BEFORE,
        prompt,
        detail,
        ask,
        may_decline: true,
    }
}

pub(super) const fn flags(
    id: &'static str,
    prompt: &'static str,
    options: &'static [Choice],
) -> Item {
    Item {
        id,
        section: Section::Safety,
        eyebrow: SOON,
        prompt,
        detail: "Tick all that apply, or none of them.",
        ask: Ask::Checklist { options },
        may_decline: true,
    }
}

pub(super) const fn sign(
    id: &'static str,
    section: Section,
    prompt: &'static str,
    detail: &'static str,
) -> Item {
    Item {
        id,
        section,
        eyebrow: TWO_WEEKS,
        prompt,
        detail,
        ask: Ask::Scale,
        may_decline: false,
    }
}

pub(super) const fn days(id: &'static str, prompt: &'static str, detail: &'static str) -> Item {
    let section = Section::Food;
    Item {
        id,
        section,
        eyebrow: USUAL_WEEK,
        prompt,
        detail,
        ask: Ask::Days,
        may_decline: false,
    }
}

pub(super) const fn habit(
    id: &'static str,
    prompt: &'static str,
    detail: &'static str,
    options: &'static [Choice],
) -> Item {
    let (section, ask) = (Section::Food, Ask::Choice { options });
    Item {
        id,
        section,
        eyebrow: USUAL_WEEK,
        prompt,
        detail,
        ask,
        may_decline: false,
    }
}
