//! `org.freedesktop.Notifications` (Desktop Notifications Specification 1.2) on the wire.

use std::collections::HashMap;

use lull_domain::reminder::Rule;
use zbus::message::Type;
use zbus::zvariant::Value;
use zbus::{Connection, MatchRule, Message, MessageStream};

use super::linux::Signal;
use crate::words;

const SERVICE: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// The name on the wire of a click on the reminder itself.
const DEFAULT: &str = "default";

/// The desktop file's name, by which the desktop knows the program.
const DESKTOP_ENTRY: &str = "app.lull.Lull";
/// The icon's name in the installed icon theme.
const ICON: &str = "lull";

/// Connects, and listens to what happens to notifications.
pub async fn subscribe() -> zbus::Result<(Connection, MessageStream)> {
    let bus = Connection::session().await?;
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .interface(SERVICE)?
        .path(PATH)?
        .build();
    let stream = MessageStream::for_match_rule(rule, &bus, None).await?;
    Ok((bus, stream))
}

/// What a message says, where it is one of ours.
pub fn read(message: &Message) -> Option<Signal> {
    let header = message.header();
    let body = message.body();
    match header.member()?.as_str() {
        "ActionInvoked" => {
            let (number, action): (u32, String) = body.deserialize().ok()?;
            Some(Signal::Invoked(number, action))
        }
        "NotificationClosed" => {
            let (number, _reason): (u32, u32) = body.deserialize().ok()?;
            Some(Signal::Closed(number))
        }
        _ => None,
    }
}

/// What the daemon can do, as far as a reminder needs it.
#[derive(Debug, Clone, Copy)]
pub struct Capabilities {
    actions: bool,
    markup: bool,
}

impl Capabilities {
    /// What most of them can do.
    pub const USUAL: Self = Self {
        actions: true,
        markup: false,
    };

    /// Asks the daemon.
    pub async fn ask(bus: &Connection) -> zbus::Result<Self> {
        let names: Vec<String> = call(bus, "GetCapabilities", &())
            .await?
            .body()
            .deserialize()?;
        let has = |name: &str| names.iter().any(|one| one == name);
        Ok(Self {
            actions: has("actions"),
            markup: has("body-markup"),
        })
    }

    /// The body and the buttons as this daemon shows them.
    pub fn dress(self, rule: Rule, body: &str) -> (String, Vec<&'static str>) {
        let mut body = body.to_owned();
        let mut actions = Vec::new();
        if self.actions {
            actions = vec![DEFAULT, words::button::OPEN];
            actions.extend(
                rule.replies()
                    .into_iter()
                    .flat_map(|reply| [reply.key(), words::button::reply(rule, reply)]),
            );
        } else {
            body = format!("{body}\n{}", words::NO_BUTTONS);
        }
        if self.markup {
            body = body
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;");
        }
        (body, actions)
    }
}

/// Shows a notification in the place of number `replaces`, 0 for none. Returns its number.
pub async fn notify(
    bus: &Connection,
    replaces: u32,
    title: &str,
    body: &str,
    actions: &[&str],
) -> zbus::Result<u32> {
    let urgency_normal = 1_u8;
    let hints = HashMap::from([
        ("desktop-entry", Value::from(DESKTOP_ENTRY)),
        ("urgency", Value::from(urgency_normal)),
    ]);
    let as_the_desktop_likes = -1_i32;
    let message = (
        words::LULL,
        replaces,
        ICON,
        title,
        body,
        actions,
        hints,
        as_the_desktop_likes,
    );
    call(bus, "Notify", &message).await?.body().deserialize()
}

/// Takes a notification away.
pub async fn close(bus: &Connection, number: u32) -> zbus::Result<()> {
    call(bus, "CloseNotification", &number).await.map(drop)
}

async fn call<B>(bus: &Connection, method: &str, body: &B) -> zbus::Result<Message>
where
    B: serde::Serialize + zbus::zvariant::DynamicType,
{
    bus.call_method(Some(SERVICE), PATH, Some(SERVICE), method, body)
        .await
}

#[cfg(test)]
mod tests {
    use lull_domain::ids::PlannedDoseId;

    use super::*;

    #[test]
    fn the_three_replies_are_offered_where_there_are_buttons() {
        let (body, actions) = Capabilities {
            actions: true,
            markup: false,
        }
        .dress(Rule::WindDown, "Now & then");
        assert_eq!(body, "Now & then");
        assert_eq!(
            actions,
            [
                "default",
                "Open Lull",
                "begin",
                "Begin",
                "snooze",
                "In ten minutes",
                "not-tonight",
                "Not tonight"
            ]
        );
    }

    #[test]
    fn a_dose_is_taken_put_off_or_skipped() {
        let dose = Rule::Dose {
            plan: PlannedDoseId(1),
            part: 0,
        };
        let (_, actions) = Capabilities::USUAL.dress(dose, "Planned for 21:45.");
        let named = ["taken", "Taken", "snooze", "Later", "skip", "Skip"];
        assert_eq!(actions[2..], named);
    }

    #[test]
    fn without_buttons_the_body_says_where_they_are() {
        let (body, actions) = Capabilities {
            actions: false,
            markup: true,
        }
        .dress(Rule::WindDown, "a < b & c");
        assert!(actions.is_empty());
        assert_eq!(body, format!("a &lt; b &amp; c\n{}", words::NO_BUTTONS));
    }
}
