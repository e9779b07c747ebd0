import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../../src/infra/files/atomic-write.ts';
import { testFolder } from '../support/project-folder.ts';

describe('writing a file atomically', () => {
  it('makes it, and replaces it, with exactly these bytes', () => {
    const folder = testFolder();
    const path = join(folder, 'Карта «Банк».json');
    writeFileAtomically(path, new Uint8Array([1, 2, 3]));
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    writeFileAtomically(path, 'Ёжик 🦔');
    expect(readFileSync(path, 'utf8')).toBe('Ёжик 🦔');
    writeFileAtomically(path, new Uint8Array());
    expect(readFileSync(path)).toHaveLength(0);
    expect(readdirSync(folder)).toEqual(['Карта «Банк».json']);
  });

  it('writes a part of a larger buffer as that part', () => {
    const path = join(testFolder(), 'part');
    writeFileAtomically(path, new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 4));
    expect([...readFileSync(path)]).toEqual([2, 3, 4]);
  });

  it('takes a name as long as the system allows', () => {
    const folder = testFolder();
    const name = `${'ы'.repeat(120)}.png`;
    writeFileAtomically(join(folder, name), 'picture');
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('leaves nothing behind when it fails', () => {
    const folder = testFolder();
    const path = join(folder, 'a folder');
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), 'kept');
    expect(() => writeFileAtomically(path, 'text')).toThrow();
    expect(() => writeFileAtomically(join(folder, 'none', 'file'), 'text')).toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual(['a folder']);
    expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('kept');
  });
});
