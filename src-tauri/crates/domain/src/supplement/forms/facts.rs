//! What is known about the forms, each statement with its source, mark and grade.

use crate::fact::{Fact, Grade, Mark, Source};

pub(in crate::supplement) const fn from(
    name: &'static str,
    year: u16,
    link: Option<&'static str>,
    mark: Mark,
) -> Source {
    Source {
        name,
        year: Some(year),
        link,
        mark,
    }
}

pub(in crate::supplement) const INSOMNIA: Fact = Fact::stated(
    "sleep.mah-2021",
    "In 3 trials (151 older adults, 320 to 729 mg a day, 20 days to 8 weeks) people fell asleep 17.36 minutes sooner (95 % CI 7.44 to 27.27); 16.06 minutes more sleep was not significant. Certainty low to very low.",
    from(
        "Mah & Pitre 2021",
        2021,
        Some("https://doi.org/10.1186/s12906-021-03297-z"),
        Mark::Verified,
    ),
)
.with_value(17.36, "min")
.graded(Grade::B);

pub(in crate::supplement) const SOLUBILITY: Fact = Fact::stated(
    "form.pardo-2021",
    "In 14 studies inorganic forms appeared less available to the body than organic ones, the absorbed share fell as the dose rose, and every form held a normal magnesium status in healthy people.",
    from("Pardo 2021, Nutrition 89:111294", 2021, Some("https://doi.org/10.1016/j.nut.2021.111294"), Mark::Verified),
)
.graded(Grade::B);

pub(in crate::supplement) const FORMULATION: Fact = Fact::stated(
    "form.blancquaert-2019",
    "15 products were tested in the laboratory, and the best and the worst of them in 30 people: how a product is made matters, not only the name of its salt.",
    from(
        "Blancquaert 2019, Nutrients 11:1663 (abstract)",
        2019,
        None,
        Mark::Verified,
    ),
);

pub(in crate::supplement) const GUT: Fact = Fact::stated(
    "form.gut",
    "Diarrhoea is the commonest unwanted effect of magnesium by mouth; too much magnesium in the blood is unlikely except in kidney failure.",
    Source {
        name: "NICE evidence summary ESUOM4",
        year: None,
        link: None,
        mark: Mark::Verified,
    },
);

pub(in crate::supplement) const TIMING: Fact = Fact::stated(
    "form.time-of-day",
    "No trial is known that compared times of day; the sleep trials gave two or three divided doses. \"30 to 90 minutes before bed\" and \"malate in the morning\" are habits.",
    Source::MEMORY,
)
.graded(Grade::D);

pub(in crate::supplement) const GLYCINATE_TRIAL: Fact = Fact::stated(
    "form.glycinate.schuster-2025",
    "One trial of 155 people (250 mg elemental a day): 1.6 points better than placebo on an insomnia scale of 0 to 28; no effect on sleep quality, fatigue, sleepiness or mood.",
    from("Schuster 2025, Nature and Science of Sleep 17", 2025, None, Mark::SecondHand),
)
.with_value(1.6, "points of 28")
.graded(Grade::B);

pub(in crate::supplement) const GLYCINATE_SIZE: Fact = Fact::stated(
    "form.glycinate.schuster-2025.size",
    "That trial ran for 4 weeks. Its effect was small (d about 0.2), and only just told apart from chance (p about 0.049).",
    from(
        "Schuster 2025; these figures from memory",
        2025,
        None,
        Mark::Recalled,
    ),
)
.with_value(0.2, "standard deviations")
.graded(Grade::B);

pub(in crate::supplement) const GLYCINATE_ABSORPTION: Fact = Fact::stated(
    "form.glycinate.schuette-1994",
    "That glycinate is highly absorbable is disputed: in one small study it was taken up about as well as oxide overall (23.5 % and 22.8 %).",
    from("Schuette 1994, after ileal resection; from memory", 1994, None, Mark::Disputed),
)
.with_value(23.5, "%")
.graded(Grade::B);

pub(in crate::supplement) const GLYCINATE_USUAL: Fact = Fact::stated(
    "form.glycinate.usual",
    "Usual amount: 100 to 250 mg elemental a day.",
    Source::MEMORY,
);

pub(in crate::supplement) const THREONATE_COGNITION: Fact = Fact::stated(
    "form.threonate.liu-2016",
    "Thinking: one trial of 51 people aged 50 to 70 (44 analysed), 1.5 to 2 g of the compound a day for 12 weeks, linked to the maker.",
    from("Liu 2016", 2016, None, Mark::SecondHand),
)
.graded(Grade::B);

pub(in crate::supplement) const THREONATE_SLEEP: Fact = Fact::stated(
    "form.threonate.hausenblas-2024",
    "Sleep: one trial of 80 people aged 35 to 55, 1 g of the compound a day for 21 days, with an author from the maker and a correction in 2025.",
    from("Hausenblas 2024", 2024, Some("https://doi.org/10.1016/j.sleepx.2024.100121"), Mark::Verified),
)
.graded(Grade::B);

pub(in crate::supplement) const THREONATE_MIXTURE: Fact = Fact::stated(
    "form.threonate.mixture-2022",
    "A trial of 109 people tested a mixture, so that it says little about threonate alone.",
    from("Nutrients 2022;14:5235", 2022, None, Mark::Verified),
)
.graded(Grade::B);

pub(in crate::supplement) const THREONATE_BRAIN: Fact = Fact::stated(
    "form.threonate.brain",
    "More magnesium in the brain was seen in rats; it has not been shown in people.",
    Source::MEMORY,
)
.graded(Grade::C);

pub(in crate::supplement) const THREONATE_USUAL: Fact = Fact::stated(
    "form.threonate.usual",
    "Usual amount: 72 to 144 mg elemental a day (1 to 2 g of the compound).",
    Source::MEMORY,
);

pub(in crate::supplement) const CITRATE_ABSORPTION: Fact = Fact::stated(
    "form.citrate.rylander-2014",
    "Citrate is absorbed better than oxide.",
    from("Rylander 2014", 2014, None, Mark::Verified),
)
.graded(Grade::B);

pub(in crate::supplement) const WALKER: Fact = Fact::stated(
    "form.walker-2003",
    "In one study citrate was taken up best, then an amino-acid chelate (glycinate is one), then oxide.",
    from("Walker 2003; from memory", 2003, None, Mark::Recalled),
)
.graded(Grade::B);

pub(in crate::supplement) const CITRATE_LAXATIVE: Fact = Fact::stated(
    "form.citrate.laxative",
    "At high doses it draws water into the bowel and works as a laxative.",
    Source::MEMORY,
)
.graded(Grade::A);

pub(in crate::supplement) const CITRATE_USUAL: Fact = Fact::stated(
    "form.citrate.usual",
    "Usual amount: 100 to 300 mg elemental a day.",
    Source::MEMORY,
);

pub(in crate::supplement) const MALATE_ENERGY: Fact = Fact::stated(
    "form.malate.energy",
    "No good trial for energy is known; a small one in fibromyalgia found no effect.",
    Source::MEMORY,
)
.graded(Grade::D);

pub(in crate::supplement) const MALATE_USUAL: Fact = Fact::stated(
    "form.malate.usual",
    "Usual amount: 100 to 300 mg elemental a day.",
    Source::MEMORY,
);

pub(in crate::supplement) const CHLORIDE_ORAL: Fact = Fact::stated(
    "form.chloride.oral",
    "By mouth it dissolves well, and more of it is absorbed than of oxide.",
    from(
        "Firoz & Graber 2001; from memory",
        2001,
        None,
        Mark::Recalled,
    ),
)
.graded(Grade::B);

pub(in crate::supplement) const CHLORIDE_SKIN: Fact = Fact::stated(
    "form.chloride.groeber-2017",
    "A review calls uptake through the skin \"scientifically unsupported\".",
    from("Gröber 2017, Nutrients 9:813", 2017, None, Mark::Verified),
)
.graded(Grade::D);

pub(in crate::supplement) const CHLORIDE_CREAM: Fact = Fact::stated(
    "form.chloride.kass-2017",
    "A magnesium cream did not change blood magnesium clearly in 25 people (p = 0.29).",
    from("Kass 2017", 2017, None, Mark::SecondHand),
)
.graded(Grade::D);

pub(in crate::supplement) const CHLORIDE_USUAL: Fact = Fact::stated(
    "form.chloride.usual",
    "Usual amount: 100 to 300 mg elemental a day.",
    Source::MEMORY,
);

pub(in crate::supplement) const OXIDE_TRIALS: Fact = Fact::stated(
    "form.oxide.trials",
    "Little of it is absorbed; yet trials in the sleep review of 2021 used oxide.",
    from(
        "Mah & Pitre 2021",
        2021,
        Some("https://doi.org/10.1186/s12906-021-03297-z"),
        Mark::Verified,
    ),
)
.graded(Grade::B);

pub(in crate::supplement) const OXIDE_LAXATIVE: Fact = Fact::stated(
    "form.oxide.laxative",
    "It is used as an antacid and a laxative.",
    Source::MEMORY,
)
.graded(Grade::A);

pub(in crate::supplement) const OXIDE_ABSORPTION: Fact = Fact::stated(
    "form.oxide.firoz-2001",
    "About 4 % of an oxide dose was absorbed in one study.",
    from(
        "Firoz & Graber 2001; from memory",
        2001,
        None,
        Mark::Recalled,
    ),
)
.with_value(4.0, "%")
.graded(Grade::B);

pub(in crate::supplement) const OXIDE_USUAL: Fact = Fact::stated(
    "form.oxide.usual",
    "Usual amount: 200 to 400 mg elemental a day. The upper level that you chose still counts.",
    Source::MEMORY,
);
