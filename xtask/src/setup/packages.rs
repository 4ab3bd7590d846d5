//! Which system packages each system calls what. Data and pure functions; nothing here runs a program.

/// What a package is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Compiling the window.
    Build,
    /// Showing the window without a screen, and taking its picture.
    VirtualDisplay,
    /// Driving the real programs in the desktop tests.
    Test,
    /// Rendering the icons from their drawings.
    Icons,
}

/// Systems that name packages in their own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum System {
    /// Debian, Ubuntu and what derives from them.
    Debian,
    /// Fedora and what derives from it.
    Fedora,
    /// Arch and what derives from it.
    Arch,
    /// macOS.
    MacOs,
    /// Windows.
    Windows,
    /// A system this table does not know, by its own name.
    Other(String),
}

impl System {
    /// Tells the system from `std::env::consts::OS` and, on Linux, the text of `/etc/os-release`.
    pub fn detect(os: &str, os_release: &str) -> Self {
        match os {
            "macos" => return Self::MacOs,
            "windows" => return Self::Windows,
            "linux" => {}
            other => return Self::Other(other.to_owned()),
        }
        let field = |name: &str| {
            os_release
                .lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix('='))
                .map(|value| value.trim_matches(['"', '\'']))
                .unwrap_or_default()
        };
        let own = field("ID");
        for id in std::iter::once(own).chain(field("ID_LIKE").split_whitespace()) {
            match id {
                "debian" | "ubuntu" => return Self::Debian,
                "fedora" => return Self::Fedora,
                "arch" => return Self::Arch,
                _ => {}
            }
        }
        Self::Other(if own.is_empty() { "this Linux" } else { own }.to_owned())
    }

    /// The packages for one need. Empty where the system brings what is needed, or where the need does not arise.
    fn packages_for(&self, need: Need) -> &'static [&'static str] {
        match (self, need) {
            (Self::Debian, Need::Build) => {
                &["libwebkit2gtk-4.1-dev", "build-essential", "pkg-config"]
            }
            (Self::Debian, Need::VirtualDisplay) => &["xvfb", "dbus", "xdotool", "imagemagick"],
            (Self::Debian, Need::Test) => &["webkit2gtk-driver", "faketime"],
            (Self::Debian, Need::Icons) => &["librsvg2-bin"],
            (Self::Fedora, Need::Build) => &[
                "webkit2gtk4.1-devel",
                "gcc",
                "gcc-c++",
                "make",
                "pkgconf-pkg-config",
            ],
            (Self::Fedora, Need::VirtualDisplay) => &[
                "xorg-x11-server-Xvfb",
                "dbus-daemon",
                "xdotool",
                "ImageMagick",
            ],
            (Self::Fedora, Need::Test) => &["webkitgtk6.0", "libfaketime"],
            (Self::Fedora, Need::Icons) => &["librsvg2-tools"],
            (Self::Arch, Need::Build) => &["webkit2gtk-4.1", "base-devel"],
            (Self::Arch, Need::VirtualDisplay) => {
                &["xorg-server-xvfb", "dbus", "xdotool", "imagemagick"]
            }
            (Self::Arch, Need::Test) => &["webkitgtk-6.0", "libfaketime"],
            (Self::Arch, Need::Icons) => &["librsvg"],
            (Self::MacOs | Self::Windows | Self::Other(_), _) => &[],
        }
    }

    /// The packages for all `needs`, each once.
    pub fn packages(&self, needs: &[Need]) -> Vec<&'static str> {
        needs
            .iter()
            .flat_map(|need| self.packages_for(*need))
            .copied()
            .collect()
    }

    /// The program and arguments that say which of `packages` are installed; [`System::missing`] reads its answer.
    pub fn query(&self) -> Option<(&'static str, &'static [&'static str])> {
        match self {
            Self::Debian => Some((
                "dpkg-query",
                &["--show", "--showformat=${Package} ${Status}\n"],
            )),
            Self::Fedora => Some(("rpm", &["--query", "--queryformat", "%{NAME}\n"])),
            Self::Arch => Some(("pacman", &["--query", "--quiet"])),
            Self::MacOs | Self::Windows | Self::Other(_) => None,
        }
    }

    /// Those of `packages` that the answer to [`System::query`] does not name as installed.
    pub fn missing(&self, packages: &[&'static str], answer: &str) -> Vec<&'static str> {
        let installed = |package: &str| {
            answer.lines().any(|line| match self {
                // A package that was removed but not purged is listed too: "xvfb deinstall ok config-files".
                Self::Debian => line.strip_prefix(package).is_some_and(|status| {
                    status.starts_with(' ') && status.ends_with(" ok installed")
                }),
                _ => line == package,
            })
        };
        packages
            .iter()
            .filter(|package| !installed(package))
            .copied()
            .collect()
    }

    /// The command a person types to install `packages`.
    pub fn install_command(&self, packages: &[&str]) -> String {
        let packages = packages.join(" ");
        match self {
            Self::Debian => format!("sudo apt-get install --no-install-recommends {packages}"),
            Self::Fedora => format!("sudo dnf install {packages}"),
            Self::Arch => format!("sudo pacman -S --needed {packages}"),
            Self::MacOs => "xcode-select --install".to_owned(),
            Self::Windows => "winget install --exact --id Microsoft.EdgeWebView2Runtime".to_owned(),
            Self::Other(_) => packages,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_known_by_its_id_or_by_what_it_is_like() {
        let linux = |text: &str| System::detect("linux", text);
        assert_eq!(linux("PRETTY_NAME=\"Debian\"\nID=debian\n"), System::Debian);
        assert_eq!(
            linux("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"),
            System::Debian
        );
        assert_eq!(linux("ID=\"fedora\"\n"), System::Fedora);
        assert_eq!(
            linux("ID='rocky'\nID_LIKE='rhel centos fedora'\n"),
            System::Fedora
        );
        assert_eq!(linux("ID=endeavouros\nID_LIKE=arch\n"), System::Arch);
        assert_eq!(linux("ID=void\n"), System::Other("void".to_owned()));
        assert_eq!(linux(""), System::Other("this Linux".to_owned()));
        assert_eq!(System::detect("macos", ""), System::MacOs);
        assert_eq!(System::detect("windows", ""), System::Windows);
    }

    #[test]
    fn only_what_dpkg_calls_installed_counts_as_installed() {
        let answer = "pkg-config install ok installed\nxvfb deinstall ok config-files\nxvfb-extra install ok installed\n";
        let missing = System::Debian.missing(&["pkg-config", "xvfb", "faketime"], answer);
        assert_eq!(missing, ["xvfb", "faketime"]);
    }

    #[test]
    fn a_failed_query_means_that_everything_is_missing() {
        assert_eq!(System::Debian.missing(&["xvfb"], ""), ["xvfb"]);
        assert_eq!(System::Arch.missing(&["xdotool"], ""), ["xdotool"]);
    }

    #[test]
    fn rpm_says_not_installed_on_the_same_stream_and_is_not_misread() {
        let answer = "gcc\npackage xdotool is not installed\n";
        assert_eq!(
            System::Fedora.missing(&["gcc", "xdotool"], answer),
            ["xdotool"]
        );
    }

    #[test]
    fn the_install_command_names_exactly_what_is_missing() {
        assert_eq!(
            System::Fedora.install_command(&["gcc", "make"]),
            "sudo dnf install gcc make"
        );
        assert_eq!(
            System::Arch.install_command(&["dbus"]),
            "sudo pacman -S --needed dbus"
        );
    }

    #[test]
    fn every_linux_in_the_table_has_packages_for_every_need() {
        for system in [System::Debian, System::Fedora, System::Arch] {
            for need in [Need::Build, Need::VirtualDisplay, Need::Test, Need::Icons] {
                assert!(!system.packages_for(need).is_empty(), "{system:?} {need:?}");
            }
            assert!(system.query().is_some());
        }
    }
}
