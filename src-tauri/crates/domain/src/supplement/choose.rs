//! What matters to the person reorders the guide. It sorts what is known, and advises nobody to buy.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::forms::facts;
use super::{FORMS, Form, FormGuide, GutEffect};
use crate::fact::Fact;

/// What matters to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Evidence for sleep.
    Sleep,
    /// A gut that stays calm.
    CalmGut,
    /// A bowel that is too slow.
    Constipation,
    /// The price of 100 mg elemental, of the products on the shelf.
    Price,
    /// Much elemental magnesium in little weight.
    FewPills,
}

impl Priority {
    /// All priorities, in the order of the chooser.
    pub const ALL: [Self; 5] = [
        Self::Sleep,
        Self::CalmGut,
        Self::Constipation,
        Self::Price,
        Self::FewPills,
    ];
}

/// A form at its place, with the reason.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FormChoice {
    /// Which form.
    pub form: Form,
    /// Its name as shown.
    pub name: &'static str,
    /// Why it stands here, in one sentence.
    pub why: String,
    /// What the sentence rests on; `None` where it rests on a computed share or on the person's own prices.
    pub fact: Option<Fact>,
}

/// All forms, the best fit for `priority` first; equals keep the guide's order.
///
/// `prices` are those of 100 mg elemental of the person's own products, in their own currency. The lowest of a form
/// counts, and a form without one comes after those that have one: an unknown price is not a low one.
#[must_use]
pub fn choose(priority: Priority, prices: &[(Form, f64)]) -> Vec<FormChoice> {
    let price = |form| lowest(prices, form);
    let mut pages: Vec<&FormGuide> = FORMS.iter().collect();
    pages.sort_by(|a, b| match priority {
        Priority::Sleep => (b.sleep.dots, a.sleep.grade).cmp(&(a.sleep.dots, b.sleep.grade)),
        Priority::CalmGut => a.gut_effect.cmp(&b.gut_effect),
        Priority::Constipation => b.laxative.cmp(&a.laxative),
        Priority::Price => known_first(price(a.form), price(b.form)),
        Priority::FewPills => share(b).total_cmp(&share(a)),
    });
    pages
        .into_iter()
        .map(|page| {
            let (why, fact) = match priority {
                Priority::Sleep => for_sleep(page),
                Priority::CalmGut => (for_the_gut(page.gut_effect).to_owned(), Some(facts::GUT)),
                Priority::Constipation => for_constipation(page),
                Priority::Price => (for_the_price(page.form, price(page.form)), None),
                Priority::FewPills => (for_few_pills(page), None),
            };
            FormChoice {
                form: page.form,
                name: page.name,
                why,
                fact,
            }
        })
        .collect()
}

fn lowest(prices: &[(Form, f64)], form: Form) -> Option<f64> {
    prices
        .iter()
        .filter(|(of, price)| *of == form && price.is_finite())
        .map(|(_, price)| *price)
        .min_by(f64::total_cmp)
}

fn known_first(a: Option<f64>, b: Option<f64>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// Elemental share of the pure salt without water, percent.
fn share(page: &FormGuide) -> f64 {
    page.salts
        .first()
        .map_or(0.0, |salt| salt.elemental_percent)
}

fn for_sleep(page: &FormGuide) -> (String, Option<Fact>) {
    let (why, fact) = match page.form {
        Form::Glycinate => (
            "One trial of 155 people found it 1.6 points of 28 better than placebo on an insomnia scale: a small effect.",
            Some(facts::GLYCINATE_TRIAL),
        ),
        Form::LThreonate => (
            "One trial of 80 people over 21 days, with an author from the maker: little to go by.",
            Some(facts::THREONATE_SLEEP),
        ),
        Form::Oxide => (
            "Trials in a review of 2021 used it, with a small effect of low to very low certainty; little of it is absorbed.",
            Some(facts::OXIDE_TRIALS),
        ),
        _ if page.sleep.dots > 0 => ("Little is known of it for sleep.", None),
        _ => ("No trial of it for sleep was found.", None),
    };
    (why.to_owned(), fact)
}

const fn for_the_gut(level: GutEffect) -> &'static str {
    match level {
        GutEffect::Mild => "Mild for most people, though much of any form can loosen the bowel.",
        GutEffect::Moderate => "It can loosen the bowel, more with higher doses.",
        GutEffect::Marked => "The gut feels it: it is used as a laxative or an antacid.",
    }
}

fn for_constipation(page: &FormGuide) -> (String, Option<Fact>) {
    if page.laxative {
        let fact = page
            .known
            .iter()
            .find(|fact| fact.text.contains("laxative"));
        (
            "A laxative, though at high doses only; constipation that lasts is for a doctor or pharmacist to look at.".to_owned(),
            fact.copied(),
        )
    } else {
        (
            "Not known as a laxative; constipation that lasts is for a doctor or pharmacist to look at.".to_owned(),
            None,
        )
    }
}

fn for_the_price(form: Form, price: Option<f64>) -> String {
    let Some(price) = price else {
        return "No price of it stands on your shelf, so it is not placed by price.".to_owned();
    };
    let but = match form {
        Form::Oxide => ", though little of it is absorbed",
        _ => "",
    };
    format!("100 mg elemental cost {price:.2} on your shelf, in the currency you typed{but}.")
}

fn for_few_pills(page: &FormGuide) -> String {
    let share = share(page);
    let weight = (100.0 * 100.0 / share).round();
    let but = match page.form {
        Form::Oxide => ", though little of it is absorbed",
        Form::Sulfate => ", though it is not taken as a supplement",
        Form::Carbonate | Form::Hydroxide => ", though it is an antacid, not a supplement",
        _ => "",
    };
    format!("{share:.1} % of the pure salt is magnesium, so 100 mg weigh {weight} mg{but}.")
}

#[cfg(test)]
mod tests;
