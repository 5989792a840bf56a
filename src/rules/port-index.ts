import type { Coverage } from './firewall-coverage.ts';

/** Firewall rules that differ in ports: those with certain ports are found without a look at all of them. */
export interface PortIndex {
  readonly add: (coverage: Coverage) => void;
  /** Among these are all whose ports contain those of the rule, as far as it has any. */
  readonly around: (coverage: Coverage) => readonly Coverage[];
}

type Side = 'destinationPorts' | 'sourcePorts';

const sides: readonly Side[] = ['destinationPorts', 'sourcePorts'];

/** Bits of a port number. */
const bits = 16;

/**
 * An empty index. Every range is the union of a few blocks of 1, 2, 4 … ports that stand at multiples of their size; a rule
 * stands with each of its blocks, and a port lies in one block of each size. Whoever contains a rule's ports contains the
 * bounds of its ranges, so those that contain the rarest of them are all that come into question.
 */
export function portIndex(): PortIndex {
  const all: Coverage[] = [];
  const byBlock = new Map<string, Coverage[]>();
  return {
    add(coverage) {
      all.push(coverage);
      for (const side of sides) {
        for (const { first, last } of coverage[side] ?? []) {
          for (const block of blocksOf(Number(first), Number(last))) {
            const key = `${side} ${block}`;
            const known = byBlock.get(key);
            if (known === undefined) byBlock.set(key, [coverage]);
            else known.push(coverage);
          }
        }
      }
    },
    around(coverage) {
      let fewest: readonly Coverage[][] = [all];
      let least = all.length;
      for (const side of sides) {
        // All in one index ask for the same sides.
        if (all[0]?.[side] === undefined) continue;
        for (const port of (coverage[side] ?? []).flatMap(({ first, last }) => [Number(first), Number(last)])) {
          const found = blocksAround(port).flatMap((block) => {
            const known = byBlock.get(`${side} ${block}`);
            return known === undefined ? [] : [known];
          });
          const count = found.reduce((sum, { length }) => sum + length, 0);
          if (count < least) [fewest, least] = [found, count];
        }
      }
      return fewest.flat();
    },
  };
}

/** The blocks that a port lies in, one of each size; a block is named by a bit for its size and its number. */
function blocksAround(port: number): readonly number[] {
  return Array.from({ length: bits + 1 }, (_, size) => (1 << (bits - size)) + (port >> size));
}

/** The fewest blocks that make up a range. */
function blocksOf(first: number, last: number): readonly number[] {
  const blocks: number[] = [];
  for (let at = first; at <= last;) {
    let size = 0;
    while (size < bits && at % (1 << (size + 1)) === 0 && at + (1 << (size + 1)) - 1 <= last) size += 1;
    blocks.push((1 << (bits - size)) + (at >> size));
    at += 1 << size;
  }
  return blocks;
}
