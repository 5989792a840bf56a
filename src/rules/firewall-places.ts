import type { Container, Firewall, FirewallStatement, Host, Masquerade } from '../topology/model.ts';

/** A namespace with what is said of its packets. */
export interface FirewallPlace {
  /** Undefined: the host's own. */
  readonly container: Container | undefined;
  readonly firewalls: readonly Firewall[];
  readonly masquerades: readonly Masquerade[];
}

/** The host and those of its containers of which firewall rules or masquerading are written, in source order. */
export function firewallPlacesOf(host: Host): readonly FirewallPlace[] {
  const places: FirewallPlace[] = [];
  const add = (container: Container | undefined, { firewalls, masquerades }: Host | Container): void => {
    if (firewalls.length + masquerades.length > 0) places.push({ container, firewalls, masquerades });
  };
  add(undefined, host);
  for (const container of host.containers) add(container, container);
  return places;
}

/** Every `allow`, `deny` and `reject` of these places, with its block. */
export function firewallStatements(
  places: readonly FirewallPlace[],
): readonly { readonly place: FirewallPlace; readonly block: Firewall; readonly rule: FirewallStatement }[] {
  return places.flatMap((place) =>
    place.firewalls.flatMap((block) => block.rules.map((rule) => ({ place, block, rule }))),
  );
}
