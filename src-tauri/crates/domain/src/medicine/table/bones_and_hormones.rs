//! Bisphosphonates, thyroid hormone and medicines for sugar.

use super::{COPY, LABEL_COPY, SMPC, apart, row, source};
use crate::fact::Mark;
use crate::medicine::Interaction;

pub(super) const ROWS: &[Interaction] = &[
    row!(
        "alendronate",
        "Alendronate",
        "alendronate, alendronic acid, alendronate sodium, fosamax, fosavance, binosto, adrovance, \
         fosamax plus d, alendron, alendronat, alendronato, alendronsaure, acide alendronique, \
         alendro, alendrocor, lindron, steovess, vantavo, alendronate colecalciferol",
        "Magnesium binds the medicine in the gut, so that less of it is absorbed.",
        apart(4.0, 4.0),
        "Alendronate comes first, fasting. Keep magnesium 4 hours away, or take it in the evening.",
        High,
        SMPC,
    ),
    row!(
        "risedronate",
        "Risedronate",
        "risedronate, risedronic acid, risedronate sodium, actonel, atelvia, optinate, risedronat, \
         risedronato, risedronsaure, acide risedronique, actonel combi, acrel, norsed",
        "Magnesium binds the medicine in the gut, so that less of it is absorbed.",
        apart(4.0, 4.0),
        "Risedronate comes first, fasting. Keep magnesium 4 hours away, or take it in the evening; with the delayed-release tablet, at a different time of day.",
        High,
        SMPC,
    ),
    row!(
        "ibandronate",
        "Ibandronate",
        "ibandronate, ibandronic acid, boniva, bonviva, bondronat, ibandronat, ibandronsaure, \
         bondenza, iasibon, quodixor, ibandronate sodium",
        "Magnesium binds the medicine in the gut, so that less of it is absorbed.",
        apart(4.0, 4.0),
        "Ibandronate comes first, fasting. Labels say magnesium 60 minutes after it or later; Lull keeps 4 hours.",
        High,
        LABEL_COPY,
    ),
    row!(
        "etidronate",
        "Etidronate and tiludronate",
        "etidronate, etidronic acid, etidronate disodium, didronel, didrocal, tiludronate, \
         tiludronic acid, skelid, etidronat, etidronate sodium, diphos",
        "Magnesium binds the medicine in the gut, so that less of it is absorbed.",
        apart(4.0, 4.0),
        "Labels say at least 2 hours on each side; Lull keeps 4 between this medicine and magnesium.",
        High,
        LABEL_COPY,
    ),
    row!(
        "bisphosphonates",
        "Other bisphosphonates by mouth",
        "bisphosphonate, bisphosphonates, biphosphonate, biphosphonates, bisphosphonat, \
         diphosphonate, diphosphonates, clodronate, clodronic acid, sodium clodronate, clodronat, \
         bonefos, loron, clasteon, ostac",
        "Magnesium binds the medicine in the gut, so that less of it is absorbed.",
        apart(4.0, 4.0),
        "The bone medicine comes first, fasting. Fact sheets say at least 2 hours, product information 3 to 4; Lull keeps 4.",
        High,
        COPY,
    ),
    row!(
        "levothyroxine",
        "Levothyroxine",
        "levothyroxine, levothyroxine sodium, l thyroxine, l thyroxin, thyroxine, thyroxin, \
         synthroid, levoxyl, unithroid, tirosint, euthyrox, eltroxin, levothroid, levoxine, \
         eutirox, letrox, levaxin, oroxine, eutroxsig, berlthyrox, levotiroxina, armour thyroid, \
         np thyroid, thyquidity, levo t, vencamil, novothyral, levothyroxin, levothyroxin natrium, \
         levotiroxin, levothyrox, l thyrox, lt4, t4, thyrax, thyrafix, eltroxine, thevier, ermeza, \
         adthyza, nature throid, nature thyroid, wp thyroid, westhroid, thyroid, thyroid hormone, \
         thyroid replacement, desiccated thyroid, erfa thyroid, liotrix, thyrolar, jodthyrox, \
         thyronajod, prothyrid, diotroxin, eferox, dexnon, levolet, schilddrusentabletten, \
         schilddrusentablette, schilddrusenhormon",
        "Magnesium holds the hormone back in the gut, so that less of it is absorbed.",
        apart(4.0, 4.0),
        "Keep levothyroxine at least 4 hours away from magnesium, keep the routine the same every day, and ask whether TSH should be checked.",
        High,
        source(
            "Drugs.com interaction report, levothyroxine and magnesium",
            None,
            Some("https://www.drugs.com"),
            Mark::Verified,
        ),
    ),
    row!(
        "sulfonylureas",
        "Glipizide and glibenclamide",
        "glipizide, glucotrol, minodiab, glibenese, glibenclamide, glyburide, daonil, euglucon, \
         diabeta, micronase, glynase, glucovance, metaglip, semi daonil, glibenclamid, glipizid, \
         gliburide, maninil, amglidia, minidiab, melizide, glimel",
        "Magnesium hydroxide can raise how much is absorbed, and sugar can fall too low.",
        apart(2.0, 2.0),
        "Keep magnesium 2 hours away (the hours are unverified), and watch your glucose when you start or change it.",
        Moderate,
        source(
            "Interaction reports with magnesium hydroxide, read in a secondary copy; the hours are from memory",
            None,
            None,
            Mark::SecondHand,
        ),
    ),
];
