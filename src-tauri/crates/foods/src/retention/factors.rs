//! The factors that are offered, by group of foods. Reheating is left out: it is nothing to do to a raw
//! food. So are the rows that only repeat another's factor for one dish more.

use lull_domain::fact::{Fact, Mark};

use super::group::RetentionGroup;
use super::yield_factor::yield_factor;
use super::{CookingChoice, RetentionFactor};

/// One row of USDA's table, as a way of cooking.
pub(super) struct Factor {
    pub group: RetentionGroup,
    key: &'static str,
    words: &'static str,
    retention: RetentionFactor,
    /// What the description of a food that was cooked this way says; empty where no yield is worked out.
    pub said: &'static [&'static str],
}

impl Factor {
    pub fn key(&self) -> &'static str {
        self.key
    }

    pub fn choice(&self) -> CookingChoice {
        CookingChoice {
            key: self.key,
            words: self.words,
            retention: self.retention,
            yield_factor: yield_factor(self.key),
        }
    }
}

const fn fact(id: &'static str, text: &'static str, percent: u8) -> Fact {
    Fact {
        id,
        text,
        value: Some(percent as f64),
        unit: Some("%"),
        source: "USDA Table of Nutrient Retention Factors, Release 6",
        year: Some(2007),
        link: Some("doi 10.15482/USDA.ADC/1409034"),
        mark: Mark::SecondHand,
        grade: None,
        last_checked: "2026-11",
    }
}

const fn code(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

macro_rules! factors {
    ($($group:ident $name:literal $prefix:literal {
        $($key:literal $words:literal $percent:literal $code:literal $row:literal $said:expr;)+
    })+) => {
        /// Every factor that is offered, the most usual way of cooking first.
        pub(super) const FACTORS: &[Factor] = &[$($(
            Factor {
                group: RetentionGroup::$group,
                key: concat!($prefix, ".", $key),
                words: $words,
                retention: RetentionFactor {
                    percent: $percent,
                    code: code($code),
                    row: $row,
                    fact: fact(
                        concat!("retention.r6.", $prefix, ".", $key),
                        concat!($name, ", ", $words, ": ", $percent, " % of the magnesium stays."),
                        $percent,
                    ),
                },
                said: &$said,
            },
        )+)+];
    };
}

factors! {
    Greens "Leafy greens" "greens" {
        "boiled" "boiled, drained" 95 "3005" "VEG,GREENS,BOILED,WATER COVER DRAIN" ["boiled"];
        "boiled-little-water" "boiled in a little water, drained" 95 "3004" "VEG,GREENS,BOILD,LITTLE WATER DRAIN" ["boiled"];
        "water-kept" "boiled, water kept" 100 "3006" "VEG,GREENS,BOILED,WATER USED" [];
        "stir-fried" "stir-fried" 100 "3015" "VEG,GREENS,STIR FRY" ["stir fried"];
        "baked" "baked" 100 "3001" "VEG,GREENS,BAKED" ["baked"];
    }
    FrozenGreens "Leafy greens from frozen" "frozen-greens" {
        "boiled" "boiled, drained" 100 "3019" "VEG,GREENS,COOKED FROM FROZEN,DRAIN" ["boiled"];
    }
    Roots "Roots and bulbs" "roots" {
        "boiled" "boiled, drained" 95 "3455" "VEG,ROOTS,ETC,BLD,DRAIND,WTR COVER" ["boiled"];
        "boiled-little-water" "boiled in a little water, drained" 95 "3454" "VEG,ROOTS,ETC,BLD,DRAIND,LITTLE WTR" ["boiled"];
        "water-kept" "boiled, water kept" 100 "3456" "VEG,ROOTS,ETC,BOILED,WATER USED" [];
        "steamed" "steamed" 100 "3464" "VEG,ROOTS,ETC,STEAMED" ["steamed"];
        "baked" "baked" 100 "3451" "VEG,ROOTS,ETC,BAKED" ["baked"];
        "sauteed" "sautéed" 100 "3460" "VEG,ROOTS,ETC,SAUTEED" ["sauteed"];
        "stir-fried" "stir-fried" 100 "3465" "VEG,ROOTS,ETC,STIR FRY" ["stir fried"];
    }
    FrozenRoots "Roots and bulbs from frozen" "frozen-roots" {
        "boiled" "boiled, drained" 95 "3469" "VEG,ROOTS,ETC,CKD FROM FRZN,DRAINED" ["boiled"];
    }
    Vegetables "Vegetables" "vegetables" {
        "boiled" "boiled, drained" 95 "3775" "VEG,OTHER,BLD,WATER COVER,DRAINED" ["boiled"];
        "boiled-little-water" "boiled in a little water, drained" 95 "3774" "VEG,OTHER,BLD,LITTLE WATER,DRAINED" ["boiled"];
        "water-kept" "boiled, water kept" 100 "3776" "VEG,OTHER,BLD,WATER USED" [];
        "steamed" "steamed" 100 "3784" "VEG,OTHER,STEAMED" ["steamed"];
        "baked" "baked" 100 "3771" "VEG,OTHER,BAKED" ["baked"];
        "fried" "fried" 100 "3780" "VEG,OTHER,FRIED" [];
        "stir-fried" "stir-fried" 100 "3785" "VEG,OTHER,STIR FRY" ["stir fried"];
    }
    FrozenVegetables "Vegetables from frozen" "frozen-vegetables" {
        "boiled" "boiled, drained" 95 "3789" "VEG,OTHER,CKD FROM FRZN(BLD,DRAIND)" ["boiled"];
    }
    Potatoes "Potatoes" "potatoes" {
        "boiled-in-skin" "boiled in the skin" 95 "3307" "POTATOES,BOILED IN SKIN" [];
        "boiled-peeled" "boiled without the skin, drained" 95 "3308" "POTATOES,BOILED(PARED)DRAIN" [];
    }
    SweetPotatoes "Sweet potatoes" "sweet-potatoes" {
        "fried" "fried" 100 "3710" "SWEETPOTATOES,FRIED" [];
    }
    Tomatoes "Tomatoes" "tomatoes" {
        "boiled-or-baked" "boiled or baked" 100 "3751" "TOMATOES,BOILED/BAKED" [];
        "fried-or-broiled" "fried or grilled" 100 "3752" "TOMATOES,FRIED/BROILED" [];
    }
    Legumes "Dried beans, peas and lentils" "legumes" {
        "boiled-15" "boiled 15 to 20 minutes, drained" 80 "0501" "LEGUMES,CKD 15/20MIN,BOILED,DRAINED" ["boiled"];
        "water-kept-15" "boiled 15 to 20 minutes, water kept" 85 "0502" "LEGUMES,CKD 15/20MIN,BLD,WATER USED" [];
        "boiled-45" "boiled 45 to 75 minutes, drained" 75 "0521" "LEGUMES,CKD 45/75MIN,BOILED,DRND" ["boiled"];
        "water-kept-45" "boiled 45 to 75 minutes, water kept" 80 "0522" "LEGUMES,CKD 45/75MIN,BLD,WATER USED" [];
        "boiled-120" "boiled 2 to 2 1/2 hours, drained" 70 "0541" "LEGUMES,CKD 2/2.5HRS,BOILED,DRAINED" ["boiled"];
        "water-kept-120" "boiled 2 to 2 1/2 hours, water kept" 75 "0542" "LEGUMES,CKD 2/2.5HRS,BLD,WATER USED" [];
    }
    Pasta "Pasta" "pasta" {
        "boiled" "boiled, drained" 85 "0381" "PASTA,BOILED,DRAINED" ["cooked"];
        "boiled-and-baked" "boiled, drained, baked" 85 "0382" "PASTA,BOILED,DRAINED,BAKED" [];
        "water-kept" "boiled, not drained" 100 "0384" "PASTA,BOILED,NOT DRAINED" [];
        "baked" "baked" 100 "0380" "PASTA,BAKED" [];
    }
    Rice "Rice" "rice" {
        "water-kept" "cooked until the water is taken up" 100 "0432" "RICE,WHITE/BROWN,COOKED,WATER USED" ["cooked"];
        "drained" "cooked, drained" 95 "0431" "RICE,WHITE/BROWN,COOKED,DRAINED" [];
        "sauteed" "sautéed, then simmered" 100 "0433" "RICE,WHITE/BROWN,SAUTEED+SIMMERED" [];
    }
    Cereals "Hot cereals" "cereals" {
        "cooked" "cooked" 100 "" "CEREAL,REG/QUICK,COOKED" ["cooked with water", "prepared with water"];
    }
    Nuts "Nuts" "nuts" {
        "roasted" "roasted" 100 "2203" "NUTS,ROASTED" ["roasted"];
        "baked" "baked" 100 "2201" "NUTS,BAKED,W/DRIPPINGS" [];
        "broiled" "grilled" 100 "2202" "NUTS,BROILED" [];
        "boiled" "boiled, liquid kept" 100 "2204" "NUTS,BOILED,W/DRIPPINGS" [];
    }
    Eggs "Eggs" "eggs" {
        "hard-cooked" "hard-boiled" 100 "0105" "EGGS,HARD COOKED" ["hard boiled"];
        "fried" "fried or scrambled" 100 "0103" "EGGS,FRIED,SCRAMBLED" [];
        "poached" "poached" 100 "0107" "EGGS,POACHED" ["poached"];
        "baked" "baked" 100 "0101" "EGGS,BAKED" [];
    }
    Milk "Milk" "milk" {
        "heated-10" "heated about 10 minutes" 100 "2151" "MILK,HEATED APPROX 10MIN" [];
        "heated-30" "heated about half an hour" 100 "2152" "MILK,HEATED APPROX 30MIN" [];
        "heated-60" "heated about an hour" 100 "2153" "MILK,HEATED APPROX 1 HOUR" [];
    }
    Cheese "Cheese" "cheese" {
        "baked" "baked" 100 "0001" "CHEESE,BAKED" [];
        "broiled" "grilled" 100 "0003" "CHEESE,BROILED" [];
        "in-liquid" "cooked in a liquid" 100 "0005" "CHEESE,COOKED W/LIQUID" [];
    }
    Fruit "Fresh fruit, not citrus" "fruit" {
        "stewed" "stewed" 100 "" "FRUITS,FRESH(NOT CITRUS),STEWED" [];
        "baked" "baked" 100 "" "FRUITS,FRESH(NOT CITRUS),BAKED" [];
        "sauteed" "sautéed" 100 "" "FRUITS,FRESH(NOT CITRUS),SAUTEED" [];
    }
    Beef "Beef" "beef" {
        "fried" "fried" 85 "0604" "BEEF,FRIED,W/O COATING" ["fried"];
        "broiled" "grilled" 85 "0602" "BEEF,BROILED CUT" ["broiled", "grilled"];
        "roasted" "roasted" 85 "" "BEEF,ROASTED" ["roasted"];
        "simmered" "simmered, liquid kept" 100 "" "BEEF,ROAST,SIMMERED,W/DRIP" ["braised", "simmered", "stewed"];
    }
    GroundBeef "Minced beef" "ground-beef" {
        "broiled" "grilled" 85 "0603" "BEEF,BROILED GROUND" ["broiled"];
        "fried" "fried" 85 "0605" "BEEF,FRIED" ["pan broiled", "pan browned"];
        "simmered" "browned and simmered, liquid kept" 100 "0752" "BEEF,GROUND,BRWN,SIMMER,W/DRIPPINGS" [];
        "baked" "baked, drippings left" 65 "0749" "BEEF,GROUND,BAKED,WO/DRIPPINGS" ["baked"];
        "baked-drippings-kept" "baked, drippings kept" 100 "0750" "BEEF,GROUND,BAKED,W/DRIPPINGS" [];
    }
    Pork "Fresh pork" "pork" {
        "fried" "fried" 95 "" "PORK,FRESH,FRIED,WO/COATING" ["fried"];
        "broiled" "grilled" 95 "" "PORK,FRESH,BROILED" ["broiled", "grilled"];
        "roasted" "roasted" 75 "" "PORK,FRESH,ROASTED" ["roasted"];
        "simmered" "simmered, liquid kept" 100 "" "PORK,FRESH,ROAST,SIMMERED W/DRIPPNG" ["braised", "simmered", "stewed"];
    }
    Chicken "Chicken" "chicken" {
        "roasted" "roasted" 75 "" "CHICKEN,ROASTED" ["roasted", "rotisserie"];
        "fried" "fried without coating" 75 "" "CHICKEN,FRIED,WO/COATING" [];
        "broiled" "grilled" 75 "" "CHICKEN,BROILED" ["broiled", "grilled"];
        "simmered" "simmered, liquid kept" 100 "" "CHICKEN,SIMMERED,W/DRIPPINGS" ["simmered", "stewed", "braised"];
    }
    LeanFish "Fish under 5 % fat" "lean-fish" {
        "baked" "baked" 100 "" "FINFISH,<5%FAT,BAKED W/DRIPPINGS" ["dry heat"];
        "fried" "fried without coating" 100 "" "FINFISH,<5%FAT,FRIED,WO/COATING" [];
        "broiled" "grilled" 100 "" "FINFISH,<5%FAT,BROILED,WO/DRIPPINGS" ["broiled"];
        "simmered" "simmered, liquid kept" 80 "" "FINFISH,<5%FAT,SIMMERED,W/DRIPPINGS" ["moist heat"];
    }
    FattyFish "Fish of 5 % fat and more" "fatty-fish" {
        "baked" "baked" 100 "" "FINFISH,>5%FAT,BAKED,W/DRIPPINGS" ["dry heat"];
        "fried" "fried without coating" 100 "" "FINFISH,>5%FAT,FRIED,WO/COATING" [];
        "broiled" "grilled" 100 "" "FINFISH,>5%FAT,BROILED,WO/DRIPPNG" ["broiled"];
        "simmered" "simmered, drained" 90 "" "FINFISH,>5%FAT,SIMMERED,WO/DRIP" ["moist heat"];
    }
    Shellfish "Shellfish" "shellfish" {
        "steamed" "steamed" 100 "2770" "SHELLFISH,WO/SHELL,STEAMED" ["moist heat"];
        "boiled-in-shell" "boiled in the shell" 85 "" "SHELLFISH,W/SHELL,BOILED" [];
        "simmered" "simmered, drained" 85 "2761" "SHELLFISH,WO/SHELL,SIMMERED,WO/DRIP" ["moist heat"];
        "liquid-kept" "simmered, liquid kept" 100 "2762" "SHELLFISH,WO/SHELL,SIMMERED,W/DRIP" [];
        "baked" "baked" 100 "" "SHELLFISH,WO/SHELL,BAKED,W/DRIPPNGS" ["dry heat"];
        "broiled" "grilled" 100 "" "SHELLFISH,WO/SHELL,BROILED" [];
        "fried" "fried without coating" 100 "" "SHELLFISH,WO/SHELL,FRIED,WO/COATING" [];
    }
}
