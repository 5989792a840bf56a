import { firstAddress, lastAddress, type IpAddress, type Prefix } from '../base/ip.ts';

/**
 * The `count` lowest addresses of the pool that are not taken, fewer when there are no more. The pool's first and last
 * address are never given, in either family, as Docker does it. `taken` holds values of the pool's family. More `count`
 * never changes the addresses that fewer would have got.
 */
export function allocateAddresses(pool: Prefix, taken: ReadonlySet<bigint>, count: number): readonly IpAddress[] {
  const { family } = pool.address;
  const end = lastAddress(pool).value;
  const given: IpAddress[] = [];
  for (let value = firstAddress(pool).value + 1n; value < end && given.length < count; value += 1n) {
    if (!taken.has(value)) given.push({ family, value });
  }
  return given;
}
