//! A tray menu as a tree, out of what `com.canonical.dbusmenu` and the item's properties hold.

use std::collections::HashMap;
use std::fmt;

use anyhow::Result;
use zbus::{OwnedVariant, Variant};

/// Id, properties and children, the children as variants of the same: `(ia{sv}av)`.
pub(super) type Layout = (i32, HashMap<String, OwnedVariant>, Vec<OwnedVariant>);

/// One entry with all below it. The root has id 0 and no label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuEntry {
    /// The entry's number in this layout.
    pub id: i32,
    /// What a person reads: without the underscore that marks the access key.
    pub label: String,
    /// Whether it can be clicked.
    pub enabled: bool,
    /// Whether it is a line between groups.
    pub separator: bool,
    /// For a check mark or a radio point: whether it is on.
    pub checked: Option<bool>,
    /// The entries of its submenu that are shown.
    pub children: Vec<MenuEntry>,
}

impl MenuEntry {
    /// The first entry below this one that reads `label`.
    pub fn find(&self, label: &str) -> Option<&Self> {
        self.children.iter().find_map(|child| {
            if child.label == label {
                Some(child)
            } else {
                child.find(label)
            }
        })
    }

    /// What a person reads in this menu, top to bottom, without submenus.
    pub fn labels(&self) -> Vec<&str> {
        let entries = self.children.iter().filter(|child| !child.separator);
        entries.map(|child| child.label.as_str()).collect()
    }

    pub(super) fn from_layout((id, mut properties, children): Layout) -> Result<Self> {
        let mut text = |name: &str| -> Result<Option<String>> {
            Ok(properties.remove(name).map(TryInto::try_into).transpose()?)
        };
        let label = plain(&text("label")?.unwrap_or_default());
        let separator = text("type")?.as_deref() == Some("separator");
        let toggles = text("toggle-type")?.is_some_and(|kind| !kind.is_empty());
        let state: Option<i32> = properties
            .remove("toggle-state")
            .map(TryInto::try_into)
            .transpose()?;
        Ok(Self {
            id,
            label,
            separator,
            enabled: flag(&mut properties, "enabled")?,
            checked: toggles.then_some(state == Some(1)),
            children: shown(children)?,
        })
    }
}

impl fmt::Display for MenuEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for child in self.children.iter().filter(|child| !child.separator) {
            let state = if child.enabled { "" } else { " (greyed out)" };
            writeln!(f, "- {}{state}", child.label)?;
            for line in child.to_string().lines() {
                writeln!(f, "  {line}")?;
            }
        }
        Ok(())
    }
}

fn shown(children: Vec<OwnedVariant>) -> Result<Vec<MenuEntry>> {
    let mut entries = Vec::new();
    for child in children {
        let mut layout: Layout = structure(child)?;
        if flag(&mut layout.1, "visible")? {
            entries.push(MenuEntry::from_layout(layout)?);
        }
    }
    Ok(entries)
}

/// A property that is true unless said otherwise.
fn flag(properties: &mut HashMap<String, OwnedVariant>, name: &str) -> Result<bool> {
    let value: Option<bool> = properties.remove(name).map(TryInto::try_into).transpose()?;
    Ok(value.unwrap_or(true))
}

/// `_Open` is `Open` with an access key; `__` is an underscore.
fn plain(label: &str) -> String {
    label
        .replace("__", "\0")
        .replace('_', "")
        .replace('\0', "_")
}

/// Width, height and pixels: `(iiay)`.
type Picture = (i32, i32, Vec<u8>);

/// The sizes in an `IconPixmap`, `a(iiay)`.
pub(super) fn sizes(value: Option<OwnedVariant>) -> Result<Vec<(i32, i32)>> {
    let pictures: Vec<Picture> = value.map(structure).transpose()?.unwrap_or_default();
    Ok(pictures
        .into_iter()
        .map(|(width, height, _)| (width, height))
        .collect())
}

/// Title and text of a `ToolTip`, `(sa(iiay)ss)`.
pub(super) fn tooltip(value: Option<OwnedVariant>) -> Result<(String, String)> {
    let parts: Option<(String, Vec<Picture>, String, String)> = value.map(structure).transpose()?;
    Ok(parts
        .map(|(_, _, title, text)| (title, text))
        .unwrap_or_default())
}

/// Takes a composite value out of its variant.
fn structure<T>(value: OwnedVariant) -> Result<T>
where
    T: TryFrom<Variant<'static>, Error = zbus::Error>,
{
    Ok(Variant::from(value).try_into()?)
}
