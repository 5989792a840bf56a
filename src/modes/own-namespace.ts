import type { Contribution } from '../features/contribution.ts';
import type { HostContext } from '../features/host-context.ts';
import { linkSetting } from '../resources/link-setting.ts';
import { netns } from '../resources/netns.ts';
import { requirement } from '../resources/requirement.ts';
import { symlink } from '../resources/symlink.ts';
import { sysctl, sysctlId } from '../resources/sysctl.ts';
import type { Container } from '../topology/model.ts';

const ipForwardKey = 'net/ipv4/ip_forward';

/**
 * The network namespace of a container that has its own: made, or found by the id of a process that lives in it and given
 * a name in /run/netns (ip-netns(8)). Its loopback interface is up, and it forwards only if it was declared to: a new
 * namespace copies IPv4 settings, ip_forward too, from the first one (devinet.c, devconf_inherit_init_net). Loopback's alias
 * says whose the namespace is: a namespace itself bears no mark.
 */
export function ownNamespace(container: Container, { topologyName }: HostContext): Contribution {
  const name = container.name.value;
  const { origin } = container;
  const forwarding = container.ipForward.value ? '1' : '0';
  const id = `netns ${name}`;
  if (container.runtime.value.kind === 'pid') {
    const { pid } = container.runtime.value;
    return {
      resources: [
        requirement(`process ${pid}`, `process ${pid}`, container.runtime.origin),
        symlink(`/run/netns/${name}`, `/proc/${pid}/ns/net`, id, container.runtime.origin, []),
        ...(container.ipForward.value ? forwardingSettings(container, forwarding, true) : []),
      ],
    };
  }
  return {
    resources: [
      netns(name, origin),
      linkSetting({
        namespace: name,
        name: 'lo',
        words: `alias netc:${topologyName} up`,
        aspect: 'up',
        needs: [id, sysctlId(name, ipForwardKey)],
        origin,
      }),
      ...forwardingSettings(container, forwarding, false),
    ],
  };
}

function forwardingSettings(
  container: Container,
  value: string,
  borrowed: boolean,
): NonNullable<Contribution['resources']> {
  const common = { namespace: container.name.value, value, needs: [`netns ${container.name.value}`], borrowed };
  const { origin } = container.ipForward;
  return [
    sysctl({ ...common, key: ipForwardKey, origin }),
    ...(value === '1' ? [sysctl({ ...common, key: 'net/ipv6/conf/all/forwarding', condition: 'ipv6', origin })] : []),
  ];
}
