//! One day of the invented person: what is done in Lull, and when.

use lull_domain::journal::{Place, Sensation};
use lull_domain::routine::Step;

use super::chance::Chance;

/// Something that is done in Lull.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The first night, from its first question to its result.
    Quiz,
    /// Glycinate is planned.
    PlanDose,
    /// A thyroid tablet and a course of an antibiotic are taken from now on.
    Medicines,
    /// The planned dose is logged.
    Dose,
    /// The routine is begun.
    Begin,
    /// A step of it is ticked.
    Tick(Step),
    /// "Not tonight" is said.
    NotTonight,
    /// Something is felt, or "none" is logged.
    Feel(Sensation, Option<Place>),
}

/// Doses begin on this day: after three weeks of food alone.
const DOSES_FROM: usize = 21;
/// The day from which medicines are taken, after the second first night.
const MEDICINES_FROM: usize = 50;
/// The first retake, and the days between the later ones.
const RETAKES: (usize, usize) = (28, 182);

/// Where a day stands in the whole.
#[derive(Debug, Clone, Copy)]
pub struct Turn {
    /// 0 is the day of the first night.
    pub index: usize,
    /// The last one, which Lull is opened on.
    pub last: bool,
    /// No work tomorrow: the evening is an hour later.
    pub late: bool,
}

impl Turn {
    fn quiz(self) -> bool {
        self.index == 0 || self.index == RETAKES.0 || self.index.is_multiple_of(RETAKES.1)
    }

    /// Whether nobody opened Lull on this day, which then stays blank.
    pub fn missed(self, chance: &mut Chance) -> bool {
        chance.in_hundred(8) && !self.last && !self.quiz() && self.index != DOSES_FROM
    }
}

/// Everything but the food, with minutes after midnight (after 1440: in the small hours that follow), in order.
pub fn day(chance: &mut Chance, turn: Turn) -> Vec<(u16, Act)> {
    let mut acts = Vec::new();
    if turn.quiz() {
        acts.push((20 * 60 + 10, Act::Quiz));
    }
    if turn.index == DOSES_FROM {
        acts.push((20 * 60 + 25, Act::PlanDose));
    }
    if turn.index == MEDICINES_FROM {
        acts.push((18 * 60, Act::Medicines));
    }
    let later = if turn.late { 60 } else { 0 };
    if turn.index >= DOSES_FROM && chance.in_hundred(88) {
        acts.push((chance.between(21 * 60 + 35, 22 * 60) + later, Act::Dose));
    }
    routine(chance, turn, later, &mut acts);
    body(chance, later, &mut acts);
    acts.sort_by_key(|(minute, _)| *minute);
    acts
}

fn routine(chance: &mut Chance, turn: Turn, later: u16, acts: &mut Vec<(u16, Act)>) {
    let steps = match chance.between(0, 99) {
        0..50 => Step::ALL.len(),
        50..75 => usize::from(chance.between(1, 4)),
        75..85 if !turn.last => {
            acts.push((
                chance.between(21 * 60 + 30, 22 * 60) + later,
                Act::NotTonight,
            ));
            return;
        }
        _ if !turn.last => return,
        _ => Step::ALL.len(),
    };
    // Water comes early: it is drunk before anything else is begun.
    acts.push((
        chance.between(20 * 60 + 55, 21 * 60 + 10),
        Act::Tick(Step::Water),
    ));
    let mut at = chance.between(22 * 60, 22 * 60 + 10) + later;
    acts.push((at, Act::Begin));
    for step in Step::ALL
        .into_iter()
        .take(steps)
        .filter(|step| *step != Step::Water)
    {
        at += chance.between(4, 9);
        acts.push((at, Act::Tick(step)));
    }
}

/// More or less at random, without a trend: a demonstration may not look like a result.
fn body(chance: &mut Chance, later: u16, acts: &mut Vec<(u16, Act)>) {
    const PLACES: [Place; 7] = [
        Place::Calf,
        Place::Calf,
        Place::Eyelid,
        Place::Thigh,
        Place::Foot,
        Place::Shoulder,
        Place::Hand,
    ];
    let by_day = chance.in_hundred(15);
    if by_day {
        let at = chance.between(14 * 60, 17 * 60);
        acts.push((at, Act::Feel(Sensation::Twitch, Some(Place::Eyelid))));
    }
    let count = *chance.one_of(&[0, 0, 0, 1, 1, 1, 2, 2, 3]);
    if count == 0 && !by_day && chance.in_hundred(60) {
        let at = chance.between(21 * 60 + 20, 22 * 60 + 20) + later;
        acts.push((at, Act::Feel(Sensation::None, None)));
    }
    for _ in 0..count {
        let at = chance.between(22 * 60 + 50, 25 * 60) + later;
        let felt = match chance.between(0, 99) {
            0..75 => (Sensation::Twitch, *chance.one_of(&PLACES)),
            75..88 => (Sensation::Jerk, Place::Whole),
            _ => (
                Sensation::Cramp,
                *chance.one_of(&[Place::Calf, Place::Foot]),
            ),
        };
        acts.push((at, Act::Feel(felt.0, Some(felt.1))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weeks(seed: u64) -> Vec<(usize, u16, Act)> {
        let mut chance = Chance::new(seed);
        let mut all = Vec::new();
        for index in 0..56 {
            let turn = Turn {
                index,
                last: index == 55,
                late: index % 7 > 4,
            };
            all.extend(
                day(&mut chance, turn)
                    .into_iter()
                    .map(|(minute, act)| (index, minute, act)),
            );
        }
        all
    }

    #[test]
    fn eight_weeks_hold_a_first_night_a_retake_and_doses_from_the_fourth_week_on() {
        let all = weeks(7);
        let on = |wanted: Act| -> Vec<usize> {
            all.iter()
                .filter(|(_, _, act)| *act == wanted)
                .map(|(index, ..)| *index)
                .collect()
        };
        assert_eq!(on(Act::Quiz), [0, 28]);
        assert_eq!(on(Act::PlanDose), [21]);
        assert!(on(Act::Dose).iter().all(|index| *index >= 21));
        assert!(on(Act::Dose).len() > 20);
        assert!(on(Act::Begin).len() > 25);
        assert!(!on(Act::NotTonight).is_empty());
        assert!(!on(Act::Feel(Sensation::None, None)).is_empty());
    }

    #[test]
    fn none_is_logged_only_where_nothing_was_felt() {
        let felt: Vec<(usize, Sensation)> = weeks(5)
            .into_iter()
            .filter_map(|(index, _, act)| match act {
                Act::Feel(sensation, _) => Some((index, sensation)),
                _ => None,
            })
            .collect();
        for (index, _) in felt
            .iter()
            .filter(|(_, sensation)| *sensation == Sensation::None)
        {
            assert_eq!(
                felt.iter().filter(|(other, _)| other == index).count(),
                1,
                "day {index}"
            );
        }
    }

    #[test]
    fn what_is_done_in_a_night_is_over_before_the_day_ends_at_four() {
        for (index, minute, act) in weeks(11) {
            assert!(
                minute < 28 * 60,
                "{act:?} on day {index} at minute {minute}"
            );
        }
    }
}
