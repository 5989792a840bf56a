import type { Origin } from '../../base/span.ts';
import type { Stated } from './block-schema.ts';

/** What of a reading tells which keywords stand in its block. */
interface MentioningReading {
  readonly of: Readonly<Partial<Record<string, readonly Stated<unknown, unknown>[]>>>;
  readonly unread: ReadonlyMap<string, Origin>;
}

/** Where the block first says the keyword, readable or not; undefined where it does not: then its default applies. */
export function mention({ of, unread }: MentioningReading, keyword: string): Origin | undefined {
  return unread.get(keyword) ?? of[keyword]?.[0]?.origin;
}
