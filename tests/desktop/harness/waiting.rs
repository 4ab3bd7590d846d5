//! Waiting for what comes, and for what does not.

use std::time::Duration;

use lull_tests::{holds_for, wait_for};

use super::SOON;

#[test]
fn a_condition_that_never_comes_is_named() {
    let error = wait_for("the moon", Duration::from_millis(60), || Ok(false)).unwrap_err();
    assert!(error.to_string().contains("the moon"), "{error}");
}

#[test]
fn a_condition_that_breaks_off_is_noticed() {
    let mut looks = 0;
    let held = holds_for("quiet", SOON, || {
        looks += 1;
        Ok(looks < 3)
    });
    assert!(held.unwrap_err().to_string().contains("quiet"));
}
