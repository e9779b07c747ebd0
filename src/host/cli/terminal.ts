/** Where the words go: results to stdout, everything else to stderr. */
export interface Terminal {
  out(line: string): void;
  error(line: string): void;
  /** Shows how far something is, 0..1, on a terminal that can take it back; in a pipe or a file it shows nothing. */
  progress(label: string, fraction: number): void;
  /** Takes the progress back. */
  endProgress(): void;
}

interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export function terminalOf(stdout: Output, stderr: Output): Terminal {
  let shown = false;
  const endProgress = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  return {
    out(line) {
      endProgress();
      stdout.write(`${printable(line)}\n`);
    },
    error(line) {
      endProgress();
      stderr.write(`${printable(line)}\n`);
    },
    progress(label, fraction) {
      if (stderr.isTTY !== true) return;
      stderr.write(`\r\u001b[K${printable(label)} ${Math.round(fraction * 100)} %`);
      shown = true;
    },
    endProgress,
  };
}

/** A title from a file can hold signs that steer a terminal; they are shown as what they are. */
function printable(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
