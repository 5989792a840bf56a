import type { ISerializedGast } from 'chevrotain';

/** The right-hand side of a production, without what is particular to chevrotain. */
export type Expression =
  | { readonly kind: 'terminal'; readonly name: string; readonly role: string | undefined }
  | { readonly kind: 'rule'; readonly name: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly parts: readonly Expression[] }
  | { readonly kind: 'optional'; readonly part: Expression }
  | { readonly kind: 'repetition'; readonly part: Expression };

export interface Production {
  readonly name: string;
  readonly body: Expression;
}

// What chevrotain's serialized nodes carry, by type; its own type declares the common part only.
interface SerializedNode extends ISerializedGast {
  readonly name?: string;
  readonly terminalLabel?: string;
  readonly definition?: SerializedNode[];
}

function sequenceOf(nodes: readonly SerializedNode[] = []): Expression {
  const parts = nodes.map(expressionOf);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'sequence', parts };
}

function expressionOf(node: SerializedNode): Expression {
  switch (node.type) {
    case 'Terminal':
      return { kind: 'terminal', name: node.name ?? '', role: node.terminalLabel };
    case 'NonTerminal':
      return { kind: 'rule', name: node.name ?? '' };
    case 'Alternation':
      return { kind: 'choice', parts: (node.definition ?? []).map(expressionOf) };
    case 'Alternative':
      return sequenceOf(node.definition);
    case 'Option':
      return { kind: 'optional', part: sequenceOf(node.definition) };
    case 'Repetition':
      return { kind: 'repetition', part: sequenceOf(node.definition) };
    default:
      throw new Error(
        `the grammar uses ${node.type}, which its artefacts do not show yet: teach grammar/expression.ts`,
      );
  }
}

/** The productions of `parser.getSerializedGastProductions()`, in the order in which the parser defines them. */
export function productionsOf(serialized: readonly ISerializedGast[]): readonly Production[] {
  return (serialized as readonly SerializedNode[]).map(({ name = '', definition }) => ({
    name,
    body: sequenceOf(definition),
  }));
}
