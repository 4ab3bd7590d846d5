//! Names as people type them, against what they must find; and typing errors made by rule.

use std::collections::BTreeSet;

use super::*;

/// As typed, and the rows it means.
const TYPED_NAMES: &str = include_str!("typed_names.tsv");

/// Medicines and words that the table does not know.
const OTHER_NAMES: &str = include_str!("other_names.txt");

fn found(typed: &str) -> BTreeSet<&'static str> {
    ids(typed).into_iter().collect()
}

#[test]
fn every_listed_name_finds_its_rows_and_no_other() {
    let missed: Vec<String> = TYPED_NAMES
        .lines()
        .filter_map(|line| {
            let (typed, rows) = line.split_once('\t')?;
            let meant: BTreeSet<&str> = rows.split(' ').collect();
            let left = unmatched(typed);
            (found(typed) != meant || !left.is_empty())
                .then(|| format!("{typed}: {:?}, left {left:?}", found(typed)))
        })
        .collect();
    assert!(TYPED_NAMES.lines().count() >= 500);
    assert_eq!(missed, [""; 0]);
}

#[test]
fn every_row_is_in_the_list() {
    let listed: BTreeSet<&str> = TYPED_NAMES
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(_, rows)| rows.split(' '))
        .collect();
    let rows: BTreeSet<&str> = INTERACTIONS.iter().map(|row| row.id).collect();
    assert_eq!(listed, rows);
}

#[test]
fn every_listed_other_medicine_is_not_checked() {
    let mistaken: Vec<String> = OTHER_NAMES
        .lines()
        .filter(|typed| !found(typed).is_empty() || unmatched(typed) != [*typed])
        .map(|typed| format!("{typed}: {:?}", found(typed)))
        .collect();
    assert!(OTHER_NAMES.lines().count() >= 200);
    assert_eq!(mistaken, [""; 0]);
}

/// How many slips there are to each that is tried.
const EVERY: usize = 11;

const KEYS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// The keys beside this one on a keyboard.
fn neighbours(letter: char) -> Vec<char> {
    KEYS.iter()
        .filter_map(|row| Some((row, row.find(letter)?)))
        .flat_map(|(row, at)| {
            let beside = [at.checked_sub(1), Some(at + 1)];
            beside
                .into_iter()
                .flatten()
                .filter_map(|at| row.chars().nth(at))
        })
        .collect()
}

/// `name` with every single slip at every letter: left out, doubled, swapped with the next, a neighbouring key.
fn slips(name: &str) -> BTreeSet<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut made = BTreeSet::new();
    for (at, letter) in letters.iter().enumerate() {
        let with = |middle: &[char], skip: usize| -> String {
            let end = letters.get(at + skip..).unwrap_or_default();
            letters[..at].iter().chain(middle).chain(end).collect()
        };
        made.insert(with(&[], 1));
        made.insert(with(&[*letter, *letter], 1));
        if let Some(next) = letters.get(at + 1) {
            made.insert(with(&[*next, *letter], 2));
        }
        for key in neighbours(*letter) {
            made.insert(with(&[key], 1));
        }
    }
    made.remove(name);
    made
}

fn table_names() -> BTreeSet<&'static str> {
    INTERACTIONS
        .iter()
        .flat_map(|row| row.names)
        .copied()
        .collect()
}

#[test]
fn a_slip_in_a_name_finds_its_rows_or_none() {
    let names = table_names();
    let (mut asked, mut hit) = (0_u32, 0_u32);
    let mut wrong = Vec::new();
    for name in names.iter().filter(|name| !name.contains(' ')) {
        let meant = found(name);
        // Every letter and kind of slip is met across the names; all of them would take minutes.
        for typed in slips(name)
            .into_iter()
            .skip(name.len() % EVERY)
            .step_by(EVERY)
        {
            if names.contains(typed.as_str()) {
                continue;
            }
            let rows = found(&typed);
            if !rows.is_empty() && rows != meant {
                wrong.push(format!("{typed} for {name}: {rows:?}"));
            }
            if name.len() >= 6 {
                asked += 1;
                hit += u32::from(rows == meant);
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
    assert!(f64::from(hit) >= 0.9 * f64::from(asked), "{hit} of {asked}");
}

#[test]
fn a_slip_in_another_medicine_finds_no_row() {
    let names = table_names();
    let mut mistaken = Vec::new();
    let mut asked = 0;
    for name in others::names() {
        for typed in slips(name)
            .into_iter()
            .skip(name.len() % EVERY)
            .step_by(2 * EVERY)
        {
            if names.contains(typed.as_str()) {
                continue;
            }
            asked += 1;
            if !found(&typed).is_empty() {
                mistaken.push(format!("{typed} for {name}: {:?}", found(&typed)));
            }
        }
    }
    assert!(asked > 1000, "{asked}");
    assert_eq!(mistaken, [""; 0]);
}
