/**
 * The functions that can be called from `roots`, directly or through others, in order of name; a mention of a name
 * anywhere in a text counts as a call, so a dynamic call is found if its name is spelled out or is among the roots.
 *
 * @throws RangeError when a root is not in the library.
 */
export function reachableFunctions(
  library: Readonly<Record<string, string>>,
  roots: readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const text = library[name];
    if (text === undefined) throw new RangeError(`the library has no function ${name}`);
    if (found.has(name)) continue;
    found.set(name, text);
    const code = text.replaceAll(/^[ \t]*#.*$/gm, '');
    for (const word of new Set(code.match(/[a-z][a-z0-9_]*/g))) {
      if (Object.hasOwn(library, word) && !found.has(word)) waiting.push(word);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
