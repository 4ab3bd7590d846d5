//! Words on a label that name no medicine: strengths, shapes, times, salts and makers.
//!
//! A word that is missing here is handed back as "not checked", so a list that is too short asks once too often; one
//! that is too long would hide a medicine. Names of vitamins are therefore not here.

use std::sync::LazyLock;

use crate::spelling::{SLIP, Spelling};

/// Strengths, shapes, times and other words that are no part of a medicine's name.
pub(super) fn is_filler(word: &str) -> bool {
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
    if unit.len() < word.len() {
        // "500", "500mg", "2x": but not "6mp".
        return unit.is_empty() || is_one_of(UNITS, unit) || is_one_of(FILLERS, unit);
    }
    is_one_of(UNITS, word) || is_one_of(FILLERS, word)
}

/// Whether `word` is the shape of a medicine, as in "water tablet".
pub(super) fn is_shape(word: &str) -> bool {
    is_one_of(SHAPES, word)
}

/// Whether `word` is a longer word of a label with one typing error.
pub(super) fn is_misspelt_filler(word: &str) -> bool {
    is_nearly_one_of(&LONG_FILLERS, word)
}

/// Whether `word` only stands beside a medicine's name and names none itself. Where a medicine was `named`, a metal is
/// its salt and a letter a part of its name; alone they are not checked.
pub(super) fn is_beside_a_name(word: &str, named: bool) -> bool {
    is_one_of(SALTS_AND_MAKERS, word)
        || (named
            && (word.chars().count() == 1
                || is_one_of(METALS, word)
                || is_one_of(USES, word)
                || is_nearly_one_of(&LONG_SALTS, word)))
}

fn is_one_of(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|one| one == word)
}

/// The long words of a list, ready to be compared. Shorter ones are near too many others.
fn long_words(words: &str) -> Vec<Spelling> {
    const LONG: usize = 6;
    words
        .split_whitespace()
        .filter(|word| word.len() >= LONG)
        .filter_map(Spelling::of)
        .collect()
}

fn is_nearly_one_of(words: &[Spelling], word: &str) -> bool {
    let near = |typed: Spelling| {
        words
            .iter()
            .any(|word| typed.slips_from(word).is_some_and(|slips| slips <= SLIP))
    };
    Spelling::of(word).is_some_and(near)
}

static LONG_FILLERS: LazyLock<Vec<Spelling>> = LazyLock::new(|| long_words(FILLERS));

static LONG_SALTS: LazyLock<Vec<Spelling>> = LazyLock::new(|| {
    let mut words = long_words(SALTS_AND_MAKERS);
    words.extend(long_words(METALS));
    words
});

const SHAPES: &str = "
    tablet tablets tab tabs pill pills capsule capsules medicine medicines medication medications meds
";

const UNITS: &str = "
    mg mgs mcg µg μg ug g gram grams milligram milligrams microgram micrograms ml iu ie u unit units mmol
    percent h hr hrs am pm st nd rd th
";

const FILLERS: &str = "
    tablet tablets tab tabs pill pills capsule capsules cap caps caplet caplets softgel softgels lozenge
    lozenges tablette tabletten kapsel kapseln film coated filmcoated effervescent chewable dispersible
    orodispersible soluble liquid syrup drops sachet sachets powder granules solution suspension oral
    injection infusion inhaler spray patch gel cream ointment puff puffs gastro resistant gastroresistant
    enteric delayed extended prolonged sustained modified immediate slow release retard retardtabletten depot
    er xr xl cd sr la cr mr dr ec ir od bd tds qds bid tid qid qd prn po nocte mane once twice times daily
    nightly day days week weeks weekly month months monthly every each per hour hours hourly morning mornings
    noon evening evenings night bedtime before after breakfast lunch dinner supper food meal meals water
    needed taglich morgens mittags abends dose doses low high strength generic brand the in at to on of as or
    when for from my i take taking half quarter one two three four five six x
    medicine medicines medication medications meds drug prescription prescribed supplement supplements
    antibiotic antibiotics gentle chelated elemental natural vegan old new only hospital
";

const SALTS_AND_MAKERS: &str = "
    hydrochloride hcl dihydrochloride hydrobromide mesylate mesilate methanesulfonate besylate besilate
    tosylate tosilate maleate fumarate tartrate bitartrate succinate sulfate sulphate phosphate acetate
    citrate gluconate lactate bromide chloride nitrate carbonate medoxomil cilexetil mofetil arginine erbumine
    tromethamine tert butylamine olamine hemihydrate monohydrate dihydrate trihydrate sesquihydrate hydrate anhydrous base salt
    disodium dipotassium hyclate forte mite mitis junior teva sandoz ratiopharm hexal stada mylan viatris
    accord aurobindo zentiva aristo krka zydus cipla lupin apotex actavis winthrop heumann betapharm abz 1a
    pharma pfizer bayer novartis al ct neuraxpharm puren tad dexcel beta milpharm almus crescent wockhardt bristol
    actelion sanofi gsk merck roche greenstone prasco camber macleods torrent glenmark lannett amneal alembic
    natrium henning
";

/// Second halves of salts, and the "D3" of a calcium tablet.
const METALS: &str = "
    sodium potassium calcium zinc iron magnesium natrium kalium d3 k2
";

/// What a medicine is for, said beside its name.
const USES: &str = "
    blood pressure heart acne infection bone bones osteoporosis malaria lupus arthritis cholesterol stomach acid
    reflux underactive hiv diabetes sugar nerve pain transplant mood potassium gout kidney
";
