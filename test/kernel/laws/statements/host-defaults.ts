import { pick } from '../draft.ts';
import type { HostFamily } from './statement-family.ts';

/** What the host says for all of its containers. */
export const hostDefaults: readonly HostFamily[] = [
  { keyword: 'ip-forward', text: () => 'ip-forward off' },
  { keyword: 'iptables', text: () => 'iptables off' },
  { keyword: 'publish-ip', text: (n) => `publish-ip ${pick(['192.0.2.10', '203.0.113.10', '127.0.0.1'], n)}` },
  { keyword: 'dns', text: (n) => `dns ${pick(['192.0.2.53', '192.0.2.53 2001:db8::53'], n)}` },
  { keyword: 'dns-search', text: (n) => `dns-search ${pick(['example.com', '.', 'a.example b.example'], n)}` },
  { keyword: 'mtu', text: (n) => `mtu ${pick(['1400', '9000', '1280'], n)}` },
];
