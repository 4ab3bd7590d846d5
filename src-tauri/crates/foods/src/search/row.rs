//! What the search reads of a food, whichever table it stands in.

/// Where a food is from, which decides between foods of the same name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SourceKind {
    /// The person's own: comes first.
    Own,
    /// A plain food of a reference table (SR28, Foundation Foods).
    #[default]
    Plain,
    /// A dish as eaten (FNDDS).
    Dish,
    /// A manufacturer's product.
    Brand,
}

/// A food as the search sees it.
#[derive(Clone, Debug, Default)]
pub struct RowView<'a> {
    /// The source's own description ("Nuts, almonds").
    pub description: &'a str,
    /// The name that is shown ("Almonds").
    pub name: &'a str,
    /// Other names.
    pub common_names: Vec<&'a str>,
    /// The source's food group; empty where it has none.
    pub group: &'a str,
    /// Whether the USDA food survey has the food, which holds what people commonly eat.
    pub in_survey: bool,
    /// How many analyses a figure rests on: what is eaten most is analysed most.
    pub analyses: u16,
    /// Where the food is from.
    pub kind: SourceKind,
}
