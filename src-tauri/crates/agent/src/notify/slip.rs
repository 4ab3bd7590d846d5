//! Which notification on the screen stands for which reminder, however the answers overtake each other.

use lull_domain::reminder::OccurrenceId;

/// Clicks kept while the daemon's number for a reminder is still unknown.
const EARLY: usize = 8;

/// The reminders on the screen, at most one of each rule.
#[derive(Debug, Default)]
pub struct Slip {
    shown: Vec<(u32, OccurrenceId)>,
    /// Deliveries whose number the daemon has not said yet.
    awaited: usize,
    early: Vec<(u32, String)>,
}

impl Slip {
    /// The reminders that are on the screen, with their numbers.
    pub fn standing(&self) -> &[(u32, OccurrenceId)] {
        &self.shown
    }

    /// The number of the notification that `id` takes the place of, the last one of its rule; 0 for none.
    pub fn replaces(&self, id: OccurrenceId) -> u32 {
        let last = self.shown.iter().find(|(_, of)| of.rule == id.rule);
        last.map_or(0, |(number, _)| *number)
    }

    /// A reminder was handed over.
    pub fn sent(&mut self) {
        self.awaited += 1;
    }

    /// The daemon said which number it has. Returns the click that was quicker than that, if there was one.
    pub fn delivered(&mut self, number: u32, id: OccurrenceId) -> Option<(OccurrenceId, String)> {
        self.shown
            .retain(|(of, old)| *of != number && old.rule != id.rule);
        self.shown.push((number, id));
        let click = self.early.iter().find(|(of, _)| *of == number).cloned();
        self.settled();
        click.and_then(|(number, action)| self.clicked(number, action))
    }

    /// The daemon will not say a number any more.
    pub fn settled(&mut self) {
        self.awaited = self.awaited.saturating_sub(1);
        if self.awaited == 0 {
            self.early.clear();
        }
    }

    /// A notification was clicked. Returns the reminder it stands for, once.
    pub fn clicked(&mut self, number: u32, action: String) -> Option<(OccurrenceId, String)> {
        match self.shown.iter().position(|(of, _)| *of == number) {
            Some(index) => Some((self.shown.remove(index).1, action)),
            None => {
                if self.awaited > 0 && self.early.len() < EARLY {
                    self.early.push((number, action));
                }
                None
            }
        }
    }

    /// A notification went away.
    pub fn closed(&mut self, number: u32) {
        self.shown.retain(|(of, _)| *of != number);
    }

    /// The daemon has gone, and with it everything it showed.
    pub fn forget(&mut self) {
        self.shown.clear();
    }
}

#[cfg(test)]
mod tests {
    use lull_domain::ids::PlannedDoseId;
    use lull_domain::reminder::Rule;
    use lull_domain::time::Night;

    use super::*;

    fn night(date: &str) -> OccurrenceId {
        OccurrenceId {
            rule: Rule::WindDown,
            night: Night::parse(date).unwrap(),
        }
    }

    fn click(slip: &mut Slip, number: u32) -> Option<(OccurrenceId, String)> {
        slip.clicked(number, "begin".to_owned())
    }

    #[test]
    fn a_click_names_its_reminder_once() {
        let (mut slip, id) = (Slip::default(), night("2026-11-22"));
        slip.sent();
        assert_eq!(slip.delivered(7, id), None);
        assert_eq!(slip.standing(), [(7, id)]);
        assert_eq!(click(&mut slip, 8), None);
        assert_eq!(click(&mut slip, 7), Some((id, "begin".to_owned())));
        assert_eq!(click(&mut slip, 7), None);
        assert_eq!((slip.replaces(id), slip.standing()), (0, &[][..]));
    }

    #[test]
    fn a_click_that_overtakes_the_number_is_kept() {
        let (mut slip, id) = (Slip::default(), night("2026-11-22"));
        slip.sent();
        assert_eq!(click(&mut slip, 3), None);
        assert_eq!(click(&mut slip, 7), None);
        assert_eq!(slip.delivered(7, id), Some((id, "begin".to_owned())));
        slip.sent();
        assert_eq!(
            slip.delivered(3, id),
            None,
            "clicks of others do not wait for a later reminder"
        );
    }

    #[test]
    fn clicks_on_other_programs_notifications_are_not_kept() {
        let mut slip = Slip::default();
        assert_eq!(click(&mut slip, 7), None);
        slip.sent();
        assert_eq!(slip.delivered(7, night("2026-11-22")), None);
    }

    #[test]
    fn the_next_evening_takes_the_place_of_what_was_left_standing() {
        let mut slip = Slip::default();
        slip.sent();
        slip.delivered(7, night("2026-11-22"));
        assert_eq!(slip.replaces(night("2026-11-23")), 7);
        slip.sent();
        slip.delivered(7, night("2026-11-23"));
        assert_eq!(
            click(&mut slip, 7),
            Some((night("2026-11-23"), "begin".to_owned()))
        );
    }

    #[test]
    fn what_was_closed_is_not_replaced() {
        let mut slip = Slip::default();
        slip.sent();
        slip.delivered(7, night("2026-11-22"));
        slip.closed(8);
        assert_eq!(slip.replaces(night("2026-11-23")), 7);
        slip.closed(7);
        assert_eq!(slip.replaces(night("2026-11-23")), 0);
    }

    #[test]
    fn a_dose_that_was_not_answered_stands_beside_the_wind_down() {
        let mut slip = Slip::default();
        let wind_down = night("2026-11-22");
        let dose = OccurrenceId {
            rule: Rule::Dose {
                plan: PlannedDoseId(1),
                part: 0,
            },
            ..wind_down
        };
        slip.sent();
        slip.delivered(7, dose);
        assert_eq!(slip.replaces(wind_down), 0);
        slip.sent();
        slip.delivered(8, wind_down);
        let taken = "taken".to_owned();
        assert_eq!(slip.clicked(7, taken.clone()), Some((dose, taken)));
        assert_eq!(slip.standing(), [(8, wind_down)]);
    }
}
