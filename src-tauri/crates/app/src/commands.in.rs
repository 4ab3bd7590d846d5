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
    weigh_food(Helping) -> Weighed;
    log_food(LogFood) -> Logged;
    read_line(ReadLine) -> LineReading;
    log_line(LogLine) -> Logged;
    keep_note(KeepNote) -> Logged;
    change_food(ChangeFood) -> FoodChanged;
    put_back_food(PutBack) -> FoodDay;
    remove_food(FoodEntriesReq) -> FoodDay;
    restore_food(FoodEntriesReq) -> FoodDay;
    copy_day(CopyDay) -> Logged;
    food_day(FoodDayReq) -> FoodDay;
    food_weeks(FoodWeeksReq) -> FoodWeeks;

    log_water(LogWater) -> Logged;
    save_water(SaveWater) -> FoodDay;

    kitchen() -> Kitchen;
    save_own_food(SaveOwnFood) -> Kitchen;
    remove_own_food(OwnFoodReq) -> Kitchen;
    restore_own_food(OwnFoodReq) -> Kitchen;
    save_meal(SaveMeal) -> Kitchen;
    save_recipe(SaveRecipe) -> RecipeSaved;
    put_back_dish(PutBackDish) -> Kitchen;
    remove_dish(DishReq) -> Kitchen;
    restore_dish(DishReq) -> Kitchen;
    log_dish(LogDish) -> Logged;

    food_tables() -> FoodTables;
    import_food_table(ImportFoodTable) -> ImportEnded;
    cancel_import() -> FoodTables;
    remove_food_table() -> FoodTables;

    supplements() -> Supplements;
    choose_form(ChooseForm) -> Vec<FormChoice>;
    read_label(ReadLabel) -> LabelRead;
    save_product(SaveProduct) -> ProductSaved;
    remove_product(ProductReq) -> Supplements;
    restore_product(ProductReq) -> Supplements;
    count_stock(CountStock) -> Supplements;
    plan_dose(PlanDose) -> Supplements;
    forget_planned_dose(PlannedDoseReq) -> Supplements;
    restore_planned_dose(PlannedDoseReq) -> Supplements;
    dose_log(DoseLogReq) -> DoseLog;
    log_dose(LogDose) -> DoseLogged;
    take_dose(TakeDose) -> DoseLogged;
    change_dose(ChangeDose) -> DoseLogged;
    remove_dose(DoseReq) -> Supplements;
    restore_dose(DoseReq) -> Supplements;
    settle_reason(SettleReason) -> Supplements;
    match_medicine(MatchMedicine) -> MatchedMedicine;
    add_medicine(AddMedicine) -> Supplements;
    set_medicine_times(SetMedicineTimes) -> Supplements;
    remove_medicine(MedicineReq) -> Supplements;

    wind_down() -> WindDown;
    begin_wind_down() -> WindDown;
    pause_reminders(PauseReminders) -> WindDown;

    journal() -> Journal;

    settings() -> Settings;
    update_answer(AnswerItem) -> Settings;
    save_choices(SaveChoices) -> Settings;
}
