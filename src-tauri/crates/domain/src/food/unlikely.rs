//! When an amount is so large that it is more likely a slip than a meal.

/// The most of one food that is logged without a question, g.
pub const LARGEST_UNASKED_G: f64 = 5000.0;
/// The most magnesium of one food that is logged without a question, mg.
pub const LARGEST_UNASKED_MG: f64 = 1500.0;

/// The question to answer before so much of one food is logged; `None` for a likely amount.
#[must_use]
pub fn asks_back(grams: f64, magnesium_mg: Option<f64>) -> Option<String> {
    if grams > LARGEST_UNASKED_G {
        return Some(format!(
            "That is {:.1} kg of one food. Is the amount right?",
            grams / 1000.0
        ));
    }
    magnesium_mg
        .filter(|mg| *mg > LARGEST_UNASKED_MG)
        .map(|mg| format!("That is {mg:.0} mg of magnesium from one food. Is the amount right?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_asks_back_above_five_kilograms_or_1500_mg_and_not_at_them() {
        assert_eq!(asks_back(5000.0, Some(1500.0)), None);
        assert_eq!(asks_back(5000.0, None), None);
        assert_eq!(
            asks_back(6200.0, None).as_deref(),
            Some("That is 6.2 kg of one food. Is the amount right?")
        );
        assert_eq!(
            asks_back(300.0, Some(1776.0)).as_deref(),
            Some("That is 1776 mg of magnesium from one food. Is the amount right?")
        );
    }
}
