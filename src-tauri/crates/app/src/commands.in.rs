// Every command of Lull, once. The list is expanded to the shell's commands, to its access list and to the
// TypeScript interface.
commands! {
    app_status() -> AppStatus;
    dismiss_notice(DismissNotice) -> AppStatus;
    dismiss_flag(DismissFlag) -> AppStatus;
    explain_close_done() -> AppStatus;
    set_theme(SetTheme) -> AppStatus;

    first_night() -> FirstNight;
    answer_item(AnswerItem) -> Answered;
    finish_first_night() -> PassResult;
    pass_result(PassReq) -> PassResult;

    tonight() -> Tonight;
    tick_step(TickStep) -> Tonight;
    set_not_tonight(SetNotTonight) -> Tonight;
    log_event(LogEvent) -> Tonight;
    remove_event(EventReq) -> Tonight;

    search_foods(SearchFoods) -> Vec<FoodHit>;
    food(FoodReq) -> FoodDetail;
    weigh_food(WeighFood) -> Weighed;
    log_food(LogFood) -> FoodEntry;
    remove_food(FoodEntryReq) -> FoodDay;
    restore_food(FoodEntryReq) -> FoodDay;
    food_day(FoodDayReq) -> FoodDay;

    supplements() -> Supplements;
    choose_dose(ChooseDose) -> Supplements;
    forget_dose_plan() -> Supplements;
    log_dose(LogDose) -> DoseLogged;
    remove_dose(DoseReq) -> Supplements;
    restore_dose(DoseReq) -> Supplements;
    settle_reason(SettleReason) -> Supplements;

    wind_down() -> WindDown;
    begin_wind_down() -> WindDown;
    pause_reminders(PauseReminders) -> WindDown;

    journal() -> Journal;

    settings() -> Settings;
    update_answer(AnswerItem) -> Settings;
    save_choices(SaveChoices) -> Settings;
}
