/**
 * A program that owns a project and edits it as fast as it can until it is killed. It says `ACK <seq> <transaction id>` for
 * each step, after the commit has returned and with a call that does not buffer: whoever reads the line may rely on it.
 *
 * node editing-driver.ts <project file> <prefix of transaction ids> <seed>
 */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { sqliteProjectStores } from '../../../src/infra/sqlite/sqlite-project-stores.ts';
import { type Done, MapEditor } from './map-editor.ts';
import { seededChoose } from './seeded-choose.ts';

const [path = '', prefix = '', seed = '0'] = process.argv.slice(2);
const store = sqliteProjectStores().open(path);
const editor = new MapEditor(store, 'map-under-test', prefix);
const choose = seededChoose(Number(seed));

function acknowledge(done: Done | null): void {
  if (done !== null) writeSync(1, `ACK ${done.seq} ${done.transaction.id}\n`);
}

for (const done of editor.begin()) acknowledge(done);
for (;;) acknowledge(editor.edit(choose));
