import { address } from '../resources/address.ts';
import { linkOf } from '../resources/link.ts';
import { linkSetting } from '../resources/link-setting.ts';
import { requirement } from '../resources/requirement.ts';
import { linksId, rulesId, type Resource } from '../resources/resource.ts';
import { sysctl, sysctlId } from '../resources/sysctl.ts';
import type { Located } from '../base/span.ts';
import type { HostInterface } from '../topology/model.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/** `interface` on the host and `port` of a bridge: interfaces that must be there; what is written is added and put back. */
export function hostInterfaces({ host }: HostContext): Contribution {
  const declared = new Set(host.interfaces.map(({ name }) => name.value));
  const ports = host.bridges.flatMap(({ ports: names }) => names).filter(({ value }) => !declared.has(value));
  return {
    resources: [
      ...host.interfaces.flatMap(interfaceResources),
      ...ports.map(({ value, origin }) => requirement(`link ${value}`, value, origin)),
    ],
  };
}

/**
 * What IPv6 addresses wait for. A host that begins to forward joins the subnet-router anycast address of each prefix it
 * has (RFC 4291 §2.6.1); while an address is being added, the kernel may do so twice and then keeps it for good when the
 * address goes (addrconf.c, dev_forward_change and ipv6_ifa_notify).
 */
const forwardingId = sysctlId(undefined, 'net/ipv6/conf/all/forwarding');

function interfaceResources(one: HostInterface): readonly Resource[] {
  const name = one.name.value;
  const link = linkOf(undefined, name);
  const setting = (words: string, id: string, { origin }: Located<unknown>): Resource =>
    linkSetting({
      link,
      words,
      id,
      needs: [rulesId],
      provides: id === link.upId ? [linksId(undefined)] : undefined,
      borrowed: true,
      origin,
    });
  return [
    requirement(`link ${name}`, name, one.origin),
    ...(one.acceptRa === undefined
      ? []
      : [
          sysctl({
            key: `net/ipv6/conf/${name}/accept_ra`,
            value: String(one.acceptRa.value),
            needs: [link.id],
            borrowed: true,
            condition: 'ipv6',
            origin: one.acceptRa.origin,
          }),
        ]),
    ...(one.macAddress === undefined
      ? []
      : [setting(`address ${one.macAddress.value}`, `mac /${name}`, one.macAddress)]),
    ...(one.mtu === undefined ? [] : [setting(`mtu ${one.mtu.value}`, `mtu /${name}`, one.mtu)]),
    ...one.addresses.map((value) =>
      address({
        link,
        address: value.value,
        needs: [rulesId, ...(value.value.address.family === 6 ? [forwardingId] : [])],
        borrowed: true,
        origin: value.origin,
      }),
    ),
    ...(one.up === undefined ? [] : [setting(one.up.value ? 'up' : 'down', link.upId, one.up)]),
  ];
}
