//! What was read, set aside on the disk by where it will stand in the table. The files of a download
//! are in no order that fits together; a bucket of foods after the other, everything about a food is
//! met at once, in bounded memory.

use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use lull_foods::Portion;

use crate::DataType;

/// Foods to a bucket.
pub(crate) const BUCKET: usize = 1 << 14;
/// Bytes of a bucket that wait in memory.
const WAITING: usize = 1 << 15;
/// Longest text that was ever set aside, bytes; a longer one is not what was written.
const LONGEST_TEXT: usize = 1 << 16;

/// Something about a food.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Note {
    Food {
        fdc_id: u32,
        data_type: DataType,
        published: u32,
        description: String,
        category: String,
    },
    Brand {
        brand: String,
        category: String,
    },
    Portion {
        place: u32,
        portion: Portion,
    },
    Figure {
        column: u8,
        preference: u8,
        figure: f64,
        /// How many analyses it rests on, where the source says so.
        points: Option<u32>,
    },
}

/// The buckets.
pub(crate) struct Spill {
    folder: PathBuf,
    waiting: Vec<Vec<u8>>,
}

impl Spill {
    /// Buckets for this many foods, in a folder that exists.
    pub fn new(folder: &Path, foods: usize) -> Self {
        Self {
            folder: folder.to_owned(),
            waiting: vec![Vec::new(); foods.div_ceil(BUCKET)],
        }
    }

    /// How many buckets there are.
    pub fn buckets(&self) -> usize {
        self.waiting.len()
    }

    /// Sets a note about the food at `standing` aside.
    ///
    /// # Errors
    /// The disk.
    pub fn put(&mut self, standing: u32, note: &Note) -> io::Result<()> {
        let standing = standing as usize;
        let bucket = standing / BUCKET;
        let Some(waiting) = self.waiting.get_mut(bucket) else {
            return Ok(());
        };
        let within = u16::try_from(standing % BUCKET).unwrap_or(u16::MAX);
        waiting.extend(within.to_le_bytes());
        note.write(waiting);
        if waiting.len() >= WAITING {
            append(&file(&self.folder, bucket), waiting)?;
            waiting.clear();
        }
        Ok(())
    }

    /// Calls `each` with the notes of a bucket, in the order in which they were put, and forgets them.
    ///
    /// # Errors
    /// The disk.
    pub fn take(&mut self, bucket: usize, mut each: impl FnMut(usize, Note)) -> io::Result<()> {
        let Some(waiting) = self.waiting.get_mut(bucket) else {
            return Ok(());
        };
        let path = file(&self.folder, bucket);
        append(&path, waiting)?;
        *waiting = Vec::new();
        let mut bytes = BufReader::with_capacity(1 << 16, File::open(&path)?);
        loop {
            let mut within = [0; 2];
            match bytes.read_exact(&mut within) {
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => break,
                other => other?,
            }
            let within = usize::from(u16::from_le_bytes(within));
            each(within, Note::read(&mut bytes)?);
        }
        drop(bytes);
        std::fs::remove_file(path)
    }
}

fn file(folder: &Path, bucket: usize) -> PathBuf {
    folder.join(format!("bucket-{bucket}"))
}

/// Opened and closed each time: there may be more buckets than a program may hold open.
fn append(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    file.write_all(bytes)
}

impl Note {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Food {
                fdc_id,
                data_type,
                published,
                description,
                category,
            } => {
                out.push(0);
                out.extend(fdc_id.to_le_bytes());
                out.push(*data_type as u8);
                out.extend(published.to_le_bytes());
                put_text(out, description);
                put_text(out, category);
            }
            Self::Brand { brand, category } => {
                out.push(1);
                put_text(out, brand);
                put_text(out, category);
            }
            Self::Portion { place, portion } => {
                out.push(2);
                out.extend(place.to_le_bytes());
                out.extend(portion.amount.to_le_bytes());
                out.extend(portion.grams.to_le_bytes());
                put_text(out, &portion.text);
            }
            Self::Figure {
                column,
                preference,
                figure,
                points,
            } => {
                out.extend([3, *column, *preference]);
                out.extend(figure.to_le_bytes());
                out.extend(points.unwrap_or(u32::MAX).to_le_bytes());
            }
        }
    }

    fn read(bytes: &mut impl Read) -> io::Result<Self> {
        let [kind] = take(bytes)?;
        Ok(match kind {
            0 => Self::Food {
                fdc_id: u32::from_le_bytes(take(bytes)?),
                data_type: {
                    let [number] = take(bytes)?;
                    DataType::from_number(number).ok_or_else(changed)?
                },
                published: u32::from_le_bytes(take(bytes)?),
                description: take_text(bytes)?,
                category: take_text(bytes)?,
            },
            1 => Self::Brand {
                brand: take_text(bytes)?,
                category: take_text(bytes)?,
            },
            2 => Self::Portion {
                place: u32::from_le_bytes(take(bytes)?),
                portion: Portion {
                    amount: f64::from_le_bytes(take(bytes)?),
                    grams: f64::from_le_bytes(take(bytes)?),
                    text: take_text(bytes)?,
                },
            },
            3 => {
                let [column, preference] = take(bytes)?;
                Self::Figure {
                    column,
                    preference,
                    figure: f64::from_le_bytes(take(bytes)?),
                    points: Some(u32::from_le_bytes(take(bytes)?))
                        .filter(|points| *points != u32::MAX),
                }
            }
            _ => return Err(changed()),
        })
    }
}

fn take<const N: usize>(bytes: &mut impl Read) -> io::Result<[u8; N]> {
    let mut taken = [0; N];
    bytes.read_exact(&mut taken)?;
    Ok(taken)
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
    out.extend(length.to_le_bytes());
    out.extend(text.as_bytes());
}

fn take_text(bytes: &mut impl Read) -> io::Result<String> {
    let length = u32::from_le_bytes(take(bytes)?) as usize;
    if length > LONGEST_TEXT {
        return Err(changed());
    }
    let mut text = vec![0; length];
    bytes.read_exact(&mut text)?;
    String::from_utf8(text).map_err(|_| changed())
}

fn changed() -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        "what was set aside was changed by another program",
    )
}
