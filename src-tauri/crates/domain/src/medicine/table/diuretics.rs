//! Water tablets: some lose magnesium, some hold on to it.

use super::{COPY, READ, row};
use crate::medicine::{Interaction, MagnesiumChange, Rule};

pub(super) const ROWS: &[Interaction] = &[
    Interaction {
        changes: Some(MagnesiumChange::Lowers),
        diuretic: true,
        ..row!(
            "loop-diuretics",
            "Loop diuretics",
            "furosemide, frusemide, lasix, frusol, bumetanide, bumex, burinex, torsemide, \
             torasemide, demadex, torem, soaanz, etacrynic acid, ethacrynic acid, edecrin, \
             piretanide, arelix, co amilofruse, frumil, lasilactone, loop diuretic, \
             loop diuretics, furix, furosemid, furosemida, frusid, furo, lasilix, uremide, diurin, \
             seguril, impugan, furorese, furoscix, bumetanid, torasemid, torasemida, unat, trifas, \
             isodiur, sutril, ethacrynate, piretanid",
            "They make the kidneys lose magnesium.",
            Rule::Review,
            "Ask whoever prescribes it: should magnesium be in my next blood test?",
            Moderate,
            READ,
        )
    },
    Interaction {
        changes: Some(MagnesiumChange::Lowers),
        diuretic: true,
        ..row!(
            "thiazides",
            "Thiazide diuretics",
            "hydrochlorothiazide, hctz, hct, microzide, esidrix, esidrex, hydrodiuril, \
             bendroflumethiazide, bendrofluazide, aprinox, neo naclex, chlorthalidone, \
             chlortalidone, hygroton, thalitone, indapamide, natrilix, lozol, metolazone, \
             zaroxolyn, xaqua, xipamide, diurexan, chlorothiazide, diuril, cyclopenthiazide, \
             navidrex, methyclothiazide, hyzaar, zestoretic, prinzide, vaseretic, lotensin hct, \
             diovan hct, co diovan, micardis hct, micardisplus, micardis plus, benicar hct, \
             olmetec plus, atacand hct, atacand plus, avalide, coaprovel, exforge hct, tribenzor, \
             accuretic, dyazide, maxzide, moduretic, moduret, co amilozide, aldactazide, \
             tenoretic, co tenidone, ziac, preterax, coversyl plus, co zidocapt, thiazide, \
             thiazides, thiazide diuretic, edarbyclor, hydrochlorothiazid, hydrochlorthiazide, \
             hydrochlorthiazid, hidroclorotiazida, idroclorotiazide, disalunil, oretic, \
             bendroflumethiazid, centyl, salures, chlortalidon, chlorthalidon, hemiclor, \
             indapamid, fludex, tertensif, lozide, dapa, insig, ethibide, tensaid, rawel, \
             metolazon, mykrox, xipamid, navispare, enduron, polythiazide, clopamide, \
             hydroflumethiazide, co flumactone, aldactide, forzaar, fortzaar, cozaar comp, \
             cozaar plus, lorzaar plus, carace plus, lisoretic, acercomp, innozide, co renitec, \
             renitec plus, cibadrex, capozide, uniretic, monopril hct, quinaretic, accuzide, \
             triatec comp, delix plus, tritazide, cotareg, pritorplus, pritor plus, kinzalkomb, \
             kinzal plus, tolucombi, olmetecplus, belsar plus, votum plus, atacandplus, \
             blopress plus, hytacand, co aprovel, karvezide, avapro hct, dafiro hct, copalia hct, \
             sevikar hct, teveten hct, teveten plus, dytide, amizide, hydrene, tenoret, kalten, \
             lodoz, concor plus, lopressor hct, dutoprol, inderide, corzide, bipreterax, \
             coversum combi, triplixam, natrixam, clorpres, tekturna hct, rasilez hct, \
             thiazide diuretics",
            "They make the kidneys lose magnesium.",
            Rule::Review,
            "Ask whoever prescribes it: should magnesium be in my next blood test?",
            Moderate,
            READ,
        )
    },
    Interaction {
        changes: Some(MagnesiumChange::Raises),
        diuretic: true,
        ..row!(
            "potassium-sparing",
            "Potassium-sparing diuretics",
            "amiloride, midamor, spironolactone, aldactone, carospir, eplerenone, inspra, \
             triamterene, dyrenium, dyazide, maxzide, moduretic, moduret, co amilozide, \
             co amilofruse, frumil, aldactazide, lasilactone, co flumactone, \
             potassium sparing diuretic, potassium sparing diuretics, amilorid, amilamont, \
             kaluril, spironolacton, spironolactona, espironolactona, spirolactone, spiractin, \
             spirix, spiro, verospiron, eplerenon, triamteren, dytac, potassium canrenoate, \
             canrenone, aldactide, navispare, dytide, amizide, hydrene, kalten",
            "They make the body hold on to magnesium.",
            Rule::Review,
            "Ask whoever prescribes it before you take magnesium, above all if your kidneys are not well: could my magnesium rise too high, and should it be in my next blood test?",
            Moderate,
            COPY,
        )
    },
    Interaction {
        changes: Some(MagnesiumChange::Lowers),
        diuretic: true,
        ..row!(
            "diuretics",
            "A water tablet, its kind not told",
            "diuretic, diuretics, fluid, retention, watertablet, watertablets, waterpill, \
             waterpills, wassertablette, wassertabletten, entwasserungstablette, \
             entwasserungstabletten, diuretikum, diuretique, diuretico",
            "Most water tablets make the kidneys lose magnesium; some make them hold on to it.",
            Rule::Review,
            "Enter the name on the box, then Lull can tell which. Ask whoever prescribes it: should magnesium be in my next blood test?",
            Moderate,
            READ,
        )
    },
];
