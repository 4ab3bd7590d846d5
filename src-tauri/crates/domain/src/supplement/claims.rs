//! What is said of magnesium, and what is known of it.

use serde::Serialize;
use ts_rs::TS;

use super::forms::facts::{self, from};
use super::forms::facts_more;
use crate::fact::{Fact, Grade, Mark, Source};

/// A claim that people meet, with an honest answer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Claim {
    /// What is said.
    pub said: &'static str,
    /// The answer in a few words.
    pub answer: &'static str,
    /// What is known.
    pub fact: Fact,
}

/// The claims, those that people ask about most first.
pub static CLAIMS: &[Claim] = &[
    Claim {
        said: "Magnesium helps against insomnia",
        answer: "Perhaps a little, in older adults; nobody can be sure.",
        fact: facts::INSOMNIA,
    },
    Claim {
        said: "Magnesium helps against cramps",
        answer: "Unlikely, for cramps without a known cause in older adults.",
        fact: Fact::stated(
            "claim.cramps",
            "In 5 studies with 307 older adults: 0.18 fewer cramps a week (95 % CI 0.84 fewer to 0.49 more), 9.59 % fewer (23.14 % fewer to 3.97 % more), and as many people with a quarter fewer cramps as on placebo (ratio 1.04, 0.84 to 1.29; high certainty). The trials in pregnancy all had a high risk of bias.",
            from(
                "Cochrane review CD009402.pub3, figures from a secondary copy",
                2020,
                Some("https://doi.org/10.1002/14651858.CD009402.pub3"),
                Mark::SecondHand,
            ),
        )
        .with_value(-0.18, "cramps a week")
        .graded(Grade::A),
    },
    Claim {
        said: "Twitching means low magnesium",
        answer: "Other causes are far better known.",
        fact: Fact::stated(
            "claim.twitching",
            "For twitches the NHS names stress, tiredness, caffeine, alcohol and medicines, not magnesium.",
            Source {
                name: "NHS, twitching eyes and muscles, read in a secondary copy",
                year: None,
                link: None,
                mark: Mark::SecondHand,
            },
        ),
    },
    Claim {
        said: "Threonate helps you learn",
        answer: "One small trial, linked to the maker.",
        fact: facts::THREONATE_COGNITION,
    },
    Claim {
        said: "Threonate enters the brain",
        answer: "In rats; in people it has not been shown.",
        fact: facts::THREONATE_BRAIN,
    },
    Claim {
        said: "Glycinate is absorbed best",
        answer: "Disputed: the figures are few, and do not agree.",
        fact: facts::GLYCINATE_ABSORPTION,
    },
    Claim {
        said: "Magnesium enters through the skin",
        answer: "Not shown: oils, sprays and creams are not a dose.",
        fact: facts::CHLORIDE_SKIN,
    },
    Claim {
        said: "An Epsom bath fills you up with magnesium",
        answer: "Not proven. A warm bath may be pleasant all the same.",
        fact: facts_more::SULFATE_BATH,
    },
    Claim {
        said: "Our soil holds no magnesium any more",
        answer: "Disputed: the sources do not agree.",
        fact: Fact::stated(
            "claim.soil",
            "Marles 2017 calls it unfounded, and notes that high-yield crops dilute what they hold. Rosanoff 2013 lists 7 to 29 % less in wheat and 15 to 23 % less in vegetables.",
            from(
                "Marles 2017, J Food Compos Anal 56:93, against Rosanoff 2013, Plant Soil 368:139",
                2017,
                None,
                Mark::Disputed,
            ),
        ),
    },
    Claim {
        said: "Waking at night, vivid dreams, a clenched jaw or cravings show that you need it",
        answer: "These are not validated signs.",
        fact: Fact::stated(
            "claim.signs",
            "Waking between two and four, vivid dreams, a clenched jaw, cravings for chocolate or salt and sensitivity to light are not validated signs of deficiency.",
            Source::MEMORY,
        )
        .graded(Grade::D),
    },
    Claim {
        said: "A racing mind shows that you need it",
        answer: "Too general to point to anything.",
        fact: Fact::stated(
            "claim.racing",
            "A racing mind and signs like it are too non-specific to indicate magnesium.",
            Source::MEMORY,
        ),
    },
    Claim {
        said: "It acts on GABA, NMDA, melatonin, BDNF and myelin",
        answer: "In cells and animals. That says little about people.",
        fact: Fact::stated(
            "claim.mechanisms",
            "GABA, NMDA, melatonin, BDNF and myelin are mechanisms seen in cells and animals; an effect in people does not follow from them.",
            Source::MEMORY,
        )
        .graded(Grade::C),
    },
    Claim {
        said: "Stress drains magnesium",
        answer: "Possible, but thinly studied.",
        fact: Fact::stated(
            "claim.stress",
            "That stress uses up magnesium rests on mechanisms and small human studies.",
            Source::MEMORY,
        )
        .graded(Grade::C),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(words: &str) -> &'static Claim {
        CLAIMS
            .iter()
            .find(|claim| claim.said.contains(words))
            .unwrap()
    }

    #[test]
    fn cramps_are_answered_with_the_figures_of_the_review() {
        let text = claim("cramps").fact.text;
        for figure in [
            "0.18", "0.84", "0.49", "9.59", "23.14", "3.97", "1.04", "1.29", "307",
        ] {
            assert!(text.contains(figure), "{figure}");
        }
    }

    #[test]
    fn what_sources_dispute_is_called_disputed() {
        for claim in CLAIMS {
            assert_eq!(
                claim.fact.mark == Mark::Disputed,
                claim.answer.starts_with("Disputed"),
                "{}",
                claim.said
            );
        }
    }

    #[test]
    fn no_claim_rests_on_itself() {
        for claim in CLAIMS {
            assert_ne!(claim.said, claim.fact.text);
            assert_ne!(claim.answer, claim.fact.text);
        }
    }
}
