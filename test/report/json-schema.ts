/** A JSON Schema (draft 2020-12), as far as {@link violations} understands it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** The keywords that say nothing about a value. */
const annotations = ['$schema', '$defs', 'title', 'description'];

/** Where and how a value breaks a schema; a keyword that is not known here is an exception, or it would never be checked. */
export function violations(value: unknown, schema: JsonSchema, root = schema, at = '$'): readonly string[] {
  return Object.keys(schema)
    .filter((keyword) => !annotations.includes(keyword))
    .flatMap((keyword) => check(keyword, value, schema, root, at));
}

function check(keyword: string, value: unknown, schema: JsonSchema, root: JsonSchema, at: string): readonly string[] {
  const unless = (holds: boolean): readonly string[] => (holds ? [] : [`${at}: ${keyword}: ${JSON.stringify(value)}`]);
  const object = isObject(value) ? value : {};
  switch (keyword) {
    case '$ref': {
      const target = root.$defs?.[schema.$ref?.replace('#/$defs/', '') ?? ''];
      if (target === undefined) throw new Error(`no definition ${schema.$ref ?? ''}`);
      return violations(value, target, root, at);
    }
    case 'type':
      return unless([schema.type ?? []].flat().includes(typeOf(value)));
    case 'const':
      return unless(value === schema.const);
    case 'enum':
      return unless(schema.enum?.includes(value) ?? false);
    case 'anyOf':
      return unless(schema.anyOf?.some((one) => violations(value, one, root, at).length === 0) ?? false);
    case 'pattern':
      return unless(typeof value !== 'string' || new RegExp(schema.pattern ?? '').test(value));
    case 'minimum':
      return unless(typeof value !== 'number' || value >= (schema.minimum ?? 0));
    case 'maximum':
      return unless(typeof value !== 'number' || value <= (schema.maximum ?? 0));
    case 'minItems':
      return unless(!Array.isArray(value) || value.length >= (schema.minItems ?? 0));
    case 'maxItems':
      return unless(!Array.isArray(value) || value.length <= (schema.maxItems ?? 0));
    case 'items':
      return Array.isArray(value)
        ? value.flatMap((item, index) => violations(item, schema.items ?? {}, root, `${at}[${index}]`))
        : [];
    case 'properties':
      return Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
        name in object ? violations(object[name], property, root, `${at}.${name}`) : [],
      );
    case 'required':
      return (schema.required ?? []).filter((name) => !(name in object)).map((name) => `${at}: lacks ${name}`);
    case 'additionalProperties':
      return Object.keys(object)
        .filter((name) => !Object.hasOwn(schema.properties ?? {}, name))
        .map((name) => `${at}: has ${name}`);
    default:
      throw new Error(`unknown keyword ${keyword}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
