//! The two icon containers: Windows' ICO and macOS' ICNS, each a table of contents over PNG pictures.

/// An ICO file of square PNG pictures, each with its size in pixels (at most 256).
pub fn ico(pages: &[(u32, Vec<u8>)]) -> Vec<u8> {
    const HEADER: usize = 6;
    const ENTRY: usize = 16;
    let mut file = Vec::new();
    // Reserved, type 1 (icon), number of pictures.
    for word in [0, 1, u16_of(pages.len())] {
        file.extend(u16::to_le_bytes(word));
    }
    let mut offset = HEADER + ENTRY * pages.len();
    for (size, png) in pages {
        // One byte a side, in which 256 is written as 0; no palette; reserved.
        let side = u8::try_from(*size).unwrap_or(0);
        file.extend([side, side, 0, 0]);
        // One plane, 32 bits a pixel.
        file.extend(u16::to_le_bytes(1));
        file.extend(u16::to_le_bytes(32));
        file.extend(u32_of(png.len()).to_le_bytes());
        file.extend(u32_of(offset).to_le_bytes());
        offset += png.len();
    }
    file.extend(pages.iter().flat_map(|(_, png)| png));
    file
}

/// An ICNS file of PNG pictures, each under its four-letter type.
pub fn icns(entries: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    const HEADER: usize = 8;
    let total = HEADER
        + entries
            .iter()
            .map(|(_, png)| HEADER + png.len())
            .sum::<usize>();
    let mut file = Vec::with_capacity(total);
    file.extend(b"icns");
    file.extend(u32_of(total).to_be_bytes());
    for (kind, png) in entries {
        file.extend(*kind);
        file.extend(u32_of(HEADER + png.len()).to_be_bytes());
        file.extend(png);
    }
    file
}

/// Icons are kilobytes; a length that does not fit would be a picture of four gigabytes.
fn u32_of(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn u16_of(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ico_entry_points_at_its_picture() {
        let file = ico(&[(16, b"small".to_vec()), (256, b"large!".to_vec())]);
        assert_eq!(&file[..6], [0, 0, 1, 0, 2, 0]);
        let entry = |index: usize| &file[6 + 16 * index..][..16];
        let number = |bytes: &[u8]| u32::from_le_bytes(bytes.try_into().unwrap()) as usize;
        for (index, side, picture) in [(0, 16, &b"small"[..]), (1, 0, b"large!")] {
            let entry = entry(index);
            assert_eq!(entry[..2], [side, side]);
            let (length, offset) = (number(&entry[8..12]), number(&entry[12..]));
            assert_eq!(&file[offset..offset + length], picture);
        }
    }

    #[test]
    fn icns_lengths_count_their_own_headers() {
        let file = icns(&[(b"ic07", b"abc".to_vec()), (b"ic08", b"defg".to_vec())]);
        assert_eq!(
            &file[..8],
            [b"icns".as_slice(), &31_u32.to_be_bytes()].concat()
        );
        assert_eq!(
            &file[8..19],
            [b"ic07".as_slice(), &11_u32.to_be_bytes(), b"abc"].concat()
        );
        assert_eq!(
            &file[19..],
            [b"ic08".as_slice(), &12_u32.to_be_bytes(), b"defg"].concat()
        );
    }
}
