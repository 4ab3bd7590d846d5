//! Words of a line that no food is read from, such as "lunch:" or a tag's attributes. They stay with
//! the part beside them, so that nothing typed is lost.

use std::ops::Range;

use super::lexer::{entity, tag, word_len};

/// The same places, grown over the words around them that say nothing of a food, so that each word of
/// the line belongs to a part.
pub(super) fn covering(line: &str, mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut from = 0;
    for span in &mut spans {
        let passed = words(&line[from..span.start]);
        if !passed.is_empty() {
            span.start = from + passed.start;
        }
        from = span.end;
    }
    if let Some(last) = spans.last_mut() {
        let passed = words(&line[from..]);
        if !passed.is_empty() {
            last.end = from + passed.end;
        }
    }
    spans
}

/// The words at the start or end of a part that no piece was made of, such as a tag's attributes or
/// "lunch:", less what only parts foods: marks, plain tags and joining words.
pub(super) fn words(between: &str) -> Range<usize> {
    let mut at = 0;
    loop {
        let rest = &between[at..];
        let Some(c) = rest.chars().next() else {
            break;
        };
        let len = word_len(rest);
        let word = rest[..len].to_lowercase();
        let joins = ["and", "with", "plus", "w", "on"].contains(&word.as_str());
        let step = match c {
            '<' => plain_tag_len(rest).unwrap_or(usize::from(tag(rest).is_none())),
            '&' => entity(rest).map_or(1, |(_, len)| len),
            _ if c.is_alphanumeric() && joins => len,
            _ if c.is_alphanumeric() => 0,
            _ => c.len_utf8(),
        };
        if step == 0 {
            break;
        }
        at += step;
    }
    let words = between[at..].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '>');
    at..at + words.len()
}

/// The length of a tag that is only a name: "<b>", "</p>", "<br />".
fn plain_tag_len(rest: &str) -> Option<usize> {
    let inside = rest[1..].split_once('>')?.0;
    let name = inside.trim_matches(|c: char| c == '/' || c.is_whitespace());
    let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric());
    plain.then_some(inside.len() + 2)
}
