//! `lull-demo-fill HOME DAYS SEED [UNTIL]`: fills an empty Lull folder with days that nobody lived.
//!
//! Everything it writes is invented, drawn from the seed, and says nothing about magnesium, food or sleep. The
//! pictures, the measurements and the desktop tests use it. It may write through the use cases only, and never into a
//! folder that holds a database already.

mod chance;
mod life;
mod menu;
mod quiz;

use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use chrono::{Datelike as _, Days, NaiveDateTime, TimeDelta, Weekday};
use chrono_tz::Tz;
use lull_app::contract::{
    AddMedicine, CountStock, DoseOf, Helping, LogEvent, LogFood, LogWater, PlanDose, SaveProduct,
    SetNotTonight, TakeDose, TickStep,
};
use lull_app::{ApiError, App, Changes, Clock, Topic, handlers};
use lull_domain::food::FoodId;
use lull_domain::rhythm::Rhythm;
use lull_domain::supplement::{Form, ProductKind, ProductUnit};
use lull_domain::time::{Day, Instant, Night, resolve};
use lull_store::{DATABASE, Store};

use self::chance::Chance;
use self::life::{Act, Turn};
use self::menu::Bite;

const USAGE: &str = "usage: lull-demo-fill HOME DAYS SEED [\"2026-11-22 21:14\"]\n\
                     fills HOME, a folder without a database, with DAYS invented days that end then (Berlin time); \
                     with 0 days, with a first night that was left at its second sign";

/// The evening of the drawn screens.
const UNTIL: &str = "2026-11-22 21:14";
const ZONE: Tz = Tz::Europe__Berlin;
/// What stands on the capsules that are taken.
const LABEL: &str = "2 capsules: magnesium (as magnesium bisglycinate) 200 mg";

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lull-demo-fill: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let (home, days, seed, until) = match arguments {
        [home, days, seed] => (home, days, seed, UNTIL),
        [home, days, seed, until] => (home, days, seed, until.as_str()),
        _ => bail!("{USAGE}"),
    };
    let until = NaiveDateTime::parse_from_str(until, "%Y-%m-%d %H:%M").context(USAGE)?;
    let filler = Filler::open(Path::new(home), resolve(until, ZONE))?;
    let mut chance = Chance::new(seed.parse().context(USAGE)?);
    match days.parse().context(USAGE)? {
        0 => quiz::leave_at(&filler.app, &mut chance, "rest.jerk")
            .map_err(|error| anyhow!("{}", error.message)),
        days => filler.live(&mut chance, days),
    }
}

fn helping(bite: &Bite) -> Helping {
    Helping {
        food_id: FoodId::sr28(bite.food),
        amount: bite.amount.to_owned(),
        portion: bite.portion,
        cooking: None,
        weighed_cooked: false,
    }
}

/// A clock in the filler's hand.
#[derive(Clone)]
struct HandClock(Arc<Mutex<Instant>>);

impl Clock for HandClock {
    fn now(&self) -> Instant {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

/// Nobody has a room open.
struct Nobody;

impl Changes for Nobody {
    fn changed(&self, _: &[Topic]) {}
}

struct Filler {
    app: App,
    clock: HandClock,
    until: Instant,
}

impl Filler {
    fn open(home: &Path, until: Instant) -> Result<Self> {
        ensure!(
            !home.join(DATABASE).exists(),
            "{} holds a database; invented days are not mixed with what somebody logged",
            home.display()
        );
        let clock = HandClock(Arc::new(Mutex::new(until.clone())));
        let store = Store::open(home, "demo")?.store;
        Ok(Self {
            app: App::new(store, Box::new(clock.clone()), Box::new(Nobody)),
            clock,
            until,
        })
    }

    fn live(&self, chance: &mut Chance, days: usize) -> Result<()> {
        let today = Rhythm::default().day_of(&self.until).date();
        for index in 0..days {
            let back = u64::try_from(days - 1 - index)?;
            let date = today
                .checked_sub_days(Days::new(back))
                .context("that many days ago there was no calendar")?;
            let late = matches!(date.weekday(), Weekday::Fri | Weekday::Sat);
            let turn = Turn {
                index,
                last: index + 1 == days,
                late,
            };
            self.day(chance, Day::from_date(date), turn)
                .map_err(|error| anyhow!("on {date}: {}", error.message))?;
        }
        // The first close is explained once; these weeks held many.
        handlers::explain_close_done(&self.app).map_err(|error| anyhow!("{}", error.message))?;
        Ok(())
    }

    fn day(&self, chance: &mut Chance, day: Day, turn: Turn) -> Result<(), ApiError> {
        if turn.missed(chance) {
            return Ok(());
        }
        // Food is logged from the day after the first night on.
        if turn.index > 0 {
            for (minute, bite) in menu::day(chance, |bite| self.weigh(bite))? {
                if self.set_clock(day, minute) {
                    handlers::log_food(
                        &self.app,
                        LogFood {
                            helping: helping(&bite),
                            confirmed: false,
                            day: None,
                            meal: None,
                        },
                    )?;
                }
            }
        }
        // So is water, by the glass.
        if turn.index > 0 {
            for minute in menu::water(chance) {
                if self.set_clock(day, minute) {
                    let req = LogWater {
                        glasses: 1,
                        day: None,
                    };
                    handlers::log_water(&self.app, req)?;
                }
            }
        }
        for (minute, act) in life::day(chance, turn) {
            if self.set_clock(day, minute) {
                self.act(chance, day.night(), act)?;
            }
        }
        Ok(())
    }

    /// Moves the clock to `minute` after the day's midnight; false for what is still to come.
    fn set_clock(&self, day: Day, minute: u16) -> bool {
        let local =
            day.date().and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(i64::from(minute));
        let at = resolve(local, ZONE);
        let passed = at.utc_ms <= self.until.utc_ms;
        if passed {
            *self.clock.0.lock().unwrap_or_else(PoisonError::into_inner) = at;
        }
        passed
    }

    fn weigh(&self, bite: &Bite) -> Result<Option<f64>, ApiError> {
        Ok(handlers::weigh_food(&self.app, helping(bite))?.magnesium_mg)
    }

    /// Puts a product on the shelf, and plans it.
    fn plan(&self) -> Result<(), ApiError> {
        let req = SaveProduct {
            id: None,
            name: "Night capsules".to_owned(),
            kind: ProductKind::Supplement,
            form: Some(Form::Glycinate),
            unit: ProductUnit::Capsule,
            label: LABEL.to_owned(),
            label_units: String::new(),
            elemental_mg: String::new(),
            pack_units: "120".to_owned(),
            price: "24".to_owned(),
        };
        let product = handlers::save_product(&self.app, req)?.product.id;
        let units = "90".to_owned();
        handlers::count_stock(&self.app, CountStock { id: product, units })?;
        let req = PlanDose {
            of: DoseOf::Product { id: product },
            amount: "2".to_owned(),
            doses_a_day: 1,
        };
        handlers::plan_dose(&self.app, req).map(drop)
    }

    fn act(&self, chance: &mut Chance, night: Night, act: Act) -> Result<(), ApiError> {
        let app = &self.app;
        match act {
            Act::Quiz => quiz::walk_through(app, chance),
            Act::PlanDose => self.plan(),
            Act::Medicines => {
                for (name, times) in [("Levothyroxine", "07:00"), ("Doxycycline", "09:00 17:00")] {
                    let req = AddMedicine {
                        name: name.to_owned(),
                        times: times.to_owned(),
                    };
                    handlers::add_medicine(app, req)?;
                }
                Ok(())
            }
            Act::Dose => {
                let due = handlers::tonight(app)?.doses;
                let Some(dose) = due.into_iter().find(|one| !one.taken) else {
                    return Ok(());
                };
                let req = TakeDose {
                    plan: dose.plan,
                    part: dose.part,
                };
                handlers::take_dose(app, req).map(drop)
            }
            Act::Begin => handlers::begin_wind_down(app).map(drop),
            Act::Tick(step) => handlers::tick_step(
                app,
                TickStep {
                    night,
                    step,
                    done: true,
                },
            )
            .map(drop),
            Act::NotTonight => handlers::set_not_tonight(
                app,
                SetNotTonight {
                    night,
                    not_tonight: true,
                },
            )
            .map(drop),
            Act::Feel(sensation, place) => {
                handlers::log_event(app, LogEvent { sensation, place }).map(drop)
            }
        }
    }
}
