/** A statement of a topology's text: its own words, and the statements of its block where it has one. */
export interface Statement {
  readonly words: string;
  readonly block?: readonly Statement[];
}

/** The statement as one line. */
export function printStatement({ words, block }: Statement): string {
  if (block === undefined || block.length === 0) return words;
  return `${words} { ${block.map(printStatement).join('; ')} }`;
}

/** Takes a line that `printStatement` has made, or one like it, apart again. */
export function readStatement(line: string): Statement {
  const open = line.indexOf('{');
  if (open < 0) return { words: line.trim() };
  const inside = line.slice(open + 1, line.lastIndexOf('}'));
  return { words: line.slice(0, open).trim(), block: topParts(inside).map(readStatement) };
}

/** The statements of a block, without those in blocks of theirs taken for their own. */
function topParts(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (character === ';' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part].filter((one) => one.trim() !== '');
}
