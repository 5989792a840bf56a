import type { Located } from '../base/span.ts';

/** The sysctl's number behind the word of `accept-ra`. */
export function acceptRa(written: Located<'0' | '1' | '2'> | undefined): Located<0 | 1 | 2> | undefined {
  if (written === undefined) return undefined;
  const values = { '0': 0, '1': 1, '2': 2 } as const;
  return { value: values[written.value], origin: written.origin };
}
