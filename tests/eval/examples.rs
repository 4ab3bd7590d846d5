//! Files of examples: one a line, columns parted by tabs, lines that start with `#` are comments.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

/// One line of a file of examples.
#[derive(Debug, PartialEq, Eq)]
pub struct Example<const COLUMNS: usize> {
    /// Where it stands, from 1.
    pub line: usize,
    /// Its columns.
    pub columns: [String; COLUMNS],
}

/// Reads a file of examples.
///
/// # Errors
/// When the file cannot be read, is not UTF-8, holds no example, or a line has another number of columns: the error
/// names the line.
pub fn read<const COLUMNS: usize>(file: &Path) -> Result<Vec<Example<COLUMNS>>> {
    let bytes = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let text = String::from_utf8(bytes)
        .with_context(|| format!("{} is not text in UTF-8", file.display()))?;
    parse(&text).with_context(|| file.display().to_string())
}

fn parse<const COLUMNS: usize>(text: &str) -> Result<Vec<Example<COLUMNS>>> {
    let mut examples = Vec::new();
    let text = text.trim_start_matches('\u{feff}');
    for (line, said) in (1..).zip(text.lines()) {
        if said.trim().is_empty() || said.starts_with('#') {
            continue;
        }
        let columns: Vec<String> = said
            .split('\t')
            .map(|cell| cell.trim().to_owned())
            .collect();
        let found = columns.len();
        let Ok(columns) = <[String; COLUMNS]>::try_from(columns) else {
            bail!("line {line}: {found} columns, where {COLUMNS} parted by tabs are expected");
        };
        if columns.iter().any(String::is_empty) {
            bail!("line {line}: an empty column");
        }
        examples.push(Example { line, columns });
    }
    if examples.is_empty() {
        bail!("no example in it");
    }
    Ok(examples)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_empty_lines_are_passed_over() {
        let examples = parse::<2>("# query\tkind\n\nrice\tplain\r\n").unwrap();
        assert_eq!(examples.len(), 1);
        assert_eq!(
            (examples[0].line, examples[0].columns[1].as_str()),
            (3, "plain")
        );
    }

    #[test]
    fn what_is_wrong_names_its_line() {
        for (text, word) in [
            ("rice\tplain\nrice", "line 2: 1 columns"),
            ("\trice", "line 1: an empty column"),
            ("# nothing\n", "no example"),
        ] {
            let error = parse::<2>(text).unwrap_err().to_string();
            assert!(error.contains(word), "{error}");
        }
    }
}
