import { formatAddress } from '../base/ip.ts';
import type { FileResource } from '../resources/file.ts';
import type { Container } from '../topology/model.ts';
import type { Contribution } from './contribution.ts';
import { addressOf, namespaceOwner, type HostContext } from './host-context.ts';

/**
 * /etc/hosts and /etc/hostname of each container with a namespace of its own, below /etc/netns, from where
 * `ip netns exec` lays them over the host's (ip-netns(8)). The first line of the hosts file says whose it is.
 */
export function nameFiles(context: HostContext): Contribution {
  return {
    files: context.host.containers
      .filter(({ mode }) => mode?.value.kind === 'bridge' || mode?.value.kind === 'none')
      .flatMap((container) => filesOf(container, context)),
  };
}

function filesOf(container: Container, context: HostContext): readonly FileResource[] {
  const directory = `/etc/netns/${container.name.value}`;
  const { origin } = container;
  const hostname = hostnameOf(container);
  const ownNames = namesOf(hostname);
  return [
    {
      path: `${directory}/hosts`,
      lines: [
        `# netc:${context.topologyName}`,
        ...addressesOf(container).map((address) => `${address}\t${ownNames}`),
        '@localhost',
        ...container.extraHosts.map(({ name, address }) => `${formatAddress(address.value)}\t${name.value}`),
        ...container.links.flatMap((link) => {
          const named = context.containers.get(link.container.value);
          if (named === undefined) return [];
          const names = [...new Set([link.alias.value, shortName(hostnameOf(named)), named.name.value])].join(' ');
          return addressesOf(namespaceOwner(context, named)).map((address) => `${address}\t${names}`);
        }),
      ],
      origin,
    },
    { path: `${directory}/hostname`, lines: [hostname], origin: container.hostname?.origin ?? origin },
  ];
}

function hostnameOf(container: Container): string {
  return container.hostname?.value ?? container.name.value;
}

/** `host.domain host`, or the one name that there is. */
function namesOf(hostname: string): string {
  const short = shortName(hostname);
  return short === hostname ? hostname : `${hostname} ${short}`;
}

function shortName(hostname: string): string {
  const dot = hostname.indexOf('.');
  return dot < 0 ? hostname : hostname.slice(0, dot);
}

/** The first address of each family: a container's own interface first, then those that were added. */
function addressesOf(container: Container): readonly string[] {
  return ([4, 6] as const).flatMap((family) => {
    for (const one of container.interfaces) {
      const address = addressOf(one, family);
      if (address !== undefined) return [formatAddress(address)];
    }
    return [];
  });
}
