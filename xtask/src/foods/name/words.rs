//! The words the naming rules go by. Lists only; the rules stand in the module above.

/// First segments that only say on which shelf a food stands.
pub(super) const SHELVES: &[&str] = &[
    "alcoholic beverage", "beverages", "candies", "carbonated beverage", "cereals", "cereals ready-to-eat",
    "crustaceans", "fast food", "fast foods", "fish", "frozen novelties", "game meat", "leavening agents", "mollusks",
    "nuts", "seeds", "snack", "snacks", "spices", "usda commodity",
];

/// Segments after a shelf that name no food by themselves, with the noun they need; without one
/// they go the way of the shelf.
pub(super) const ADJECTIVES: &[(&str, Option<&str>)] =
    &[("carbonated", None), ("distilled", None), ("hard", Some("candies")), ("honey-combed", Some("candies"))];

/// Segments that go without saying: the ordinary food is like that.
pub(super) const DEFAULTS: &[&str] = &[
    "all areas", "all classes", "all commercial varieties", "all types", "commercially prepared",
    "mature seeds", "regular pack", "ripe", "with added vitamin a and vitamin d", "with added vitamin d",
    "without salt", "without salt added", "year round average",
];

/// Ways of cooking beside which "cooked" adds nothing.
pub(super) const METHODS: &[&str] = &[
    "baked", "boiled", "braised", "broiled", "fried", "grilled", "microwaved", "omelet", "poached", "roasted",
    "sauteed", "scrambled", "simmered", "steamed", "stewed", "toasted",
];

/// Parts that follow what they are part of.
pub(super) const PARTS: &[(&str, &str)] = &[("egg", "white"), ("egg", "yolk")];

/// Heads whose kind is said before them.
pub(super) const BEFORE_HEAD: &[&str] = &[
    "bass", "beans", "bread", "cabbage", "cake", "catfish", "cheese", "cherries", "chestnuts", "chips", "chocolate",
    "clams", "cod", "cookies", "corn", "crab", "crackers", "cream", "egg", "flour", "gravy", "lettuce", "lobster", "melons",
    "milk", "muffins", "mushrooms", "noodles", "oil", "onions", "oysters", "pancakes", "pasta", "peas", "peppers",
    "pie", "pudding", "puddings", "radishes", "rice", "rolls", "salami", "salmon", "sauce", "shrimp", "soup",
    "squash", "sugars", "syrups", "tea", "trout", "walnuts", "waffles", "wine", "yogurt",
];

/// Words that say how a food was kept, cooked, packed or judged, and therefore follow it.
pub(super) const STATES: &[&str] = &[
    "all", "assorted", "bottled", "brewed", "candied", "canned", "cooked", "commercially", "cultured",
    "beverage", "dehydrated", "dried", "dry", "fast", "filled", "fluid", "food", "foods", "fresh", "frozen", "from",
    "ground", "home", "homemade", "includes", "industrial", "instant", "made", "mashed", "mixed", "no", "or", "pickled",
    "powder", "powdered", "prepared", "producer", "ready", "refrigerated", "raw", "smoked", "table", "type",
    "types", "uncooked", "unprepared", "varieties", "with", "without",
];

/// The source's turns of phrase and plainer ones.
pub(super) const REWORDED: &[(&str, &str)] = &[
    ("milkfat", "fat"),
    ("separable lean and fat", "lean and fat"),
    ("separable lean only", "lean only"),
    (" -- ", ", "),
    ("0\" fat", "0 inch fat"),
    ("1/8\" fat", "1/8 inch fat"),
    ("1/4\" fat", "1/4 inch fat"),
];
