/** Orders texts by UTF-16 code units, so that the result does not depend on a locale. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
