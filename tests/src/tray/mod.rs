//! A panel with a tray: takes items in (StatusNotifierItem), reads them, opens and clicks their
//! menus, and goes away and comes back as a panel does when it restarts.

mod menu;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use zbus::fdo::DBusProxy;
use zbus::message::Header;
use zbus::names::BusName;
use zbus::object_server::SignalEmitter;
use zbus::{ObjectPath, OwnedObjectPath, OwnedVariant, Proxy, Variant};

pub use self::menu::MenuEntry;
use crate::bus::Bus;
use crate::session::DesktopSession;
use crate::wait::wait_for_value;

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const WATCHER_PATH: &str = "/StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

/// Where an item is on the bus.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Address {
    owner: String,
    path: String,
}

/// An item's properties when it was looked at.
#[derive(Debug, Clone)]
pub struct Item {
    /// The program's own name for it.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// `Passive`, `Active` or `NeedsAttention`.
    pub status: String,
    /// The icon's name in the theme, or empty when it brings pixels.
    pub icon_name: String,
    /// The sizes of the pictures it brings, width by height in pixels.
    pub icon_sizes: Vec<(i32, i32)>,
    /// The tooltip's title and text.
    pub tooltip: (String, String),
    address: Address,
    menu: OwnedObjectPath,
}

/// The panel. It leaves the bus when it is dropped.
#[derive(Debug)]
pub struct TrayHost {
    bus: Bus,
    items: Arc<Mutex<Vec<Address>>>,
}

impl TrayHost {
    /// Starts the panel.
    ///
    /// # Errors
    /// Another tray is on the session's bus.
    pub fn start(session: &DesktopSession) -> Result<Self> {
        let items = Arc::default();
        let watcher = Watcher {
            items: Arc::clone(&items),
        };
        let bus = Bus::join(session, |builder| {
            builder.serve_at(WATCHER_PATH, watcher).name(WATCHER)
        })?;
        let tray = Self { bus, items };
        tray.announce()?;
        Ok(tray)
    }

    /// The panel goes away; the items stay on the bus and are forgotten here.
    ///
    /// # Errors
    /// It was not there.
    pub fn vanish(&self) -> Result<()> {
        let left = self.bus.run(self.bus.connection.release_name(WATCHER))?;
        if !left {
            bail!("the tray was not on the bus");
        }
        lock(&self.items).clear();
        Ok(())
    }

    /// The panel is back, empty: items must introduce themselves again.
    ///
    /// # Errors
    /// Another tray took its place.
    pub fn come_back(&self) -> Result<()> {
        self.bus.run(self.bus.connection.request_name(WATCHER))?;
        self.announce()
    }

    /// The items whose programs are alive.
    ///
    /// # Errors
    /// An item does not answer.
    pub fn items(&self) -> Result<Vec<Item>> {
        let addresses = lock(&self.items).clone();
        self.bus.run(async {
            let bus = DBusProxy::new(&self.bus.connection).await?;
            let mut items = Vec::new();
            for address in addresses {
                if bus
                    .name_has_owner(BusName::try_from(address.owner.as_str())?)
                    .await?
                {
                    items.push(self.read(address).await?);
                }
            }
            Ok(items)
        })
    }

    /// Waits for the one item of the session.
    ///
    /// # Errors
    /// None came within `timeout`, or there are several.
    pub fn wait_for_item(&self, timeout: Duration) -> Result<Item> {
        wait_for_value("a tray item", timeout, || {
            let mut items = self.items()?;
            if items.len() > 1 {
                bail!(
                    "{} tray items where one was expected: {items:#?}",
                    items.len()
                );
            }
            Ok(items.pop())
        })
    }

    /// The item's menu as it is now, after telling the item that it is about to be shown.
    ///
    /// # Errors
    /// The item does not answer, or what it answers is no menu.
    pub fn menu(&self, item: &Item) -> Result<MenuEntry> {
        self.bus.run(async {
            let menu = self.menu_of(item).await?;
            // Not every item offers this one; those that do may fill the menu now.
            let _: zbus::Result<bool> = menu.call("AboutToShow", &(0_i32,)).await;
            let all: [&str; 0] = [];
            let (_revision, root): (u32, menu::Layout) =
                menu.call("GetLayout", &(0_i32, -1_i32, &all[..])).await?;
            MenuEntry::from_layout(root)
        })
    }

    /// Clicks the menu entry with `label`.
    ///
    /// # Errors
    /// There is no such entry, or it is greyed out.
    pub fn click(&self, item: &Item, label: &str) -> Result<()> {
        let menu = self.menu(item)?;
        let entry = menu
            .find(label)
            .with_context(|| format!("the menu has no {label:?}:\n{menu}"))?;
        if !entry.enabled {
            bail!("{label:?} is greyed out:\n{menu}");
        }
        self.bus.run(async {
            let event = (entry.id, "clicked", Variant::from(0_i32), 0_u32);
            // Panels do not wait either: an entry that ends its program answers nothing.
            Ok(self
                .menu_of(item)
                .await?
                .call_noreply("Event", &event)
                .await?)
        })
    }

    /// Clicks the icon itself with the main button.
    ///
    /// # Errors
    /// The item does not answer.
    pub fn activate(&self, item: &Item) -> Result<()> {
        self.bus.run(async {
            let proxy = self.proxy(&item.address, &item.address.path, ITEM).await?;
            Ok(proxy.call("Activate", &(0_i32, 0_i32)).await?)
        })
    }

    fn announce(&self) -> Result<()> {
        let emitter = SignalEmitter::new(&self.bus.connection, WATCHER_PATH)?;
        Ok(self
            .bus
            .run(emitter.emit(WATCHER, "StatusNotifierHostRegistered", &()))?)
    }

    async fn menu_of(&self, item: &Item) -> Result<Proxy<'_>> {
        self.proxy(&item.address, item.menu.as_str(), MENU).await
    }

    async fn proxy(
        &self,
        address: &Address,
        path: &str,
        interface: &'static str,
    ) -> Result<Proxy<'_>> {
        let destination = BusName::try_from(address.owner.clone())?;
        let path = ObjectPath::try_from(path.to_owned())?;
        Ok(Proxy::new(&self.bus.connection, destination, path, interface).await?)
    }

    async fn read(&self, address: Address) -> Result<Item> {
        let properties = self
            .proxy(&address, &address.path, "org.freedesktop.DBus.Properties")
            .await?;
        let mut all: HashMap<String, OwnedVariant> = properties.call("GetAll", &(ITEM,)).await?;
        let mut text = |name: &str| -> Result<String> {
            all.remove(name)
                .map_or_else(|| Ok(String::new()), |value| Ok(value.try_into()?))
        };
        let (id, title) = (text("Id")?, text("Title")?);
        let (status, icon_name) = (text("Status")?, text("IconName")?);
        let menu = all.remove("Menu").context("the item names no menu")?;
        Ok(Item {
            id,
            title,
            status,
            icon_name,
            icon_sizes: menu::sizes(all.remove("IconPixmap"))?,
            tooltip: menu::tooltip(all.remove("ToolTip"))?,
            address,
            menu: Variant::from(menu).try_into()?,
        })
    }
}

/// The object on the bus.
struct Watcher {
    items: Arc<Mutex<Vec<Address>>>,
}

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    /// `service` is a bus name, or (from libappindicator) an object path; the sender is always
    /// whom to talk to.
    async fn register_status_notifier_item(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
        service: String,
    ) -> zbus::fdo::Result<()> {
        let sender = header.sender().map(ToString::to_string);
        let owner = sender.ok_or_else(|| zbus::fdo::Error::Failed("no sender".to_owned()))?;
        let own_path = service.starts_with('/');
        let address = Address {
            owner,
            path: if own_path {
                service.clone()
            } else {
                "/StatusNotifierItem".to_owned()
            },
        };
        {
            let mut items = lock(&self.items);
            items.retain(|known| *known != address);
            items.push(address);
        }
        Ok(emitter
            .emit(WATCHER, "StatusNotifierItemRegistered", &service)
            .await?)
    }

    async fn register_status_notifier_host(&self, _service: String) {}

    #[zbus(property)]
    async fn registered_status_notifier_items(&self) -> Vec<String> {
        let items = lock(&self.items);
        items
            .iter()
            .map(|item| format!("{}{}", item.owner, item.path))
            .collect()
    }

    #[zbus(property)]
    async fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    async fn protocol_version(&self) -> i32 {
        0
    }
}

fn lock(items: &Mutex<Vec<Address>>) -> MutexGuard<'_, Vec<Address>> {
    items.lock().unwrap_or_else(|broken| broken.into_inner())
}
