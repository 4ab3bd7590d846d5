//! Makes the access list from the one list of commands: what no capability grants is refused.

macro_rules! commands {
    ($($name:ident($($request:ty)?) -> $response:ty;)*) => {
        const COMMANDS: &[&str] = &[$(stringify!($name),)* "window_ready", "pick_food_table"];
    };
}
include!("crates/app/src/commands.in.rs");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=crates/app/src/commands.in.rs");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
