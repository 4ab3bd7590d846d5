//! The local socket between the two programs: each listens on its own, and tells the other in one line of
//! JSON, which is answered by `ok` once it was taken. Only the same person's programs can reach it: on Unix
//! the socket lies in a folder that nobody else may enter; on Windows a pipe is written by its owner alone.
//!
//! No message holds what the person wrote, and no line that is not understood reaches the log.

use std::io::{self, BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::time::Duration;

use interprocess::ConnectWaitMode;
use interprocess::local_socket::prelude::*;
use interprocess::local_socket::{ConnectOptions, Listener, ListenerOptions, Name, Stream};
use lull_app::Topic;
use lull_app::contract::Opening;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::home::Home;
use crate::programs::Program;
use crate::single::Lock;

/// Longest message, bytes. The longest real one is about 80.
const LONGEST: u64 = 4096;

/// How long either side waits for the other's next words. (Windows pipes know no such limit.)
const PATIENCE: Duration = Duration::from_secs(1);

/// What a message is answered with.
const TAKEN: &[u8] = b"ok\n";

/// What the programs tell each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    /// The other one wrote something about these topics.
    Changed(Vec<Topic>),
    /// Show yourself, here where a place is named.
    Open(Option<Opening>),
    /// Leave.
    Quit,
}

/// A message that did not arrive.
#[derive(Debug, Error)]
pub enum LinkError {
    /// Nobody listens.
    #[error("Lull's other half is not running.")]
    NotRunning,
    /// Somebody listens, and did not answer in time.
    #[error("Lull's other half does not answer.")]
    Silent,
    /// Somebody listens, and is leaving: the next one will take it.
    #[error("Lull's other half is just closing.")]
    Leaving,
    /// No path is short enough for a socket.
    #[error(
        "The path of Lull's data folder is too long for its two halves to meet. Your data is safe. Please name a folder with a shorter path in LULL_HOME."
    )]
    NoPlace,
    /// Anything else that the system reports.
    #[error("Lull's two halves cannot reach each other. Your data is safe.")]
    System(#[source] io::Error),
}

impl From<io::Error> for LinkError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::ConnectionRefused => Self::NotRunning,
            ErrorKind::WouldBlock | ErrorKind::TimedOut => Self::Silent,
            _ => Self::System(error),
        }
    }
}

/// Tells `to` something, and returns once it was taken: after two seconds at most.
///
/// # Errors
/// It is not running, or does not answer.
pub fn send(home: &Home, to: Program, message: &Message) -> Result<(), LinkError> {
    let stream = ConnectOptions::new()
        .name(name(home, to)?)
        .wait_mode(ConnectWaitMode::Timeout(PATIENCE))
        .connect_sync()?;
    be_patient(&stream)?;
    let mut line = serde_json::to_vec(message).map_err(io::Error::from)?;
    line.push(b'\n');
    (&stream).write_all(&line)?;
    let mut answer = [0; TAKEN.len()];
    match (&stream).read_exact(&mut answer) {
        Ok(()) if answer == TAKEN => Ok(()),
        Ok(()) => Err(LinkError::Silent),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Err(LinkError::Leaving),
        Err(error) => Err(error.into()),
    }
}

/// Listens as `program` on a thread of its own for as long as the process runs, and gives what it hears to
/// `heard`, which must return soon, and says whether it took the message: one who is leaving does not.
///
/// The lock shows that no other instance listens, so a socket that is left over from a crash is replaced.
///
/// # Errors
/// The socket cannot be made.
pub fn listen(
    home: &Home,
    program: Program,
    _lock: &Lock,
    heard: impl Fn(Message) -> bool + Send + 'static,
) -> Result<(), LinkError> {
    #[cfg(unix)]
    if let Some(folder) = home
        .socket(program)
        .as_deref()
        .and_then(std::path::Path::parent)
    {
        crate::home::private_folder(folder)?;
    }
    let listener = ListenerOptions::new()
        .name(name(home, program)?)
        .try_overwrite(true)
        .max_spin_time(PATIENCE)
        .create_sync()?;
    std::thread::Builder::new()
        .name("link".to_owned())
        .stack_size(256 * 1024)
        .spawn(move || serve(&listener, heard))?;
    Ok(())
}

fn serve(listener: &Listener, heard: impl Fn(Message) -> bool) {
    for stream in listener.incoming() {
        let answered = stream.and_then(|stream| answer(&stream, &heard));
        if let Err(error) = answered {
            tracing::warn!(kind = ?error.kind(), "a message did not arrive");
            // Out of file handles, say: the next try would fail at once, and again.
            if !matches!(
                error.kind(),
                ErrorKind::InvalidData | ErrorKind::WouldBlock | ErrorKind::BrokenPipe
            ) {
                std::thread::sleep(Duration::from_millis(100));
            }
        }
    }
}

fn answer(stream: &Stream, heard: &impl Fn(Message) -> bool) -> io::Result<()> {
    be_patient(stream)?;
    let mut line = Vec::new();
    BufReader::new(stream.take(LONGEST)).read_until(b'\n', &mut line)?;
    let message = serde_json::from_slice(&line).map_err(|_| ErrorKind::InvalidData)?;
    if !heard(message) {
        return Ok(());
    }
    let mut stream = stream;
    stream.write_all(TAKEN)
}

fn be_patient(stream: &Stream) -> io::Result<()> {
    for set in [
        stream.set_recv_timeout(Some(PATIENCE)),
        stream.set_send_timeout(Some(PATIENCE)),
    ] {
        match set {
            Err(error) if error.kind() == ErrorKind::Unsupported => {}
            other => other?,
        }
    }
    Ok(())
}

#[cfg(unix)]
fn name(home: &Home, program: Program) -> Result<Name<'static>, LinkError> {
    use interprocess::local_socket::GenericFilePath;
    let path = home.socket(program).ok_or(LinkError::NoPlace)?;
    Ok(path.to_fs_name::<GenericFilePath>()?)
}

#[cfg(windows)]
fn name(home: &Home, program: Program) -> Result<Name<'static>, LinkError> {
    use interprocess::local_socket::GenericNamespaced;
    Ok(format!("{}-{}", home.mark(), program.key()).to_ns_name::<GenericNamespaced>()?)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};

    use lull_app::contract::{Field, Room};

    use super::*;
    use crate::home::tests_home;
    use crate::single::Single;

    const LONG: Duration = Duration::from_secs(10);

    fn lock(home: &Home, program: Program) -> Lock {
        match Single::claim(home, program).unwrap() {
            Single::First(lock) => lock,
            Single::Second => panic!("another one holds the lock"),
        }
    }

    fn hear(home: &Home, program: Program) -> (Lock, Receiver<Message>) {
        let lock = lock(home, program);
        let (sender, receiver) = channel();
        listen(home, program, &lock, move |message| {
            sender.send(message).is_ok()
        })
        .unwrap();
        (lock, receiver)
    }

    #[test]
    fn each_side_hears_what_the_other_tells() {
        let (_folder, home) = tests_home();
        let (_agent_lock, agent) = hear(&home, Program::Agent);
        let (_window_lock, window) = hear(&home, Program::Window);
        let told = [
            Message::Changed(vec![Topic::Evening, Topic::Status]),
            Message::Open(Some(Opening::Room(Room::WindDown))),
            Message::Open(None),
            Message::Quit,
        ];
        for message in &told {
            send(&home, Program::Agent, message).unwrap();
            send(&home, Program::Window, message).unwrap();
        }
        for message in &told {
            assert_eq!(&agent.recv_timeout(LONG).unwrap(), message);
            assert_eq!(&window.recv_timeout(LONG).unwrap(), message);
        }
    }

    #[test]
    fn one_who_is_leaving_takes_nothing() {
        let (_folder, home) = tests_home();
        let lock = lock(&home, Program::Window);
        listen(&home, Program::Window, &lock, |_| false).unwrap();
        assert!(matches!(
            send(&home, Program::Window, &Message::Open(None)),
            Err(LinkError::Leaving)
        ));
    }

    #[test]
    fn nobody_listening_is_known_at_once() {
        let (_folder, home) = tests_home();
        assert!(matches!(
            send(&home, Program::Window, &Message::Quit),
            Err(LinkError::NotRunning)
        ));
    }

    #[test]
    fn the_messages_keep_their_form_between_versions() {
        let line = |message: &Message| serde_json::to_string(message).unwrap();
        assert_eq!(
            line(&Message::Changed(vec![Topic::Food])),
            r#"{"changed":["food"]}"#
        );
        assert_eq!(
            line(&Message::Open(Some(Opening::Room(Room::WindDown)))),
            r#"{"open":"wind-down"}"#
        );
        assert_eq!(
            line(&Message::Open(Some(Opening::Field(Field::QuickAdd)))),
            r#"{"open":"quick-add"}"#
        );
        assert_eq!(line(&Message::Open(None)), r#"{"open":null}"#);
        assert_eq!(line(&Message::Quit), r#""quit""#);
    }

    #[cfg(unix)]
    mod on_unix {
        use std::os::unix::net::{UnixListener, UnixStream};

        use super::*;

        fn socket(home: &Home) -> std::path::PathBuf {
            let path = home.socket(Program::Agent).unwrap();
            crate::home::private_folder(path.parent().unwrap()).unwrap();
            path
        }

        #[test]
        fn a_socket_left_by_a_crash_is_replaced() {
            let (_folder, home) = tests_home();
            drop(UnixListener::bind(socket(&home)).unwrap());
            assert!(socket(&home).exists());
            assert!(matches!(
                send(&home, Program::Agent, &Message::Quit),
                Err(LinkError::NotRunning)
            ));
            let (_lock, agent) = hear(&home, Program::Agent);
            send(&home, Program::Agent, &Message::Quit).unwrap();
            assert_eq!(agent.recv_timeout(LONG).unwrap(), Message::Quit);
        }

        #[test]
        fn lines_that_are_not_messages_are_passed_over() {
            let (_folder, home) = tests_home();
            let (_lock, agent) = hear(&home, Program::Agent);
            let endless = vec![b'['; usize::try_from(LONGEST).unwrap() * 4];
            for bad in [
                &b"hello\n"[..],
                b"\n",
                b"{\"open\":\"cellar\"}\n",
                b"\xff\xfe\n",
                &endless,
            ] {
                let mut stream = UnixStream::connect(socket(&home)).unwrap();
                // The other end may hang up before it has read all of it.
                let _ = stream.write_all(bad);
                let mut answer = Vec::new();
                let _ = stream.read_to_end(&mut answer);
                assert!(answer.is_empty(), "{answer:?}");
            }
            send(&home, Program::Agent, &Message::Open(None)).unwrap();
            assert_eq!(agent.recv_timeout(LONG).unwrap(), Message::Open(None));
            assert_eq!(
                agent.recv_timeout(Duration::ZERO),
                Err(RecvTimeoutError::Timeout)
            );
        }

        #[test]
        fn someone_who_connects_and_says_nothing_is_not_waited_for_long() {
            let (_folder, home) = tests_home();
            let (_lock, agent) = hear(&home, Program::Agent);
            let _silent = UnixStream::connect(socket(&home)).unwrap();
            let arrived = (0..5).any(|_| send(&home, Program::Agent, &Message::Quit).is_ok());
            assert!(arrived);
            assert_eq!(agent.recv_timeout(LONG).unwrap(), Message::Quit);
        }

        #[test]
        fn a_listener_that_never_answers_is_given_up() {
            let (_folder, home) = tests_home();
            let _hung = UnixListener::bind(socket(&home)).unwrap();
            assert!(matches!(
                send(&home, Program::Agent, &Message::Quit),
                Err(LinkError::Silent)
            ));
        }

        #[test]
        fn nobody_else_may_enter_the_sockets_folder() {
            use std::os::unix::fs::PermissionsExt as _;
            let (_folder, home) = tests_home();
            let (_lock, _agent) = hear(&home, Program::Agent);
            let folder = socket(&home).parent().unwrap().to_owned();
            assert_eq!(
                std::fs::metadata(folder).unwrap().permissions().mode() & 0o777,
                0o700
            );
        }
    }
}
