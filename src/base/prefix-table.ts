import { addressBits, networkOf, type Family, type IpAddress, type Prefix } from './ip.ts';

/** Values by prefix. However many there are, those around an address take one look a length. */
export interface PrefixTable<T> {
  /** Keeps the first value of each prefix. */
  readonly add: (prefix: Prefix, value: T) => void;
  /** The value of exactly this prefix. */
  readonly get: (prefix: Prefix) => T | undefined;
  /** The values whose prefix contains the whole of this one, which may be an address with its full length. */
  readonly around: (prefix: Prefix) => Generator<T>;
}

/** An empty table. */
export function prefixTable<T>(): PrefixTable<T> {
  const byLength: Readonly<Record<Family, Map<number, Map<bigint, T>>>> = { 4: new Map(), 6: new Map() };
  return {
    add({ address, length }, value) {
      const lengths = byLength[address.family];
      const known = lengths.get(length) ?? new Map<bigint, T>();
      lengths.set(length, known);
      if (!known.has(address.value)) known.set(address.value, value);
    },
    get: ({ address, length }) => byLength[address.family].get(length)?.get(address.value),
    *around({ address, length }) {
      for (const [one, known] of byLength[address.family]) {
        if (one > length) continue;
        const value = known.get(networkOf({ address, length: one }).address.value);
        if (value !== undefined) yield value;
      }
    },
  };
}

/** The prefix that is this address alone. */
export function onlyAddress(address: IpAddress): Prefix {
  return { address, length: addressBits(address.family) };
}
