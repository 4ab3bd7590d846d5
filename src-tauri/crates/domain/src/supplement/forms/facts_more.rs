//! What is known about the forms behind "more".

use super::facts::from;
use crate::fact::{Fact, Grade, Mark, Source};

pub(in crate::supplement) const TAURATE_HEART: Fact = Fact::stated(
    "form.taurate.heart",
    "For the heart there are animal studies or tiny trials of taurate, too little to go by.",
    Source::MEMORY,
)
.graded(Grade::C);

pub(in crate::supplement) const TAURATE_USUAL: Fact = Fact::stated(
    "form.taurate.usual",
    "Usual amount: 50 to 200 mg elemental a day.",
    Source::MEMORY,
);

pub(in crate::supplement) const SULFATE_LAXATIVE: Fact = Fact::stated(
    "form.sulfate.laxative",
    "Swallowed, it is a laxative.",
    Source::MEMORY,
)
.graded(Grade::A);

pub(in crate::supplement) const SULFATE_BATH: Fact = Fact::stated(
    "form.sulfate.bath",
    "That magnesium enters the body from a bath with Epsom salt is not proven.",
    Source::MEMORY,
)
.graded(Grade::D);

pub(in crate::supplement) const SULFATE_USUAL: Fact = Fact::stated(
    "form.sulfate.usual",
    "Sulfate is not taken as a supplement, so there is no usual amount.",
    Source::MEMORY,
);

/// Firoz & Graber 2001, as remembered, for the forms named beside oxide.
const OVER_OXIDE: Source = from(
    "Firoz & Graber 2001; from memory",
    2001,
    None,
    Mark::Recalled,
);

pub(in crate::supplement) const LACTATE_ABSORPTION: Fact = Fact::stated(
    "form.lactate.absorption",
    "It dissolves well, and more of it is absorbed than of oxide.",
    OVER_OXIDE,
)
.graded(Grade::B);

pub(in crate::supplement) const LACTATE_USUAL: Fact = Fact::stated(
    "form.lactate.usual",
    "Usual amount: 50 to 250 mg elemental a day.",
    Source::MEMORY,
);

pub(in crate::supplement) const ASPARTATE_ABSORPTION: Fact = Fact::stated(
    "form.aspartate.absorption",
    "It dissolves well, and more of it is absorbed than of oxide.",
    OVER_OXIDE,
)
.graded(Grade::B);

pub(in crate::supplement) const ASPARTATE_USUAL: Fact = Fact::stated(
    "form.aspartate.usual",
    "Usual amount: 50 to 250 mg elemental a day.",
    Source::MEMORY,
);

pub(in crate::supplement) const GLUCONATE_ABSORPTION: Fact = Fact::stated(
    "form.gluconate.absorption",
    "It dissolves well and can be absorbed.",
    Source::MEMORY,
)
.graded(Grade::B);

pub(in crate::supplement) const GLUCONATE_USUAL: Fact = Fact::stated(
    "form.gluconate.usual",
    "Usual amount: 50 to 250 mg elemental a day.",
    Source::MEMORY,
);

pub(in crate::supplement) const CARBONATE_ANTACID: Fact = Fact::stated(
    "form.carbonate.antacid",
    "It is an antacid, and needs stomach acid to dissolve.",
    Source::MEMORY,
)
.graded(Grade::A);

pub(in crate::supplement) const CARBONATE_USUAL: Fact = Fact::stated(
    "form.carbonate.usual",
    "Carbonate is taken as an antacid: the amount is the one on its label.",
    Source::MEMORY,
);

pub(in crate::supplement) const HYDROXIDE_ANTACID: Fact = Fact::stated(
    "form.hydroxide.antacid",
    "It is an antacid and a laxative, and needs stomach acid to dissolve.",
    Source::MEMORY,
)
.graded(Grade::A);

pub(in crate::supplement) const HYDROXIDE_USUAL: Fact = Fact::stated(
    "form.hydroxide.usual",
    "Hydroxide is taken as an antacid or a laxative: the amount is the one on its label.",
    Source::MEMORY,
);

pub(in crate::supplement) const OROTATE_HEART: Fact = Fact::stated(
    "form.orotate.heart",
    "For the heart there are animal studies or tiny trials of orotate, too little to go by.",
    Source::MEMORY,
)
.graded(Grade::C);

pub(in crate::supplement) const OROTATE_USUAL: Fact = Fact::stated(
    "form.orotate.usual",
    "Usual amount: 50 to 200 mg elemental a day.",
    Source::MEMORY,
);
