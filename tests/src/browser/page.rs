//! What is asked of a page through axe-core: roles, names and violations.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use super::Browser;

/// The page's side: `byRole`, `outline`, `focused`.
pub(super) const SCRIPT: &str = include_str!("page.js");

#[derive(Deserialize)]
struct Violation {
    id: String,
    impact: Option<String>,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    html: String,
    failure_summary: Option<String>,
}

impl Browser {
    /// What axe-core has against the page as it stands, one readable string for each element at
    /// fault. Empty is good.
    ///
    /// # Errors
    /// axe-core is not installed under `ui`, or threw.
    pub fn axe(&self) -> Result<Vec<String>> {
        self.bring_axe()?;
        let body = "const done = arguments[arguments.length - 1]; \
             axe.run(document, { preload: false, resultTypes: ['violations'] }) \
             .then((result) => done(result.violations), (error) => done(String(error)));";
        let told = self
            .runtime
            .block_on(async { self.web()?.execute_async(body, Vec::new()).await })?;
        let violations: Vec<Violation> = serde_json::from_value(told.json().clone())
            .with_context(|| format!("axe failed: {}", told.json()))?;
        Ok(violations.iter().flat_map(tell).collect())
    }

    /// What a screen reader would meet, a line for each element with a role and a name.
    ///
    /// # Errors
    /// The page does not answer.
    pub fn outline(&self) -> Result<String> {
        self.bring_axe()?;
        let told = self.script(&format!("{SCRIPT}\nreturn outline();"), vec![])?;
        Ok(serde_json::from_value(told)?)
    }

    /// Puts axe-core into the page, once for each page load.
    pub(super) fn bring_axe(&self) -> Result<()> {
        if self.script("return typeof axe === 'object'", vec![])? == true {
            return Ok(());
        }
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        let source = std::fs::read_to_string(&file)
            .with_context(|| format!("{} is not there: run `npm ci` in ui", file.display()))?;
        self.script(&source, vec![])?;
        Ok(())
    }
}

fn tell(violation: &Violation) -> impl Iterator<Item = String> {
    let Violation {
        id,
        impact,
        help,
        nodes,
    } = violation;
    let impact = impact.as_deref().unwrap_or("no impact given");
    nodes.iter().map(move |node| {
        let why = node.failure_summary.as_deref().unwrap_or_default();
        format!(
            "{id} ({impact}): {help}\n  {}\n  {}",
            node.html,
            why.replace('\n', "\n  ")
        )
    })
}
