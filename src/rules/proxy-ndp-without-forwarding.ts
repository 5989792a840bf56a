import type { Finding, Rule } from './rule.ts';

/** `proxy-ndp on` stands on a host that forwards: the kernel answers solicitations for others only where it does. */
export const proxyNdpWithoutForwarding: Rule = {
  code: 'NC0470',
  title: '`proxy-ndp` without forwarding',
  severity: 'error',
  check({ host }) {
    if (host.ipForward.value) return [];
    return host.interfaces.flatMap(({ name, proxyNdp }): Finding[] =>
      proxyNdp?.value === true
        ? [
            {
              message: `\`${name.value}\` has \`proxy-ndp on\`, but the host does not forward`,
              primary: { origin: proxyNdp.origin, text: 'the kernel answers for others only where it forwards IPv6' },
              secondary: [{ origin: host.ipForward.origin, text: 'forwarding is off' }],
              help: 'write `ip-forward on`, or leave `proxy-ndp` out',
            },
          ]
        : [],
    );
  },
};
