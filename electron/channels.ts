/** The only two IPC channels: calls from a window (answered), events to all windows. */
export const callChannel = 'twinpath:call';
export const eventChannel = 'twinpath:event';
