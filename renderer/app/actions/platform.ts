/** Whether this computer's keyboards have ⌘ where others have Ctrl. */
export const isMac: boolean = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
