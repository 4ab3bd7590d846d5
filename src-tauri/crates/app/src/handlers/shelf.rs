//! The shelf: products as their labels describe them, and how much of each is left.

use lull_domain::ids::ProductId;
use lull_domain::name::read_name;
use lull_domain::number::{read_number, shown_number};
use lull_domain::supplement::{
    Finding, LabelReading, Product, Stock, check_dose, read_label as reading_of,
};
use lull_store::{Db, OnShelf, Result};

use super::supplement::view as room;
use crate::contract::{
    self, CountStock, LabelRead, ProductReq, ProductSaved, ReadLabel, SaveProduct, Supplements,
};
use crate::dose_amount::DoseAmount;
use crate::person::{Person, person};
use crate::{ApiError, ApiResult, App, Topic};

/// Most units that a pack or a shelf can hold: more is a slip.
const MOST_UNITS: f64 = 100_000.0;
/// Highest price of a pack, in whatever currency.
const MOST_PRICE: f64 = 10_000_000.0;
/// Longest label, characters: more than a label has room for.
const LONGEST_LABEL: usize = 1_000;

/// The products on the shelf.
pub(super) fn view(db: Db<'_>, person: &Person) -> Result<Vec<contract::Product>> {
    let shelf = db.shelf()?;
    Ok(shelf.iter().map(|one| shown(one, person)).collect())
}

fn shown(on_shelf: &OnShelf, person: &Person) -> contract::Product {
    let OnShelf {
        id,
        product,
        counted,
        taken,
    } = on_shelf;
    let stock = counted.map(|counted| Stock::of(counted, *taken, planned_units(person, *id)));
    let told = |number: Option<f64>| number.map(shown_number).unwrap_or_default();
    contract::Product {
        id: *id,
        name: product.name.clone(),
        kind: product.kind,
        form: product.form,
        unit: product.unit,
        one: product.unit.of(1.0),
        elemental_mg: product.elemental_mg,
        label: product.label.clone(),
        label_units: shown_number(product.label_units),
        pack_units: told(product.pack_units),
        price: told(product.price),
        price_per_100_mg: product.price_per_100_mg(),
        stock_words: stock
            .map(|stock| stock_words(product, stock))
            .unwrap_or_default(),
        stock,
    }
}

/// Units that are planned for each day; `None` while nothing of it is planned.
fn planned_units(person: &Person, of: ProductId) -> Option<f64> {
    let units: Vec<f64> = person
        .plan
        .iter()
        .filter_map(|item| match item.amount {
            DoseAmount::Product { id, units, .. } if id == of => {
                Some(units * f64::from(item.doses_a_day))
            }
            _ => None,
        })
        .collect();
    (!units.is_empty()).then(|| units.iter().sum())
}

fn stock_words(product: &Product, stock: Stock) -> String {
    if stock.units < 0.0 {
        let more = product.unit.of(-stock.units);
        return format!("{more} more logged than were there: please count again");
    }
    let left = product.unit.of(stock.units);
    match stock.days {
        None => format!("{left} left"),
        Some(1.0) => format!("{left} left, for 1 day"),
        Some(days) => format!("{left} left, for {days} days"),
    }
}

/// What a label comes to, while it is typed.
pub fn read_label(_: &App, req: ReadLabel) -> ApiResult<LabelRead> {
    let typed = units_of(&req.units)?;
    Ok(match reading_of(&req.text) {
        Ok(reading) => {
            let units = units_meant(typed, &reading);
            LabelRead {
                one_unit_mg: Some((reading.least_mg / units, reading.most_mg / units)),
                reading: Some(reading),
                trouble: String::new(),
            }
        }
        Err(error) => LabelRead {
            reading: None,
            one_unit_mg: None,
            trouble: error.to_string(),
        },
    })
}

/// Puts a product on the shelf, or describes one anew. Logged doses keep the values of their day.
pub fn save_product(app: &App, req: SaveProduct) -> ApiResult<ProductSaved> {
    let product = described(&req)?;
    let now = app.now();
    app.write(&[Topic::Dose, Topic::Evening], |tx| {
        let person = person(tx.db(), &now)?;
        let before = match req.id {
            None => None,
            Some(id) => match tx.db().on_shelf(id)? {
                None => return Ok(Err(gone())),
                before => before,
            },
        };
        let id = match req.id {
            None => tx.insert_product(&product)?,
            Some(id) => {
                tx.replace_product(id, &product)?;
                id
            }
        };
        let saved = tx.db().on_shelf(id)?;
        Ok(saved.ok_or_else(gone).map(|saved| ProductSaved {
            product: shown(&saved, &person),
            before: before.map(|before| shown(&before, &person)),
        }))
    })?
}

fn described(req: &SaveProduct) -> ApiResult<Product> {
    let name =
        read_name(&req.name).map_err(|error| ApiError::invalid("name", error.to_string()))?;
    let label = req.label.trim();
    let reading = if label.is_empty() {
        None
    } else {
        reading_of(label).ok()
    };
    let typed = units_of(&req.label_units)?;
    let label_units = match &reading {
        Some(reading) => units_meant(typed, reading),
        None => typed.unwrap_or(1.0),
    };
    if label.chars().count() > LONGEST_LABEL {
        return Err(ApiError::invalid(
            "label",
            "That is long for a label. The line with magnesium is enough.",
        ));
    }
    Ok(Product {
        name,
        kind: req.kind,
        form: req.form,
        unit: req.unit,
        elemental_mg: elemental_mg(req, reading.as_ref(), label_units)?,
        label: label.to_owned(),
        label_units,
        pack_units: optional(&req.pack_units, "pack_units", MOST_UNITS)?
            .filter(|units| *units > 0.0),
        price: optional(&req.price, "price", MOST_PRICE)?,
    })
}

/// Mg of elemental magnesium in one unit: as typed, or what the label says, where it says one figure. A label that
/// cannot be true is not taken.
fn elemental_mg(
    req: &SaveProduct,
    reading: Option<&LabelReading>,
    label_units: f64,
) -> ApiResult<f64> {
    if let Some(reading) = reading
        && reading.finding == Finding::Impossible
    {
        return Err(ApiError::invalid("label", reading.words.clone()));
    }
    let typed = req.elemental_mg.trim();
    if !typed.is_empty() {
        let number = read_number(typed)
            .map_err(|error| ApiError::invalid("elemental_mg", error.to_string()))?;
        return check_dose(number)
            .map_err(|error| ApiError::invalid("elemental_mg", error.to_string()));
    }
    match reading {
        Some(reading) if reading.finding == Finding::Ok => {
            check_dose(reading.least_mg / label_units)
                .map_err(|error| ApiError::invalid("label", error.to_string()))
        }
        Some(_) => Err(ApiError::invalid(
            "elemental_mg",
            "The label leaves the amount open. Which figure shall count?",
        )),
        None => Err(ApiError::invalid(
            "elemental_mg",
            "How much elemental magnesium is in one? A number of milligrams is needed.",
        )),
    }
}

/// How many units the label is for: as typed, else as its text says, else one.
fn units_meant(typed: Option<f64>, reading: &LabelReading) -> f64 {
    typed.or(reading.units).unwrap_or(1.0)
}

/// How many units a label's text is for, as typed; `None` where nothing is.
fn units_of(text: &str) -> ApiResult<Option<f64>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let units = read_number(text)
        .ok()
        .filter(|units| *units > 0.0 && *units <= MOST_UNITS);
    units.map(Some).ok_or_else(|| {
        ApiError::invalid(
            "label_units",
            "A number above 0 is needed, such as 2 for two capsules.",
        )
    })
}

/// A number of 0 or more; `None` for not told.
fn optional(text: &str, field: &'static str, most: f64) -> ApiResult<Option<f64>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = read_number(text).map_err(|error| ApiError::invalid(field, error.to_string()))?;
    if number > most {
        return Err(ApiError::invalid(
            field,
            "That is more than can be. Please check the digits.",
        ));
    }
    Ok(Some(number))
}

/// Notes how many units are there; later doses count them down.
pub fn count_stock(app: &App, req: CountStock) -> ApiResult<Supplements> {
    let units = optional(&req.units, "units", MOST_UNITS)?;
    let now = app.now();
    let view = app.write(&[Topic::Dose], |tx| {
        let found = tx.count_stock(req.id, units)?;
        found.then(|| room(tx.db(), &now)).transpose()
    })?;
    view.ok_or_else(gone)
}

/// Takes a product off the shelf; logged doses stay.
pub fn remove_product(app: &App, req: ProductReq) -> ApiResult<Supplements> {
    let deleted_ms = Some(app.now().utc_ms);
    set_deleted(app, &req, deleted_ms)
}

/// Puts a product back on the shelf.
pub fn restore_product(app: &App, req: ProductReq) -> ApiResult<Supplements> {
    set_deleted(app, &req, None)
}

fn set_deleted(app: &App, req: &ProductReq, deleted_ms: Option<i64>) -> ApiResult<Supplements> {
    let now = app.now();
    let view = app.write(&[Topic::Dose, Topic::Evening], |tx| {
        let found = tx.set_product_deleted(req.id, deleted_ms)?;
        found.then(|| room(tx.db(), &now)).transpose()
    })?;
    view.ok_or_else(gone)
}

fn gone() -> ApiError {
    ApiError::not_found("This product is not on the shelf any more.")
}
