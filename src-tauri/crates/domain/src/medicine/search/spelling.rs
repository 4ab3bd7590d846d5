//! Letters and words of a typed medicine: folding and typing errors.

/// Lower case, without accents; what is not folded stays as it is.
pub(super) fn folded(text: &str) -> String {
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

/// Whether `typed` is `name` with a typing error: one edit from five to seven letters, two from eight; below
/// that none. An edit is a letter added, left out, changed, or swapped with its neighbour. Short names and two
/// edits need the first letter right, since look-alike medicines often differ just there.
pub(super) fn within_typing_error(typed: &str, name: &str) -> bool {
    let typed: Vec<char> = typed.chars().collect();
    let name: Vec<char> = name.chars().collect();
    let shorter = typed.len().min(name.len());
    let allowed = match shorter {
        0..=4 => return false,
        5..=7 => 1,
        _ => 2,
    };
    if typed.len().abs_diff(name.len()) > allowed {
        return false;
    }
    let edits = edits(&typed, &name);
    let same_start = typed.first() == name.first();
    edits <= allowed && (same_start || (edits == 1 && shorter >= 8))
}

/// Damerau's distance, each pair of letters swapped once at most.
fn edits(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = changed.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(before[j - 2] + 1);
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

    #[test]
    fn accents_and_marks_fall_away() {
        assert_eq!(folded("Lévothyroxine®"), "levothyroxine");
        assert_eq!(folded("Ciprofloxaci\u{301}n"), "ciprofloxacin");
        assert_eq!(folded("Straße"), "strasse");
    }

    #[test]
    fn the_number_of_errors_grows_with_the_name() {
        assert!(!within_typing_error("irno", "iron"));
        assert!(within_typing_error("lasxi", "lasix"));
        assert!(!within_typing_error("lsxi", "lasix"));
        assert!(within_typing_error("digoxine", "digoxin"));
        assert!(!within_typing_error("digitoxin", "digoxin"));
        assert!(within_typing_error("furosmeid", "furosemide"));
        assert!(!within_typing_error("furosm", "furosemide"));
    }

    #[test]
    fn two_errors_need_the_first_letter_right() {
        assert!(!within_typing_error("nizatidine", "tizanidine"));
        assert!(!within_typing_error("lapatinib", "dasatinib"));
        assert!(within_typing_error("evothyroxine", "levothyroxine"));
    }
}
