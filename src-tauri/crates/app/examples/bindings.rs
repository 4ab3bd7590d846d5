//! Writes `bindings.ts` to the path given.

fn main() -> std::io::Result<()> {
    let Some(path) = std::env::args_os().nth(1) else {
        return Err(std::io::Error::other("the path of bindings.ts is needed"));
    };
    std::fs::write(path, lull_app::typescript::bindings())
}
