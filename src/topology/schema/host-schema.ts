import { addressArgument } from './address-arguments.ts';
import { one, oneOrMore } from './argument-shape.ts';
import { blockStatement, statement, type BlockSchema } from './block-schema.ts';
import { bridgeSchema } from './bridge-schema.ts';
import { containerSchema } from './container-schema.ts';
import { firewallStatement } from './firewall-schema.ts';
import { hostInterfaceSchema, mtuArgument } from './interface-schema.ts';
import { masqueradeArguments, masqueradeMeaning } from './masquerade-arguments.ts';
import {
  bridgeNameArgument,
  interfaceNameArgument,
  nameArgument,
  reservedContainerNames,
  searchDomainArgument,
} from './name-arguments.ts';
import { pointToPointArguments } from './point-to-point-arguments.ts';
import { pointToPointSchema } from './point-to-point-schema.ts';
import { routeArguments } from './route-arguments.ts';
import { booleanArgument } from './scalar-arguments.ts';

/** What is said of a host: at the top level of a file that describes one, in a `host` block of one that describes several. */
export const hostSchema = {
  place: 'at the top level or in a `host` block',
  statements: {
    'ip-forward': statement(
      one(booleanArgument),
      '`net.ipv4.ip_forward`; with IPv6 also `net.ipv6.conf.{default,all}.forwarding`. Default: `on`',
      { docker: '--ip-forward' },
    ),
    iptables: statement(one(booleanArgument), 'whether any packet filter or NAT rule is made. Default: `on`', {
      docker: '--iptables',
    }),
    'publish-ip': statement(
      one(addressArgument()),
      'host address that `publish` binds when it names none. Default: all',
      {
        docker: '--ip',
      },
    ),
    dns: statement(oneOrMore(addressArgument()), "default for the host's containers", {
      docker: '--dns of the daemon',
      repeatable: true,
    }),
    'dns-search': statement(oneOrMore(searchDomainArgument), "default for the host's containers; `.` means none", {
      docker: '--dns-search of the daemon',
      repeatable: true,
    }),
    mtu: statement(one(mtuArgument), 'default for its bridges and point-to-point pairs. Default: 1500', {
      docker: '--mtu',
    }),
    interface: blockStatement(
      one(interfaceNameArgument),
      hostInterfaceSchema,
      'an interface the host already has: netc adds what is written and never removes the interface',
      { repeatable: true },
    ),
    bridge: blockStatement(one(bridgeNameArgument), bridgeSchema, 'an Ethernet bridge', {
      docker: '--bridge',
      repeatable: true,
    }),
    container: blockStatement(one(nameArgument(reservedContainerNames)), containerSchema, 'a network namespace', {
      docker: 'docker run',
      repeatable: true,
    }),
    ptp: blockStatement(
      pointToPointArguments,
      pointToPointSchema,
      'a point-to-point veth pair between two containers, or a container and the host (`host:IFACE`). An address without a length gets the full one, and the other end a route to it',
      { repeatable: true },
    ),
    route: statement(routeArguments, 'a route of the host; DEST is a prefix or `default`', { repeatable: true }),
    masquerade: statement(masqueradeArguments, masqueradeMeaning, { repeatable: true }),
    firewall: firewallStatement,
  },
} satisfies BlockSchema;
