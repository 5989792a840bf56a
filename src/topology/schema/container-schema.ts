import { addressArgument } from './address-arguments.ts';
import { none, one, oneOrMore, two } from './argument-shape.ts';
import { blockStatement, statement, type BlockSchema } from './block-schema.ts';
import { linkArgument, netModeArgument, runtimeArgument } from './container-arguments.ts';
import { firewallStatement } from './firewall-schema.ts';
import { containerInterfaceSchema } from './interface-schema.ts';
import { masqueradeArguments, masqueradeMeaning } from './masquerade-arguments.ts';
import { hostNameArgument, interfaceNameArgument, searchDomainArgument } from './name-arguments.ts';
import { exposeArgument, publishArgument } from './port-arguments.ts';
import { routeArguments } from './route-arguments.ts';
import { booleanArgument, macArgument } from './scalar-arguments.ts';

/** A network namespace and what stands in it. */
export const containerSchema = {
  place: 'in a `container` block',
  statements: {
    net: statement(
      one(netModeArgument),
      "where its network comes from; `bridge` alone means the host's only bridge. Default: `bridge`",
      {
        docker: '--net',
      },
    ),
    runtime: statement(
      one(runtimeArgument),
      'where its namespace comes from: `netns` is made by the script; `docker:NAME` and `podman:NAME` are those of running containers, found when the script runs; `pid:N` is that of a running process. Default: `netns`',
    ),
    ip: statement(one(addressArgument(4, 'ip6')), 'its IPv4 address. Default: the next free one of the bridge', {
      docker: '--ip',
    }),
    ip6: statement(
      one(addressArgument(6, 'ip')),
      "its IPv6 address. Default: by the bridge's `addressing`, where the bridge has `fixed-cidr-v6`",
      { docker: '--ip6' },
    ),
    'mac-address': statement(
      one(macArgument),
      'its hardware address. Default: `02:42:` and the four bytes of the IPv4 address, else derived from the names',
      { docker: '--mac-address' },
    ),
    hostname: statement(
      one(hostNameArgument),
      "into its `/etc/hostname` and `/etc/hosts`. Default: the container's name",
      {
        docker: '-h',
      },
    ),
    dns: statement(
      oneOrMore(addressArgument()),
      "name servers in its `/etc/resolv.conf`. Default: the host block's `dns`; without either it follows the host's file",
      { docker: '--dns', repeatable: true },
    ),
    'dns-search': statement(
      oneOrMore(searchDomainArgument),
      "search domains in its `/etc/resolv.conf`; `.` means none. Default: the host block's `dns-search`",
      { docker: '--dns-search', repeatable: true },
    ),
    'extra-host': statement(two(hostNameArgument, addressArgument()), 'a line of its `/etc/hosts`', {
      docker: '--add-host',
      repeatable: true,
    }),
    expose: statement(oneOrMore(exposeArgument), 'ports that it serves; tcp when left out', {
      docker: 'EXPOSE, --expose',
      repeatable: true,
    }),
    publish: statement(
      oneOrMore(publishArgument),
      'opens a port of the host that leads to one of the container; ranges and `[v6]` addresses too. No host port: the next free one from 49153 up; a range for one port: the first free one of it',
      { docker: '-p', repeatable: true },
    ),
    'publish-all': statement(none, 'publishes every exposed port that has no `publish` of its own', { docker: '-P' }),
    link: statement(
      one(linkArgument),
      "ALIAS, and NAME, in its `/etc/hosts`; under `icc off`, NAME's exposed ports open to this container",
      { docker: '--link', repeatable: true },
    ),
    interface: blockStatement(
      one(interfaceNameArgument),
      containerInterfaceSchema,
      'a further interface, or all of them under `net none`',
      { repeatable: true },
    ),
    route: statement(
      routeArguments,
      'a route inside the container; DEST is a prefix or `default`, which without a metric stands in place of what `net bridge` makes',
      {
        repeatable: true,
      },
    ),
    masquerade: statement(masqueradeArguments, masqueradeMeaning, { repeatable: true }),
    firewall: firewallStatement,
    'ip-forward': statement(one(booleanArgument), 'whether it forwards between its interfaces. Default: `off`'),
  },
} satisfies BlockSchema;
