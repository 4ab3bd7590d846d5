//! The table that the person imported, and an import of a new one.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lull_tables::{ImportedTable, OpenError, Progress, Stage};

use crate::contract::ImportProgress;

/// Progress is told at most this often, ms.
const TOLD_EVERY_MS: i64 = 200;

/// The table in use, and what is under way.
#[derive(Default)]
pub(crate) struct Imported {
    table: Mutex<Table>,
    under_way: Mutex<Option<UnderWay>>,
}

#[derive(Default)]
enum Table {
    /// Nobody asked for it yet. The agent never does.
    #[default]
    Closed,
    /// There is none.
    None,
    Open(Arc<ImportedTable>),
    /// It cannot be used; why, in words.
    Broken(String),
}

#[derive(Clone, Copy)]
struct UnderWay {
    progress: Option<Progress>,
    cancelling: bool,
}

/// An import under way. It ends with this.
pub(crate) struct Import<'i> {
    of: &'i Imported,
    told: Option<(Stage, i64)>,
}

impl Imported {
    /// The table in use; `None` when nothing was imported, or it cannot be used.
    pub fn table(&self, folder: &Path) -> Option<Arc<ImportedTable>> {
        match &*self.opened(folder) {
            Table::Open(table) => Some(table.clone()),
            _ => None,
        }
    }

    /// Why the table cannot be used; `None` in the usual case.
    pub fn trouble(&self, folder: &Path) -> Option<String> {
        match &*self.opened(folder) {
            Table::Broken(trouble) => Some(trouble.clone()),
            _ => None,
        }
    }

    /// Lets go of the table: the next one who asks opens what is there then.
    pub fn close(&self) {
        *lock(&self.table) = Table::Closed;
    }

    fn opened(&self, folder: &Path) -> MutexGuard<'_, Table> {
        let mut table = lock(&self.table);
        if matches!(*table, Table::Closed) {
            *table = match ImportedTable::open(folder) {
                Ok(Some(open)) => Table::Open(Arc::new(open)),
                Ok(None) => Table::None,
                Err(error) => broken(&error),
            };
        }
        table
    }

    /// Begins an import; `None` while another one runs.
    pub fn begin(&self) -> Option<Import<'_>> {
        let mut under_way = lock(&self.under_way);
        if under_way.is_some() {
            return None;
        }
        *under_way = Some(UnderWay {
            progress: None,
            cancelling: false,
        });
        Some(Import {
            of: self,
            told: None,
        })
    }

    /// Asks the import under way to stop.
    pub fn cancel(&self) {
        if let Some(under_way) = &mut *lock(&self.under_way) {
            under_way.cancelling = true;
        }
    }

    /// How far the import under way is; `None` when there is none.
    pub fn progress(&self) -> Option<ImportProgress> {
        let UnderWay {
            progress,
            cancelling,
        } = (*lock(&self.under_way))?;
        let stage = progress.map_or(Stage::Reading, |progress| progress.stage);
        Some(ImportProgress {
            stage: stage_words(stage).to_owned(),
            share: progress.and_then(share),
            cancelling,
        })
    }
}

impl Import<'_> {
    /// Notes how far it is at `now_ms`. Says whether to go on, and whether that is worth telling.
    pub fn note(&mut self, progress: Progress, now_ms: i64) -> (ControlFlow<()>, bool) {
        let news = self.told.is_none_or(|(stage, told_ms)| {
            stage != progress.stage || now_ms - told_ms >= TOLD_EVERY_MS
        });
        if news {
            self.told = Some((progress.stage, now_ms));
        }
        let mut under_way = lock(&self.of.under_way);
        let Some(under_way) = &mut *under_way else {
            return (ControlFlow::Continue(()), news);
        };
        under_way.progress = Some(progress);
        if under_way.cancelling {
            (ControlFlow::Break(()), news)
        } else {
            (ControlFlow::Continue(()), news)
        }
    }
}

impl Drop for Import<'_> {
    fn drop(&mut self) {
        *lock(&self.of.under_way) = None;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn broken(error: &OpenError) -> Table {
    tracing::warn!(%error, "the imported table cannot be used");
    Table::Broken(error.to_string())
}

const fn stage_words(stage: Stage) -> &'static str {
    match stage {
        Stage::Reading => "Reading the files",
        Stage::Writing => "Writing the table",
        Stage::Tidying => "Making it quick to search",
        Stage::Replacing => "Putting it in place",
    }
}

fn share(progress: Progress) -> Option<f64> {
    let of = progress.of.filter(|of| *of > 0)?;
    // Both are far below 2^53, so that they are exact.
    Some((progress.done as f64 / of as f64).min(1.0))
}
