/**
 * For Electron runtimes whose own starter loads an app with import() and does not wait for it: by then Electron is ready, and
 * what an app has to say before that comes too late. Loads the app's main file while the starter looks for it.
 * To be given in NODE_OPTIONS with --require; the app's folder has to be the working directory.
 */
const Module = require('node:module');

const resolve = Module._resolveFilename;
let loaded = false;
Module._resolveFilename = function (request, ...rest) {
  const file = resolve.call(this, request, ...rest);
  if (!loaded && request === process.cwd()) {
    loaded = true;
    require(file);
  }
  return file;
};
