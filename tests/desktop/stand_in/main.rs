//! A small program that the harness is proved against: it shows a tray item or a notification, as
//! the programs under test do, and prints what is done to it.
//!
//! `lull-stand-in tray`: an item with the menu entries "Say hello" and "Quit".
//! `lull-stand-in notify`: one notification with a button, until the button is pressed.

use std::collections::HashMap;
use std::io::{Write as _, stdout};

use anyhow::{Context as _, Result, bail};
use ksni::TrayMethods as _;
use ksni::menu::{MenuItem, StandardItem};
use zbus::{Connection, Variant};

struct Item;

impl ksni::Tray for Item {
    fn id(&self) -> String {
        "stand-in".to_owned()
    }

    fn title(&self) -> String {
        "Stand-in".to_owned()
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        vec![ksni::Icon {
            width: 1,
            height: 1,
            data: vec![255, 0, 0, 0],
        }]
    }

    fn tool_tip(&self) -> ksni::ToolTip {
        ksni::ToolTip {
            title: "Stand-in".to_owned(),
            description: "Waiting".to_owned(),
            ..Default::default()
        }
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        tell("activated");
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        let entry = |label: &str, enabled, activate: fn(&mut Self)| {
            MenuItem::from(StandardItem {
                label: label.to_owned(),
                enabled,
                activate: Box::new(activate),
                ..Default::default()
            })
        };
        vec![
            entry("Say hello", true, |_| tell("hello")),
            entry("Not now", false, |_| tell("clicked a greyed entry")),
            MenuItem::Separator,
            entry("Quit", true, |_| std::process::exit(0)),
        ]
    }
}

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    match std::env::args().nth(1).as_deref() {
        Some("tray") => runtime.block_on(show_item()),
        Some("notify") => runtime.block_on(notify()),
        other => bail!("say tray or notify, not {other:?}"),
    }
}

async fn show_item() -> Result<()> {
    let _item = Item.spawn().await?;
    std::future::pending().await
}

async fn notify() -> Result<()> {
    let address = std::env::var("DBUS_SESSION_BUS_ADDRESS")?;
    let bus: Connection = zbus::connection::Builder::address(address.as_str())
        .build()
        .await?;
    let name = "org.freedesktop.Notifications";
    let daemon = zbus::Proxy::new(&bus, name, "/org/freedesktop/Notifications", name).await?;
    let mut pressed = daemon.receive_signal("ActionInvoked").await?;
    let hints = HashMap::from([("urgency", Variant::from(1_u8))]);
    let actions = ["done", "Done", "snooze", "In ten minutes"];
    let id: u32 = daemon
        .call(
            "Notify",
            &(
                "Stand-in",
                0_u32,
                "",
                "Title",
                "Body",
                &actions[..],
                hints,
                -1_i32,
            ),
        )
        .await?;
    tell(&format!("shown {id}"));
    let next = std::future::poll_fn(|context| {
        zbus::export::futures_core::Stream::poll_next(std::pin::Pin::new(&mut pressed), context)
    });
    let (id, key): (u32, String) = next
        .await
        .context("the bus is gone")?
        .body()
        .deserialize()?;
    tell(&format!("pressed {id} {key}"));
    Ok(())
}

/// A line on the output, at once.
fn tell(line: &str) {
    let mut out = stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}
