//! Minerals that compete with magnesium or are bound by it.

use super::{COPY, SMPC, apart, row};
use crate::medicine::{Interaction, Rule};

pub(super) const ROWS: &[Interaction] = &[
    row!(
        "iron",
        "Iron",
        "iron, ferrous, ferric, ferrous sulfate, ferrous sulphate, ferrous fumarate, \
         ferrous gluconate, ferrous bisglycinate, iron bisglycinate, ferric maltol, feraccru, \
         accrufer, fersaday, fersamal, galfer, feosol, ferro sanol, ferrograd, tardyferon, \
         maltofer, spatone, feroglobin, floradix, niferex, pregaday, eisen, eisentabletten, \
         hierro, ferro, ijzer, fe, ferrous ascorbate, ferrous glycine sulfate, ferrous succinate, \
         iron sulfate, iron sulphate, iron gluconate, iron fumarate, iron polysaccharide, \
         polysaccharide iron, carbonyl iron, heme iron, haem iron, ferrograd c, ferro gradumet, \
         ferrogradumet, ferro grad c, tardyfer, timoferol, fumafer, ferrum, ferrum hausmann, \
         hemofer, sorbifer, fergon, ferretts, ferrex, hemocyte, palafer, feramax, eurofer, \
         proferrin, ferralet, vitaferro, plastulen, losferron, eryfer, fefol, sytron, \
         sodium feredetate, plesmet, active iron, vitron c, ferro sequels",
        "Each lowers how much of the other is absorbed.",
        apart(4.0, 4.0),
        "Keep iron 3 to 4 hours away from magnesium; Lull keeps 4.",
        Moderate,
        SMPC,
    ),
    row!(
        "zinc",
        "Zinc",
        "zinc, zinc sulfate, zinc sulphate, zinc gluconate, zinc picolinate, zinc acetate, \
         zinc citrate, solvazinc, galzin, wilzin, zinkorotat, zink, zinco, zinc bisglycinate, \
         zinc aspartate, unizink, curazink, zinkamin, cold eeze, zicam, orazinc",
        "A lot of zinc (142 mg a day in one study) lowers how much magnesium is absorbed.",
        Rule::Review,
        "At usual doses nothing to do. At high doses ask your pharmacist: is this much zinc right for me, and could it lower my magnesium?",
        Low,
        COPY,
    ),
    row!(
        "calcium",
        "Calcium",
        "calcium, calcium carbonate, calcium citrate, calcium gluconate, calcium lactate, \
         caltrate, citracal, calcichew, adcal, accrete, calceos, ideos, os cal, calcimagon, \
         calci d, natecal, tums, cacit, sandocal, evacal, kalzium, calcio, calcium acetate, \
         calcium phosphate, calcichew d3, adcal d3, accrete d3, oscal, natecal d3, cacit d3, \
         evacal d3, theical d3, orocal, calcidose, steovit, viactiv, ostram, calsup, phoslo, \
         phosex, calcium sandoz, calfovit, kalcipos, calcivit, calcigen",
        "At high doses the two compete in the gut.",
        apart(2.0, 2.0),
        "Two hours apart is a choice, not a must, and only at high doses.",
        Low,
        COPY,
    ),
    row!(
        "fluoride",
        "Fluoride",
        "fluoride, sodium fluoride, fluoretten, zymafluor, en de kay, ludent, fluorid, \
         natriumfluorid, fluor, d fluoretten, luride, endekay",
        "Magnesium binds fluoride, so that less of it is absorbed.",
        apart(3.0, 3.0),
        "Keep fluoride tablets 2 to 3 hours away from magnesium; Lull keeps 3.",
        Low,
        SMPC,
    ),
];
