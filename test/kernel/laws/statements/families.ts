import { bridgeNetworks } from './bridge-networks.ts';
import { bridgeSettings } from './bridge-settings.ts';
import { containerNames } from './container-names.ts';
import { containerNetwork } from './container-network.ts';
import { containerFirewalls, hostFirewalls } from './firewalls.ts';
import { hostDefaults } from './host-defaults.ts';
import { hostInterfaces } from './host-interfaces.ts';
import { links } from './links.ts';
import { containerMasquerades, hostMasquerades } from './masquerades.ts';
import { otherHosts } from './other-hosts.ts';
import { publishedPorts } from './published-ports.ts';
import { namedValues } from './named-values.ts';
import { runtimes } from './runtimes.ts';
import type { Families } from './statement-family.ts';

/** Every statement of the language that the laws are tried with: a new one is its file and a line here. */
export const families: Families = {
  file: [...namedValues, ...otherHosts],
  host: [...hostDefaults, ...hostInterfaces, ...hostMasquerades, ...hostFirewalls],
  bridge: [...bridgeNetworks, ...bridgeSettings],
  container: [
    ...runtimes,
    ...containerNetwork,
    ...containerNames,
    ...publishedPorts,
    ...links,
    ...containerMasquerades,
    ...containerFirewalls,
  ],
};
