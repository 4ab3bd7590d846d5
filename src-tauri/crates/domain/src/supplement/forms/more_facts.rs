//! What is known about the forms behind "more".

use crate::fact::{Fact, Grade, Mark, Source};

pub(super) const HEART: Fact = Fact::stated(
    "form.heart.claim",
    "For the heart, taurate and orotate were tried in animals and in tiny trials only.",
    Source::MEMORY,
)
.graded(Grade::D);

pub(super) const HEART_USUAL: Fact = Fact::stated(
    "form.heart.usual",
    "Usual amount: 50 to 200 mg elemental a day.",
    Source::MEMORY,
);

pub(super) const SULFATE_LAXATIVE: Fact = Fact::stated(
    "form.sulfate.laxative",
    "By mouth it is a laxative.",
    Source::MEMORY,
)
.graded(Grade::A);

pub(super) const SULFATE_BATH: Fact = Fact::stated(
    "form.sulfate.bath",
    "That magnesium passes through the skin is scientifically unsupported.",
    Source {
        name: "Gröber 2017, Nutrients 9:813",
        year: Some(2017),
        link: Some("https://doi.org/10.3390/nu9080813"),
        mark: Mark::Verified,
    },
)
.graded(Grade::D);

pub(super) const SULFATE_USUAL: Fact = Fact::stated(
    "form.sulfate.usual",
    "Not used as a supplement.",
    Source::MEMORY,
);

pub(super) const REPLACEMENT: Fact = Fact::stated(
    "form.replacement.absorption",
    "Lactate, aspartate and gluconate dissolve well and are absorbed; they hold little magnesium by weight.",
    Source::MEMORY,
)
.graded(Grade::B);

pub(super) const ASPARTATE: Fact = Fact::stated(
    "form.aspartate.firoz-2001",
    "More of aspartate, lactate and chloride was absorbed than of oxide, of which about 4 % were.",
    Source {
        name: "Firoz & Graber 2001; from memory",
        year: Some(2001),
        link: None,
        mark: Mark::Recalled,
    },
)
.graded(Grade::B);

pub(super) const REPLACEMENT_USUAL: Fact = Fact::stated(
    "form.replacement.usual",
    "Usual amount: 50 to 250 mg elemental a day.",
    Source::MEMORY,
);

pub(super) const ANTACID: Fact = Fact::stated(
    "form.antacid",
    "Carbonate and hydroxide bind stomach acid, and need it to dissolve.",
    Source::MEMORY,
)
.graded(Grade::A);

pub(super) const HYDROXIDE_LAXATIVE: Fact = Fact::stated(
    "form.hydroxide.laxative",
    "Hydroxide, as milk of magnesia, is a laxative.",
    Source::MEMORY,
)
.graded(Grade::A);

pub(super) const ANTACID_USUAL: Fact = Fact::stated(
    "form.antacid.usual",
    "The amount is the one on its label.",
    Source::MEMORY,
);
