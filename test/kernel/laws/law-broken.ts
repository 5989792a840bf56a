/** A law does not hold. The message tells which, and what was seen. */
export class LawBroken extends Error {
  constructor(what: string, seen: string) {
    super(`${what}:\n${seen.slice(0, 4_000)}`);
    this.name = 'LawBroken';
  }
}
