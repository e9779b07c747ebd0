/**
 * Writes src/core/layout/text/font-metrics.ts from the fonts in assets/fonts.
 *
 * Run it after changing a font, from the root of the project:
 *
 *     node .config/generate-font-metrics.mjs
 *
 * It reads the five tables it needs (head, hhea, hmtx, OS/2, cmap) itself, so it needs no font library.
 * The same fonts always give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FONTS = new URL('../assets/fonts/', import.meta.url);
const OUTPUT = new URL('../src/core/layout/text/font-metrics.ts', import.meta.url);
const UNITS_PER_EM = 1000;
const WEIGHTS = { 400: 'NotoSans-Regular.ttf', 600: 'NotoSans-SemiBold.ttf', 700: 'NotoSans-Bold.ttf' };
const EMOJI = 'NotoEmoji-Regular.ttf';

/** @param {Buffer} data */
function readTables(data) {
  /** @type {Map<string, Buffer>} */
  const tables = new Map();
  for (let index = 0; index < data.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    const start = data.readUInt32BE(entry + 8);
    tables.set(
      data.toString('latin1', entry, entry + 4),
      data.subarray(start, start + data.readUInt32BE(entry + 12)),
    );
  }
  return (/** @type {string} */ tag) => {
    const table = tables.get(tag);
    if (table === undefined) throw new Error(`The font has no table "${tag}".`);
    return table;
  };
}

/**
 * Code point → glyph, from the fullest Unicode table of the font (format 12, else format 4).
 * @param {Buffer} cmap
 */
function readCharacterMap(cmap) {
  /** @type {Map<number, Buffer>} */
  const formats = new Map();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    formats.set(table.readUInt16BE(0), table);
  }
  /** @type {Map<number, number>} */
  const glyphs = new Map();
  const full = formats.get(12);
  if (full !== undefined) {
    for (let group = 0; group < full.readUInt32BE(12); group += 1) {
      const at = 16 + group * 12;
      const first = full.readUInt32BE(at);
      for (let code = first; code <= full.readUInt32BE(at + 4); code += 1) {
        glyphs.set(code, full.readUInt32BE(at + 8) + code - first);
      }
    }
    return glyphs;
  }
  const table = formats.get(4);
  if (table === undefined) throw new Error('The font has no character map of format 4 or 12.');
  const twiceSegments = table.readUInt16BE(6);
  for (let segment = 0; segment < twiceSegments; segment += 2) {
    const first = table.readUInt16BE(16 + twiceSegments + segment);
    const delta = table.readUInt16BE(16 + 2 * twiceSegments + segment);
    const offsetAt = 16 + 3 * twiceSegments + segment;
    const offset = table.readUInt16BE(offsetAt);
    for (let code = first; code <= Math.min(table.readUInt16BE(14 + segment), 0xfffe); code += 1) {
      const raw = offset === 0 ? code : table.readUInt16BE(offsetAt + offset + 2 * (code - first));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

/** @param {string} file */
function readFont(file) {
  const table = readTables(readFileSync(new URL(file, FONTS)));
  const scale = UNITS_PER_EM / table('head').readUInt16BE(18);
  const hhea = table('hhea');
  const os2 = table('OS/2');
  const hmtx = table('hmtx');
  const lastMetric = hhea.readUInt16BE(34) - 1;
  /** @type {Map<number, number>} */
  const advances = new Map();
  for (const [code, glyph] of readCharacterMap(table('cmap'))) {
    // Programs draw these as nothing whatever the font says (it gives a soft hyphen the width of a hyphen).
    const ignored = /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(code));
    const width = hmtx.readUInt16BE(Math.min(glyph, lastMetric) * 4);
    advances.set(code, ignored ? 0 : Math.round(width * scale));
  }
  return {
    advances: new Map([...advances].sort(([one], [other]) => one - other)),
    ascent: Math.round(hhea.readInt16BE(4) * scale),
    descent: Math.round(-hhea.readInt16BE(6) * scale),
    xHeight: Math.round(os2.readInt16BE(86) * scale),
    capHeight: Math.round(os2.readInt16BE(88) * scale),
  };
}

/**
 * [32, 33, 34, 160] → "20-22 a0"
 * @param {Iterable<number>} codes
 */
function rangesOf(codes) {
  /** @type {[number, number][]} */
  const ranges = [];
  for (const code of codes) {
    const range = ranges.at(-1);
    if (range !== undefined && range[1] === code - 1) range[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([first, last]) => [...new Set([first, last])].map((code) => code.toString(16)).join('-'))
    .join(' ');
}

/**
 * [572, 572, 572, 268] → "572*3 268"
 * @param {Iterable<number>} widths
 */
function runsOf(widths) {
  /** @type {[number, number][]} */
  const runs = [];
  for (const width of widths) {
    const run = runs.at(-1);
    if (run !== undefined && run[0] === width) run[1] += 1;
    else runs.push([width, 1]);
  }
  return runs.map(([width, count]) => (count === 1 ? `${width}` : `${width}*${count}`)).join(' ');
}

/** @param {Map<number, number>} advances */
function averageLetter(advances) {
  const letters = [...advances].filter(([code]) => /\p{L}/u.test(String.fromCodePoint(code)));
  return Math.round(letters.reduce((sum, [, width]) => sum + width, 0) / letters.length);
}

const regular = readFont(WEIGHTS[400]);
const fonts = Object.entries(WEIGHTS).map(([weight, file]) => ({ weight, ...readFont(file) }));
const coverage = rangesOf(regular.advances.keys());
if (fonts.some((font) => rangesOf(font.advances.keys()) !== coverage || font.ascent !== regular.ascent)) {
  throw new Error('The three weights have to hold the same characters on the same lines.');
}
const emoji = readFont(EMOJI);
const emojiCodes = [...emoji.advances].filter(([, width]) => width > 0).map(([code]) => code);
const emojiAdvance = Math.max(...emoji.advances.values());

/** @param {(font: (typeof fonts)[number]) => number | string} value */
const records = (value) => fonts.map((font) => `    ${font.weight}: ${value(font)},`).join('\n');
writeFileSync(
  OUTPUT,
  `// Made by .config/generate-font-metrics.mjs from assets/fonts. Do not edit: run it again.

/** How large the characters of the bundled fonts are, in thousandths of the font size. */
export const FONT_METRICS = {
  unitsPerEm: ${UNITS_PER_EM},
  /** From the baseline up to the top of the tallest letters with their accents. */
  ascent: ${regular.ascent},
  /** From the baseline down to the bottom of the lowest letters; positive. */
  descent: ${regular.descent},
  /** From the baseline up to the top of a capital letter. */
  capHeight: ${regular.capHeight},
  /** From the baseline up to the top of a small x. */
  xHeight: ${regular.xHeight},
  /** The mean letter, for characters that no bundled font has. */
  averages: {
${records((font) => averageLetter(font.advances))}
  },
  /** Every emoji of the emoji font is this wide. */
  emojiAdvance: ${emojiAdvance},
  /** Code points of the emoji font: hexadecimal, single or first-last. */
  emojiCoverage:
    '${rangesOf(emojiCodes)}',
  /** Code points of the text font, the same for all weights: hexadecimal, single or first-last. */
  coverage:
    '${coverage}',
  /** The widths of \`coverage\` in its order; "572*3" stands for three of 572. */
  advances: {
${records((font) => `'${runsOf(font.advances.values())}'`)}
  },
} as const;
`,
);
