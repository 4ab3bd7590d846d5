//! Adds what people call a food to what its source says of it.

use std::ops::Range;

use super::Building;
use crate::search::aliases::Alias;
use crate::search::index::Part;

/// How common a food makes what people call it, against its own name.
const SAID: f32 = 0.3;

/// How a row says a word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Says {
    Nowhere,
    Somewhere,
    /// In what names the food.
    ByName,
}

impl Says {
    pub(super) fn of(part: Part) -> Self {
        match part {
            Part::Head | Part::Shown | Part::Common | Part::Other | Part::Shelf => Self::ByName,
            _ => Self::Somewhere,
        }
    }
}

impl Building<'_> {
    /// Adds what people call the row that was just read.
    pub(super) fn add_aliases(&mut self, head: Range<usize>, shown: Range<usize>, common: f32) {
        let told = std::mem::take(&mut self.told);
        for anchor in &told {
            let names = self.says[usize::from(*anchor)] == Says::ByName;
            for alias in self.aliases.anchored(*anchor) {
                let has = |word: &u16| self.says[usize::from(*word)] != Says::Nowhere;
                if alias.others.iter().all(has) && !alias.without.iter().any(has) {
                    let said = |range: &Range<usize>| {
                        let mut words = self.index.text[range.clone()].iter();
                        words.any(|word| self.tellings[usize::from(*word)].told == Some(*anchor))
                    };
                    let base = if said(&head) || !said(&shown) {
                        &head
                    } else {
                        &shown
                    };
                    self.add_alias(alias, names.then_some(common), base.clone());
                }
            }
        }
        for word in &told {
            self.says[usize::from(*word)] = Says::Nowhere;
        }
        self.told = told;
        self.told.clear();
    }

    /// Adds an alias in the place of the words it stands for; what else the food is called stays
    /// part of the name.
    fn add_alias(&mut self, alias: &Alias, names: Option<f32>, head: Range<usize>) {
        let before = self.index.text.len();
        let mut said = false;
        for at in names.map_or(0..0, |_| head) {
            let number = self.index.text[at];
            match self.tellings[usize::from(number)].told {
                Some(told) if told == alias.anchor => {
                    self.say(alias, names);
                    said = true;
                }
                Some(told) if alias.others.contains(&told) => {}
                _ if self.index.words[usize::from(number)].sense.generic => {}
                _ => self.index.text.push(number),
            }
        }
        if !said {
            let head = self.index.text.split_off(before);
            self.say(alias, names);
            self.index.text.extend(head);
        }
        let part = if names.is_some() {
            Part::Alias
        } else {
            Part::Aside
        };
        let stands_for = u8::try_from(alias.others.len() + 1).unwrap_or(u8::MAX);
        self.end_run(part, before, stands_for);
    }

    fn say(&mut self, alias: &Alias, names: Option<f32>) {
        for said in &alias.said {
            let known = self.said[usize::from(*said)];
            let number = known.unwrap_or_else(|| self.number(self.aliases.word_said(*said)));
            self.said[usize::from(*said)] = Some(number);
            self.tellings[usize::from(number)].called += SAID * names.unwrap_or(0.0);
            self.index.text.push(number);
        }
    }
}
