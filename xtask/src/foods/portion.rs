//! The source's portion texts in plain words. Only wording changes; amounts and weights never do.

/// Short forms of the source, written out. Matched as whole words.
const WORDS: [(&str, &str); 8] = [
    ("tbsp", "tablespoon"),
    ("tsp", "teaspoon"),
    ("fl", "fluid"),
    ("dia", "across"),
    ("dia.", "across"),
    ("pkg", "package"),
    ("lrg", "large"),
    ("w/", "with"),
];

/// Portion units that stand before a description without a comma in the source ("cup slices").
const MEASURES: [&str; 1] = ["cup"];
/// What may follow a measure without needing a comma.
const GO_ON: [&str; 3] = ["of", "or", "with"];

/// A portion text as a person would write it.
pub(super) fn plain_words(source: &str) -> String {
    // Nutrition Labeling and Education Act: the serving a label is about. "NFS": not further specified.
    let text = source
        .replace("NLEA serving", "label serving")
        .replace(" NFS", "");
    let text = text
        .replace("( ", "(")
        .replace(" )", ")")
        .replace('"', " inch");
    let mut out: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let lower = word.to_lowercase();
        let bare = lower.trim_end_matches(',');
        let comma = &lower[bare.len()..];
        match WORDS.iter().find(|(short, _)| *short == bare) {
            Some((_, long)) => out.push(format!("{long}{comma}")),
            None if MEASURES.contains(&bare) => out.push(lower.clone()),
            None => out.push(word.to_owned()),
        }
    }
    if let [measure, next, ..] = out.as_mut_slice()
        && MEASURES.contains(&measure.as_str())
        && next.starts_with(char::is_alphabetic)
        && !GO_ON.contains(&next.as_str())
    {
        measure.push(',');
    }
    out.join(" ")
}

#[cfg(test)]
mod tests {
    use super::plain_words;

    #[test]
    fn the_sources_short_forms_are_written_out() {
        for (source, plain) in [
            ("cup, sliced", "cup, sliced"),
            ("cup slices", "cup, slices"),
            ("tbsp", "tablespoon"),
            ("fl oz", "fluid oz"),
            ("serving ( 3 oz )", "serving (3 oz)"),
            ("NLEA serving", "label serving"),
            ("Cup (1 NLEA serving)", "cup (1 label serving)"),
            ("jar NFS", "jar"),
            ("piece (1/8 of 9\" dia)", "piece (1/8 of 9 inch dia)"),
            ("medium (2-1/2\" dia)", "medium (2-1/2 inch dia)"),
        ] {
            assert_eq!(plain_words(source), plain);
        }
    }
}
