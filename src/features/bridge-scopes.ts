import type { Family } from '../base/ip.ts';
import type { Match } from '../resources/firewall-rule.ts';
import { match } from '../resources/matches.ts';
import type { Bridge } from '../topology/model.ts';
import { addressOf, type HostContext } from './host-context.ts';

/** What tells a packet of ours: towards the containers, and from them. */
export interface Scope {
  readonly towards: readonly Match[];
  readonly from: readonly Match[];
}

/**
 * The packets of a bridge that a topology may decide about: all of them where it made the bridge, only those of its own
 * containers' addresses where the bridge was there before and may have members of others.
 */
export function bridgeScopes(bridge: Bridge, family: Family, context: HostContext): readonly Scope[] {
  const name = bridge.name.value;
  if (!bridge.existing) return [{ towards: [match.out(name)], from: [match.in(name)] }];
  return (context.members.get(name) ?? []).flatMap((member) => {
    const address = addressOf(member.interface, family);
    return address === undefined
      ? []
      : [
          {
            towards: [match.out(name), match.toAddress(address)],
            from: [match.in(name), match.fromAddress(address)],
          },
        ];
  });
}
