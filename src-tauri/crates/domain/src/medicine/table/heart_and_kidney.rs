//! Heart and blood pressure medicines, and what is given for kidneys and potassium.

use super::{COPY, READ, apart, row};
use crate::fact::Source;
use crate::medicine::{Interaction, Rule};

pub(super) const ROWS: &[Interaction] = &[
    row!(
        "digoxin",
        "Digoxin",
        "digoxin, lanoxin, lanicor, digitek, lanoxicaps, digoxine, digoxina, digacin, hemigoxine, \
         sigmaxin, toloxin",
        "Low magnesium makes digoxin more toxic.",
        Rule::Review,
        "Ask whoever prescribes digoxin before you start or stop magnesium: should my magnesium be measured?",
        High,
        COPY,
    ),
    row!(
        "digoxin-hours",
        "Digoxin",
        "digoxin, lanoxin, lanicor, digitek, lanoxicaps, digoxine, digoxina, digacin, hemigoxine, \
         sigmaxin, toloxin",
        "Antacids with magnesium may cut how much digoxin is absorbed.",
        apart(2.0, 2.0),
        "Keep digoxin 2 hours away from magnesium. The hours are unverified.",
        High,
        Source::MEMORY,
    ),
    row!(
        "calcium-channel-blockers",
        "Calcium channel blockers",
        "amlodipine, norvasc, istin, katerzia, nifedipine, adalat, procardia, coracten, tensipine, \
         felodipine, plendil, lercanidipine, zanidip, lacidipine, motens, nicardipine, cardene, \
         nimodipine, nimotop, nisoldipine, sular, isradipine, nitrendipine, bayotensin, \
         clevidipine, diltiazem, cardizem, tildiem, adizem, tiazac, verapamil, calan, isoptin, \
         securon, verelan, levamlodipine, exforge, exforge hct, lotrel, caduet, twynsta, azor, \
         sevikar, tribenzor, tarka, calcium channel blocker, calcium channel blockers, amlodipin, \
         amlodipino, amlodipina, amlor, amlostin, norvas, norliqva, conjupri, nifedipin, \
         nifedipino, adalate, adalat oros, adipine, fortipine, nifedipress, valni, adefin, \
         chronadalate, felodipin, felodur, vascalpha, cardioplen, modip, munobal, renedil, \
         lercanidipin, lercadip, corifeo, carmen, lacidipin, lacipil, nicardipin, loxen, \
         nimodipin, nymalize, nisoldipin, baymycard, syscor, isradipin, dynacirc, lomir, prescal, \
         nitrendipin, manidipine, manidipin, manyper, iperten, barnidipine, vasexten, cilnidipine, \
         benidipine, azelnidipine, dilacor, cartia, cartia xt, taztia, matzim, dilzem, angitil, \
         slozem, viazem, zemtard, mono tildiem, bi tildiem, vasocardol, isoptine, univer, \
         cordilox, vera til, verapress, covera, anpec, veracaps, verahexal, falicard, gallopamil, \
         prestalia, viacoram, coveram, reaptan, natrixam, triplixam, dafiro, dafiro hct, copalia, \
         copalia hct, imprida, sevikar hct, lexxel, triapin, unimax, delmuno, mobloc, logimax, \
         zanextra, zanipress, zaneril, consensi, beta adalat, tenif, nif ten, calcium antagonist, \
         calcium antagonists, calcium blocker, calcium blockers",
        "Both can lower blood pressure; seen chiefly with magnesium by drip and with nifedipine in pregnancy.",
        Rule::Review,
        "Ask before you take magnesium, and say if you feel faint.",
        Moderate,
        READ,
    ),
    row!(
        "ace-inhibitors-arbs",
        "ACE inhibitors and ARBs",
        "ramipril, tritace, altace, lisinopril, zestril, prinivil, qbrelis, enalapril, vasotec, \
         innovace, renitec, perindopril, coversyl, aceon, captopril, capoten, quinapril, accupril, \
         accupro, fosinopril, monopril, benazepril, lotensin, trandolapril, mavik, gopten, \
         moexipril, imidapril, losartan, cozaar, valsartan, diovan, candesartan, atacand, amias, \
         blopress, irbesartan, avapro, aprovel, telmisartan, micardis, olmesartan, benicar, \
         olmetec, azilsartan, edarbi, eprosartan, teveten, entresto, sacubitril valsartan, hyzaar, \
         zestoretic, prinzide, vaseretic, lotensin hct, diovan hct, co diovan, micardis hct, \
         micardisplus, micardis plus, benicar hct, olmetec plus, atacand hct, atacand plus, \
         avalide, coaprovel, exforge, exforge hct, lotrel, twynsta, azor, sevikar, tribenzor, \
         tarka, accuretic, preterax, coversyl plus, co zidocapt, edarbyclor, ace inhibitor, \
         ace inhibitors, arb, arbs, delix, enap, prenessa, perineva, ampril, lorista, valsacor, \
         karbis, tolura, triatec, ramace, cardace, carace, acerbon, xanef, epaned, coversum, \
         lopirin, cilazapril, vascace, inhibace, dynorm, staril, fozitec, fosinorm, cibacen, \
         odrik, udrik, univasc, perdix, tanatril, zofenopril, zofenil, spirapril, lorzaar, tareg, \
         provas, kenzen, karvea, pritor, kinzal, kinzalmono, votum, belsar, alteis, tevetens, \
         neparvis, sacubitril, forzaar, fortzaar, cozaar comp, cozaar plus, lorzaar plus, \
         carace plus, lisoretic, acercomp, innozide, co renitec, renitec plus, cibadrex, capozide, \
         uniretic, monopril hct, quinaretic, accuzide, triatec comp, delix plus, tritazide, \
         cotareg, pritorplus, pritor plus, kinzalkomb, kinzal plus, tolucombi, olmetecplus, \
         belsar plus, votum plus, atacandplus, blopress plus, hytacand, co aprovel, karvezide, \
         avapro hct, dafiro, dafiro hct, copalia, copalia hct, imprida, sevikar hct, teveten hct, \
         teveten plus, bipreterax, coversum combi, triplixam, prestalia, viacoram, coveram, \
         reaptan, lexxel, triapin, unimax, delmuno, zanextra, zanipress, zaneril, \
         angiotensin receptor blocker, angiotensin receptor blockers, sartan, sartans",
        "No spacing rule with magnesium is known.",
        Rule::NoRule,
        "No hours to keep are known. Ask if you have kidney disease.",
        Low,
        Source::MEMORY,
    ),
    row!(
        "polystyrene-sulfonate",
        "Polystyrene sulfonate",
        "polystyrene sulfonate, sodium polystyrene sulfonate, calcium polystyrene sulfonate, \
         polystyrene sulphonate, calcium resonium, resonium, resonium a, kayexalate, kionex, \
         sorbisterit, sps, kalexate, resonium calcium, resikali, anti kalium, polystyrolsulfonat, \
         sodium polystyrene sulphonate, calcium polystyrene sulphonate",
        "With magnesium antacids or laxatives the blood can become too alkaline.",
        Rule::Never,
        "Do not take magnesium together with this medicine, however far apart, unless your kidney team says so.",
        High,
        Source::MEMORY,
    ),
];
