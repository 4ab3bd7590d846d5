//! The one error that reaches the page.

use lull_store::StoreError;
use serde::Serialize;
use ts_rs::TS;

/// What kind of trouble, where the page must tell kinds apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// An input is not accepted; `field` names it.
    Invalid,
    /// What was asked for is not there (any more).
    NotFound,
    /// The data could not be read or written.
    Store,
}

/// What happened, what is safe, and what to do, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ApiError {
    /// Which kind.
    pub code: Code,
    /// For the person.
    pub message: String,
    /// The request's field that it came from.
    pub field: Option<&'static str>,
}

/// What every handler returns.
pub type ApiResult<T> = Result<T, ApiError>;

impl ApiError {
    /// An input that is not accepted.
    #[must_use]
    pub fn invalid(field: &'static str, message: impl Into<String>) -> Self {
        Self {
            code: Code::Invalid,
            message: message.into(),
            field: Some(field),
        }
    }

    /// Something that is not there.
    #[must_use]
    pub fn not_found(message: &str) -> Self {
        Self {
            code: Code::NotFound,
            message: message.to_owned(),
            field: None,
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        // The cause is SQLite's own text, which holds no person's data.
        tracing::warn!(%error, cause = ?std::error::Error::source(&error), "the store refused");
        Self {
            code: Code::Store,
            message: error.to_string(),
            field: None,
        }
    }
}
