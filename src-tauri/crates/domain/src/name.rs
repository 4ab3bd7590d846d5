//! A name that the person gives to something of theirs.

/// Longest name, characters: what still fits a line of a list.
const MOST_CHARS: usize = 80;

/// Why a name is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing that can be seen.
    #[error("A name is needed, so that you find it again.")]
    Empty,
    /// Longer than a line.
    #[error("This name is long. Please keep it under {MOST_CHARS} characters.")]
    TooLong,
}

/// The name in one line, with single spaces.
///
/// # Errors
/// It is empty or too long.
pub fn read_name(text: &str) -> Result<String, NameError> {
    let visible: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let name = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(NameError::Empty),
        1..=MOST_CHARS => Ok(name),
        _ => Err(NameError::TooLong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_with_single_spaces() {
        assert_eq!(read_name("  Oma's\n  soup ").as_deref(), Ok("Oma's soup"));
        assert_eq!(read_name(" \t\n"), Err(NameError::Empty));
        assert_eq!(read_name(&"ü".repeat(80)), Ok("ü".repeat(80)));
        assert_eq!(read_name(&"ü".repeat(81)), Err(NameError::TooLong));
    }
}
