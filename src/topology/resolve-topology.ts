import type { Located, Origin } from '../base/span.ts';
import { viaPath } from '../base/via-path.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/error.ts';
import type { Statement } from '../syntax/ast.ts';
import type { Segment, Topology } from './model.ts';
import type { FileReading, HostReading, StatedSegment } from './readings.ts';
import { resolveFirewalls, writtenFirewalls, type WrittenFirewalls } from './resolve-firewalls.ts';
import { resolveHost, type StatedHost } from './resolve-host.ts';
import { declaredNames } from './resolve-names.ts';
import type { Report } from './schema/argument-shape.ts';
import { hostSchema } from './schema/host-schema.ts';
import { mention } from './schema/mention.ts';
import { parseName, reservedTopologyNames } from './schema/name-arguments.ts';
import { readBlock } from './schema/read-block.ts';
import { routerSchema } from './schema/router-schema.ts';
import { fileSchema, hostBlockSchema } from './schema/topology-schema.ts';

/** What the statements do not say. */
export interface TopologyOptions {
  /** The topology's name where no `name` statement gives one: the file's base name, or `--name`. */
  readonly name: string;
}

/**
 * Builds the model from expanded statements: words are checked against the schemas, names resolved, defaults filled in,
 * networks, addresses and ports picked. Equal input gives an equal model. Errors: NC0100 to NC0199; what is wrong is left
 * out of the model, duplicates of names stay in it.
 */
export function resolveTopology(statements: readonly Statement[], options: TopologyOptions): Result<Topology> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const origin = fileOrigin(statements);
  const reading = readBlock(statements, fileSchema, report);
  const name = topologyName(reading, options, origin, report);
  const segments = reading.of.segment.map(resolveSegment);
  const segmentsByName = new Map<string, Segment>();
  for (const segment of segments) {
    if (!segmentsByName.has(segment.name.value)) segmentsByName.set(segment.name.value, segment);
  }
  const segmentNames = declaredNames('segment', statements, reading.of.segment);
  const surroundings = { topology: name, segments: segmentsByName, segmentNames };
  const stated = statedHosts(statements, reading, origin, report);
  const written: WrittenFirewalls[] = [];
  const resolved = stated.map((host) => {
    const inside = host.read();
    written.push(writtenFirewalls(inside));
    return resolveHost(host, inside, surroundings, report);
  });
  const hosts = resolveFirewalls(stated, written, resolved, report);
  return { value: { name, hosts, segments, routesAuto: reading.of.routes[0]?.origin }, diagnostics };
}

/** The start of the root file, for what the whole file says. */
function fileOrigin([first]: readonly Statement[]): Origin {
  const file = viaPath(first?.origin.via)[0]?.at.file ?? first?.origin.file ?? { name: '', text: '' };
  return { file, start: 0, end: 0, via: undefined };
}

function topologyName(reading: FileReading, options: TopologyOptions, origin: Origin, report: Report): string {
  const written = reading.of.name[0];
  if (written !== undefined) return written.value.value;
  if (mention(reading, 'name') === undefined && !parseName(options.name, reservedTopologyNames).ok) {
    const message = `the topology has no name: \`${options.name}\` cannot be one`;
    report(error('NC0155', origin, message, 'write `name NAME` at the top level, or give `--name NAME`'));
  }
  return options.name;
}

function resolveSegment({ value: name, origin, statement, body }: StatedSegment): Segment {
  const written = (statement.block ?? []).reduce((count, { args }) => count + 1 + args.length, 0);
  return { name, origin, prefixes: body.values, leftOut: body.values.length < written };
}

/** The `host` and `router` blocks in source order; in a file without any the one host that all of it is about. */
function statedHosts(
  statements: readonly Statement[],
  reading: FileReading,
  origin: Origin,
  report: Report,
): readonly StatedHost[] {
  const { of } = reading;
  const first = [mention(reading, 'host'), mention(reading, 'router')].find((block) => block !== undefined);
  if (first === undefined) return [{ kind: 'host', name: undefined, origin, statements, read: () => reading }];
  reportBesideHosts(reading, first, report);
  const names = new Map<Statement, Located<string>>();
  for (const { statement, value } of [...of.host, ...of.router]) names.set(statement, value);
  return statements.flatMap((statement): readonly StatedHost[] => {
    const { keyword, origin: block } = statement;
    const kind = keyword.text;
    if (keyword.quoted || (kind !== 'host' && kind !== 'router')) return [];
    const inside = statement.block ?? [];
    const read = (): HostReading =>
      kind === 'host' ? readBlock(inside, hostBlockSchema, report) : readRouter(inside, report);
    const name = names.get(statement);
    if (name !== undefined) return [{ kind, name, origin: block, statements: kind === 'host' ? inside : [], read }];
    // For the sake of what is wrong in there.
    read();
    return [];
  });
}

function readRouter(statements: readonly Statement[], report: Report): HostReading {
  const { of, unread } = readBlock(statements, routerSchema, report);
  return { of: { ...nothingElse, ...of }, unread, values: [] };
}

/** What a host may say and a router may not. */
const nothingElse: HostReading['of'] = {
  'ip-forward': [],
  iptables: [],
  'publish-ip': [],
  dns: [],
  'dns-search': [],
  mtu: [],
  interface: [],
  bridge: [],
  container: [],
  ptp: [],
  route: [],
  masquerade: [],
  firewall: [],
};

function reportBesideHosts(reading: FileReading, host: Origin, report: Report): void {
  for (const keyword of Object.keys(hostSchema.statements)) {
    const origin = mention(reading, keyword);
    if (origin === undefined) continue;
    const message = `\`${keyword}\` stands beside \`host\` blocks`;
    const help = 'move it into the block of the host that it is about, or into a profile that the hosts `use`';
    const secondary = [{ origin: host, text: 'this file describes several hosts' }];
    report(error('NC0164', origin, message, help, { secondary }));
  }
}
