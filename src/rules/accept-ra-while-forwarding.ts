import type { Origin } from '../base/span.ts';
import { forwardingCause } from '../topology/forwarding-cause.ts';
import type { Namespace } from './namespace.ts';
import type { HostView } from './host-view.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * Who forwards IPv6 and heeds router advertisements says `accept-ra 2`: to Linux, 1 means "unless forwarding", so that
 * the default route learned from a router would vanish.
 */
export const acceptRaWhileForwarding: Rule = {
  code: 'NC0422',
  title: '`accept-ra 1` while forwarding',
  severity: 'error',
  check(view) {
    const findings: Finding[] = [];
    for (const namespace of view.namespaces) {
      const forwarding = forwardsIpv6(namespace, view);
      if (forwarding === undefined) continue;
      for (const { acceptRa, name } of namespace.interfaces) {
        if (acceptRa?.value !== 1) continue;
        findings.push({
          message: `\`${name.value}\` has \`accept-ra 1\`, but ${namespace.title} forwards IPv6 and so ignores router advertisements`,
          primary: { origin: acceptRa.origin, text: 'has no effect under forwarding' },
          secondary: [{ origin: forwarding, text: 'turns forwarding on' }],
          help: 'write `accept-ra 2`, which heeds router advertisements under forwarding too',
        });
      }
    }
    return findings;
  },
};

/** What makes a namespace forward IPv6. */
function forwardsIpv6({ container }: Namespace, { host }: HostView): Origin | undefined {
  if (container !== undefined) return container.ipForward.value ? container.ipForward.origin : undefined;
  return forwardingCause(host, 6);
}
