import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron);

import { readArguments } from '../../electron/arguments.ts';
import { nativeDialogs } from '../../electron/dialogs.ts';
import { describeError, failureCode, openLog } from '../../electron/log.ts';
import { openWindow } from '../../electron/window.ts';
import { fitToDisplays, readWindowState, smallest } from '../../electron/window-state.ts';
import { fill, languageOf, wordsIn } from '../../electron/words.ts';
import { ContractError } from '../../src/contract/error-codes.ts';
import { answers, FakeWindow, fakeElectron } from './fake-electron.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinpath-window-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const stateFile = join(folder, 'window-state.json');
const lines: string[] = [];
const { shown } = fakeElectron.dialog;

function open() {
  openWindow({
    preload: '/preload.cjs',
    devTools: false,
    stateFile,
    words: () => wordsIn('ru'),
    log: (line) => lines.push(line),
  });
  const window = FakeWindow.all.at(-1);
  if (window === undefined) throw new Error('no window');
  return window;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  FakeWindow.all = [];
  lines.length = 0;
  shown.length = 0;
  answers.response = 0;
});

describe('a window', () => {
  it('shows itself when there is something to see', () => {
    const window = open();
    const before = window.show.seen.length;
    window.emit('ready-to-show');
    expect([before, window.show.seen.length, window.options.show]).toEqual([0, 1, false]);
  });

  it('comes back to where it was closed', () => {
    const window = open();
    window.bounds = { x: 111, y: 222, width: 1234, height: 765 };
    window.emit('close');
    expect(JSON.parse(readFileSync(stateFile, 'utf8'))).toEqual({ bounds: window.bounds, maximised: true });
    FakeWindow.all = [];
    const next = open();
    expect(next.options).toMatchObject({ x: 111, y: 222, width: 1234, height: 765 });
    expect(next.maximize.seen).toHaveLength(1);
  });

  it('does not cover the one before it', () => {
    const [first, second] = [open(), open()];
    expect(second.options.x).toBe(Number(first.options.x) + 32);
  });

  it('is loaded again when its page crashes, and asks after the third time in a minute', async () => {
    const window = open();
    for (let crash = 0; crash < 3; crash += 1) {
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 });
      await settled();
    }
    expect([window.webContents.reload.seen.length, shown.length]).toEqual([3, 0]);
    window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
    await settled();
    expect([window.webContents.reload.seen.length, shown.length]).toEqual([4, 1]);
    for (let crash = 0; crash < 3; crash += 1) {
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 });
    }
    answers.response = 1;
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 });
    await settled();
    expect(window.destroyed).toBe(true);
    expect(lines[0]).toBe("window: the page's process is gone, crashed 11");
  });

  it('is not loaded again when its page ended well', async () => {
    const window = open();
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    await settled();
    expect(window.webContents.reload.seen).toEqual([]);
  });

  it.each([
    [0, 0],
    [1, 1],
  ])('that hangs offers to wait or reload: answer %i, %i reloads', async (response, crashed) => {
    const window = open();
    answers.response = response;
    window.emit('unresponsive');
    window.emit('unresponsive');
    await settled();
    expect(shown).toHaveLength(1);
    expect(shown[0]?.options.buttons).toEqual(['Подождать', 'Загрузить заново']);
    expect(window.webContents.forcefullyCrashRenderer.seen).toHaveLength(crashed);
  });

  it('takes its question back when it answers again', async () => {
    const window = open();
    window.emit('unresponsive');
    const signal = shown[0]?.options.signal as AbortSignal;
    window.emit('responsive');
    expect(signal.aborted).toBe(true);
    await settled();
  });

  it.each([
    [0, 0],
    [1, 1],
  ])('whose page has edits on their way closes only when told to: answer %i', (response, closes) => {
    const window = open();
    answers.response = response;
    const event = { preventDefault: vi.fn() };
    window.webContents.emit('will-prevent-unload', event);
    expect(event.preventDefault).toHaveBeenCalledTimes(closes);
    expect(shown[0]?.options).toMatchObject({ defaultId: 0, cancelId: 0 });
  });
});

describe('the place of a window', () => {
  const main = { x: 0, y: 25, width: 1920, height: 1055 };
  const second = { x: 1920, y: 0, width: 1280, height: 720 };
  const areas = [main, second];
  const at = (x: number, y: number, width: number, height: number) => ({ bounds: { x, y, width, height } });

  it.each([
    ['is kept on the main display', at(100, 100, 1000, 700), { x: 100, y: 100, width: 1000, height: 700 }],
    ['is kept on a second display', at(2000, 10, 1000, 700), { x: 2000, y: 10, width: 1000, height: 700 }],
    ['shrinks to the display', at(1950, 10, 3000, 2000), { x: 1950, y: 10, width: 1280, height: 720 }],
    [
      'is the middle when the display is gone',
      at(5000, 10, 1000, 700),
      { x: 460, y: 203, width: 1000, height: 700 },
    ],
    [
      'is the middle when the title bar is above the display',
      at(100, -50, 1000, 700),
      { x: 460, y: 203, width: 1000, height: 700 },
    ],
    ['is never too small', at(100, 100, 10, 10), { x: 480, y: 253, width: 960, height: 600 }],
    ['is the middle the first time', null, { x: 240, y: 103, width: 1440, height: 900 }],
  ])('%s', (_name, saved, bounds) => {
    expect(fitToDisplays(saved, areas).bounds).toEqual(bounds);
  });

  it.each([
    '{"bounds":',
    '[]',
    'null',
    '"x"',
    '{"bounds":{"x":"1"}}',
    '{"bounds":{"x":1e999,"y":0,"width":1,"height":1}}',
  ])('is a good one whatever the file says: %s', (text) => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, text);
    expect(fitToDisplays(readWindowState(file), areas).bounds).toMatchObject({ width: 1440, height: 900 });
  });

  it('can be reached whatever was saved', () => {
    const number = fc.oneof(fc.integer(), fc.double(), fc.constant('x'));
    const saved = fc.record({ bounds: fc.record({ x: number, y: number, width: number, height: number }) });
    fc.assert(
      fc.property(fc.oneof(saved, fc.jsonValue()), (value) => {
        const { bounds } = fitToDisplays(value, areas);
        expect(bounds.width).toBeGreaterThanOrEqual(smallest.width);
        const area = areas.find((each) => bounds.x + bounds.width > each.x && bounds.x < each.x + each.width);
        expect(area !== undefined && bounds.y >= area.y).toBe(true);
      }),
    );
  });

  it('has no file and no harm when the folder is gone', () => {
    expect(readWindowState(join(folder, 'none', 'x.json'))).toBeNull();
  });
});

describe('saving a file', () => {
  const dialogs = nativeDialogs(() => wordsIn('en'));
  const bytes = new TextEncoder().encode('picture');

  it('writes it whole where the person said', async () => {
    answers.filePath = join(folder, 'map.png');
    expect(await dialogs.saveFile('map.png', bytes)).toBe(answers.filePath);
    expect(readFileSync(answers.filePath, 'utf8')).toBe('picture');
    expect(shown[0]?.options).toMatchObject({ defaultPath: 'map.png' });
  });

  it('writes nothing when the person cancels', async () => {
    answers.canceled = true;
    expect(await dialogs.saveFile('map.png', bytes)).toBeNull();
    answers.canceled = false;
  });

  it('leaves a place that cannot be written to alone', async () => {
    answers.filePath = join(folder, 'no such folder', 'map.png');
    await expect(dialogs.saveFile('map.png', bytes)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('arguments', () => {
  it.each([
    [['app', '/a/b.twinpath'], { dataFolder: null, projectPath: '/a/b.twinpath' }],
    [
      ['app', '.', '--data=data', 'b.twinpath'],
      { dataFolder: '/here/data', projectPath: '/here/b.twinpath' },
    ],
    [['app', '--x.twinpath', '--data='], { dataFolder: null, projectPath: null }],
    [['app', 'a.twinpath', '--allow', 'b.twinpath'], { dataFolder: null, projectPath: '/here/b.twinpath' }],
  ])('%j', (argv, expected) => {
    expect(readArguments(argv, '/here')).toEqual(expected);
  });
});

describe('words', () => {
  const keys = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => keys(part, `${path}.${key}`))
      : [path];

  it('are the same in both languages', () => {
    expect(keys(wordsIn('ru'))).toEqual(keys(wordsIn('en')));
  });

  it.each([
    ['ru', 'ru'],
    ['ru-RU', 'ru'],
    ['en-GB', 'en'],
    ['run', 'en'],
    ['', 'en'],
  ])('for %j are %s', (locale, language) => expect(languageOf(locale)).toBe(language));

  it('take values, and leave unknown names alone', () => {
    expect(fill('{{a}} {{b}} {{a}}', { a: '$& {{b}}' })).toBe('$& {{b}} {{b}} $& {{b}}');
  });
});

describe('the log', () => {
  it('keeps lines with their time and drops what is older than the last file', () => {
    const file = join(folder, 'logs', 'twinpath.log');
    openLog(file)('one\ntwo');
    expect(readFileSync(file, 'utf8')).toMatch(/^\d{4}-.+Z one two\n$/);
    writeFileSync(file, 'x'.repeat(1_000_001));
    openLog(file)('three');
    expect(readFileSync(file, 'utf8')).toMatch(/Z three\n$/);
    expect(readFileSync(`${file}.old`, 'utf8')).toHaveLength(1_000_001);
  });

  it('never stands in the way', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openLog(join(folder, 'file', 'x.log'))('line')).not.toThrow();
  });

  it('keeps nothing that an error says in words', () => {
    const error = Object.assign(new RangeError('the secret of a map'), { code: 'EIO' });
    expect(describeError(error)).toMatch(/^RangeError EIO\s+at /);
    expect(describeError(error)).not.toContain('secret');
    expect(describeError('the secret')).toBe('string');
  });

  it('knows what a host could not do', () => {
    expect(failureCode(new ContractError('projectDamaged'))).toBe('projectDamaged');
    expect(failureCode(new Error('else'))).toBe('internal');
    expect(failureCode(null)).toBe('internal');
  });
});
