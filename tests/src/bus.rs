//! A connection to a session's bus, with the runtime it lives on, so that tests stay plain
//! functions.

use std::time::Duration;

use anyhow::{Context as _, Result};
use tokio::runtime::{Builder, Runtime};
use zbus::{Connection, connection};

use crate::session::DesktopSession;

/// No answer of a program under test takes this long unless it hangs.
const ANSWER_WITHIN: Duration = Duration::from_secs(5);

/// One connection. Its names and objects go with it.
#[derive(Debug)]
pub(crate) struct Bus {
    pub(crate) connection: Connection,
    // Dropped last: the connection still needs it.
    runtime: Runtime,
}

impl Bus {
    /// Connects as `dress` says: with names and objects, or without.
    pub(crate) fn join(
        session: &DesktopSession,
        dress: impl FnOnce(connection::Builder<'static>) -> connection::Builder<'static>,
    ) -> Result<Self> {
        let runtime = runtime()?;
        let builder =
            connection::Builder::address(session.bus_address()).method_timeout(ANSWER_WITHIN);
        let connection = runtime
            .block_on(dress(builder).build())
            .context("the session bus does not let the harness in")?;
        Ok(Self {
            connection,
            runtime,
        })
    }

    pub(crate) fn run<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }
}

/// One worker that runs also while the test's own thread does something else.
pub(crate) fn runtime() -> Result<Runtime> {
    Ok(Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?)
}
