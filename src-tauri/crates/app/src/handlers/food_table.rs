//! Food tables: what ships with Lull, and an import of FoodData Central's download. An import that does not end
//! well leaves the table of before in use.

use std::path::Path;

use lull_domain::food::FoodSource;
use lull_domain::time::Day;
use lull_foods::Catalogue;
use lull_tables::{Import, ImportError, ImportedTable, Report, Stage};

use crate::contract::{
    FoodTables, ImportCount, ImportEnded, ImportFoodTable, ImportReport, ImportSkip,
};
use crate::{ApiError, ApiResult, App, Topic, imported};

/// The tables there are.
pub fn food_tables(app: &App) -> ApiResult<FoodTables> {
    let folder = app.store.folder();
    let imported = app.imported.table(folder);
    let report = imported.map(|table| table.summary()).transpose();
    let (imported, damage) = match report {
        Ok(report) => (report.map(report_view), None),
        Err(error) => (None, Some(error.to_string())),
    };
    Ok(FoodTables {
        built_in: built_in(),
        imported,
        trouble: damage.or_else(|| app.imported.trouble(folder)),
        importing: app.imported.progress(),
    })
}

fn built_in() -> Vec<String> {
    let count = |source| Catalogue::embedded().count_of(source);
    vec![
        format!("{}: {} foods", lull_foods::SR28, count(FoodSource::Sr28)),
        format!("{}: {} dishes", lull_foods::FNDDS, count(FoodSource::Fndds)),
    ]
}

/// Imports a table. It returns when it is done, refused or cancelled.
pub fn import_food_table(app: &App, req: ImportFoodTable) -> ApiResult<ImportEnded> {
    let chosen = req.path.trim();
    if chosen.is_empty() {
        return Err(refused("Please choose the file or folder first."));
    }
    let Some(mut import) = app.imported.begin() else {
        return Err(refused(
            "An import is running already. Please wait until it is done, or cancel it.",
        ));
    };
    tell(app);
    let ended = run(app, Path::new(chosen), &mut import);
    drop(import);
    // Whatever became of it, the table that is there now is opened anew.
    app.imported.close();
    tell(app);
    match ended {
        Ok(report) => Ok(ImportEnded::Done {
            report: report_view(report),
        }),
        Err(ImportError::Cancelled) => Ok(ImportEnded::Cancelled),
        Err(error) => Err(refused(&format!("{error} Nothing was changed."))),
    }
}

fn run(app: &App, chosen: &Path, import: &mut imported::Import<'_>) -> Result<Report, ImportError> {
    let stamp = app.now();
    let day = Day::from_date(stamp.local().date());
    let stamp = format!("{}, {}", day.in_words_with_year(), stamp.local_time());
    Import::begin(chosen, app.store.folder(), &stamp)?.run(&mut |progress| {
        if progress.stage == Stage::Replacing {
            app.imported.close();
        }
        let (go_on, news) = import.note(progress, app.now().utc_ms);
        if news {
            tell(app);
        }
        go_on
    })
}

/// Stops the import under way; without one it changes nothing.
pub fn cancel_import(app: &App) -> ApiResult<FoodTables> {
    app.imported.cancel();
    tell(app);
    food_tables(app)
}

/// Takes the imported table away. What was logged from it keeps its values.
pub fn remove_food_table(app: &App) -> ApiResult<FoodTables> {
    app.imported.close();
    ImportedTable::remove(app.store.folder())
        .map_err(|error| refused(&format!("{error} Nothing was changed.")))?;
    tell(app);
    food_tables(app)
}

fn tell(app: &App) {
    app.changes.changed(&[Topic::FoodTable]);
}

fn refused(words: &str) -> ApiError {
    ApiError::invalid("path", words)
}

fn report_view(report: Report) -> ImportReport {
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    ImportReport {
        name: report.chosen,
        imported: report.stamp,
        taken: report
            .taken
            .into_iter()
            .map(|taken| ImportCount {
                what: taken.data_type.in_words().to_owned(),
                count: count(taken.foods),
            })
            .collect(),
        skipped: report
            .skipped
            .into_iter()
            .map(|skipped| ImportSkip {
                why: skipped.reason.in_words().to_owned(),
                count: count(skipped.count),
                places: skipped
                    .places
                    .iter()
                    .map(|place| format!("{}, line {}", place.file, place.line))
                    .collect(),
            })
            .collect(),
        missing: report.missing,
        without_magnesium: count(report.without_magnesium),
        portions: count(report.portions),
    }
}
