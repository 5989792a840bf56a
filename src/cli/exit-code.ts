/** What the process tells its caller: all went well; the topology has errors or could not be read; the command line has. */
export const exitCode = { ok: 0, failure: 1, usage: 64 } as const;
