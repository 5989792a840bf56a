/** The parts of a JSON Schema that the model's is made of. */
export interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The description of the model as Markdown: the preamble, and a table of properties for each kind of object. */
export function modelReference(schema: Schema, preamble: string): string {
  const definitions = Object.entries(schema.$defs ?? {});
  const objects = definitions.filter(([, { properties }]) => properties !== undefined);
  const texts = definitions.filter(([, { properties }]) => properties === undefined);
  return `${[
    preamble.trim(),
    section('The whole', schema),
    ...objects.reverse().map(([name, definition]) => section(`\`${name}\``, definition)),
    `## Texts\n\n${table(
      ['name', 'meaning'],
      texts.map(([name, { description = '' }]) => [`\`${name}\``, description]),
    )}`,
  ].join('\n\n')}\n`;
}

function section(title: string, { description = '', properties = {} }: Schema): string {
  const rows = Object.entries(properties).map(([name, property]) => [
    `\`${name}\``,
    typeText(property),
    property.description ?? '',
  ]);
  return `## ${title}\n\n${capital(description)}.\n\n${table(['property', 'type', 'meaning'], rows)}`;
}

function typeText({ $ref, anyOf, type, items, enum: choices, const: only }: Schema): string {
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (choices !== undefined) return choices.map((choice) => `\`${JSON.stringify(choice)}\``).join(', ');
  if ($ref !== undefined) return `\`${$ref.slice($ref.lastIndexOf('/') + 1)}\``;
  if (anyOf !== undefined) return anyOf.map(typeText).join(' or ');
  if (items !== undefined) return `list of ${typeText(items)}`;
  return [type ?? []].flat().join(' or ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function capital(text: string): string {
  // What begins with code stays as it is.
  return text.charAt(0).toUpperCase() + text.slice(1);
}
