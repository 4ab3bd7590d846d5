//! HIV medicines. A missed hour here can cost the medicine its effect, so that every row is critical.

use super::{LABEL_COPY, LABEL_MEMORY, apart, row, source};
use crate::fact::Mark;
use crate::medicine::{Interaction, Rule};

pub(super) const ROWS: &[Interaction] = &[
    row!(
        "dolutegravir",
        "Dolutegravir",
        "dolutegravir, tivicay, triumeq, dovato, dolutegravir lamivudine, tivicay pd, triumeq pd",
        "Taken together, an antacid with magnesium cut the amount absorbed by 74 %; two hours later by 26 %.",
        apart(2.0, 6.0),
        "Take dolutegravir at least 2 hours before magnesium, or 6 hours after it. Ask your HIV team first.",
        Critical,
        source(
            "Dolutegravir prescribing information",
            None,
            None,
            Mark::Verified
        ),
    ),
    row!(
        "dolutegravir-rilpivirine",
        "Dolutegravir with rilpivirine (Juluca)",
        "juluca, dolutegravir rilpivirine, rilpivirine dolutegravir",
        "Magnesium lowers how much of both medicines is absorbed.",
        apart(4.0, 6.0),
        "Take Juluca at least 4 hours before magnesium, or 6 hours after it. Ask your HIV team first.",
        Critical,
        source("Juluca prescribing information", None, None, Mark::Verified),
    ),
    row!(
        "bictegravir",
        "Bictegravir",
        "bictegravir, biktarvy",
        "Magnesium binds the medicine; a viral rebound on a magnesium supplement has been reported.",
        apart(2.0, 6.0),
        "Take bictegravir at least 2 hours before magnesium, or 6 hours after it. Labels differ for supplements: ask your HIV team first.",
        Critical,
        LABEL_COPY,
    ),
    row!(
        "raltegravir",
        "Raltegravir",
        "raltegravir, isentress, isentress hd, dutrebis",
        "Antacids with magnesium lower how much is absorbed, even hours apart.",
        Rule::Never,
        "Do not take magnesium with raltegravir, however far apart, unless your HIV team says so.",
        Critical,
        LABEL_MEMORY,
    ),
    row!(
        "elvitegravir",
        "Elvitegravir",
        "elvitegravir, stribild, genvoya, vitekta",
        "Magnesium binds the medicine, so that less of it is absorbed.",
        apart(2.0, 2.0),
        "Keep elvitegravir at least 2 hours away from magnesium. Ask your HIV team first.",
        Critical,
        LABEL_MEMORY,
    ),
    row!(
        "cabotegravir",
        "Cabotegravir tablets",
        "cabotegravir, vocabria",
        "Magnesium binds the medicine, so that less of it is absorbed.",
        apart(4.0, 2.0),
        "Take cabotegravir tablets at least 2 hours after magnesium, or 4 hours before it. Ask your HIV team first.",
        Critical,
        LABEL_MEMORY,
    ),
    row!(
        "rilpivirine",
        "Rilpivirine",
        "rilpivirine, edurant, complera, eviplera, odefsey, rilpivirin, edurant ped",
        "It needs stomach acid; an antacid with magnesium lowers how much is absorbed.",
        apart(4.0, 2.0),
        "Take rilpivirine at least 2 hours after magnesium, or 4 hours before it. Ask your HIV team first.",
        Critical,
        LABEL_MEMORY,
    ),
    row!(
        "atazanavir",
        "Atazanavir",
        "atazanavir, reyataz, evotaz, atazanavir cobicistat, atazanavir ritonavir",
        "It needs stomach acid; an antacid with magnesium lowers how much is absorbed.",
        apart(2.0, 1.0),
        "Take atazanavir at least 2 hours before magnesium, or 1 hour after it. Ask your HIV team first.",
        Critical,
        LABEL_COPY,
    ),
];
