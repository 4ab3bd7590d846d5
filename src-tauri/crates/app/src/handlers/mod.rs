//! The use cases by noun. The agent uses [`reminder`]; the window's commands use the rest.

mod dose;
mod dose_log;
mod drinks;
mod first_night;
mod food;
mod food_day;
mod food_entry;
mod food_table;
mod food_weeks;
mod journal;
mod kitchen;
mod medicine;
mod quick_add;
pub mod reminder;
mod settings;
mod shelf;
mod status;
mod supplement;
mod tonight;
mod wind_down;

pub use dose::{change_dose, log_dose, remove_dose, restore_dose, take_dose};
pub use dose_log::dose_log;
pub use drinks::{log_water, save_water};
pub use first_night::{answer_item, finish_first_night, first_night, pass_result};
pub use food::{food, log_food, search_foods, weigh_food};
pub use food_day::food_day;
pub use food_entry::{change_food, copy_day, keep_note, put_back_food, remove_food, restore_food};
pub use food_table::{cancel_import, food_tables, import_food_table, remove_food_table};
pub use food_weeks::food_weeks;
pub use journal::journal;
pub use kitchen::{
    kitchen, log_dish, put_back_dish, remove_dish, remove_own_food, restore_dish, restore_own_food,
    save_meal, save_own_food, save_recipe,
};
pub use medicine::{add_medicine, match_medicine, remove_medicine, set_medicine_times};
pub use quick_add::{log_line, read_line};
pub use settings::{save_choices, settings, update_answer};
pub use shelf::{count_stock, read_label, remove_product, restore_product, save_product};
pub use status::{
    app_status, dismiss_flag, dismiss_notice, explain_close_done, set_theme, tell_of_damage,
};
pub use supplement::{
    choose_form, forget_planned_dose, plan_dose, restore_planned_dose, settle_reason, supplements,
};
pub use tonight::{log_event, remove_event, set_not_tonight, tick_step, tonight};
pub use wind_down::{begin_wind_down, pause_reminders, wind_down};
