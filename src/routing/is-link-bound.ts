import { isLinkLocal, type IpAddress } from '../base/ip.ts';

/** Whether an address means something on its own link alone. Of IPv4 none does: 169.254.0.0/16 is routed like any other. */
export function isLinkBound(address: IpAddress): boolean {
  return address.family === 6 && isLinkLocal(address);
}
