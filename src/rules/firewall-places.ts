import type { Container, Firewall, FirewallStatement, Masquerade } from '../topology/model.ts';
import type { HostView } from './host-view.ts';

/** A namespace with what is said of its packets. */
export interface FirewallPlace {
  /** Undefined: the host's own. */
  readonly container: Container | undefined;
  readonly firewalls: readonly Firewall[];
  readonly masquerades: readonly Masquerade[];
}

/** The host and those of its containers of which firewall rules or masquerading are written, in source order. */
export function firewallPlaces({ host }: HostView): readonly FirewallPlace[] {
  return [
    { container: undefined, ...of(host) },
    ...host.containers.map((container) => ({ container, ...of(container) })),
  ].filter(({ firewalls, masquerades }) => firewalls.length + masquerades.length > 0);
}

function of({
  firewalls,
  masquerades,
}: Pick<FirewallPlace, 'firewalls' | 'masquerades'>): Omit<FirewallPlace, 'container'> {
  return { firewalls, masquerades };
}

/** Every `allow`, `deny` and `reject` of a host and its containers, with its block. */
export function firewallStatements(
  view: HostView,
): readonly { readonly place: FirewallPlace; readonly block: Firewall; readonly rule: FirewallStatement }[] {
  return firewallPlaces(view).flatMap((place) =>
    place.firewalls.flatMap((block) => block.rules.map((rule) => ({ place, block, rule }))),
  );
}
