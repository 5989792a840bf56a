import type { Family } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import type { Host } from './model.ts';

/**
 * What makes a host forward a family, undefined where it does not. A router always forwards. `ip-forward on` does so only
 * where something needs it: a bridge with the family, what is to be masqueraded, or `proxy-ndp on`, since the kernel answers
 * for others only where it forwards IPv6 (ndisc.c, ndisc_recv_ns).
 */
export function forwardingCause(host: Host, family: Family): Origin | undefined {
  const { kind, origin, ipForward, bridges, interfaces, masquerades } = host;
  if (kind === 'router') return origin;
  if (!ipForward.value) return undefined;
  const masquerade = masquerades.find(({ from }) => (from?.value.address.family ?? 4) === family)?.origin;
  if (family === 4) return bridges.find(({ bip }) => bip !== undefined)?.bip?.origin ?? masquerade;
  return (
    bridges.find(({ fixedCidrV6 }) => fixedCidrV6 !== undefined)?.fixedCidrV6?.origin ??
    interfaces.find(({ proxyNdp }) => proxyNdp?.value === true)?.proxyNdp?.origin ??
    masquerade
  );
}
