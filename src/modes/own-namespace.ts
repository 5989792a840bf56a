import type { Contribution } from '../features/contribution.ts';
import type { HostContext } from '../features/host-context.ts';
import { linkOf } from '../resources/link.ts';
import { linkSetting } from '../resources/link-setting.ts';
import type { Resource } from '../resources/resource.ts';
import { netns } from '../resources/netns.ts';
import { requirement } from '../resources/requirement.ts';
import { rulesId } from '../resources/resource.ts';
import { symlink } from '../resources/symlink.ts';
import { sysctl, sysctlId } from '../resources/sysctl.ts';
import type { Container, PointToPoint } from '../topology/model.ts';

const ipForwardKey = 'net/ipv4/ip_forward';

/**
 * The network namespace of a container that has its own: made, or that of a running container or process and given a name
 * in /run/netns (ip-netns(8)). Its loopback interface is up, and it forwards only if it was declared to: a new
 * namespace copies IPv4 settings, ip_forward too, from the first one (devinet.c, devconf_inherit_init_net). Loopback's alias
 * says whose the namespace is: a namespace itself bears no mark.
 */
export function ownNamespace(container: Container, { topologyName, host }: HostContext): Contribution {
  const name = container.name.value;
  const { origin } = container;
  const id = `netns ${name}`;
  const { value: runtime, origin: runtimeOrigin } = container.runtime;
  if (runtime.kind !== 'netns') {
    // The id of an engine's container is known when the script runs (templates/decision/find_container.awk).
    const [words, process] =
      runtime.kind === 'pid'
        ? [`process ${runtime.pid}`, String(runtime.pid)]
        : [`${runtime.kind} ${runtime.container}`, `@${runtime.kind}:${runtime.container}`];
    return {
      resources: [
        requirement(words, words, runtimeOrigin),
        {
          ...symlink(`/run/netns/${name}`, `/proc/${process}/ns/net`, id, runtimeOrigin, []),
          provides: [`name ${name}`],
        },
        ...(hasIpv6(container, host.pointToPoint) ? [ipv6Wanted(container)] : []),
        ...(container.ipForward.value ? forwardingSettings(container, true) : []),
      ],
    };
  }
  const loopback = linkOf(name, 'lo');
  return {
    resources: [
      netns(name, origin),
      linkSetting({
        link: loopback,
        words: `alias netc:${topologyName} up`,
        id: loopback.upId,
        needs: [id, sysctlId(name, ipForwardKey)],
        origin,
      }),
      ...forwardingSettings(container, false),
    ],
  };
}

function hasIpv6(container: Container, pairs: readonly PointToPoint[]): boolean {
  return (
    container.interfaces.some(({ addresses }) => addresses.some(({ value }) => value.address.family === 6)) ||
    pairs.some(({ ends }) =>
      ends.some(
        (end) =>
          end.container?.value === container.name.value &&
          end.addresses.some(({ address }) => address.value.address.family === 6),
      ),
    )
  );
}

/**
 * Docker switches IPv6 off in the namespaces it makes, on all interfaces that are there or come later (libnetwork,
 * osl/namespace_linux.go); those that netc adds are to have it. Whatever needs the namespace waits for this, too.
 */
function ipv6Wanted({ name, runtime }: Container): Resource {
  const spec = {
    namespace: name.value,
    key: 'net/ipv6/conf/default/disable_ipv6',
    value: '0',
    needs: [`name ${name.value}`],
    borrowed: true,
    condition: 'ipv6',
    origin: runtime.origin,
  };
  return { ...sysctl(spec), id: `netns ${name.value}` };
}

/** In both families, and said in any case of a namespace of our own: the topology may have said otherwise before. */
function forwardingSettings({ name, ipForward }: Container, borrowed: boolean): readonly Resource[] {
  const namespace = name.value;
  const { origin } = ipForward;
  const value = ipForward.value ? '1' : '0';
  const needs = [`netns ${namespace}`, rulesId];
  const ipv6Key = 'net/ipv6/conf/all/forwarding';
  return [
    sysctl({ namespace, key: ipForwardKey, value, needs, borrowed, origin }),
    sysctl({ namespace, key: ipv6Key, value, needs, borrowed, condition: 'ipv6', origin }),
  ];
}
