import { vi } from 'vitest';

vi.mock('electron', async () => (await import('../electron/fake-electron.ts')).fakeElectron);

import { describeContract } from './describe-contract.ts';
import { startElectron } from './start-electron.ts';

describeContract('over the two channels of Electron', startElectron);
