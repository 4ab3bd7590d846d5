//! How far apart two spellings are. Knows no words of its own.

/// Longer words are not compared: no one types one of them by mistake.
const LONGEST: usize = 24;

/// How many slips a word of this length may hold and still be recognised.
pub(super) fn allowed_slips(word: &str) -> u8 {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
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

/// How many slips lie between `typed` and `word`: a letter too many, one missing, one wrong, or two
/// neighbours swapped (the optimal string alignment distance). `None` when more than `most` lie
/// even between `typed` and every beginning of `word`.
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
        *cell = at;
    }
    for (i, t) in typed.iter().enumerate() {
        let [before_last, last, row] = {
            let [a, b, c] = rows;
            if i == 0 { [a, a, c] } else { [b, a, c] }
        };
        let mut row = row;
        row[0] = last[0] + 1;
        let mut least = row[0];
        for (j, w) in word[..end].iter().enumerate() {
            let mut cell = (last[j] + u8::from(t != w))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && *t == word[j - 1] && typed[i - 1] == *w {
                cell = cell.min(before_last[j - 1] + 1);
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
    let unread = u8::try_from(word.len() - end).unwrap_or(u8::MAX);
    Some(Slips {
        whole: last[end].saturating_add(unread),
        begun,
    })
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
        for typed in ["spinnach", "spinch", "spimach", "spniach", "zpinach"] {
            assert_eq!(whole(typed, "spinach", 1), Some(1), "{typed}");
        }
        assert_eq!(whole("spnich", "spinach", 1), None);
        assert_eq!(whole("spnich", "spinach", 2), Some(2));
        assert_eq!(whole("spinach", "spinach", 1), Some(0));
    }

    #[test]
    fn a_slip_in_a_half_typed_word_is_recognised() {
        let slips = slips("avaca", "avocado", 1).unwrap();
        assert_eq!(slips.begun, 1);
        assert_eq!(slips.whole, 3);
    }

    #[test]
    fn short_words_must_be_right() {
        assert_eq!(allowed_slips("egg"), 0);
        assert_eq!(allowed_slips("chese"), 1);
        assert_eq!(allowed_slips("macadmias"), 2);
    }
}
