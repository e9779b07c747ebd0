import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/words/language.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const plural = /_(zero|one|two|few|many|other)$/;
const forms = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] } as const;

/** Read as objects by the host, the CLI and Electron, whose types find a wrong key: nobody spells their keys out. */
const typedFiles = new Set(['electron.json', 'host.json', 'cli.json']);

/** Keys that are put together from values, so that no source spells their beginning out. */
const composedPrefixes = ['error.', 'problem.', 'loss.'];

interface Entry {
  readonly file: string;
  readonly text: string;
}

function entriesOf(language: string): Map<string, Entry> {
  const folder = join(root, 'assets/locales', language);
  const entries = new Map<string, Entry>();
  function walk(tree: Record<string, unknown>, path: string, file: string): void {
    for (const [name, value] of Object.entries(tree)) {
      const key = `${path}${name}`;
      if (typeof value === 'string') {
        expect(entries.get(key)?.file, `${key} stands in two files`).toBeUndefined();
        entries.set(key, { file, text: value });
      } else walk(value as Record<string, unknown>, `${key}.`, file);
    }
  }
  for (const file of readdirSync(folder))
    walk(JSON.parse(readFileSync(join(folder, file), 'utf8')), '', file);
  return entries;
}

const baseOf = (key: string): string => key.replace(plural, '');

interface Source {
  readonly path: string;
  readonly tree: ts.SourceFile;
}

function sources(): Source[] {
  return ['renderer', 'src', 'electron'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => {
        const path = join(root, folder, name);
        const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
        const text = readFileSync(path, 'utf8');
        return {
          path: relative(root, path),
          tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind),
        };
      }),
  );
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** The functions whose first argument is a key. */
const tellers = new Set(['t', 'message', 'tell', 'translate']);

function calleeName(call: ts.CallExpression | ts.NewExpression): string {
  const { expression } = call;
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}

/** Keys and beginnings of keys that an expression may come to. */
function keysIn(node: ts.Expression): { whole: string[]; begun: string[] } {
  if (ts.isStringLiteralLike(node)) return { whole: [node.text], begun: [] };
  if (ts.isTemplateExpression(node)) return { whole: [], begun: [node.head.text] };
  if (ts.isConditionalExpression(node)) {
    const [first, second] = [keysIn(node.whenTrue), keysIn(node.whenFalse)];
    return { whole: [...first.whole, ...second.whole], begun: [...first.begun, ...second.begun] };
  }
  return { whole: [], begun: [] };
}

const attributes = new Set([
  'title',
  'aria-label',
  'placeholder',
  'alt',
  'label',
  'hint',
  'text',
  'description',
  'confirmLabel',
]);

/** Single letters are symbols of a formula, the same in every language. */
const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);

/** What a person would read in one language only. */
function literalWords(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (ts.isJsxText(node) && hasLetters(node.text)) found.push(node.text.trim());
    if (ts.isJsxExpression(node) && node.expression !== undefined && !ts.isJsxAttribute(node.parent)) {
      if (ts.isStringLiteralLike(node.expression) && hasLetters(node.expression.text)) {
        found.push(node.expression.text);
      }
    }
    if (!ts.isJsxAttribute(node) || !attributes.has(node.name.getText(tree))) return;
    const value =
      node.initializer !== undefined && ts.isJsxExpression(node.initializer)
        ? node.initializer.expression
        : node.initializer;
    if (value !== undefined && ts.isStringLiteralLike(value) && hasLetters(value.text))
      found.push(value.text);
  });
  return found;
}

describe('the words of the window', () => {
  const entries = { ru: entriesOf('ru'), en: entriesOf('en') };
  const bases = new Set([...entries.en.keys()].map(baseOf));
  const all = sources();

  it('has every key in both languages', () => {
    const russian = new Set([...entries.ru.keys()].map(baseOf));
    expect([...russian].filter((key) => !bases.has(key))).toEqual([]);
    expect([...bases].filter((key) => !russian.has(key))).toEqual([]);
  });

  it.each(languages)(
    'has all plural forms of a key that has one, and no bare form beside them, in %s',
    (language) => {
      const keys = entries[language];
      const counted = new Set([...keys.keys()].filter((key) => plural.test(key)).map(baseOf));
      const missing = [...counted].flatMap((base) =>
        forms[language].map((form) => `${base}_${form}`).filter((key) => !keys.has(key)),
      );
      expect(missing).toEqual([]);
      expect([...counted].filter((base) => keys.has(base))).toEqual([]);
    },
  );

  it('fills in the same values in both languages', () => {
    const placesOf = (language: 'ru' | 'en', base: string): string[] => {
      const texts = [...entries[language]]
        .filter(([key]) => baseOf(key) === base)
        .map(([, { text }]) => text);
      const places = texts.flatMap((text) =>
        [...text.matchAll(/\{\{-?\s*(\w+)/g)].map((match) => match[1] ?? ''),
      );
      return [...new Set(places)].sort();
    };
    const different = [...bases].filter(
      (base) => placesOf('ru', base).join() !== placesOf('en', base).join(),
    );
    expect(different).toEqual([]);
  });

  it('has every key that the program asks for', () => {
    const missing: string[] = [];
    for (const { path, tree } of all) {
      visit(tree, (node) => {
        if (!ts.isCallExpression(node) || !tellers.has(calleeName(node))) return;
        const [first] = node.arguments;
        if (first === undefined) return;
        const { whole, begun } = keysIn(first);
        for (const key of whole) if (!bases.has(key)) missing.push(`${path}: ${key}`);
        for (const start of begun) {
          if (![...bases].some((key) => key.startsWith(start))) missing.push(`${path}: ${start}…`);
        }
      });
    }
    expect(missing).toEqual([]);
  });

  it('names every action', async () => {
    const actions = all.flatMap(({ tree }) => {
      const ids: string[] = [];
      visit(tree, (node) => {
        if (!ts.isVariableDeclaration(node) || node.type?.getText(tree) !== 'Action') return;
        visit(node, (inner) => {
          if (!ts.isPropertyAssignment(inner) || inner.name.getText(tree) !== 'id') return;
          if (ts.isStringLiteralLike(inner.initializer)) ids.push(inner.initializer.text);
        });
      });
      return ids;
    });
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter((id) => !bases.has(`action.${id}`))).toEqual([]);
    expect(actions.filter((id, index) => actions.indexOf(id) !== index)).toEqual([]);
  });

  it('has no key that nobody asks for', () => {
    const spelled = new Set<string>();
    const begun = new Set<string>(composedPrefixes);
    for (const { tree } of all) {
      visit(tree, (node) => {
        if (ts.isStringLiteralLike(node)) spelled.add(node.text);
        if (ts.isTemplateHead(node) && /^[a-zA-Z]+\.([\w.]*\.)?$/.test(node.text)) begun.add(node.text);
      });
    }
    const nested = [...entries.en.values(), ...entries.ru.values()].flatMap(({ text }) =>
      [...text.matchAll(/\$t\(([\w.]+)/g)].map((match) => match[1] ?? ''),
    );
    const isUsed = (base: string): boolean =>
      spelled.has(base) ||
      [...begun].some((start) => base.startsWith(start)) ||
      nested.some((start) => base === start || (start.endsWith('.') && base.startsWith(start)));
    const unused = [...entries.en]
      .filter(([key, { file }]) => !typedFiles.has(file) && !isUsed(baseOf(key)))
      .map(([key, { file }]) => `${file}: ${key}`);
    expect(unused).toEqual([]);
  });

  it('writes no words into the components themselves', () => {
    const found = all
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, tree }) => literalWords(tree).map((words) => `${path}: ${words}`));
    expect(found).toEqual([]);
  });
});
