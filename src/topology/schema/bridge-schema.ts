import { addressArgument, bipArgument, prefixArgument } from './address-arguments.ts';
import { allowFromArguments } from './allow-from-arguments.ts';
import { none, one } from './argument-shape.ts';
import { statement, type BlockSchema } from './block-schema.ts';
import { mtuArgument } from './interface-schema.ts';
import { interfaceNameArgument } from './name-arguments.ts';
import { booleanArgument, choiceArgument, macArgument } from './scalar-arguments.ts';

/** An Ethernet bridge of the host. */
export const bridgeSchema = {
  place: 'in a `bridge` block',
  statements: {
    bip: statement(
      one(bipArgument),
      "the bridge's IPv4 address and prefix; `none`: the bridge is a plain switch that the host has no IPv4 address on. Left out, with no IPv6 either: the next free one of 172.17.0.0/16 … 172.31.0.0/16, 192.168.0.0/20 …",
      { docker: '--bip' },
    ),
    'fixed-cidr': statement(
      one(prefixArgument(4, 'fixed-cidr-v6')),
      "containers' IPv4 addresses come from here; it lies inside `bip`'s prefix. Default: all of that",
      { docker: '--fixed-cidr' },
    ),
    'fixed-cidr-v6': statement(
      one(prefixArgument(6, 'fixed-cidr')),
      'turns IPv6 on: `fe80::1/64` on the bridge, the route to PREFIX, forwarding, an address for each container',
      { docker: '--ipv6 --fixed-cidr-v6' },
    ),
    addressing: statement(
      one(choiceArgument(['mac', 'sequential'])),
      "`mac`: a container's IPv6 address ends in its MAC, so PREFIX is /80 or shorter; `sequential`: the next free address. Default: `mac`",
    ),
    'default-gateway': statement(
      one(addressArgument()),
      "containers' gateway, one of each family. Default: the bridge's IPv4 address, and `fe80::1`",
      { docker: '--default-gateway[-v6]', repeatable: true },
    ),
    mtu: statement(one(mtuArgument), "the MTU of the bridge and its containers. Default: the host's `mtu`, else 1500", {
      docker: '--mtu',
    }),
    'mac-address': statement(
      one(macArgument),
      "the bridge's hardware address. Default: `02:42:` and the bytes of its IPv4 address, else derived from the names",
    ),
    stp: statement(one(booleanArgument), 'the spanning tree protocol. Default: `off`'),
    icc: statement(one(booleanArgument), 'whether containers on the bridge may talk freely. Default: `on`', {
      docker: '--icc',
    }),
    masquerade: statement(one(booleanArgument), 'IPv4 source NAT for traffic that leaves the bridge. Default: `on`', {
      docker: '--ip-masq',
    }),
    'allow-from': statement(allowFromArguments, 'outside traffic reaches the bridge only from these sources', {
      docker: 'iptables -I DOCKER -i IFACE ! -s …',
      repeatable: true,
    }),
    port: statement(one(interfaceNameArgument), 'enslaves an interface that the host already has', {
      docker: 'brctl addif',
      repeatable: true,
    }),
    existing: statement(none, 'the bridge is there already: add to it, never delete it', { docker: '-b BRIDGE' }),
  },
} satisfies BlockSchema;
