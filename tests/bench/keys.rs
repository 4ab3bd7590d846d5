//! From a key to the pixels: how long after a letter is typed into quick add its foods stand on the screen.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use lull_tests::program::binary;
use lull_tests::screen::Window;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::figures::{Sample, heading, limited, ms, told};
use crate::glass::{Area, Glass};
use crate::programs::{Desk, PATIENCE, plain};

const PIXELS_MS: f64 = 30.0;
/// Each letter finds other foods than the one before.
const TYPED: [&str; 4] = ["spinach", "pumpkin", "lentils", "almonds"];
const ROUNDS: usize = 5;
/// A letter after which the list stays as it was has no time to measure.
const UNCHANGED: Duration = Duration::from_millis(400);
/// Between two letters of someone who types quickly.
const BETWEEN: Duration = Duration::from_millis(150);
/// The line itself, where the letter appears without any of Lull's doing.
const LINE: Area = Area {
    x: 250,
    y: 146,
    width: 300,
    height: 30,
};
/// The rows below the line, without the caret in it.
const LIST: Area = Area {
    x: 260,
    y: 206,
    width: 420,
    height: 120,
};

/// Types into the Food room's quick add and watches the display.
///
/// # Errors
/// The window did not come, or the display is gone.
pub fn measure(desk: &Desk) -> Result<()> {
    let screen = desk.session.screen()?;
    let glass = Glass::of(&desk.session)?;
    let program = desk
        .session
        .spawn_command(plain(&desk.session, binary("lull")?)?)?;
    let window = screen.wait_for_window("Lull", PATIENCE)?;
    let keyboard = Keyboard::of(desk, &window)?;
    std::thread::sleep(Duration::from_secs(2));
    keyboard.with_control('2')?;
    std::thread::sleep(Duration::from_secs(1));
    keyboard.press('/')?;
    std::thread::sleep(BETWEEN);

    let (mut rows, mut letters, mut unchanged) = (Vec::new(), Vec::new(), 0);
    for word in TYPED.iter().cycle().take(TYPED.len() * ROUNDS) {
        for letter in word.chars() {
            let [row, line] = [LIST, LINE].map(|area| glass.pixels(area));
            let (row, line) = (row?, line?);
            let begun = Instant::now();
            keyboard.press(letter)?;
            let (mut row_took, mut line_took) = (None, None);
            while (row_took.is_none() || line_took.is_none()) && begun.elapsed() < UNCHANGED {
                if line_took.is_none() && glass.pixels(LINE)? != line {
                    line_took = Some(begun.elapsed());
                }
                if row_took.is_none() && glass.pixels(LIST)? != row {
                    row_took = Some(begun.elapsed());
                }
            }
            letters.extend(line_took);
            match row_took {
                Some(took) => rows.push(took),
                None => unchanged += 1,
            }
            std::thread::sleep(BETWEEN);
        }
        keyboard.with_control('a')?;
        std::thread::sleep(BETWEEN);
    }
    screen.close(&window)?;
    program.wait_for_end(PATIENCE)?;

    let (rows, letters) = (Sample::of(rows), Sample::of(letters));
    heading(&format!(
        "Keys: {} letters into quick add, {unchanged} of which found nothing new; a display without a GPU",
        rows.len() + unchanged,
    ));
    let what = |which| format!("From a key to its foods on the screen, {which}");
    limited(&what("p50"), ms(rows.percentile(50)), PIXELS_MS, "ms");
    limited(&what("p99"), ms(rows.percentile(99)), PIXELS_MS, "ms");
    told(
        "Beside it, from the key to its own letter in the field",
        &letters.in_words(),
    );
    Ok(())
}

/// The display's keyboard, as a person's hands are on it.
struct Keyboard {
    x: RustConnection,
    first: u8,
    per_code: usize,
    symbols: Vec<u32>,
}

impl Keyboard {
    fn of(desk: &Desk, window: &Window) -> Result<Self> {
        let (x, _) = RustConnection::connect(Some(desk.session.display()))?;
        x.set_input_focus(InputFocus::PARENT, window.id, x11rb::CURRENT_TIME)?
            .check()?;
        let setup = x.setup();
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let mapping = x.get_keyboard_mapping(first, last - first + 1)?.reply()?;
        Ok(Self {
            first,
            per_code: usize::from(mapping.keysyms_per_keycode),
            symbols: mapping.keysyms,
            x,
        })
    }

    /// The key that has this symbol without a modifier.
    fn code(&self, symbol: u32) -> Result<u8> {
        let place = self
            .symbols
            .chunks(self.per_code)
            .position(|of_key| of_key.first() == Some(&symbol))
            .with_context(|| format!("the keyboard has no {symbol:#x}"))?;
        Ok(self.first + u8::try_from(place)?)
    }

    fn stroke(&self, code: u8, kind: u8) -> Result<()> {
        self.x
            .xtest_fake_input(kind, code, x11rb::CURRENT_TIME, x11rb::NONE, 0, 0, 0)?;
        self.x.flush()?;
        Ok(())
    }

    fn press(&self, letter: char) -> Result<()> {
        // Latin letters are their own key symbols.
        let code = self.code(u32::from(letter))?;
        self.stroke(code, KEY_PRESS_EVENT)?;
        self.stroke(code, KEY_RELEASE_EVENT)
    }

    /// A letter with Control held.
    fn with_control(&self, letter: char) -> Result<()> {
        let control = self.code(CONTROL)?;
        self.stroke(control, KEY_PRESS_EVENT)?;
        self.press(letter)?;
        self.stroke(control, KEY_RELEASE_EVENT)
    }
}

/// The key symbol of the left Control key.
const CONTROL: u32 = 0xffe3;
