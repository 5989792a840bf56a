import type { Origin } from '../base/span.ts';
import type { Host } from './model.ts';

/**
 * What makes a host forward IPv6, which `ip-forward on` does only where something needs it: a bridge with IPv6,
 * `proxy-ndp on`, since the kernel answers for others only where it forwards (ndisc.c, ndisc_recv_ns), or IPv6 that is to
 * be masqueraded.
 */
export function ipv6Forwarding({ ipForward, bridges, interfaces, masquerades }: Host): Origin | undefined {
  if (!ipForward.value) return undefined;
  return (
    bridges.find(({ fixedCidrV6 }) => fixedCidrV6 !== undefined)?.fixedCidrV6?.origin ??
    interfaces.find(({ proxyNdp }) => proxyNdp?.value === true)?.proxyNdp?.origin ??
    masquerades.find(({ from }) => from?.value.address.family === 6)?.origin
  );
}
