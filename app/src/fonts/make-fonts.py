#!/usr/bin/python3
"""Makes the four fonts of Attention Lab from the Noto fonts.

JavaFX 21 on Linux uses a font as a fallback for Chinese only if it has TrueType outlines (glyf); the
Noto CJK fonts have cubic ones (CFF). This script picks the characters the application needs, turns
their outlines into quadratic ones, adds the mathematical symbols Noto CJK lacks from its sister
fonts, and writes

    AttentionLabSans-Regular.ttf  AttentionLabSans-Bold.ttf    text, with all Han of GB 2312
    AttentionLabMono-Regular.ttf  AttentionLabMono-Bold.ttf    code and numbers, without Han

Needs python3-fonttools. Sources, by the names of their Debian 12 packages: fonts-noto-cjk,
fonts-noto-core, fonts-noto-mono. They are looked for below the folders given with --fonts. The same
sources give the same bytes.

    make-fonts.py [--fonts FOLDER ...] [--out FOLDER] [--han-in-mono]
"""

import argparse
import pathlib

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / "main/resources/attentionlab/app/fonts"
VERSION = "1.000"
TIMESTAMP = 3786912000  # 2024-01-01, in seconds since 1904: constant, so that the bytes are, too
UNITS_PER_EM = 1000
CURVE_ERROR = 1.0  # largest distance of a quadratic outline from the cubic one, in font units
CELL = 500  # width of a character of the mono family; symbols may take two cells

# faces of the .ttc collections
KR, SC, MONO_SC = 1, 2, 7

COPYRIGHT = (
    "Copyright 2014-2021 Adobe (http://www.adobe.com/). "
    "Copyright 2010-2012, 2015-2018 Google LLC. All Rights Reserved."
)
LICENCE = (
    "This Font Software is licensed under the SIL Open Font License, Version 1.1. "
    'This Font Software is distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY '
    "KIND, either express or implied. See the SIL Open Font License for the specific language, "
    "permissions and limitations governing your use of this Font Software."
)


# --- which characters ---------------------------------------------------------------------------

BLOCKS = [
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A (names of authors)
    (0x0370, 0x03FF),  # Greek
    (0x1D62, 0x1D6A),  # subscript letters
    (0x2000, 0x200B),  # spaces
    (0x2010, 0x2027),  # dashes, quotes, ellipsis
    (0x202F, 0x205F),  # per mille, primes, more punctuation
    (0x2070, 0x209C),  # super- and subscripts
    (0x20AC, 0x20AC),  # euro
    (0x2100, 0x214F),  # letterlike symbols
    (0x2150, 0x218B),  # number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2460, 0x24FF),  # circled digits and letters
    (0x2500, 0x25FF),  # box drawing, blocks, geometric shapes
    (0x2776, 0x2793),  # circled digits, negative
]
WIDE_BLOCKS = [
    (0x3000, 0x303F),  # CJK punctuation
    (0xFF00, 0xFFEF),  # full-width forms
]


def in_blocks(blocks):
    return {c for first, last in blocks for c in range(first, last + 1)}


def gb2312(first_row, last_row):
    """The characters of these rows of the GB 2312 table."""
    found = set()
    for row in range(first_row, last_row + 1):
        for cell in range(1, 95):
            try:
                found.add(ord(bytes((0xA0 + row, 0xA0 + cell)).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found


def extra():
    lines = (HERE / "extra.txt").read_text(encoding="utf-8").splitlines()
    return {ord(c) for line in lines if not line.startswith("#") for c in line if not c.isspace()}


def sans_characters():
    """Rows 1-9 are symbols, 16-55 level 1 (3755 Han), 56-87 level 2 (3008 Han)."""
    return in_blocks(BLOCKS + WIDE_BLOCKS) | gb2312(1, 9) | gb2312(16, 87) | extra()


def mono_characters(han):
    characters = in_blocks(BLOCKS) | {c for c in extra() if not is_han(c)}
    return characters | in_blocks(WIDE_BLOCKS) | gb2312(16, 55) if han else characters


def is_han(character):
    return 0x4E00 <= character <= 0x9FFF


# --- sources ------------------------------------------------------------------------------------


class Source:
    """A font to take glyphs from."""

    def __init__(self, path, face=0):
        self.font = TTFont(path, fontNumber=face, lazy=True)
        self.cubic = "CFF " in self.font
        self.glyphs = self.font.getGlyphSet()
        self.cmap = self.font.getBestCmap()
        self.scale = UNITS_PER_EM / self.font["head"].unitsPerEm

    def __contains__(self, character):
        return character in self.cmap

    def width(self, character):
        return self.font["hmtx"][self.cmap[character]][0] * self.scale

    def ink(self, name):
        """Left and right end of the glyph's ink, None for a blank."""
        pen = BoundsPen(self.glyphs)
        self.glyphs[name].draw(pen)
        return pen.bounds and (pen.bounds[0] * self.scale, pen.bounds[2] * self.scale)

    def outline(self, name, zoom=1.0, shift=0.0):
        """The TrueType outline of a glyph, without hints, zoomed about the origin, then shifted."""
        recording = DecomposingRecordingPen(self.glyphs)
        self.glyphs[name].draw(recording)
        pen = TTGlyphPen(None)
        target = Cu2QuPen(pen, CURVE_ERROR, reverse_direction=True) if self.cubic else pen
        factor = zoom * self.scale
        recording.replay(TransformPen(target, (factor, 0, 0, factor, shift, 0)))
        return pen.glyph()


class Sources:
    """The Noto fonts of one weight; three symbol fonts have few weights."""

    def __init__(self, folders, weight):
        def path(name):
            for folder in folders:
                for found in sorted(pathlib.Path(folder).rglob(name)):
                    return found
            raise SystemExit(f"{name} not found below {', '.join(map(str, folders))}")

        cjk = path(f"NotoSansCJK-{weight}.ttc")
        self.kr, self.sc, self.mono_sc = (Source(cjk, face) for face in (KR, SC, MONO_SC))
        self.sans = Source(path(f"NotoSans-{weight}.ttf"))
        self.mono = Source(path(f"NotoSansMono-{weight}.ttf"))
        self.math = Source(path("NotoSansMath-Regular.ttf"))
        self.symbols = Source(path(f"NotoSansSymbols-{weight}.ttf"))
        self.symbols2 = Source(path("NotoSansSymbols2-Regular.ttf"))


# --- which glyph for a character ----------------------------------------------------------------

# Noto Sans CJK SC draws these for Chinese, one em wide. English sentences need the narrow forms, and
# Chinese ones look right with them as well; the points of an ellipsis stand on the baseline.
NARROW_PUNCTUATION = set(map(ord, "‘’“”·•"))
NARROW_SIGNS = set(map(ord, "§¶±×÷†‡‖‐…"))
NARROW_MATHS = set(map(ord, "≈≅≃≠≡≤≥∣∼∂∇∈∉∋∀∃∧∨∩∪⊂⊃⊆⊇∆∓∝∥≪≫√∫∑∏ℓ"))
# the wide forms, with this room at their sides; two dashes, as in Chinese, make one line
SIDE = {character: 60 for character in in_blocks([(0x2190, 0x21FF)]) | {ord("∞")}} | {ord("—"): 0}
# all from one font, or the parts of "⁻¹" would not stand at one height
RAISED = set(map(ord, "¹²³ªº")) | in_blocks([(0x2070, 0x209C)])


def pick_sans(sources, character):
    """Where a character of the text family comes from: source, zoom, shift and advance."""
    others = [sources.sans, sources.mono, sources.math, sources.symbols, sources.symbols2]
    if character in NARROW_PUNCTUATION:
        order = [sources.kr]
    elif character in NARROW_SIGNS or character in RAISED:
        order = [sources.sans]
    elif character in NARROW_MATHS:
        order = [sources.sans, sources.mono, sources.math]
    else:
        order = []
    for source in order + [sources.sc] + others:
        if character in source:
            if character in SIDE:
                side, (left, right) = SIDE[character], source.ink(source.cmap[character])
                return source, 1.0, side - left, right - left + 2 * side
            return source, 1.0, 0.0, source.width(character)
    return None


# arrows and shapes, too small in one cell
TWO_CELLS = in_blocks([(0x2190, 0x21FF), (0x25A0, 0x25FF)]) - set(map(ord, "▸▾▴◂"))


def pick_mono(sources, character):
    """Where a character of the mono family comes from: one cell wide, some symbols two."""
    cjk = sources.mono_sc
    if character in cjk and cjk.width(character) == CELL:
        return cjk, 1.0, 0.0, CELL
    if character in RAISED and character in sources.sans:
        return fitted(sources.sans, character)
    if character in sources.mono and character not in TWO_CELLS:
        zoom = CELL / 600  # Noto Sans Mono's cell
        return sources.mono, zoom, 0.0, round(sources.mono.width(character) * zoom)
    operator = 0x2200 <= character <= 0x22FF
    others = [sources.math, sources.sans, sources.symbols, sources.symbols2]
    for source in ([sources.math] if operator else []) + [cjk, sources.mono] + others:
        if character in source:
            return fitted(source, character)
    return None


def fitted(source, character):
    """A glyph of any width, centred in one cell or in two, made smaller where it does not fit."""
    width = source.width(character)
    room = CELL if width <= 1.5 * CELL else 2 * CELL
    ink = source.ink(source.cmap[character])
    if ink is None:
        return source, 1.0, 0.0, room
    zoom = min(1.0, 0.94 * room / (ink[1] - ink[0]))
    return source, zoom, room / 2 - zoom * (ink[0] + ink[1]) / 2, room


# --- writing a font -----------------------------------------------------------------------------


def names(family, style):
    full = family if style == "Regular" else f"{family} {style}"
    postscript = f"{family.replace(' ', '')}-{style}"
    return {
        "copyright": COPYRIGHT,
        "familyName": family,
        "styleName": style,
        "uniqueFontIdentifier": f"{VERSION};{postscript}",
        "fullName": full,
        "version": f"Version {VERSION}",
        "psName": postscript,
        "trademark": "Noto is a trademark of Google LLC.",
        "description": "A modified version of Noto Sans CJK and its sister fonts.",
        "licenseDescription": LICENCE,
        "licenseInfoURL": "https://scripts.sil.org/OFL",
        "typographicFamily": family,
        "typographicSubfamily": style,
    }


def collect(characters, pick, sources, base):
    """Glyphs, advances and character map; a glyph used by two characters is stored twice."""
    glyphs = {".notdef": base.outline(".notdef")}
    advances = {".notdef": base.font["hmtx"][".notdef"][0]}
    cmap = {}
    for character in sorted(characters):
        found = pick(sources, character)
        if found:
            source, zoom, shift, advance = found
            name = f"u{character:04X}"
            glyphs[name] = source.outline(source.cmap[character], zoom, shift)
            advances[name] = round(advance)
            cmap[character] = name
    return glyphs, advances, cmap


def write(path, family, style, glyphs, advances, cmap, base):
    bold = style == "Bold"
    builder = FontBuilder(UNITS_PER_EM, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    table = builder.font["glyf"]
    for glyph in glyphs.values():  # before hmtx: the left side bearings come from the bounds
        glyph.recalcBounds(table)
    metrics = {n: (advances[n], getattr(g, "xMin", 0)) for n, g in glyphs.items()}
    builder.setupHorizontalMetrics(metrics)
    hhea, os2 = base.font["hhea"], base.font["OS/2"]
    builder.setupHorizontalHeader(ascent=hhea.ascent, descent=hhea.descent)
    builder.setupNameTable(names(family, style), mac=False)
    builder.setupOS2(
        version=4,
        usWeightClass=700 if bold else 400,
        fsSelection=0x20 if bold else 0x40,
        fsType=0,
        sTypoAscender=os2.sTypoAscender,
        sTypoDescender=os2.sTypoDescender,
        usWinAscent=os2.usWinAscent,
        usWinDescent=os2.usWinDescent,
        sxHeight=os2.sxHeight,
        sCapHeight=os2.sCapHeight,
        achVendID="NONE",
        ulCodePageRange1=1 | (1 << 3) | (1 << 18 if 0x4E00 in cmap else 0),
    )
    builder.font["OS/2"].recalcUnicodeRanges(builder.font)
    builder.font["OS/2"].recalcAvgCharWidth(builder.font)
    builder.setupPost(
        keepGlyphNames=False,
        isFixedPitch=int("Mono" in family),
        underlinePosition=-UNITS_PER_EM // 8,
        underlineThickness=UNITS_PER_EM // 20,
    )
    head = builder.font["head"]
    head.created = head.modified = TIMESTAMP
    head.fontRevision = float(VERSION)
    head.macStyle = int(bold)
    builder.font.recalcTimestamp = False
    builder.save(path)


def main():
    parser = argparse.ArgumentParser(description="Makes the fonts of Attention Lab.")
    parser.add_argument("--fonts", nargs="+", default=["/usr/share/fonts"], help="source folders")
    parser.add_argument("--out", default=OUT, type=pathlib.Path, help="where the fonts go")
    parser.add_argument(
        "--han-in-mono", action="store_true", help="GB 2312 level 1 in the mono family, too"
    )
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for style in ("Regular", "Bold"):
        sources = Sources(arguments.fonts, style)
        for family, characters, pick, base in (
            ("Attention Lab Sans", sans_characters(), pick_sans, sources.sc),
            ("Attention Lab Mono", mono_characters(arguments.han_in_mono), pick_mono, sources.mono_sc),
        ):
            glyphs, advances, cmap = collect(characters, pick, sources, base)
            path = arguments.out / f"{family.replace(' ', '')}-{style}.ttf"
            write(path, family, style, glyphs, advances, cmap, base)
            missing = "".join(chr(c) for c in sorted((characters & extra()) - cmap.keys()))
            print(f"{path.name}: {len(cmap)} characters, {path.stat().st_size} bytes", end="")
            print(f", not found: {missing}" if missing else "")


if __name__ == "__main__":
    main()
