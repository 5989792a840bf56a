import { spellingOf, type Choice, type Draft } from './draft.ts';
import { factsOf } from './facts.ts';
import { printStatement, readStatement, type Statement } from './statement.ts';
import { families } from './statements/families.ts';
import { pointToPoint } from './statements/point-to-point.ts';

/** The text of a draft: a topology without errors. */
export function printDraft(draft: Draft): string {
  const facts = factsOf(draft);
  const bridges = facts.bridges.map((bridge, index) => {
    const choices = draft.bridges[index]?.choices ?? [];
    const written = bridge.existing || bridge.plain ? required(choices, 'bip') : choices;
    return block(`bridge ${bridge.name}`, statements(written, families.bridge, { facts, bridge }));
  });
  const containers = facts.containers.map((container, index) => {
    const part = draft.containers[index] ?? { number: 0, choices: [] };
    const choices =
      container.bridge !== undefined && facts.bridges.length === 1 ? part.choices : required(part.choices, 'net');
    return block(`container ${container.name}`, statements(choices, families.container, { facts, container, part }));
  });
  // In a cluster it stands on the segment; where containers have addresses of its network, it may answer for them.
  const named = facts.cluster !== undefined || facts.bridges.some(({ insideLink }) => insideLink);
  const host = named ? required(draft.host, 'interface eth0') : draft.host;
  const lines = [
    ...statements(host, families.host, { facts }),
    ...bridges,
    ...containers,
    ...facts.pairs.map((pair) => pointToPoint(pair, facts)),
  ];
  const written = families.file.reduce<readonly Statement[]>((all, { keyword, rewrite }) => {
    const spelling = spellingOf(draft.file, keyword);
    return spelling === undefined ? all : rewrite(spelling, all, facts);
  }, lines.map(readStatement));
  return `${written.map(printStatement).join('\n')}\n`;
}

function required(choices: readonly Choice[], keyword: string): readonly Choice[] {
  if (choices.some((choice) => choice.keyword === keyword)) return choices;
  return [{ keyword, spelling: 0 }, ...choices];
}

interface AnyFamily<Here> {
  readonly keyword: string;
  readonly repeatable?: boolean;
  readonly text: (spelling: number, here: Here & { readonly index: number }) => string | undefined;
}

/** The statements of a block, each family in its own order; what may stand once stands once, and none twice alike. */
function statements<Here extends object>(
  choices: readonly Choice[],
  kinds: readonly AnyFamily<Here>[],
  here: Here,
): readonly string[] {
  const lines = kinds.flatMap(({ keyword, repeatable, text }) => {
    const chosen = choices.filter((choice) => choice.keyword === keyword);
    return chosen
      .slice(0, repeatable === true ? 3 : 1)
      .flatMap(({ spelling }, index) => text(spelling, { ...here, index }) ?? []);
  });
  return [...new Set(lines)];
}

function block(head: string, inner: readonly string[]): string {
  return inner.length === 0 ? head : `${head} { ${inner.join('; ')} }`;
}
