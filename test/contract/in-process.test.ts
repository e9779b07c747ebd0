import { describeContract } from './describe-contract.ts';
import { startInProcess } from './start-in-process.ts';

describeContract('in process', startInProcess);
