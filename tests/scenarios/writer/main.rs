//! Logs food after food and names each entry once it is acknowledged, until it is killed.

use std::io::Write as _;

use anyhow::{Context as _, anyhow};
use chrono_tz::Tz;
use lull_app::contract::{Helping, LogFood};
use lull_app::{App, Changes, Clock, Topic, handlers};
use lull_domain::food::FoodId;
use lull_domain::time::Instant;
use lull_store::Store;

struct Evening;

impl Clock for Evening {
    fn now(&self) -> Instant {
        Instant::at(1_795_204_800_000, Tz::Europe__Berlin)
    }
}

impl Changes for Evening {
    fn changed(&self, _: &[Topic]) {}
}

fn main() -> anyhow::Result<()> {
    let folder = std::env::args_os().nth(1).context("the folder is needed")?;
    let store = Store::open(folder.as_ref(), "kill")?.store;
    let app = App::new(store, Box::new(Evening), Box::new(Evening));
    let mut said = std::io::stdout().lock();
    loop {
        let req = LogFood {
            helping: Helping {
                food_id: FoodId::sr28(12_061),
                amount: "30 g".to_owned(),
                portion: None,
                cooking: None,
                weighed_cooked: false,
            },
            confirmed: false,
            day: None,
            meal: None,
        };
        let logged = handlers::log_food(&app, req).map_err(|error| anyhow!(error.message))?;
        for entry in logged.entries {
            writeln!(said, "{}", entry.id.0)?;
        }
        said.flush()?;
    }
}
