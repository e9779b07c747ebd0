import { ContractError, type Failure } from '../../contract/error-codes.ts';
import { asContractError } from '../../services/store-failures.ts';

/** What a window would be told of this error. */
export function failureOf(thrown: unknown): Failure {
  const error = asContractError(thrown);
  return error instanceof ContractError ? error.failure : { code: 'internal', reason: null };
}
