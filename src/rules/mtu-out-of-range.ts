import type { Finding, Rule } from './rule.ts';

/** ETH_MAX_MTU of Linux, the most a bridge or a veth end takes. */
const MAXIMUM = 65535;

/** An MTU is at most 65535. */
export const mtuOutOfRange: Rule = {
  code: 'NC0420',
  title: 'MTU out of range',
  severity: 'error',
  check({ settableMtus }) {
    return settableMtus
      .filter(({ mtu }) => mtu.value > MAXIMUM)
      .map(({ mtu, subject }): Finding => ({
        message: `the MTU \`${mtu.value}\` of ${subject} is over ${MAXIMUM}`,
        primary: { origin: mtu.origin, text: '' },
        secondary: [],
        help: 'write at most `65535`; Ethernet has `1500`, with jumbo frames `9000`',
      }));
  },
};
