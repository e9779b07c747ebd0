// npm run dev: the Node host, and in front of it Vite with hot reload.
import process from 'node:process';
import { createServer } from 'vite';
import { root } from './folders.mjs';
import { runProcess } from './run-process.mjs';

process.chdir(root);
const hostPort = process.env.TWINPATH_DEV_PORT ?? '4747';
process.env.TWINPATH_DEV_PORT = hostPort;

const server = await createServer({ configFile: 'vite.config.ts' });
await server.listen();
const [address] = server.resolvedUrls?.local ?? [];
if (address !== undefined) process.env.TWINPATH_DEV_ORIGIN = new URL(address).origin;
process.exitCode = await runProcess([
  '--watch-preserve-output',
  '--watch',
  'src/host/http/main.ts',
  '--dev',
  '--port',
  hostPort,
  ...process.argv.slice(2),
]);
await server.close();
