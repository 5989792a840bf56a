import type { Expression, Production } from './expression.ts';
import type { Terminal } from './terminal.ts';

/** A drawn part: it is entered at (0, 0) and left at (width, 0), and reaches `up` above and `down` below that line. */
interface Drawing {
  readonly width: number;
  readonly up: number;
  readonly down: number;
  readonly svg: string;
}

const gap = 12;
const arc = 8;
const boxHalf = 13;
const characterWidth = 8.4;

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function path(commands: string): string {
  return `<path d="${commands}"/>`;
}

function move(x: number, y: number, svg: string): string {
  return `<g transform="translate(${x} ${y})">${svg}</g>`;
}

function box(text: string, kind: 'terminal' | 'rule', note: string | undefined): Drawing {
  const width = Math.round(text.length * characterWidth) + 20;
  const rounding = kind === 'terminal' ? boxHalf : 2;
  const rectangle = `<rect class="${kind}" y="${-boxHalf}" width="${width}" height="${boxHalf * 2}" rx="${rounding}"/>`;
  const label = `<text x="${width / 2}" y="5">${escapeXml(text)}</text>`;
  const linked = kind === 'rule' ? `<a href="#${text}">${rectangle}${label}</a>` : `${rectangle}${label}`;
  const caption =
    note === undefined ? '' : `<text class="note" x="${width / 2}" y="${boxHalf + 13}">${escapeXml(note)}</text>`;
  return { width, up: boxHalf, down: boxHalf + (note === undefined ? 0 : 17), svg: linked + caption };
}

const line: Drawing = { width: 0, up: 0, down: 0, svg: '' };

function sequence(parts: readonly Drawing[]): Drawing {
  let width = 0;
  let svg = '';
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      svg += path(`M${width} 0h${gap}`);
      width += gap;
    }
    svg += move(width, 0, part.svg);
    width += part.width;
  }
  return { width, up: Math.max(...parts.map(({ up }) => up)), down: Math.max(...parts.map(({ down }) => down)), svg };
}

/** The parts below one another, the first on the line. */
function choice(parts: readonly Drawing[]): Drawing {
  const inner = Math.max(...parts.map(({ width }) => width));
  const width = inner + 4 * arc;
  let y = 0;
  let reached = 0;
  let svg = '';
  for (const [index, part] of parts.entries()) {
    if (index > 0) y = reached + gap + part.up;
    const rest = inner - part.width;
    svg +=
      index === 0
        ? path(`M0 0h${2 * arc}M${2 * arc + part.width} 0h${rest + 2 * arc}`)
        : path(`M0 0q${arc} 0 ${arc} ${arc}V${y - arc}q0 ${arc} ${arc} ${arc}`) +
          path(`M${2 * arc + part.width} ${y}h${rest}q${arc} 0 ${arc} ${-arc}V${arc}q0 ${-arc} ${arc} ${-arc}`);
    svg += move(2 * arc, y, part.svg);
    reached = Math.max(y + part.down, arc * 2);
  }
  return { width, up: parts[0]?.up ?? 0, down: reached, svg };
}

/** The part on the line, and a way back below it. */
function oneOrMore(part: Drawing): Drawing {
  const width = part.width + 4 * arc;
  const y = Math.max(part.down + gap, arc * 2);
  const svg =
    path(`M0 0h${2 * arc}M${2 * arc + part.width} 0h${2 * arc}`) +
    move(2 * arc, 0, part.svg) +
    path(
      `M${width - 2 * arc} 0q${arc} 0 ${arc} ${arc}V${y - arc}q0 ${arc} ${-arc} ${arc}H${2 * arc}` +
        `q${-arc} 0 ${-arc} ${-arc}V${arc}q0 ${-arc} ${arc} ${-arc}`,
    );
  return { width, up: part.up, down: y, svg };
}

function draw(expression: Expression, literals: ReadonlyMap<string, string>): Drawing {
  switch (expression.kind) {
    case 'terminal':
      return box(literals.get(expression.name) ?? expression.name, 'terminal', expression.role);
    case 'rule':
      return box(expression.name, 'rule', undefined);
    case 'sequence':
      return sequence(expression.parts.map((part) => draw(part, literals)));
    case 'choice':
      return choice(expression.parts.map((part) => draw(part, literals)));
    case 'optional':
      return choice([line, draw(expression.part, literals)]);
    case 'repetition':
      return choice([line, oneOrMore(draw(expression.part, literals))]);
  }
}

function figure(name: string, body: Drawing): string {
  const width = body.width + 2 * gap + 8;
  // The bars at both ends reach 7 above and below the line.
  const up = Math.max(body.up, 7);
  const height = up + Math.max(body.down, 7) + 8;
  const ends = path(`M4 -7v14M4 0h${gap}M${4 + gap + body.width} 0h${gap}m0 -7v14`);
  return (
    `<h2 id="${name}">${name}</h2>\n` +
    `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}">` +
    `${move(0, up + 4, ends + move(4 + gap, 0, body.svg))}</svg>`
  );
}

const style = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
svg { display: block; max-width: 100%; }
path { fill: none; stroke: currentColor; stroke-width: 1.5; }
rect { stroke: currentColor; fill: color-mix(in srgb, currentColor 8%, transparent); }
rect.terminal { fill: color-mix(in srgb, seagreen 30%, transparent); }
text { fill: currentColor; font: 14px ui-monospace, monospace; text-anchor: middle; }
text.note { font-size: 11px; font-style: italic; }
td, th { text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0; }
code { overflow-wrap: anywhere; }`;

/** The grammar as railroad diagrams: one HTML page of inline SVG that loads nothing. */
export function printRailroad(productions: readonly Production[], terminals: readonly Terminal[]): string {
  const literals = new Map(
    terminals.flatMap(({ name, literal }) => (literal === undefined ? [] : [[name, literal] as const])),
  );
  const figures = productions.map(({ name, body }) => figure(name, draw(body, literals)));
  const rows = terminals.map(({ name, pattern, members }) => {
    const meaning = pattern === undefined ? members.join(' or ') : `<code>${escapeXml(pattern)}</code>`;
    return `<tr><th>${name}</th><td>${meaning}</td></tr>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The grammar of netc</title>
<style>${style}
</style>
<h1>The grammar of netc</h1>
<p>Made from the parser by <code>npm run gen</code>. Blanks and comments may stand between tokens.</p>
${figures.join('\n')}
<h2>Tokens</h2>
<table>
${rows.join('\n')}
</table>
</html>
`;
}
