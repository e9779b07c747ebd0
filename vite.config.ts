import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const host = `http://127.0.0.1:${process.env.TWINPATH_DEV_PORT ?? '4747'}`;

export default defineConfig({
  root: path('./renderer'),
  // The window is served over HTTP and over Electron's own protocol: paths stay relative.
  base: './',
  publicDir: false,
  plugins: [react()],
  resolve: {
    // Radix's dialogs and menus bring a package that writes style elements, which our policy refuses.
    alias: { 'react-remove-scroll': path('./renderer/ui/no-scroll-lock.tsx') },
  },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: path('./dist/renderer'),
    emptyOutDir: true,
    // A strict content security policy: nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    // The window comes from this computer's own disk, not over a network.
    chunkSizeWarningLimit: 2500,
  },
  server: {
    host: '127.0.0.1',
    fs: { allow: [path('.')] },
    // What the host answers: calls and bytes (see src/contract/resource-paths.ts).
    proxy: { '^/(api|images|thumbnails|template-thumbnails|exports)(/|\\?|$)': { target: host, ws: true } },
  },
});
