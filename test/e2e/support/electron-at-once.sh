#!/bin/sh
# usage: ELECTRON=… electron-at-once.sh <arguments of Electron>
# Starts Electron with load-main-at-once.cjs: Playwright takes NODE_OPTIONS out of the environment that it is given.
NODE_OPTIONS="--require \"$(dirname "$(realpath "$0")")/load-main-at-once.cjs\""
export NODE_OPTIONS
exec "$ELECTRON" "$@"
