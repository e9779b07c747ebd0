/** The contract, as one suite that every transport has to pass. */
import { describe } from 'vitest';
import { describeConvergence } from './convergence-suite.ts';
import { describeEditing } from './editing-suite.ts';
import { describeFiles } from './files-suite.ts';
import { describeMaps } from './maps-suite.ts';
import { describeProjects } from './projects-suite.ts';
import type { StartHost } from './started-host.ts';

/**
 * @param name of the transport, as it reads in the report
 * @param start makes a new host on a new data folder
 */
export function describeContract(name: string, start: StartHost): void {
  describe(`the contract ${name}`, () => {
    describeProjects(start);
    describeMaps(start);
    describeEditing(start);
    describeConvergence(start);
    describeFiles(start);
  });
}
