import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sqliteProjectStores } from '../../../src/infra/sqlite/sqlite-project-stores.ts';
import { testFolder } from '../support/project-folder.ts';
import { seededChoose } from '../support/seeded-choose.ts';

const driver = fileURLToPath(new URL('../support/editing-driver.ts', import.meta.url));
const kills = 100;
/** A history is played again after each kill, so a project is not kept for all of them. */
const killsPerProject = 10;
/** Most die while they edit, this many milliseconds at most after their first step … */
const latestWhileEditing = 250;
/** … and every fifth at any instant from its start: while it loads, opens, recovers the log. */
const latestFromStart = 700;

interface Acknowledged {
  readonly seq: number;
  readonly id: string;
}

interface Death {
  /** Counted from the driver's first step, or from its start. */
  readonly from: 'firstStep' | 'start';
  readonly after: number;
}

/** Lets a driver edit until it is killed, and gives what it acknowledged. */
async function editUntilKilled(
  path: string,
  prefix: string,
  seed: number,
  death: Death,
): Promise<Acknowledged[]> {
  const args = ['--disable-warning=ExperimentalWarning', driver, path, prefix, String(seed)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  const firstStep = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      resolve();
    });
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_code, signal) => resolve(signal));
  });
  if (death.from === 'firstStep') await Promise.race([firstStep, ended]);
  await wait(death.after);
  child.kill('SIGKILL');
  expect([await ended, complaint]).toEqual(['SIGKILL', '']);
  const whole = said.slice(0, said.lastIndexOf('\n') + 1);
  return [...whole.matchAll(/^ACK (\d+) (\S+)$/gm)].map(([, seq, id]) => ({
    seq: Number(seq),
    id: id ?? '',
  }));
}

/** Kills the owner of one project several times; after each kill everything acknowledged so far must be there. */
async function killRepeatedly(
  folder: string,
  name: string,
  seed: number,
): Promise<{ steps: number; slowest: number }> {
  const path = join(folder, `${name}.twinpath`);
  const stores = sqliteProjectStores();
  const choose = seededChoose(seed);
  stores.create(path, name).close();
  const acknowledged: Acknowledged[] = [];
  let slowest = 0;
  for (let kill = 0; kill < killsPerProject; kill += 1) {
    const death: Death =
      choose(5) === 0
        ? { from: 'start', after: choose(latestFromStart) }
        : { from: 'firstStep', after: choose(latestWhileEditing) };
    acknowledged.push(...(await editUntilKilled(path, `${name}-${kill}`, choose(2 ** 31), death)));
    const start = performance.now();
    const store = stores.open(path);
    slowest = Math.max(slowest, performance.now() - start);
    try {
      const lost = acknowledged.filter(({ seq, id }) => store.findTransaction(id)?.seq !== seq);
      const stored = store.findDocument('map-under-test')?.seq ?? 0;
      const last = acknowledged.at(-1)?.seq ?? 0;
      const { ok, problems } = store.checkIntegrity();
      const where = `seed ${seed}, project ${name}, kill ${kill}`;
      expect({ where, lost, ok, problems }).toEqual({ where, lost: [], ok: true, problems: [] });
      // Killed between a commit and its acknowledgement there is one step more, never two.
      expect(stored - last, where).toBeLessThanOrEqual(kill + 1);
      expect(store.readRecords('map-under-test').length > 0, where).toBe(stored > 0);
    } finally {
      store.close();
    }
  }
  return { steps: acknowledged.length, slowest };
}

it(`loses no acknowledged command when its owner is killed ${kills} times while it edits`, async () => {
  const seed = Number(process.env.TWINPATH_KILL_SEED ?? Date.now() % 2 ** 31);
  process.stdout.write(`kill test: seed ${seed} (TWINPATH_KILL_SEED repeats it)\n`);
  const folder = testFolder();
  let steps = 0;
  let slowest = 0;
  const projects = Array.from({ length: kills / killsPerProject }, (_, index) => index);
  // Two at a time: the moment of a kill is anyone's guess, and more so with a neighbour.
  const worker = async (): Promise<void> => {
    for (let index = projects.shift(); index !== undefined; index = projects.shift()) {
      const result = await killRepeatedly(folder, `p${index}`, seed + index);
      steps += result.steps;
      slowest = Math.max(slowest, result.slowest);
    }
  };
  await Promise.all([worker(), worker()]);
  process.stdout.write(`kill test: ${steps} acknowledged steps, slowest opening ${slowest.toFixed(0)} ms\n`);
  expect(steps).toBeGreaterThan(2 * kills);
  expect(slowest).toBeLessThan(2000);
}, 180_000);
