//! Stomach, nerves, joints, immune system, cancer and the operating theatre.

use super::{COPY, LABEL_COPY, READ, SMPC, apart, row, source};
use crate::fact::{Mark, Source};
use crate::medicine::{Interaction, MagnesiumChange, Rule};

pub(super) const ROWS: &[Interaction] = &[
    Interaction {
        changes: Some(MagnesiumChange::Lowers),
        ppi: true,
        ..row!(
            "proton-pump-inhibitors",
            "Proton-pump inhibitors",
            "omeprazole, prilosec, losec, mepradec, antra, zegerid, esomeprazole, nexium, emozul, \
             vimovo, lansoprazole, prevacid, zoton, agopton, dexlansoprazole, dexilant, \
             pantoprazole, protonix, protium, pantoloc, pantozol, controloc, rabeprazole, aciphex, \
             pariet, ppi, ppis, proton pump inhibitor, proton pump inhibitors, omeprazol, \
             omeprazolo, losec mups, prilosec otc, nolpaza, emanera, lanzul, helicid, ultop, \
             ortanol, zulbex, mopral, zoltum, omep, acimax, esomeprazol, nexium control, inexium, \
             lansoprazol, zoton fastab, prevacid solutab, lanzor, ogast, lansox, dexlansoprazol, \
             kapidex, pantoprazol, pantoprazolo, pantoloc control, somac, tecta, eupantol, \
             inipomp, pantecta, rabeprazol, yosprala, konvomep, axorid, prevpac, talicia, \
             omeclamox, pump inhibitor, protonenpumpenhemmer, protonenpumpeninhibitor, \
             magenschutz, saureblocker",
            "Over months they can lower how much magnesium is absorbed.",
            Rule::Review,
            "Ask whoever prescribes it: should my magnesium be measured now and from time to time? That matters most with digoxin or a water tablet.",
            Moderate,
            source(
                "MHRA drug safety advice on long-term use, read in a secondary copy",
                None,
                None,
                Mark::SecondHand,
            ),
        )
    },
    row!(
        "gabapentin",
        "Gabapentin",
        "gabapentin, neurontin, gralise, horizant, gabapentin enacarbil, gabapentine, gabapentina, \
         gabarone",
        "An antacid with magnesium and aluminium cut the amount absorbed by about 20 %.",
        apart(2.0, 2.0),
        "Take gabapentin at least 2 hours after magnesium. Nothing is said about the other way round; Lull keeps 2 hours there too.",
        Moderate,
        LABEL_COPY,
    ),
    row!(
        "penicillamine",
        "Penicillamine",
        "penicillamine, d penicillamine, cuprimine, depen, distamine, metalcaptase, penicillamin, \
         d penicillamin",
        "Magnesium binds the medicine, so that less of it is absorbed.",
        apart(4.0, 4.0),
        "Keep penicillamine 3 to 4 hours away from magnesium; Lull keeps 4.",
        High,
        SMPC,
    ),
    row!(
        "mycophenolate",
        "Mycophenolate",
        "mycophenolate, mycophenolate mofetil, mycophenolic acid, cellcept, myfortic, myfenax, \
         ceptava, mycophenolate sodium, mmf, mycophenolat, mycophenolsaure, mycofenolate, \
         mycophenolat mofetil",
        "An antacid with magnesium cut the amount absorbed by about 20 %.",
        apart(3.0, 3.0),
        "Not together: keep mycophenolate 2 to 3 hours away from magnesium; Lull keeps 3. Ask your transplant or clinic team.",
        High,
        LABEL_COPY,
    ),
    row!(
        "chloroquine",
        "Chloroquine and hydroxychloroquine",
        "chloroquine, avloclor, aralen, resochin, nivaquine, hydroxychloroquine, \
         hydroxychloroquine sulfate, plaquenil, quinoric, quensyl, sovuna, hcq, chloroquin, \
         hydroxychloroquin, hydroquin, dolquine, ercoquin, weimerquin, hidroxicloroquina",
        "Magnesium holds the medicine back in the gut, so that less of it is absorbed.",
        apart(4.0, 4.0),
        "Keep it 4 hours away from magnesium.",
        Moderate,
        SMPC,
    ),
    row!(
        "rosuvastatin",
        "Rosuvastatin",
        "rosuvastatin, crestor, ezallor, roszet, rosuzet, rosuvastatin ezetimibe, \
         rosuvastatin calcium, rosuvastatine, rosuvastatina, roswera, sorvasta, provisacor, \
         crosuva, suvezen",
        "An antacid with magnesium and aluminium cut the amount absorbed by 54 % together, and by 22 % two hours after it.",
        apart(2.0, 2.0),
        "Take magnesium at least 2 hours after rosuvastatin. Nothing is said about the other way round; Lull keeps 2 hours there too. Tested with an antacid, not with a plain supplement.",
        Moderate,
        source(
            "Martin 2008, rosuvastatin with antacids",
            Some(2008),
            Some("https://doi.org/10.1185/030079908X280662"),
            Mark::Verified,
        ),
    ),
    row!(
        "eltrombopag",
        "Eltrombopag",
        "eltrombopag, promacta, revolade, alvaiz, eltrombopag olamine",
        "Magnesium binds the medicine, so that less of it is absorbed.",
        apart(4.0, 4.0),
        "Keep eltrombopag 3 to 4 hours away from magnesium; Lull keeps 4.",
        High,
        SMPC,
    ),
    row!(
        "dasatinib",
        "Dasatinib",
        "dasatinib, sprycel, phyrago",
        "It needs stomach acid; an antacid with magnesium lowers how much is absorbed.",
        apart(2.0, 2.0),
        "Keep dasatinib at least 2 hours away from magnesium on either side. Ask your cancer team first.",
        Critical,
        LABEL_COPY,
    ),
    row!(
        "neuromuscular-blockers",
        "Muscle relaxants for anaesthesia",
        "rocuronium, vecuronium, atracurium, cisatracurium, mivacurium, pancuronium, \
         suxamethonium, succinylcholine, anectine, esmeron, zemuron, nimbex, \
         neuromuscular blocker, neuromuscular blockers, rocuronium bromide, tracrium, mivacron, \
         norcuron, scoline, quelicin, pavulon",
        "Magnesium makes them last longer, chiefly by drip.",
        Rule::Review,
        "Tell the anaesthetist that you take magnesium.",
        High,
        READ,
    ),
    row!(
        "muscle-relaxants",
        "Baclofen, tizanidine and other muscle relaxants",
        "baclofen, lioresal, lyflex, ozobax, gablofen, tizanidine, zanaflex, sirdalud, \
         methocarbamol, robaxin, cyclobenzaprine, flexeril, amrix, carisoprodol, soma, dantrolene, \
         dantrium, tolperisone, muscle relaxant, muscle relaxants, baclofene, liofen, clofen, \
         kemstro, fleqsuvy, lyvispah, tizanidin, ternelin, ortoton, robaxisal, fexmid, carisoma, \
         dantrolen, tolperison, mydocalm, chlorzoxazone, parafon, lorzone, metaxalone, skelaxin, \
         thiocolchicoside, pridinol, myoson, orphenadrine, norflex",
        "Drowsiness or weakness may add up.",
        Rule::Review,
        "Take care when you start; if you feel drowsier or weaker, stop magnesium and ask.",
        Low,
        Source::MEMORY,
    ),
    row!(
        "lithium",
        "Lithium",
        "lithium, lithium carbonate, lithium citrate, priadel, camcolit, lithobid, eskalith, \
         quilonum, quilonorm, lithiumcarbonat, litarex, liskonum, lithicarb, teralithe, hypnorex, \
         carbolith, lithane, duralith",
        "No settled effect of magnesium itself; diarrhoea or dehydration from it can raise lithium.",
        Rule::Review,
        "Ask whoever prescribes lithium first; if magnesium gives you diarrhoea, stop it and call them.",
        Moderate,
        Source::MEMORY,
    ),
    Interaction {
        changes: Some(MagnesiumChange::Lowers),
        ..row!(
            "magnesium-wasting",
            "Medicines that make the body lose magnesium",
            "cetuximab, erbitux, panitumumab, vectibix, necitumumab, cisplatin, platinol, \
             amphotericin, amphotericin b, ambisome, fungizone, abelcet, foscarnet, foscavir, \
             amphocil, liposomal amphotericin, amfotericin, portrazza, amivantamab, rybrevant, \
             egfr antibody, egfr antibodies",
            "They can make the body lose a lot of magnesium.",
            Rule::Review,
            "Magnesium only as your hospital team says: they measure it and replace it. Ask them: how low is my magnesium, and who looks after it?",
            High,
            COPY,
        )
    },
];
