import type { Choice, Draft } from './draft.ts';
import { factsOf } from './facts.ts';
import { families } from './statements/families.ts';
import { pointToPoint } from './statements/point-to-point.ts';

/** The text of a draft: a topology without errors. */
export function printDraft(draft: Draft): string {
  const facts = factsOf(draft);
  const bridges = facts.bridges.map((bridge, index) =>
    block(
      `bridge ${bridge.name}`,
      statements(required(draft.bridges[index]?.choices ?? [], bridge.existing ? 'bip' : ''), families.bridge, {
        facts,
        bridge,
      }),
    ),
  );
  const containers = facts.containers.map((container, index) => {
    const part = draft.containers[index] ?? { number: 0, choices: [] };
    const choices =
      container.bridge !== undefined && facts.bridges.length === 1 ? part.choices : required(part.choices, 'net');
    return block(`container ${container.name}`, statements(choices, families.container, { facts, container, part }));
  });
  const pairs = draft.pairs.flatMap((part) => pointToPoint(part, facts) ?? []);
  const lines = [...statements(draft.host, families.host, { facts }), ...bridges, ...containers, ...pairs];
  return `${lines.join('\n')}\n`;
}

function required(choices: readonly Choice[], keyword: string): readonly Choice[] {
  if (keyword === '' || choices.some((choice) => choice.keyword === keyword)) return choices;
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
