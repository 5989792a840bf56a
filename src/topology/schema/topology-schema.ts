import { one } from './argument-shape.ts';
import { blockStatement, statement, type BlockSchema } from './block-schema.ts';
import { hostSchema } from './host-schema.ts';
import { nameArgument, pathArgument, reservedTopologyNames } from './name-arguments.ts';
import { choiceArgument } from './scalar-arguments.ts';
import { segmentSchema } from './segment-schema.ts';

/** A `host` block: what stands at the top level of a file that describes one host. */
export const hostBlockSchema = { place: 'in a `host` block', statements: hostSchema.statements } satisfies BlockSchema;

/** Of a thousand hosts, what was read would take more memory than what is made of it. */
const readByHost = { place: 'in the block of a host', statements: {}, apart: true } satisfies BlockSchema;

/** What is said of the topology as a whole. */
export const topologySchema = {
  place: 'at the top level',
  statements: {
    name: statement(
      one(nameArgument(reservedTopologyNames)),
      "the topology's name, by which its scripts mark what they own. Default: the file's base name",
    ),
    include: statement(one(pathArgument), 'splices another file in, relative to this one', { repeatable: true }),
    host: blockStatement(one(nameArgument()), readByHost, 'one machine; its script is built on its own', {
      repeatable: true,
    }),
    router: blockStatement(
      one(nameArgument()),
      readByHost,
      'a host that forwards between its interfaces and runs no containers',
      { repeatable: true },
    ),
    segment: blockStatement(
      one(nameArgument()),
      segmentSchema,
      'a layer-2 network (a switch, a VLAN) that interfaces of several hosts stand `on`; its block lists its prefixes, if it has any',
      { repeatable: true },
    ),
    routes: statement(
      one(choiceArgument(['auto'])),
      "netc works out the static routes that every host and router needs to reach every other's networks",
    ),
  },
} satisfies BlockSchema;

/** The top level of a file: the topology, and the host where the file describes one only. */
export const fileSchema = {
  place: topologySchema.place,
  statements: { ...topologySchema.statements, ...hostSchema.statements },
} satisfies BlockSchema;
