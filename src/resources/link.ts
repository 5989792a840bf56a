import { place } from './resource.ts';

/**
 * An interface, with the ids of what is made of it. Much is made of each that waits for one another, so these are made once
 * and handed on: to put an id together and to find it by its text takes longer than to make a resource.
 */
export interface Link {
  /** Undefined: the host's own. */
  readonly namespace: string | undefined;
  readonly name: string;
  /** It is there. */
  readonly id: string;
  /** It is up, or down, as it is to be. */
  readonly upId: string;
  /** It is on its bridge. */
  readonly masterId: string;
  /** It is set as a port of its bridge. */
  readonly portId: string;
}

/** The interface of that name, in the host's own namespace or another. */
export function linkOf(namespace: string | undefined, name: string): Link {
  const where = place(namespace, name);
  return {
    namespace,
    name,
    id: `link ${where}`,
    upId: `up ${where}`,
    masterId: `master ${where}`,
    portId: `port ${where}`,
  };
}
