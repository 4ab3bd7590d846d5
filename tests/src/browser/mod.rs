//! A window's page through WebKitWebDriver: what a person (or a screen reader) finds in it, and
//! what they do with it.
//!
//! Two ways to a page. [`Browser::launch`] lets the driver start the program. [`Browser::join`]
//! takes over a window that is already there, say one that the agent opened: every program of a
//! session is told to listen for a driver (see `DesktopSession::command`), and the driver is told
//! where.

mod driver;
mod element;
mod page;

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{By, Capabilities, WebDriver};
use tokio::runtime::Runtime;

pub use self::element::Element;
use crate::bus::runtime;
use crate::session::DesktopSession;
use crate::wait::{wait_for, wait_for_value};

/// What a person finds slow but waits for.
const PATIENCE: Duration = Duration::from_secs(5);

/// A session that is not there by then will not come.
const JOIN_WITHIN: Duration = Duration::from_secs(20);

/// A page under a driver's hand. Dropping it ends the driver and, when the driver started it, the
/// program.
#[derive(Debug)]
pub struct Browser {
    web: Option<WebDriver>,
    // The process ends after the last request, and the runtime after that.
    _process: driver::Process,
    runtime: Runtime,
}

/// Shift, Control, Alt and Meta: held until the end of what is typed.
const MODIFIERS: [char; 4] = ['\u{e008}', '\u{e009}', '\u{e00a}', '\u{e03d}'];

impl Browser {
    /// Starts `program` (as in [`DesktopSession::command`]) under a driver.
    ///
    /// # Errors
    /// It did not show a page in time; webkit2gtk-driver is not installed.
    pub fn launch(
        session: &DesktopSession,
        program: impl AsRef<Path>,
        args: &[&str],
    ) -> Result<Self> {
        let binary = session.command(program)?.get_program().to_owned();
        let options = json!({ "binary": binary.to_string_lossy(), "args": args });
        let wishes = json!({ "webkitgtk:browserOptions": options });
        Self::begin(driver::Process::start(session)?, wishes)
    }

    /// Joins the window that is already open in this session.
    ///
    /// # Errors
    /// No window listens; webkit2gtk-driver is not installed.
    pub fn join(session: &DesktopSession) -> Result<Self> {
        let address = session.inspector_address();
        wait_for("a window that listens for a driver", JOIN_WITHIN, || {
            Ok(std::net::TcpStream::connect(&address).is_ok())
        })?;
        Self::begin(
            driver::Process::start_joined_to(session, &address)?,
            json!({}),
        )
    }

    fn begin(process: driver::Process, wishes: Value) -> Result<Self> {
        let Value::Object(wishes) = wishes else {
            bail!("capabilities are an object")
        };
        let runtime = runtime()?;
        let web = runtime
            .block_on(async {
                let start = WebDriver::builder(process.url(), Capabilities::from(wishes))
                    .request_timeout(Duration::from_secs(60));
                tokio::time::timeout(JOIN_WITHIN, start.into_future()).await
            })
            .with_context(|| format!("no page under the driver within {JOIN_WITHIN:?}"))??;
        Ok(Self {
            web: Some(web),
            _process: process,
            runtime,
        })
    }

    /// The element with this accessible role and name, as a screen reader tells them, once it is
    /// there. While a modal dialog is open only what is in it counts.
    ///
    /// # Errors
    /// None came, or several did.
    pub fn find(&self, role: &str, name: &str) -> Result<Element<'_>> {
        let found = wait_for_value(&format!("{role} {name:?}"), PATIENCE, || {
            let mut all = self.find_all(role, name)?;
            if all.len() > 1 {
                bail!("{} elements are {role} {name:?}", all.len());
            }
            Ok(all.pop())
        });
        found.with_context(|| match self.outline() {
            Ok(outline) => format!("the page has:\n{outline}"),
            Err(error) => format!("and the page does not tell what it has: {error:#}"),
        })
    }

    /// Every element with this role and name now.
    ///
    /// # Errors
    /// The page does not answer.
    pub fn find_all(&self, role: &str, name: &str) -> Result<Vec<Element<'_>>> {
        self.bring_axe()?;
        let script = format!(
            "{}\nreturn byRole(arguments[0], arguments[1]);",
            page::SCRIPT
        );
        let found = self.runtime.block_on(async {
            self.web()?
                .execute(script, vec![json!(role), json!(name)])
                .await?
                .elements()
        });
        Ok(found?
            .into_iter()
            .map(|inner| Element {
                browser: self,
                inner,
            })
            .collect())
    }

    /// The first element that a CSS selector names, once it is there.
    ///
    /// # Errors
    /// None came.
    pub fn css(&self, selector: &str) -> Result<Element<'_>> {
        wait_for_value(selector, PATIENCE, || {
            let all = self
                .runtime
                .block_on(async { self.web()?.find_all(By::Css(selector)).await })?;
            Ok(all.into_iter().next().map(|inner| Element {
                browser: self,
                inner,
            }))
        })
    }

    /// Clicks the element with this role and name.
    ///
    /// # Errors
    /// It is not there, or something covers it.
    pub fn click(&self, role: &str, name: &str) -> Result<()> {
        self.find(role, name)?.click()
    }

    /// Empties the field with this role and name and types `text` into it.
    ///
    /// # Errors
    /// It is not there, or takes no text.
    pub fn fill(&self, role: &str, name: &str, text: &str) -> Result<()> {
        self.find(role, name)?.fill(text)
    }

    /// Types keys wherever the focus is: text, or [`thirtyfour::Key`] for the others; `Key::Control
    /// + "k"` for a chord.
    ///
    /// # Errors
    /// The page does not answer.
    pub fn press(&self, keys: impl Into<thirtyfour::TypingData>) -> Result<()> {
        // Through the keyboard and not through an element: a page may replace the focused one between two keys.
        let keys: thirtyfour::TypingData = keys.into();
        self.runtime.block_on(async {
            let mut chain = self.web()?.action_chain();
            let mut held = Vec::new();
            for key in keys.as_vec() {
                chain = chain.key_down(key);
                if MODIFIERS.contains(&key) {
                    held.push(key);
                } else {
                    chain = chain.key_up(key);
                }
            }
            for key in held {
                chain = chain.key_up(key);
            }
            Ok(chain.perform().await?)
        })
    }

    /// The element that has the focus, as role and accessible name.
    ///
    /// # Errors
    /// The page does not answer.
    pub fn focused(&self) -> Result<(String, String)> {
        self.bring_axe()?;
        let told = self.script(&format!("{}\nreturn focused();", page::SCRIPT), vec![])?;
        Ok(serde_json::from_value(told)?)
    }

    /// The page's title.
    ///
    /// # Errors
    /// The page does not answer.
    pub fn title(&self) -> Result<String> {
        Ok(self
            .script("return document.title", vec![])?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// What a person reads on the page.
    ///
    /// # Errors
    /// The page does not answer.
    pub fn text(&self) -> Result<String> {
        self.css("body")?.text()
    }

    /// Waits until the page reads `text` somewhere.
    ///
    /// # Errors
    /// It does not within `timeout`; the page's text is in the error.
    pub fn wait_for_text(&self, text: &str, timeout: Duration) -> Result<()> {
        wait_for(&format!("{text:?} on the page"), timeout, || {
            Ok(self.text()?.contains(text))
        })
        .with_context(|| format!("the page reads: {}", self.text().unwrap_or_default()))
    }

    /// Waits until a condition on the page is true; see [`wait_for`].
    ///
    /// # Errors
    /// It is not within `timeout`.
    pub fn wait_until(
        &self,
        what: &str,
        timeout: Duration,
        mut condition: impl FnMut(&Self) -> Result<bool>,
    ) -> Result<()> {
        wait_for(what, timeout, || condition(self))
    }

    /// Runs a function body in the page and returns what it returns.
    ///
    /// # Errors
    /// It threw.
    pub fn script(&self, body: &str, arguments: Vec<Value>) -> Result<Value> {
        let result = self
            .runtime
            .block_on(async { self.web()?.execute(body, arguments).await })?;
        Ok(result.json().clone())
    }

    /// Opens an address; for pages that are not the program's own.
    ///
    /// # Errors
    /// It does not load.
    pub fn open(&self, url: &str) -> Result<()> {
        Ok(self
            .runtime
            .block_on(async { self.web()?.goto(url).await })?)
    }

    /// A picture of the page, as PNG.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn screenshot(&self, path: &Path) -> Result<()> {
        let png = self
            .runtime
            .block_on(async { self.web()?.screenshot_as_png().await })?;
        Ok(std::fs::write(path, png)?)
    }

    fn web(&self) -> thirtyfour::error::WebDriverResult<&WebDriver> {
        self.web.as_ref().ok_or_else(|| {
            thirtyfour::error::WebDriverError::FatalError("the page was left".to_owned())
        })
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let Some(web) = self.web.take() else { return };
        let left = self
            .runtime
            .block_on(async { tokio::time::timeout(PATIENCE, web.quit()).await });
        if !matches!(left, Ok(Ok(()))) {
            // The program may have closed its window before; its driver then has no page to leave.
            eprintln!("the driver did not take its leave: {left:?}");
        }
    }
}
