//! A compound that a label names, and how much magnesium it can hold.

use super::super::{Form, Salt, salts};
use super::vocabulary::Meaning;

/// Salts that are meant only where they are named: the plain ones are sold under the plain names.
const ONLY_WHEN_NAMED: [&str; 2] = ["hydrogen citrate", "dimagnesium malate"];

/// The lowest and the highest share of magnesium that the label leaves open, percent of the compound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Share {
    pub least: f64,
    pub most: f64,
}

/// A compound as the label names it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Compound {
    forms: Vec<Form>,
    water: Option<&'static str>,
    dimagnesium: bool,
    mixed: bool,
}

impl Compound {
    /// Adds what a word says about it.
    pub(super) fn add(&mut self, meaning: Meaning) {
        match meaning {
            Meaning::Acid(form) if !self.forms.contains(&form) => self.forms.push(form),
            Meaning::Water(water) => self.water = Some(water),
            Meaning::Dimagnesium => self.dimagnesium = true,
            Meaning::Mixed => self.mixed = true,
            _ => {}
        }
    }

    /// The one form, where there is one.
    pub(super) fn form(&self) -> Option<Form> {
        match self.forms[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Whether the label says that a richer salt may be mixed in.
    pub(super) const fn is_mixed(&self) -> bool {
        self.mixed
    }

    /// Whether its salts are told.
    pub(super) const fn is_named(&self) -> bool {
        !self.forms.is_empty()
    }

    /// The same with the salts of `other`.
    pub(super) fn named_as(&self, other: &Self) -> Self {
        Self {
            forms: other.forms.clone(),
            ..self.clone()
        }
    }

    /// What it is called in a sentence.
    pub(super) fn name(&self) -> String {
        let names: Vec<String> = self
            .forms
            .iter()
            .map(|form| form.name().to_lowercase())
            .collect();
        match names.len() {
            0 => "a magnesium compound".to_owned(),
            _ => format!("magnesium {}", names.join(" and ")),
        }
    }

    /// The share that the label leaves open.
    pub(super) fn share(&self) -> Share {
        let mut share = if self.forms.is_empty() {
            span(Form::ALL.into_iter().flat_map(salts))
        } else {
            span(self.forms.iter().flat_map(|form| self.meant(*form)))
        };
        if self.mixed {
            share.most = share.most.max(richest());
        }
        share
    }

    /// The salts of `form` that the label can mean.
    fn meant(&self, form: Form) -> Vec<Salt> {
        let all = salts(form);
        let named = |salt: &Salt| {
            if self.dimagnesium && form == Form::Malate {
                salt.name == "dimagnesium malate"
            } else {
                self.water
                    .is_some_and(|water| salt.name.split(", ").any(|part| part == water))
            }
        };
        if all.iter().any(named) {
            return all.into_iter().filter(|salt| named(salt)).collect();
        }
        all.into_iter()
            .filter(|salt| !ONLY_WHEN_NAMED.contains(&salt.name))
            .collect()
    }
}

/// The highest share of any salt, percent: oxide's.
fn richest() -> f64 {
    span(salts(Form::Oxide).into_iter()).most
}

fn span(salts: impl Iterator<Item = Salt>) -> Share {
    let none = Share {
        least: f64::INFINITY,
        most: 0.0,
    };
    salts.fold(none, |share, salt| Share {
        least: share.least.min(salt.elemental_percent),
        most: share.most.max(salt.elemental_percent),
    })
}
