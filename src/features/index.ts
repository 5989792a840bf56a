import { allowFrom } from './allow-from.ts';
import { bridges } from './bridges.ts';
import { cluster } from './cluster.ts';
import { closedBridges } from './closed-bridges.ts';
import { containerInterfaces } from './container-interfaces.ts';
import type { Contribution } from './contribution.ts';
import { firewall } from './firewall.ts';
import { forwarding } from './forwarding.ts';
import { guard } from './guard.ts';
import type { HostContext } from './host-context.ts';
import { hostInput } from './host-input.ts';
import { hostInterfaces } from './host-interfaces.ts';
import { icc } from './icc.ts';
import { links } from './links.ts';
import { masquerade } from './masquerade.ts';
import { nameFiles } from './name-files.ts';
import { pointToPoint } from './point-to-point.ts';
import { proxyNdp } from './proxy-ndp.ts';
import { publish } from './publish.ts';
import { resolvConf } from './resolv-conf.ts';
import { routes } from './routes.ts';
import { transit } from './transit.ts';

/** Every feature, in the order in which a reader of a script meets what they add (needs come before it). */
export const features: readonly ((context: HostContext) => Contribution)[] = [
  hostInterfaces,
  bridges,
  containerInterfaces,
  pointToPoint,
  guard,
  closedBridges,
  publish,
  allowFrom,
  links,
  icc,
  cluster,
  transit,
  masquerade,
  firewall,
  hostInput,
  forwarding,
  routes,
  proxyNdp,
  nameFiles,
  resolvConf,
];
