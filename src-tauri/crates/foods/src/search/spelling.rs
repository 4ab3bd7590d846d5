//! How far apart two spellings are. Knows no words of its own.

/// Longer words are not compared: no one types one of them by mistake.
const LONGEST: usize = 24;

/// A slip costs this; one that people make without noticing, such as a wrong vowel or a letter
/// doubled or not, costs half.
pub(super) const SLIP: u8 = 2;
const HALF: u8 = 1;

/// What the slips in a word of this length may cost and it still be recognised.
pub(super) fn allowed_slips(word: &str) -> u8 {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => SLIP,
        _ => 2 * SLIP,
    }
}

/// Which letters a word has, one bit each, so that most unlike words need no closer look.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes()
        .filter(u8::is_ascii_lowercase)
        .fold(0, |bits, letter| bits | 1 << (letter - b'a'))
}

/// Slips between a typed word and another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slips {
    /// To the whole other word.
    pub whole: u8,
    /// To its likeliest beginning.
    pub begun: u8,
}

/// What the slips between `typed` and `word` cost: a letter too many, one missing, one wrong, or two
/// neighbours swapped (the optimal string alignment distance, weighted). `None` when they cost more
/// than `most` even between `typed` and every beginning of `word`.
pub(super) fn slips(typed: &str, word: &str, most: u8) -> Option<Slips> {
    let (typed, word) = (typed.as_bytes(), word.as_bytes());
    if most == 0
        || typed.len() > LONGEST
        || typed.len() > word.len() + usize::from(most)
        || !(typed.is_ascii() && word.is_ascii())
    {
        return None;
    }
    // Beyond this a beginning of the word cannot come nearer.
    let end = word.len().min(typed.len() + usize::from(most));
    let mut rows = [[0_u8; LONGEST + 3]; 3];
    for (at, cell) in (0..).zip(&mut rows[0][..=end]) {
        *cell = at * SLIP;
    }
    for (i, t) in typed.iter().enumerate() {
        let [before_last, last, row] = {
            let [a, b, c] = rows;
            if i == 0 { [a, a, c] } else { [b, a, c] }
        };
        let mut row = row;
        row[0] = last[0] + SLIP;
        let mut least = row[0];
        for (j, w) in word[..end].iter().enumerate() {
            let mut cell = (last[j] + wrong(*t, *w))
                .min(last[j + 1] + once_more(typed, i))
                .min(row[j] + once_more(word, j));
            if i > 0 && j > 0 && *t == word[j - 1] && typed[i - 1] == *w {
                cell = cell.min(before_last[j - 1] + SLIP);
            }
            row[j + 1] = cell;
            least = least.min(cell);
        }
        if least > most {
            return None;
        }
        rows = [row, last, before_last];
    }
    let last = &rows[0][..=end];
    let begun = last.iter().copied().min().filter(|begun| *begun <= most)?;
    let unread = u8::try_from(word.len() - end)
        .unwrap_or(u8::MAX)
        .saturating_mul(SLIP);
    Some(Slips {
        whole: last[end].saturating_add(unread),
        begun,
    })
}

/// What it costs to type one letter for another.
fn wrong(typed: u8, meant: u8) -> u8 {
    let among = |letters: &[u8]| letters.contains(&typed) && letters.contains(&meant);
    if typed == meant {
        0
    } else if among(b"aeiouy") || among(b"ckq") || among(b"sz") {
        HALF
    } else {
        SLIP
    }
}

/// What it costs that this letter is there in one word only: less if it doubles the one before it,
/// or is the silent one in "qu".
fn once_more(word: &[u8], at: usize) -> u8 {
    let before = at.checked_sub(1).and_then(|before| word.get(before));
    match (before, word.get(at)) {
        (Some(before), Some(letter)) if before == letter => HALF,
        (Some(b'q'), Some(b'u')) => HALF,
        _ => SLIP,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(typed: &str, word: &str, most: u8) -> Option<u8> {
        slips(typed, word, most)
            .map(|slips| slips.whole)
            .filter(|slips| *slips <= most)
    }

    #[test]
    fn one_slip_of_each_kind_is_recognised() {
        for typed in ["spinxach", "spinch", "spimach", "spniach", "xpinach"] {
            assert_eq!(whole(typed, "spinach", SLIP), Some(SLIP), "{typed}");
        }
        assert_eq!(whole("spnixh", "spinach", SLIP), None);
        assert_eq!(whole("spinach", "spinach", SLIP), Some(0));
    }

    #[test]
    fn a_slip_in_a_half_typed_word_is_recognised() {
        let slips = slips("abocad", "avocado", SLIP).unwrap();
        assert_eq!((slips.begun, slips.whole), (SLIP, 2 * SLIP));
    }

    #[test]
    fn what_sounds_alike_is_half_a_slip() {
        for (typed, word) in [
            ("avacodo", "avocado"),
            ("brocoly", "broccoli"),
            ("riccota", "ricotta"),
            ("kinoa", "quinoa"),
        ] {
            assert_eq!(whole(typed, word, SLIP), Some(SLIP), "{typed}");
        }
    }

    #[test]
    fn short_words_must_be_right() {
        assert_eq!(allowed_slips("egg"), 0);
        assert_eq!(allowed_slips("chese"), SLIP);
        assert_eq!(allowed_slips("macadmias"), 2 * SLIP);
    }
}
