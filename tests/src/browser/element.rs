//! One element of a page.

use anyhow::Result;
use thirtyfour::WebElement;

use super::Browser;

/// An element that was found. It goes stale when the page redraws it: find, use, forget.
#[derive(Debug)]
pub struct Element<'b> {
    pub(super) browser: &'b Browser,
    pub(super) inner: WebElement,
}

impl Element<'_> {
    /// Clicks in its middle, after scrolling to it.
    ///
    /// # Errors
    /// Something covers it, or it is gone.
    pub fn click(&self) -> Result<()> {
        Ok(self.browser.runtime.block_on(self.inner.click())?)
    }

    /// Empties it and types `text`.
    ///
    /// # Errors
    /// It takes no text, or is gone.
    pub fn fill(&self, text: &str) -> Result<()> {
        self.browser.runtime.block_on(async {
            self.inner.clear().await?;
            Ok(self.inner.send_keys(text).await?)
        })
    }

    /// Types keys into it, without emptying it first.
    ///
    /// # Errors
    /// It cannot take the focus, or is gone.
    pub fn press(&self, keys: impl Into<thirtyfour::TypingData>) -> Result<()> {
        Ok(self.browser.runtime.block_on(self.inner.send_keys(keys))?)
    }

    /// What a person reads in it.
    ///
    /// # Errors
    /// It is gone.
    pub fn text(&self) -> Result<String> {
        Ok(self.browser.runtime.block_on(self.inner.text())?)
    }

    /// An attribute as written, as in `aria-pressed`.
    ///
    /// # Errors
    /// It is gone.
    pub fn attribute(&self, name: &str) -> Result<Option<String>> {
        Ok(self.browser.runtime.block_on(self.inner.attr(name))?)
    }

    /// A property as it is now, as in `value` or `checked`.
    ///
    /// # Errors
    /// It is gone.
    pub fn property(&self, name: &str) -> Result<Option<String>> {
        Ok(self.browser.runtime.block_on(self.inner.prop(name))?)
    }

    /// Whether it can be used.
    ///
    /// # Errors
    /// It is gone.
    pub fn is_enabled(&self) -> Result<bool> {
        Ok(self.browser.runtime.block_on(self.inner.is_enabled())?)
    }
}
