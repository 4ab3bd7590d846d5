//! An amount of magnesium as a person takes it: mg of a form by itself, or units of a product.

use lull_domain::ids::ProductId;
use lull_domain::number::read_number;
use lull_domain::supplement::{Dose, Form, PlannedOf, Product, ProductKind, TakenOf, check_dose};
use lull_domain::time::{Day, Instant};
use lull_store::{Db, Result};

use crate::contract::DoseOf;
use crate::{ApiError, ApiResult};

/// So much of something.
#[derive(Clone)]
pub(crate) enum DoseAmount {
    /// Mg of elemental magnesium of a form.
    Form { form: Form, elemental_mg: f64 },
    /// Units of a product on the shelf.
    Product {
        id: ProductId,
        product: Product,
        units: f64,
    },
}

impl DoseAmount {
    /// Reads `text` as mg of a form, or units of a product.
    pub fn read(db: Db<'_>, of: DoseOf, text: &str) -> Result<ApiResult<Self>> {
        Ok(match of {
            DoseOf::Form { form } => {
                milligrams(text).map(|elemental_mg| Self::Form { form, elemental_mg })
            }
            DoseOf::Product { id } => match db.on_shelf(id)? {
                None => Err(ApiError::not_found(
                    "This product is not on the shelf any more.",
                )),
                Some(found) => units(&found.product, text).map(|units| Self::Product {
                    id,
                    product: found.product,
                    units,
                }),
            },
        })
    }

    /// What was planned, with its product; `None` when that left the shelf.
    pub fn of_plan(db: Db<'_>, planned: PlannedOf) -> Result<Option<Self>> {
        Ok(match planned {
            PlannedOf::Form { form, elemental_mg } => Some(Self::Form { form, elemental_mg }),
            PlannedOf::Product { id, units } => db.on_shelf(id)?.map(|found| Self::Product {
                id,
                product: found.product,
                units,
            }),
        })
    }

    /// The same as it is kept in the plan.
    pub fn planned(&self) -> PlannedOf {
        match self {
            Self::Form { form, elemental_mg } => PlannedOf::Form {
                form: *form,
                elemental_mg: *elemental_mg,
            },
            Self::Product { id, units, .. } => PlannedOf::Product {
                id: *id,
                units: *units,
            },
        }
    }

    /// So much of the same that it holds `elemental_mg`.
    pub fn holding(&self, elemental_mg: f64) -> Self {
        match self.clone() {
            Self::Form { form, .. } => Self::Form { form, elemental_mg },
            Self::Product { id, product, .. } => Self::Product {
                id,
                units: elemental_mg / product.elemental_mg,
                product,
            },
        }
    }

    /// Mg of elemental magnesium.
    pub fn elemental_mg(&self) -> f64 {
        match self {
            Self::Form { elemental_mg, .. } => *elemental_mg,
            Self::Product { product, units, .. } => units * product.elemental_mg,
        }
    }

    /// Mg of elemental magnesium in what cannot be divided; `None` where any amount can be taken.
    pub fn unit_mg(&self) -> Option<f64> {
        match self {
            Self::Form { .. } => None,
            Self::Product { product, .. } => Some(product.elemental_mg),
        }
    }

    /// The form, where there is one.
    pub fn form(&self) -> Option<Form> {
        match self {
            Self::Form { form, .. } => Some(*form),
            Self::Product { product, .. } => product.form,
        }
    }

    /// The name as shown in a list: the product's own, else the form's.
    pub fn full_name(&self) -> &str {
        match self {
            Self::Form { form, .. } => form.name(),
            Self::Product { product, .. } => &product.name,
        }
    }

    /// What it is called in a sentence: the form where there is one.
    pub fn short_name(&self) -> &str {
        match self {
            Self::Form { form, .. } => form.name(),
            Self::Product { product, .. } => product.short_name(),
        }
    }

    /// In words, such as "2 capsules", or "200 mg" for a form by itself.
    pub fn words(&self) -> String {
        match self {
            Self::Form { elemental_mg, .. } => format!("{elemental_mg:.0} mg"),
            Self::Product { product, units, .. } => product.unit.of(*units),
        }
    }

    /// Whether a logged dose is of the same: of the product, or of the form from wherever.
    pub fn is_same_as(&self, dose: &Dose) -> bool {
        match self {
            Self::Form { form, .. } => dose.form == Some(*form),
            Self::Product { id, .. } => dose.product.as_ref().is_some_and(|of| of.id == *id),
        }
    }

    /// The same as a dose that was taken, logged by itself.
    pub fn dose(self, day: Day, at: Instant) -> Dose {
        let elemental_mg = self.elemental_mg();
        let (kind, form, product) = match self {
            Self::Form { form, .. } => (ProductKind::Supplement, Some(form), None),
            Self::Product { id, product, units } => {
                let of = TakenOf {
                    id,
                    name: product.name,
                    unit: product.unit,
                    units,
                };
                (product.kind, product.form, Some(of))
            }
        };
        Dose {
            day,
            at,
            kind,
            form,
            product,
            elemental_mg,
            planned: None,
        }
    }
}

/// Reads mg of elemental magnesium.
pub(crate) fn milligrams(text: &str) -> ApiResult<f64> {
    let number = read_number(text).map_err(|_| {
        ApiError::invalid("amount", "A number of milligrams is needed, such as 200.")
    })?;
    plausible(number)
}

/// Reads units of a product.
fn units(product: &Product, text: &str) -> ApiResult<f64> {
    let units = read_number(text)
        .ok()
        .filter(|units| *units > 0.0)
        .ok_or_else(|| {
            ApiError::invalid(
                "amount",
                format!(
                    "A number above 0 is needed, such as 1 for {}.",
                    product.unit.of(1.0)
                ),
            )
        })?;
    plausible(units * product.elemental_mg)?;
    Ok(units)
}

/// The amount, when a dose can be that much.
pub(crate) fn plausible(elemental_mg: f64) -> ApiResult<f64> {
    check_dose(elemental_mg).map_err(|error| ApiError::invalid("amount", error.to_string()))
}
