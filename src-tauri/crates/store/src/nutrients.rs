//! The nutrients' columns, which bear the names of their fields.

use lull_domain::food::{Nutrients, Serving};
use rusqlite::{Connection, Row, ToSql, params_from_iter};

use crate::Result;

/// A column's name and its value.
pub(crate) type Value<'a> = (&'static str, &'a dyn ToSql);

/// Reads the columns of one row.
pub(crate) fn nutrients(row: &Row<'_>) -> rusqlite::Result<Nutrients> {
    let mut figures = [None; Nutrients::FIELDS.len()];
    for (figure, column) in figures.iter_mut().zip(Nutrients::FIELDS) {
        *figure = row.get(column)?;
    }
    Ok(Nutrients::from_figures(figures))
}

/// Adds a row with these values and the nutrients; its number.
pub(crate) fn insert_with_nutrients(
    db: &Connection,
    table: &str,
    values: &[Value<'_>],
    nutrients: &Nutrients,
) -> Result<i64> {
    let figures = nutrients.figures();
    let named = values.iter().copied();
    let figures = figures.iter().map(|figure| figure as &dyn ToSql);
    let (columns, values): (Vec<&str>, Vec<&dyn ToSql>) = named
        .chain(Nutrients::FIELDS.into_iter().zip(figures))
        .unzip();
    let sql = format!(
        "INSERT INTO {table} ({}) VALUES (?{})",
        columns.join(", "),
        ", ?".repeat(columns.len() - 1)
    );
    db.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    Ok(db.last_insert_rowid())
}

/// Adds a row that holds a serving beside `values`; its number.
pub(crate) fn insert_serving(
    db: &Connection,
    table: &str,
    values: &[Value<'_>],
    serving: &Serving,
) -> Result<i64> {
    let source = serving.food.source.key();
    let of_serving: [Value<'_>; 8] = [
        ("food_source", &source),
        ("food_id", &serving.food.number),
        ("name", &serving.name),
        ("description", &serving.description),
        ("amount", &serving.amount),
        ("cooking", &serving.cooking),
        ("grams", &serving.grams),
        ("without_figure", &serving.without_figure),
    ];
    let values: Vec<Value<'_>> = values.iter().copied().chain(of_serving).collect();
    insert_with_nutrients(db, table, &values, &serving.nutrients)
}
