import type { Origin } from '../base/span.ts';

/**
 * One thing that a script makes, changes or asks for. What stands in `lines` is at once its declaration (what is to be
 * true), the command that makes it true, in the words of ip(8), sysctl(8), brctl(8) or ln(1), and what the runtime takes
 * apart to compare it with what it finds (templates/decision/decide_*.awk) and to take it away again.
 */
export interface Resource {
  /** What other resources call it when they need it; several may bear one name and are then all waited for. */
  readonly id: string;
  /** Further things that are there once it is, such as a pair's other end. */
  readonly provides?: readonly string[] | undefined;
  /** Ids of what must be there before; one that the host does not have is no hindrance. */
  readonly needs: readonly string[];
  /** It goes at once behind the last thing it needs, as the two can be made together. */
  readonly follows?: boolean | undefined;
  readonly origin: Origin;
  /** The network namespace it lies in; undefined: the host's own. */
  readonly namespace: string | undefined;
  /** It changes or asks for something that the host had before: what was there is kept on record and put back. */
  readonly borrowed: boolean;
  readonly lines: readonly string[];
  /** What a reader is told of how it came about, where the place in the topology does not say it. */
  readonly note?: string | undefined;
}

/** A resource with all its properties, and in one order: V8 finds those of a million much faster when all are laid out alike. */
export function resource(given: Resource): Resource {
  const { id, provides, needs, follows, origin, namespace, borrowed, lines, note } = given;
  return { id, provides, needs, follows, origin, namespace, borrowed, lines, note };
}

/** The namespace's part of an id. */
export function place(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

/** What stands for all links of a namespace, each as it is to be: up, or down. */
export function linksId(namespace: string | undefined): string {
  return `links ${namespace ?? ''}`;
}

/** What stands for all that is to be done to a bridge's ports that lead into containers. */
export function portsId(bridge: string): string {
  return `ports ${bridge}`;
}

/** The id that stands for all firewall rules of a host: whatever lets packets in needs it. */
export const rulesId = 'rules';

/** What stands for all pairs of a host. */
export const pairsId = 'pairs';

/** The id that stands for all files of a host. */
export const filesId = 'files';

/** The protocol number by which routes tell that they are netc's (rtnetlink(7): user space may use what is free). */
export const routeProtocol = 205;
