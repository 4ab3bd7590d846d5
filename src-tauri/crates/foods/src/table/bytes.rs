//! Little-endian numbers and texts, written to and read from a byte string. Reading never runs
//! past the end and never yields text that is not UTF-8.

use super::TableError;

/// The part of the contents not read yet.
pub(super) struct Cursor<'a>(pub &'a [u8]);

impl<'a> Cursor<'a> {
    pub fn take(&mut self, len: usize) -> Result<&'a [u8], TableError> {
        let (taken, rest) = self.0.split_at_checked(len).ok_or(TableError::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], TableError> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(TableError::Damaged)?;
        self.0 = rest;
        Ok(*taken)
    }

    pub fn u16(&mut self) -> Result<u16, TableError> {
        self.array().map(u16::from_le_bytes)
    }

    pub fn u32(&mut self) -> Result<u32, TableError> {
        self.array().map(u32::from_le_bytes)
    }

    /// A length or count, which the contents that follow must be able to hold.
    pub fn count(&mut self) -> Result<usize, TableError> {
        let count = usize::try_from(self.u32()?).map_err(|_| TableError::Damaged)?;
        if count > self.0.len() {
            Err(TableError::Damaged)
        } else {
            Ok(count)
        }
    }

    pub fn column_u8(&mut self, count: usize) -> Result<Vec<u8>, TableError> {
        self.take(count).map(<[u8]>::to_vec)
    }

    pub fn column_u16(&mut self, count: usize) -> Result<Vec<u16>, TableError> {
        let bytes = self.take(count.checked_mul(2).ok_or(TableError::Damaged)?)?;
        Ok(bytes
            .as_chunks::<2>()
            .0
            .iter()
            .map(|b| u16::from_le_bytes(*b))
            .collect())
    }

    pub fn column_u32(&mut self, count: usize) -> Result<Vec<u32>, TableError> {
        let bytes = self.take(count.checked_mul(4).ok_or(TableError::Damaged)?)?;
        Ok(bytes
            .as_chunks::<4>()
            .0
            .iter()
            .map(|b| u32::from_le_bytes(*b))
            .collect())
    }

    pub fn texts(&mut self, count: usize) -> Result<Texts, TableError> {
        let lengths = self.column_u16(count)?;
        let mut ends = Vec::with_capacity(count);
        let mut end = 0_usize;
        for len in lengths {
            end += usize::from(len);
            ends.push(end);
        }
        let joined = std::str::from_utf8(self.take(end)?).map_err(|_| TableError::Damaged)?;
        if ends.iter().all(|end| joined.is_char_boundary(*end)) {
            Ok(Texts {
                joined: joined.to_owned(),
                ends,
            })
        } else {
            Err(TableError::Damaged)
        }
    }
}

/// Many short texts in one allocation.
pub(crate) struct Texts {
    joined: String,
    ends: Vec<usize>,
}

impl Texts {
    /// The text at `index`; empty past the end.
    pub fn get(&self, index: usize) -> &str {
        let start = match index.checked_sub(1) {
            Some(before) => self.ends.get(before).copied(),
            None => Some(0),
        };
        let range = start.zip(self.ends.get(index).copied());
        range
            .and_then(|(start, end)| self.joined.get(start..end))
            .unwrap_or_default()
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }
}

/// Appends texts in the layout [`Cursor::texts`] reads. `None` when one is longer than 65,535 bytes.
pub(super) fn put_texts(out: &mut Vec<u8>, texts: &[&str]) -> Option<()> {
    for text in texts {
        out.extend(u16::try_from(text.len()).ok()?.to_le_bytes());
    }
    for text in texts {
        out.extend(text.as_bytes());
    }
    Some(())
}
