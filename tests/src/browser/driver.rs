//! The WebKitWebDriver process of one browser.

use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::program::Program;
use crate::session::{DesktopSession, free_port};
use crate::tools;
use crate::wait::wait_for;

/// A driver that answers. Its drop ends it; a program that it started ends with its session.
#[derive(Debug)]
pub(super) struct Process {
    program: Program,
    port: u16,
}

impl Process {
    /// A driver that will start the program itself, with its own environment.
    pub(super) fn start(session: &DesktopSession) -> Result<Self> {
        Self::begin(session, &[])
    }

    /// A driver for a program that already listens at `address`.
    pub(super) fn start_joined_to(session: &DesktopSession, address: &str) -> Result<Self> {
        Self::begin(session, &[&format!("--target={address}")])
    }

    fn begin(session: &DesktopSession, args: &[&str]) -> Result<Self> {
        let path = tools::require("WebKitWebDriver", "webkit2gtk-driver")?;
        let port = free_port()?;
        let listen = format!("--port={port}");
        let program = session.spawn(path, &[&[listen.as_str()], args].concat())?;
        wait_for("WebKitWebDriver to answer", Duration::from_secs(5), || {
            if !program.is_running()? {
                bail!("WebKitWebDriver gave up: {}", program.output()?.trim());
            }
            Ok(TcpStream::connect(("127.0.0.1", port)).is_ok())
        })?;
        Ok(Self { program, port })
    }

    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Err(error) = self.program.terminate() {
            eprintln!("WebKitWebDriver did not end: {error:#}");
        }
    }
}
