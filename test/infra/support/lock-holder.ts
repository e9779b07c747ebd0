/** A program that opens a project, says so, and does nothing more until it is ended. */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { sqliteProjectStores } from '../../../src/infra/sqlite/sqlite-project-stores.ts';

const store = sqliteProjectStores().open(process.argv[2] ?? '');
writeSync(1, 'OPEN\n');
setInterval(() => store.title(), 1000);
