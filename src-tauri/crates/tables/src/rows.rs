//! The rows of one CSV file, in bounded memory: columns by name, whatever their order; a row that does
//! not end, a row of another width, and text that is not UTF-8 are refused with the line they are in.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use csv::{ErrorKind, ReaderBuilder, StringRecord, Terminator};

use crate::ImportError;
use crate::source::{Opened, TooLarge};
use crate::watch::Watch;

/// The longest row that is read, bytes. A long list of ingredients is 5 KB.
const LONGEST_ROW: usize = 1 << 20;
const BUFFER: usize = 1 << 16;

/// A column that is looked for.
pub(crate) struct Column {
    name: &'static str,
    needed: bool,
}

/// A column without which the file cannot be read.
pub(crate) const fn needed(name: &'static str) -> Column {
    Column { name, needed: true }
}

/// A column whose fields count as empty where it is missing.
pub(crate) const fn optional(name: &'static str) -> Column {
    Column {
        name,
        needed: false,
    }
}

/// Reads the rows of a file, with the fields of `N` columns.
pub(crate) struct Rows<'a, const N: usize> {
    file: String,
    reader: csv::Reader<Guarded<'a>>,
    record: StringRecord,
    /// Where each column stands.
    at: [Option<usize>; N],
    width: usize,
    line: u64,
    budget: Rc<Cell<usize>>,
    unpaired: Rc<Cell<bool>>,
    watch: &'a Watch,
}

/// A row; the fields in the order in which the columns were asked for.
pub(crate) struct Row<'r, const N: usize> {
    record: &'r StringRecord,
    at: &'r [Option<usize>; N],
    /// Where it begins.
    pub line: u64,
}

impl<'r, const N: usize> Row<'r, N> {
    /// The fields, without the spaces around them; empty where the column is missing.
    pub fn fields(&self) -> [&'r str; N] {
        self.at.map(|at| {
            at.and_then(|at| self.record.get(at))
                .unwrap_or_default()
                .trim()
        })
    }
}

impl<'a, const N: usize> Rows<'a, N> {
    /// Reads the column names.
    ///
    /// # Errors
    /// The file is empty or not UTF-8, or lacks a needed column.
    pub fn of(
        opened: Opened<'a>,
        columns: &[Column; N],
        watch: &'a Watch,
    ) -> Result<Self, ImportError> {
        let budget = Rc::new(Cell::new(LONGEST_ROW));
        let unpaired = Rc::new(Cell::new(false));
        let guarded = Guarded {
            bytes: opened.bytes,
            budget: budget.clone(),
            unpaired: unpaired.clone(),
            watch,
        };
        let mut rows = Self {
            file: opened.name,
            reader: ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                // Only so are lines counted as they are: a carriage return stays at the end of a field, and
                // is trimmed with the spaces there.
                .terminator(Terminator::Any(b'\n'))
                .buffer_capacity(BUFFER)
                .from_reader(guarded),
            record: StringRecord::new(),
            at: [None; N],
            width: 0,
            line: 1,
            budget,
            unpaired,
            watch,
        };
        if !rows.advance()? {
            return Err(ImportError::Empty { file: rows.file });
        }
        let names: Vec<String> = rows.record.iter().map(plain_name).collect();
        rows.width = names.len();
        for (at, column) in rows.at.iter_mut().zip(columns) {
            *at = names.iter().position(|name| name == column.name);
            if at.is_none() && column.needed {
                return Err(ImportError::Column {
                    file: rows.file,
                    line: rows.line,
                    column: column.name,
                });
            }
        }
        Ok(rows)
    }

    /// Calls `each` with every row.
    ///
    /// # Errors
    /// A row cannot be read, or `each` failed.
    pub fn each(
        mut self,
        mut each: impl FnMut(Row<'_, N>, &str) -> Result<(), ImportError>,
    ) -> Result<(), ImportError> {
        while self.advance()? {
            if self.record.len() != self.width {
                return Err(ImportError::Width {
                    line: self.line,
                    found: self.record.len(),
                    expected: self.width,
                    file: self.file,
                });
            }
            let row = Row {
                record: &self.record,
                at: &self.at,
                line: self.line,
            };
            each(row, &self.file)?;
        }
        if self.unpaired.get() {
            return Err(ImportError::Quote {
                file: self.file,
                line: self.line,
            });
        }
        Ok(())
    }

    /// Reads the next row; whether there was one.
    fn advance(&mut self) -> Result<bool, ImportError> {
        loop {
            self.budget.set(LONGEST_ROW);
            let line = self.reader.position().line();
            let there = self.reader.read_record(&mut self.record);
            if !there.map_err(|error| self.refusal(error, line))? {
                return Ok(false);
            }
            self.line = line;
            let blank = self.record.len() == 1 && self.record[0].trim().is_empty();
            if !blank {
                return Ok(true);
            }
        }
    }

    fn refusal(&self, error: csv::Error, line: u64) -> ImportError {
        let file = self.file.clone();
        match error.into_kind() {
            ErrorKind::Utf8 { .. } => ImportError::Encoding { file, line },
            ErrorKind::Io(_) if self.watch.go_on().is_err() => ImportError::Cancelled,
            ErrorKind::Io(cause) => {
                let inner = cause.get_ref();
                if inner.is_some_and(|inner| inner.is::<LongRow>()) {
                    ImportError::LongRow {
                        file,
                        line,
                        most_kb: LONGEST_ROW >> 10,
                    }
                } else if inner.is_some_and(|inner| inner.is::<TooLarge>()) {
                    ImportError::TooLarge { file }
                } else if matches!(
                    cause.kind(),
                    io::ErrorKind::InvalidData
                        | io::ErrorKind::InvalidInput
                        | io::ErrorKind::UnexpectedEof
                        | io::ErrorKind::Other
                ) {
                    ImportError::Damaged {
                        file,
                        line,
                        cause: cause.to_string(),
                    }
                } else {
                    ImportError::Read { file, cause }
                }
            }
            other => ImportError::Damaged {
                file,
                line,
                cause: format!("{other:?}"),
            },
        }
    }
}

/// A column's name however it is written: "FDC ID", "\u{feff}fdc_id".
fn plain_name(name: &str) -> String {
    name.trim_start_matches('\u{feff}')
        .trim_matches(|c: char| c.is_whitespace() || c == '"')
        .to_lowercase()
        .replace([' ', '-'], "_")
}

/// The bytes of a file, counted: against the length of a row, and for the one who waits. Also pairs
/// the quotation marks, since a field that is still open at the end of the file reads like a whole one.
struct Guarded<'a> {
    bytes: Box<dyn Read + 'a>,
    budget: Rc<Cell<usize>>,
    unpaired: Rc<Cell<bool>>,
    watch: &'a Watch,
}

#[derive(Debug, thiserror::Error)]
#[error("the row does not end")]
struct LongRow;

impl Read for Guarded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let budget = self.budget.get();
        if budget == 0 {
            return Err(io::Error::other(LongRow));
        }
        let count = self.bytes.read(buffer)?;
        self.budget.set(budget.saturating_sub(count));
        let marks = buffer
            .get(..count)
            .unwrap_or_default()
            .iter()
            .filter(|byte| **byte == b'"')
            .count();
        self.unpaired.set(self.unpaired.get() ^ (marks % 2 == 1));
        self.watch.count(count).map_err(io::Error::other)?;
        Ok(count)
    }
}
