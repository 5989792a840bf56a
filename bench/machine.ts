import os from 'node:os';

/** The machine that a bench ran on, for its report. */
export function machine(): string {
  return `${os.cpus().length} processors (${os.cpus()[0]?.model ?? 'unknown'}), Linux ${os.release()}, node ${process.versions.node}`;
}
