import { formatAddress } from '../base/ip.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/** Stand-ins that the script replaces by the host's own lines when it runs (templates/decision/load_files.awk). */
export const hostResolver = { nameservers: '@nameservers', search: '@search' } as const;

/**
 * resolv.conf of containers for which `dns` or `dns-search` is said, in the container or on the host; the container's
 * word counts before the host's. What only one of them says comes from the host's file. Without either there is no file,
 * and the container goes on reading the host's.
 */
export function resolvConf({ host }: HostContext): Contribution {
  return {
    files: host.containers
      .filter(({ mode }) => mode?.value.kind === 'bridge' || mode?.value.kind === 'none')
      .flatMap((container) => {
        const dns = container.dns.length > 0 ? container.dns : host.dns;
        const search = (container.dnsSearch.length > 0 ? container.dnsSearch : host.dnsSearch).map(
          ({ value }) => value,
        );
        if (dns.length === 0 && search.length === 0) return [];
        const none = search.length === 1 && search[0] === '.';
        return [
          {
            path: `/etc/netns/${container.name.value}/resolv.conf`,
            lines: [
              ...(dns.length === 0
                ? [hostResolver.nameservers]
                : dns.map(({ value }) => `nameserver ${formatAddress(value)}`)),
              ...(search.length === 0 ? [hostResolver.search] : none ? [] : [`search ${search.join(' ')}`]),
            ],
            origin: container.dns[0]?.origin ?? container.dnsSearch[0]?.origin ?? container.origin,
          },
        ];
      }),
  };
}
