import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportFileName } from '../../src/infra/export/export-file-name.ts';

const nameOf = (title: string): string => exportFileName(title, '.png', 'Карта пути');

it.each([
  ['Интернет-банк для бизнеса', 'Интернет-банк для бизнеса.png'],
  ['', 'Карта пути.png'],
  [' .. ', 'Карта пути.png'],
  ['CON', '_CON.png'],
  ['com1.backup', '_com1.backup.png'],
  ['Console', 'Console.png'],
  ['Q1: «план/факт»?', 'Q1 «план факт».png'],
  ['../../etc/passwd', 'etc passwd.png'],
  ['.скрытая', 'скрытая.png'],
  ['Итог.', 'Итог.png'],
  ['a\u202Egnp.exe', 'agnp.exe.png'],
  ['\ud800x', '\ufffdx.png'],
  ['й', 'й.png'],
])('names a file of the map %j %j', (title, expected) => {
  expect(nameOf(title)).toBe(expected.normalize('NFC'));
});

it('gives a name that this system takes and no system refuses, whatever the title', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twinpath-names-'));
  try {
    const anyTitle = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.string({ unit: 'grapheme', maxLength: 500 }),
      fc.constantFrom('nul', 'AUX.', 'lpt9 ', 'CONIN$', '👨‍👩‍👧'.repeat(60), 'Ж'.repeat(500)),
    );
    fc.assert(
      fc.property(anyTitle, (title) => {
        const name = nameOf(title);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
        expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]|^[. ]|[. ]\.png$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        const path = join(folder, name);
        writeFileSync(path, '');
        rmSync(path);
      }),
      { numRuns: 300 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
