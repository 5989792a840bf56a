/** Placeholder. */
export function buildScripts(_s: string, _n: string): { up: string; down: string } { throw new Error('x'); }
