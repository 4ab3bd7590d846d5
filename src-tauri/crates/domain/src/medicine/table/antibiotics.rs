//! Antibiotics that magnesium binds, and those that act on magnesium.

use super::{CLASS_NAMED, LABEL_COPY, READ, SMPC, apart, row, source};
use crate::fact::Mark;
use crate::medicine::{Interaction, MagnesiumChange, Rule};

pub(super) const ROWS: &[Interaction] = &[
    row!(
        "tetracyclines",
        "Tetracyclines",
        "tetracycline, tetracyclines, tetracyn, sumycin, achromycin, deteclo, doxycycline, doxy, \
         vibramycin, doryx, oracea, efracea, acticlate, adoxa, monodox, doxyhexal, periostat, \
         atridox, doxylin, minocycline, minocin, dynacin, solodyn, acnamino, aknemin, \
         oxytetracycline, terramycin, oxymycin, lymecycline, tetralysal, demeclocycline, \
         declomycin, ledermycin, sarecycline, seysara, omadacycline, nuzyra, eravacycline, \
         doxycyclin, doxycycline hyclate, vibra, vibratabs, doxyferm, doxitin, supracyclin, \
         doxylis, doxylets, tolexine, granudoxy, doxyval, lymepak, targadox, morgidox, avidoxy, \
         mondoxyne, doxycap, doxine, doxiciclina, doxycyclinum, minocyclin, minociclina, \
         minomycin, akamin, mestacine, mynocine, ximino, minolira, coremino, klinomycin, \
         oxytetracyclin, lymecyclin, pylera, tetracyclin, tetraciclina",
        "Magnesium binds the antibiotic in the gut, so that less of it is absorbed.",
        apart(2.0, 6.0),
        "Take the antibiotic at least 2 hours before magnesium, or 6 hours after it.",
        High,
        source(
            "NIH Office of Dietary Supplements (2 hours before, 4 to 6 hours after); product information emc 12118 (2 to 3 hours)",
            None,
            Some("https://ods.od.nih.gov/factsheets/Magnesium-HealthProfessional/"),
            Mark::Verified,
        ),
    ),
    row!(
        "ciprofloxacin",
        "Ciprofloxacin",
        "ciprofloxacin, cipro, ciproxin, ciprobay, ciflox, proquin, ciproxina, ciprofloxacine, \
         ciprofloxacino, ciprofloxacina, cifran, cifloxin, ciproxine, ciprinol, uniflox, baycip, \
         ciplox",
        "Magnesium binds the antibiotic in the gut, so that less of it is absorbed.",
        apart(2.0, 6.0),
        "Take ciprofloxacin at least 2 hours before magnesium, or 6 hours after it.",
        High,
        source(
            "Ciprofloxacin prescribing information (PDR)",
            None,
            None,
            Mark::Verified
        ),
    ),
    row!(
        "levofloxacin",
        "Levofloxacin",
        "levofloxacin, levaquin, tavanic, evoxil, quinsair, levofloxacine, levofloxacino, \
         levofloxacina, levoxacin, levoflox",
        "Magnesium binds the antibiotic in the gut, so that less of it is absorbed.",
        apart(2.0, 2.0),
        "Take levofloxacin at least 2 hours before magnesium, or 2 hours after it.",
        High,
        LABEL_COPY,
    ),
    row!(
        "moxifloxacin",
        "Moxifloxacin",
        "moxifloxacin, avelox, avalox, octegra, actira, moxifloxacine, moxifloxacino, \
         moxifloxacina, izilox",
        "Magnesium binds the antibiotic in the gut, so that less of it is absorbed.",
        apart(4.0, 8.0),
        "Take moxifloxacin at least 4 hours before magnesium, or 8 hours after it.",
        High,
        LABEL_COPY,
    ),
    row!(
        "other-quinolones",
        "Other quinolone antibiotics",
        "quinolone, quinolones, fluoroquinolone, fluoroquinolones, ofloxacin, ofloxacine, floxin, \
         nolicin, tarivid, oflocet, norfloxacin, norfloxacine, noroxin, noroxine, utinor, barazan, \
         delafloxacin, baxdela, quofenix, gemifloxacin, factive, lomefloxacin, maxaquin, enoxacin, \
         enoxor, prulifloxacin, unidrox, pefloxacin, sparfloxacin, nalidixic acid",
        "Magnesium binds antibiotics of this family in the gut, so that less of them is absorbed.",
        Rule::Review,
        "The family is bound by magnesium; the hours of this one were not checked. Ask your pharmacist how far apart to take them.",
        High,
        CLASS_NAMED,
    ),
    row!(
        "nitrofurantoin",
        "Nitrofurantoin",
        "nitrofurantoin, macrobid, macrodantin, furadantin, furadantine, furabid, uvamin, \
         nitrofurantoine, nitrofurantoina, nifurantin, furantoina, urantoin, genfura",
        "Less of the antibiotic is absorbed.",
        apart(4.0, 4.0),
        "Keep nitrofurantoin 3 to 4 hours away from magnesium; Lull keeps 4.",
        Moderate,
        SMPC,
    ),
    Interaction {
        changes: Some(MagnesiumChange::Lowers),
        ..row!(
            "aminoglycosides",
            "Aminoglycoside antibiotics",
            "gentamicin, gentamycin, garamycin, tobramycin, nebcin, tobi, amikacin, amikin, \
             arikayce, streptomycin, neomycin, kanamycin, plazomicin, aminoglycoside, \
             aminoglycosides, gentamicina, refobacin, cidomycin, genticin, bramitob, \
             tobi podhaler, vantobra, biklin",
            "Together with magnesium they can weaken muscles, chiefly by drip; they can also make the body lose magnesium.",
            Rule::Review,
            "Tell the team that gives the antibiotic, and any anaesthetist, that you take magnesium. Only with their word. Ask them: should my magnesium be measured?",
            High,
            READ,
        )
    },
];
