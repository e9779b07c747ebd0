/** What storage and files throw, as failures that a window has words for. */
import { ContractError, type ErrorCode } from '../contract/error-codes.ts';
import { message } from '../core/store/message.ts';
import { ExportFailure } from './ports/exporter.ts';
import { ImportRefusal } from './ports/importers.ts';
import {
  ProjectDamagedError,
  ProjectOpenError,
  type ProjectOpenReason,
  ProjectWriteError,
  TransactionElsewhereError,
} from './ports/project-store.ts';

const openCodes: Readonly<Record<ProjectOpenReason, ErrorCode>> = {
  notFound: 'notFound',
  notOurs: 'projectNotOurs',
  newer: 'projectNewer',
  damaged: 'projectDamaged',
  busy: 'projectBusy',
  there: 'projectThere',
  noPermission: 'noPermission',
  ioFailed: 'ioFailed',
};

/** The system's own errors, of which nobody knows more than their code. */
const systemCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EROFS: 'noPermission',
  ENOENT: 'folderMissing',
  ENOTDIR: 'folderMissing',
  EIO: 'ioFailed',
  EBUSY: 'ioFailed',
};

/** The same error as a ContractError when it is one that people can be told about; else the error itself. */
export function asContractError(error: unknown): unknown {
  if (error instanceof ProjectOpenError) {
    const reason = error.reason === 'notFound' ? message('host.projectNotFound') : null;
    return new ContractError(openCodes[error.reason], reason);
  }
  if (error instanceof ProjectWriteError) return new ContractError(error.reason);
  if (error instanceof ProjectDamagedError) return new ContractError('projectDamaged');
  if (error instanceof TransactionElsewhereError)
    return new ContractError('badInput', message('host.transactionElsewhere'));
  if (error instanceof ExportFailure) return new ContractError(error.code, error.reason);
  if (error instanceof ImportRefusal) return new ContractError('importRefused', error.reason);
  const system = error instanceof Error && 'code' in error ? systemCodes[String(error.code)] : undefined;
  return system === undefined ? error : new ContractError(system);
}
