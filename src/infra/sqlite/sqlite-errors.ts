/** SQLite's result codes, put into the few that services and people can act on. */
import Database from 'better-sqlite3';
import {
  ProjectDamagedError,
  ProjectOpenError,
  ProjectWriteError,
} from '../../services/ports/project-store.ts';

/** SQLite's code (`SQLITE_FULL`), the system's (`ENOSPC`), or '' for anything else. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

export function isSqliteError(error: unknown): error is Error & { code: string } {
  return error instanceof Database.SqliteError;
}

/** Content that does not make sense. A failed read looks like this too, so it is tried again before it is believed. */
export function isDamage(error: unknown): boolean {
  const code = errorCode(error);
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}

/** The error of a failed write, as the port names it; what is not about the disk comes back as it is. */
export function writeError(error: unknown): unknown {
  const code = errorCode(error);
  const detail = error instanceof Error ? `${code}: ${error.message}` : code;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return new ProjectWriteError('diskFull', detail);
  if (isDamage(error)) return new ProjectDamagedError(detail);
  // A constraint is our mistake, not the disk's; the system's own codes (EIO, EACCES) are about the disk.
  if (/^E[A-Z]+$/.test(code)) return new ProjectWriteError('ioFailed', detail);
  if (isSqliteError(error) && !code.startsWith('SQLITE_CONSTRAINT'))
    return new ProjectWriteError('ioFailed', detail);
  return error;
}

/** The error of a file that can't be opened or made, as the port names it. */
export function openError(error: unknown): ProjectOpenError {
  if (error instanceof ProjectOpenError) return error;
  const code = errorCode(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new ProjectOpenError('notFound', detail);
  const forbidden =
    ['EACCES', 'EPERM', 'EROFS', 'SQLITE_PERM'].includes(code) || code.startsWith('SQLITE_READONLY');
  if (forbidden) return new ProjectOpenError('noPermission', detail);
  if (code === 'EEXIST') return new ProjectOpenError('there', detail);
  if (code === 'EISDIR') return new ProjectOpenError('notOurs', detail);
  if (isDamage(error)) return new ProjectOpenError('damaged', detail);
  if (error instanceof ProjectDamagedError) return new ProjectOpenError('damaged', error.detail);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new ProjectOpenError('busy', detail);
  return new ProjectOpenError('ioFailed', detail);
}
