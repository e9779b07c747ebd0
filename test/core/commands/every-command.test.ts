import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { executeCommand } from '../../../src/core/commands/execute-command.ts';
import { commandNames } from '../../../src/core/commands/registry.ts';
import { MapBuilder } from '../../support/map-builder.ts';

function testFileOf(name: string): URL {
  const kebab = name.replaceAll('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return new URL(`${kebab}.test.ts`, import.meta.url);
}

describe('every command of the registry', () => {
  it.each(commandNames)('%s has a file that tests execute, undo, redo and refusal', (name) => {
    const file = testFileOf(name);
    expect(existsSync(file), `${file.pathname} is missing`).toBe(true);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`describe('${name}'`);
    expect(text).toContain('itUndoesAndRedoes(');
    expect(text).toContain('expectRefused(');
  });

  it('has a name of its own', () => {
    expect(new Set(commandNames).size).toBe(commandNames.length);
  });

  it.each(commandNames)('%s refuses arguments that are none of its own', (name) => {
    const { records } = new MapBuilder();
    const context = { kind: 'map', transactionId: 'transaction-1', at: 0, author: 'Anna' } as const;
    for (const args of [undefined, null, 'no', [], { unknown: 1 }]) {
      const outcome = executeCommand(records, { name, args }, context);
      expect(outcome).toMatchObject({ ok: false, reason: { key: 'refusal.badArguments' } });
    }
  });

  it('is unknown under any other name', () => {
    const { records } = new MapBuilder();
    const context = { kind: 'map', transactionId: 'transaction-1', at: 0, author: 'Anna' } as const;
    for (const name of ['', 'stage', 'stage.explode', '__proto__', 'constructor']) {
      expect(executeCommand(records, { name, args: {} }, context)).toEqual({
        ok: false,
        reason: { key: 'refusal.unknownCommand' },
      });
    }
  });
});
