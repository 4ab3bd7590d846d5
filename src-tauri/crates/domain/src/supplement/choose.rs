//! What matters to the person puts the forms in another order, and says why. It never says that one should be bought.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Form, FormGuide, GutEffect, guide};

/// What matters to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Sleep.
    Sleep,
    /// A calm gut.
    CalmGut,
    /// Constipation.
    Constipation,
    /// Price.
    Price,
    /// Few pills.
    FewPills,
}

/// A form in the order of what matters.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FormChoice {
    /// Which form.
    pub form: Form,
    /// Its name as shown.
    pub name: &'static str,
    /// Why it stands where it does, in one sentence.
    pub why: String,
}

/// All forms in the order of what matters; what is alike stays in the guide's order.
///
/// `prices` holds what 100 mg of elemental magnesium cost of the person's own products, by form. Lull knows no other
/// price.
#[must_use]
pub fn choose(priority: Priority, prices: &[(Form, f64)]) -> Vec<FormChoice> {
    let mut pages = guide();
    match priority {
        Priority::Sleep => pages.sort_by_key(|page| (page.sleep.grade, Reverse(page.sleep.dots))),
        Priority::CalmGut => pages.sort_by_key(|page| page.gut_effect),
        Priority::Constipation => pages.sort_by_key(|page| Reverse(page.laxative)),
        Priority::Price => pages.sort_by(|one, other| {
            // What has no price comes after what has one.
            let of = |page: &FormGuide| price(prices, page.form).unwrap_or(f64::INFINITY);
            of(one).total_cmp(&of(other))
        }),
        Priority::FewPills => {
            pages.sort_by(|one, other| share(other).total_cmp(&share(one)));
        }
    }
    pages
        .iter()
        .map(|page| FormChoice {
            form: page.form,
            name: page.name,
            why: why(priority, page, price(prices, page.form)),
        })
        .collect()
}

/// The lowest price of the form among the person's products.
fn price(prices: &[(Form, f64)], form: Form) -> Option<f64> {
    let of_form = prices.iter().filter(|(priced, _)| *priced == form);
    of_form.map(|(_, price)| *price).reduce(f64::min)
}

/// The highest share of magnesium that the form has, percent.
fn share(page: &FormGuide) -> f64 {
    page.salts
        .first()
        .map_or(0.0, |salt| salt.elemental_percent)
}

fn why(priority: Priority, page: &FormGuide, price: Option<f64>) -> String {
    match priority {
        Priority::Sleep => format!("For sleep: {}.", page.sleep.words),
        Priority::CalmGut => match page.gut_effect {
            GutEffect::Mild => "Mild on the gut for most people, in usual amounts.".to_owned(),
            GutEffect::Moderate => "It can loosen the bowel.".to_owned(),
            GutEffect::Marked => "It loosens the bowel markedly.".to_owned(),
        },
        Priority::Constipation if page.laxative => {
            "It draws water into the bowel at high doses; constipation that lasts is for a pharmacist or doctor.".to_owned()
        }
        Priority::Constipation => "Not used as a laxative.".to_owned(),
        Priority::Price => match price {
            Some(price) => format!("{price:.2} for 100 mg of magnesium, by the lowest price on your shelf."),
            None => "Lull knows no price of it: put one on your shelf to compare.".to_owned(),
        },
        Priority::FewPills => format!(
            "The pure salt holds {:.1} % magnesium: {:.1} g carry 200 mg.",
            share(page),
            20.0 / share(page)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRIORITIES: [Priority; 5] = [
        Priority::Sleep,
        Priority::CalmGut,
        Priority::Constipation,
        Priority::Price,
        Priority::FewPills,
    ];

    fn first(priority: Priority, prices: &[(Form, f64)]) -> Form {
        choose(priority, prices)[0].form
    }

    #[test]
    fn what_matters_comes_first() {
        assert_eq!(first(Priority::Sleep, &[]), Form::Glycinate);
        assert_eq!(first(Priority::CalmGut, &[]), Form::Glycinate);
        assert_eq!(first(Priority::Constipation, &[]), Form::Citrate);
        assert_eq!(first(Priority::FewPills, &[]), Form::Oxide);
        let prices = [
            (Form::Oxide, 0.02),
            (Form::Malate, 0.10),
            (Form::Oxide, 0.01),
        ];
        let order = choose(Priority::Price, &prices);
        assert_eq!((order[0].form, order[1].form), (Form::Oxide, Form::Malate));
        assert!(order[0].why.starts_with("0.01"), "{}", order[0].why);
        assert!(order[2].why.contains("no price"));
    }

    #[test]
    fn every_form_is_there_whatever_matters_with_one_sentence() {
        for priority in PRIORITIES {
            let order = choose(priority, &[]);
            assert_eq!(order.len(), Form::ALL.len());
            assert!(
                order.iter().all(|one| one.why.ends_with('.')),
                "{priority:?}"
            );
        }
    }

    #[test]
    fn the_gut_is_not_promised_calm_by_what_loosens_it() {
        let order = choose(Priority::CalmGut, &[]);
        assert!(order.last().unwrap().why.contains("markedly"));
    }
}
