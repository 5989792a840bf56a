import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, isLinkLocal, networkOf, type Family, type IpAddress, type Prefix } from '../../src/base/ip.ts';
import { analyse } from '../../src/plan/analyse.ts';
import { automaticRoutesOf } from '../../src/routing/routing.ts';
import { forwardingCause } from '../../src/topology/forwarding-cause.ts';
import type { Host, HostInterface, Topology } from '../../src/topology/model.ts';

/** A topology as numbers: who stands on which segments, and how. */
interface Shape {
  readonly segments: number;
  readonly machines: readonly {
    readonly router: boolean;
    readonly bridge: boolean;
    /** Segments by number; `local`: with a link-local address only. */
    readonly cards: readonly { readonly segment: number; readonly local: boolean }[];
  }[];
}

const shapes: fc.Arbitrary<Shape> = fc.integer({ min: 1, max: 4 }).chain((segments) =>
  fc.record({
    segments: fc.constant(segments),
    machines: fc.array(
      fc.record({
        router: fc.boolean(),
        bridge: fc.boolean(),
        cards: fc.uniqueArray(fc.record({ segment: fc.integer({ min: 0, max: segments - 1 }), local: fc.boolean() }), {
          minLength: 1,
          maxLength: 3,
          selector: ({ segment }) => segment,
        }),
      }),
      { minLength: 2, maxLength: 7 },
    ),
  }),
);

function textOf({ segments, machines }: Shape, family: Family): string {
  const lines = ['routes auto'];
  for (let segment = 0; segment < segments; segment += 1) lines.push(`segment s${String(segment)}`);
  for (const [index, { router, bridge, cards }] of machines.entries()) {
    const n = String(index + 1);
    const inside = cards.map(({ segment, local }, card) => {
      const s = String(segment + 1);
      const address =
        family === 4 ? `10.${s}.0.${n}/24` : local ? `fe80::${n}/64` : `2001:db8:${s}::${n}/64; address fe80::${n}/64`;
      return `interface eth${String(card)} { on s${String(segment)}; address ${address} }`;
    });
    if (bridge && !router) {
      inside.push(
        `bridge b { ${family === 4 ? `bip 10.9.${n}.1/24; masquerade off` : `fixed-cidr-v6 2001:db8:9:${n}::/64`} }`,
      );
    }
    lines.push(`${router ? 'router' : 'host'} m${n} { ${inside.join('; ')} }`);
  }
  return lines.join('\n');
}

/** What the kernel would do: the longest route of those that come with addresses, and those that were worked out. */
class Machine {
  readonly routes: readonly { readonly prefix: Prefix; readonly via: IpAddress | undefined; readonly device: string }[];
  constructor(
    topology: Topology,
    readonly host: Host,
    readonly family: Family,
  ) {
    const connected = [
      ...host.interfaces.flatMap(({ name, addresses }) =>
        addresses.map(({ value }) => ({ prefix: networkOf(value), via: undefined, device: name.value })),
      ),
      ...host.bridges.flatMap(({ name, bip, fixedCidrV6 }) =>
        [bip === undefined ? undefined : networkOf(bip.value), fixedCidrV6?.value].flatMap((prefix) =>
          prefix === undefined ? [] : [{ prefix, via: undefined, device: name.value }],
        ),
      ),
    ];
    const worked = automaticRoutesOf(topology, host).flatMap(({ routes }) =>
      routes.map(({ destination, via, device }) => ({ prefix: destination, via, device })),
    );
    this.routes = [...connected, ...worked].filter(({ prefix }) => prefix.address.family === family);
  }

  route(address: IpAddress): Machine['routes'][number] | undefined {
    return this.routes
      .filter(({ prefix }) => contains(prefix, address))
      .reduce<Machine['routes'][number] | undefined>(
        (best, one) => (best === undefined || one.prefix.length > best.prefix.length ? one : best),
        undefined,
      );
  }

  card(device: string): HostInterface | undefined {
    return this.host.interfaces.find(({ name }) => name.value === device);
  }
}

/** An address in each of its networks that is nobody's own. */
function networksOf({ routes }: Machine): readonly IpAddress[] {
  return routes.flatMap(({ prefix: { address }, via }) =>
    via !== undefined || isLinkLocal(address) ? [] : [{ ...address, value: address.value + 200n }],
  );
}

/** Follows a packet; the number of hops to the machine that has the address on one of its links, or what went wrong. */
function walk(machines: readonly Machine[], from: Machine, to: IpAddress): number | string {
  let at = from;
  for (let hops = 0; hops <= machines.length; hops += 1) {
    if (hops > 0 && forwardingCause(at.host, at.family) === undefined) return 'does not forward';
    const route = at.route(to);
    if (route === undefined) return 'no route';
    if (route.via === undefined) return hops;
    const { via, device } = route;
    const segment = at.card(device)?.segment?.value;
    const next = machines.find(
      (one) =>
        one !== at &&
        one.host.interfaces.some(
          (card) =>
            card.segment?.value === segment &&
            card.addresses.some(
              ({ value }) => value.address.family === via.family && value.address.value === via.value,
            ),
        ),
    );
    if (next === undefined) return 'next hop is nobody';
    at = next;
  }
  return 'runs in a circle';
}

describe.each([4, 6] as const)('IPv%s packets that follow the routes of `routes auto`', (family) => {
  it('arrive from everywhere at every network', () => {
    let walked = 0;
    fc.assert(
      fc.property(shapes, (shape) => {
        const { value: topology, diagnostics } = analyse(
          { name: 't.net', text: textOf(shape, family) },
          () => ({ failure: 'none' }),
          { name: 't' },
        );
        if (diagnostics.some(({ severity }) => severity === 'error')) {
          // Nothing else can be wrong in these than what cannot be reached.
          expect(
            diagnostics.filter(({ code, severity }) => severity === 'error' && !['NC0471', 'NC0472'].includes(code)),
          ).toEqual([]);
          return;
        }
        const machines = topology.hosts.map((host) => new Machine(topology, host, family));
        const networks = machines.flatMap(networksOf);
        for (const from of machines) {
          // Who has nothing but link-local addresses speaks to its neighbours alone.
          if (networksOf(from).length === 0) continue;
          for (const to of networks) {
            walked += 1;
            const hops = walk(machines, from, to);
            expect(typeof hops === 'number' ? 'arrived' : `${hops}: ${from.host.name?.value ?? ''}`).toBe('arrived');
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(walked).toBeGreaterThan(500);
  });
});
