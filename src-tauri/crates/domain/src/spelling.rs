//! Letters of a typed name: folding, and how far apart two spellings are.

/// A slip costs this; one that people make without noticing, such as a wrong vowel or a letter doubled or not,
/// costs half. The same measure as in the search for foods.
pub(crate) const SLIP: u8 = 2;
const HALF: u8 = 1;

/// Longer lines are not compared.
const LONGEST: usize = 40;

/// Lower case, without accents; what is not folded stays as it is.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' => out.push('a'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'è'..='ë' | 'ē' | 'ę' | 'ě' => out.push('e'),
            'ì'..='ï' | 'ī' | 'ı' => out.push('i'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => out.push('o'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            'ś' | 'š' | 'ş' => out.push('s'),
            'ź' | 'ż' | 'ž' => out.push('z'),
            'ł' => out.push('l'),
            'ř' => out.push('r'),
            'ť' => out.push('t'),
            'ď' => out.push('d'),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            // Accents that stand as characters of their own, and marks between syllables.
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '®' | '™' => {}
            other => out.push(other),
        }
    }
    out
}

/// A spelling, made ready to be compared with many others.
pub(crate) struct Spelling {
    /// How many letters it has as written.
    length: usize,
    /// As it sounds: "ph" is "f", and no "h" after "t" or "r".
    sound: Vec<u8>,
    /// Its consonants by sound, one bit each, so that most unlike names need no closer look.
    consonants: u32,
}

impl Spelling {
    /// `None` for what is never a typing error: text too long, or of other letters.
    pub(crate) fn of(text: &str) -> Option<Self> {
        if text.len() > LONGEST || !text.is_ascii() {
            return None;
        }
        let mut sound: Vec<u8> = Vec::with_capacity(text.len());
        for letter in text.bytes() {
            match (letter, sound.last_mut()) {
                (b'h', Some(last)) if *last == b'p' => *last = b'f',
                (b'h', Some(b't' | b'r')) => {}
                _ => sound.push(letter),
            }
        }
        let consonants = sound
            .iter()
            .filter(|letter| letter.is_ascii_lowercase() && !is_vowel(**letter))
            .fold(0, |bits, letter| bits | 1 << (sounding(*letter) - b'a'));
        Some(Self {
            length: text.len(),
            sound,
            consonants,
        })
    }

    /// What the slips cost that make this, as typed, of `name`: one slip is forgiven from four letters, two from
    /// eight. `None` beyond that. Names of four letters forgive only a swap or a doubled letter, and the first letter
    /// has to be right where there are two slips or few letters: look-alike medicines differ just there.
    pub(crate) fn slips_from(&self, name: &Self) -> Option<u8> {
        let starts_alike = self.sound.first() == name.sound.first();
        if !starts_alike && self.length < 8 {
            return None;
        }
        let most = if starts_alike {
            self.forgiven(name)
        } else {
            SLIP
        };
        let is_short = name.length <= 4;
        self.cost_from(name, most).filter(|cost| {
            !is_short
                || (*cost == HALF && self.length != name.length)
                || sorted(&self.sound) == sorted(&name.sound)
        })
    }

    /// Whether this might be `name` with slips that cost `most`, whatever its first letter and however short it is.
    pub(crate) fn might_be(&self, name: &Self, most: u8) -> bool {
        self.cost_from(name, most.min(self.forgiven(name)))
            .is_some()
    }

    fn forgiven(&self, name: &Self) -> u8 {
        match self.length.min(name.length + 1) {
            0..=3 => 0,
            4..=7 => SLIP,
            _ => 2 * SLIP,
        }
    }

    fn cost_from(&self, name: &Self, most: u8) -> Option<u8> {
        if self.sound.len().abs_diff(name.sound.len()) > usize::from(most)
            || (self.consonants ^ name.consonants).count_ones() > u32::from(most)
        {
            return None;
        }
        Some(cost(&self.sound, &name.sound)).filter(|cost| *cost <= most)
    }
}

fn sorted(letters: &[u8]) -> Vec<u8> {
    let mut letters = letters.to_vec();
    letters.sort_unstable();
    letters
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// One letter for all that sound alike.
const fn sounding(letter: u8) -> u8 {
    match letter {
        b'k' | b's' | b'z' => b'c',
        other => other,
    }
}

fn changed(a: u8, b: u8) -> u8 {
    if a == b {
        0
    } else if (is_vowel(a) && is_vowel(b)) || sounding(a) == sounding(b) {
        HALF
    } else {
        SLIP
    }
}

/// A letter that stands beside its like is a slip no one notices.
fn added(letters: &[u8], at: usize) -> u8 {
    let like = |other: Option<usize>| other.and_then(|at| letters.get(at)) == letters.get(at);
    if like(at.checked_sub(1)) || like(Some(at + 1)) {
        HALF
    } else {
        SLIP
    }
}

/// The optimal string alignment distance, weighted.
fn cost(a: &[u8], b: &[u8]) -> u8 {
    let mut before: Vec<u8> = Vec::new();
    let mut last: Vec<u8> = vec![0];
    for j in 0..b.len() {
        last.push(last[j].saturating_add(added(b, j)));
    }
    for i in 0..a.len() {
        let mut row = vec![last[0].saturating_add(added(a, i))];
        for j in 0..b.len() {
            let mut least = last[j]
                .saturating_add(changed(a[i], b[j]))
                .min(last[j + 1].saturating_add(added(a, i)))
                .min(row[j].saturating_add(added(b, j)));
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                least = least.min(before[j - 1].saturating_add(SLIP));
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(typed: &str, name: &str) -> Option<u8> {
        Spelling::of(typed)?.slips_from(&Spelling::of(name)?)
    }

    #[test]
    fn accents_and_marks_fall_away() {
        assert_eq!(folded("Lévothyroxine®"), "levothyroxine");
        assert_eq!(folded("Ciprofloxaci\u{301}n"), "ciprofloxacin");
        assert_eq!(folded("Straße"), "strasse");
    }

    #[test]
    fn the_number_of_slips_grows_with_the_name() {
        assert_eq!(slips("irno", "iron"), Some(SLIP));
        assert_eq!(slips("zine", "zinc"), None);
        assert_eq!(slips("lasi", "lasix"), Some(SLIP));
        assert_eq!(slips("las", "lasix"), None);
        assert_eq!(slips("lasxi", "lasix"), Some(SLIP));
        assert_eq!(slips("lsxi", "lasix"), None);
        assert_eq!(slips("digoxine", "digoxin"), Some(SLIP));
        assert_eq!(slips("furosmeid", "furosemide"), Some(2 * SLIP));
        assert_eq!(slips("furosm", "furosemide"), None);
    }

    #[test]
    fn what_sounds_alike_is_half_a_slip_or_none() {
        assert_eq!(slips("levotyroxine", "levothyroxine"), Some(0));
        assert_eq!(slips("bisfosphonate", "bisphosphonate"), Some(0));
        assert_eq!(slips("furosimide", "furosemide"), Some(HALF));
        assert_eq!(slips("ciprofloxasin", "ciprofloxacin"), Some(HALF));
        assert_eq!(slips("rammipril", "ramipril"), Some(HALF));
    }

    #[test]
    fn a_short_name_forgives_no_wrong_letter() {
        assert_eq!(slips("sima", "soma"), None);
        assert_eq!(slips("zincc", "zinc"), Some(HALF));
    }

    #[test]
    fn two_slips_need_the_first_letter_right() {
        assert_eq!(slips("nizatidine", "tizanidine"), None);
        assert_eq!(slips("lapatinib", "dasatinib"), None);
        assert_eq!(slips("evothyroxine", "levothyroxine"), Some(SLIP));
        assert_eq!(slips("fasix", "lasix"), None);
    }
}
