//! An import from beginning to end: look for the files, read them, write a table beside the one in use,
//! and only then let it take that one's place.

mod places;
mod reading;

use std::fs::{self, File};
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::assemble::assemble;
use crate::schema::Writer;
use crate::source::Source;
use crate::spill::BUCKET;
use crate::watch::{Progress, Stage, Watch};
use crate::{IMPORTED, ImportError, Report};

use reading::Read;

/// Where a table is made; removed when the import is over, however it ends.
const PARTIAL: &str = "foods-imported.partial";
/// Locked while a table is made.
const LOCK: &str = "foods-imported.lock";

/// An import that may run.
#[derive(Debug)]
pub struct Import {
    source: Source,
    report: Report,
    workshop: Workshop,
}

impl Import {
    /// Looks at what was chosen: the download as a ZIP file or as a folder. The table will be made in
    /// `folder`, which must exist. `stamp` says when that was, for the report.
    ///
    /// # Errors
    /// It is no download, or the folder cannot be written, or another import runs.
    pub fn begin(chosen: &Path, folder: &Path, stamp: &str) -> Result<Self, ImportError> {
        let source = Source::find(chosen)?;
        let name = chosen.file_name().unwrap_or(chosen.as_os_str());
        let name = name.to_string_lossy().into_owned();
        let report = Report {
            release: release(&name).or_else(|| {
                (0..source.sets()).find_map(|set| release(&source.folder(set).to_string_lossy()))
            }),
            chosen: name,
            stamp: stamp.to_owned(),
            ..Report::default()
        };
        Ok(Self {
            source,
            report,
            workshop: Workshop::open(folder)?,
        })
    }

    /// Reads the download and replaces the table in use. To be run where it may take its time: a
    /// minute or more for all branded foods. `tell` hears of progress several times a second, and stops
    /// the import by breaking.
    ///
    /// # Errors
    /// Something is wrong with the download or the disk, or the person stopped it. The table that was
    /// in use before is then still there, unchanged.
    pub fn run(
        mut self,
        tell: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Report, ImportError> {
        let watch = Watch::default();
        let made = watch.over(tell, || self.make(&watch))?;
        let replacing = Progress {
            stage: Stage::Replacing,
            done: 0,
            of: None,
        };
        if tell(replacing).is_break() {
            return Err(ImportError::Cancelled);
        }
        self.workshop.put_in_place(&made)?;
        Ok(self.report)
    }

    /// Makes the table; its file, on the disk.
    fn make(&mut self, watch: &Watch) -> Result<PathBuf, ImportError> {
        let folder = self.workshop.partial();
        let read = reading::read(&mut self.source, &folder, &mut self.report, watch)?;
        let made = folder.join(IMPORTED);
        self.write(read, &made, watch)?;
        File::options()
            .write(true)
            .open(&made)
            .and_then(|file| file.sync_all())
            .map_err(|cause| ImportError::writing(&self.workshop.folder, cause))?;
        Ok(made)
    }

    fn write(&mut self, read: Read, made: &Path, watch: &Watch) -> Result<(), ImportError> {
        let disk = |cause| ImportError::writing(&self.workshop.folder, cause);
        let Read { mut spill, places } = read;
        watch.begin(Stage::Writing, places.taken().count() as u64);
        let writer = Writer::begin(made)?;
        for bucket in 0..spill.buckets() {
            for (within, food) in assemble(&mut spill, bucket).map_err(disk)? {
                let standing = i64::try_from(bucket * BUCKET + within).unwrap_or(i64::MAX);
                writer.food(standing, &food)?;
                self.report.take(food.data_type);
                self.report.portions += food.portions.len() as u64;
                self.report.without_magnesium += u64::from(food.figures[0].is_none());
                watch.count(1)?;
            }
        }
        if self.report.foods() == 0 {
            return Err(ImportError::NothingTaken {
                first: self.report.first_skip(),
            });
        }
        watch.begin(Stage::Tidying, 0);
        for (fdc_id, standing) in places.taken() {
            writer.number(fdc_id, standing)?;
            watch.go_on()?;
        }
        writer.tidy(watch)?;
        writer.end(&self.report)
    }
}

/// The folder of the table, while a table is made in it.
#[derive(Debug)]
struct Workshop {
    folder: PathBuf,
    _lock: File,
}

impl Workshop {
    fn open(folder: &Path) -> Result<Self, ImportError> {
        let lock = lock(folder)
            .map_err(|cause| ImportError::writing(folder, cause))?
            .ok_or(ImportError::Busy)?;
        let workshop = Self {
            folder: folder.to_owned(),
            _lock: lock,
        };
        remove(&workshop.partial())
            .and_then(|()| fs::create_dir(workshop.partial()))
            .map_err(|cause| ImportError::writing(folder, cause))?;
        Ok(workshop)
    }

    fn partial(&self) -> PathBuf {
        self.folder.join(PARTIAL)
    }

    /// Lets the table that was made, and is on the disk, take the place of the one in use.
    fn put_in_place(&self, made: &Path) -> Result<(), ImportError> {
        let put = || {
            fs::rename(made, self.folder.join(IMPORTED))?;
            #[cfg(unix)]
            File::open(&self.folder)?.sync_all()?;
            Ok(())
        };
        put().map_err(|cause| ImportError::writing(&self.folder, cause))
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        // What cannot be removed now is removed by `sweep` at the next start.
        let _ = remove(&self.partial());
    }
}

/// Removes what an import left that was cut short by a crash or a power cut. An import that runs is
/// left alone.
pub(crate) fn sweep(folder: &Path) {
    if folder.join(PARTIAL).exists()
        && let Ok(Some(_held)) = lock(folder)
    {
        // Failing to tidy must not keep anyone from the table.
        let _ = remove(&folder.join(PARTIAL));
    }
}

/// Takes the lock; `None` when someone else has it.
fn lock(folder: &Path) -> io::Result<Option<File>> {
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join(LOCK))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(cause)) => Err(cause),
    }
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
        _ => Ok(()),
    }
}

/// The date or month at the end of an official name: "2024-10-31" of
/// "FoodData_Central_survey_food_csv_2024-10-31.zip".
fn release(name: &str) -> Option<String> {
    let stem = name.strip_suffix(".zip").unwrap_or(name);
    let date = stem.rsplit_once('_')?.1;
    let sound = matches!(date.len(), 7 | 10)
        && date.char_indices().all(|(at, c)| match at {
            4 | 7 => c == '-',
            _ => c.is_ascii_digit(),
        });
    sound.then(|| date.to_owned())
}
