import { describeContract } from './describe-contract.ts';
import { startHttp } from './start-http.ts';

describeContract('over HTTP and WebSocket', startHttp);
