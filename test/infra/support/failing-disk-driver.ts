/**
 * A program that makes a number of steps on a disk that fails now and then. After a failed step it tries until the project can
 * be read again and goes on from what the file says, as the host does. It says `ACK` for what was stored, `FAIL` for
 * what was not, and `GHOST` for a step whose commit failed and that is there all the same, which it then takes for stored;
 * the last line is `END <steps in the file> <problems>`.
 *
 * node failing-disk-driver.ts <project file> <steps>
 */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { sqliteProjectStores } from '../../../src/infra/sqlite/sqlite-project-stores.ts';
import { ProjectOpenError, ProjectWriteError } from '../../../src/services/ports/project-store.ts';
import { MapEditor } from './map-editor.ts';
import { seededChoose } from './seeded-choose.ts';

const [path = '', steps = '0'] = process.argv.slice(2);
const mostTries = 200;

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** Only the errors that the port names may come; anything else ends the program with a trace. */
function untilItWorks<Result>(act: () => Result): Result {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return act();
    } catch (error) {
      const named = error instanceof ProjectWriteError || error instanceof ProjectOpenError;
      if (!named || attempt === mostTries) throw error;
      say(`AGAIN ${error.reason}`);
    }
  }
}

const store = untilItWorks(() => sqliteProjectStores().open(path));
const choose = seededChoose(1);
let editor = untilItWorks(() => new MapEditor(store, 'map', 'life-0'));

for (let step = 1; step <= Number(steps); step += 1) {
  try {
    const done = editor.edit(choose);
    if (done !== null) say(`ACK ${done.seq} ${done.transaction.id}`);
  } catch (error) {
    if (!(error instanceof ProjectWriteError)) throw error;
    const place = untilItWorks(() => store.findTransaction(editor.lastTried));
    say(place === null ? `FAIL ${editor.lastTried}` : `GHOST ${place.seq} ${editor.lastTried}`);
    editor = untilItWorks(() => new MapEditor(store, 'map', `life-${step}`));
  }
}
const seq = untilItWorks(() => store.findDocument('map')?.seq);
say(`END ${seq} ${untilItWorks(() => store.checkIntegrity()).problems.join('; ')}`);
store.close();
