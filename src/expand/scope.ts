import type { Via } from '../base/span.ts';
import type { LetStatement } from './let-statement.ts';
import type { ProfileStatement } from './profile-statement.ts';
import type { Value } from './value.ts';

/** A name's value, or what it is to be worked out from. */
export type Binding =
  /** Undefined when there is none, which was reported. */
  | { readonly state: 'known'; readonly value: Value | undefined }
  /** `open` while it is being worked out. */
  | { readonly state: 'waiting' | 'open'; readonly statement: LetStatement; readonly via: Via | undefined };

/**
 * What is defined in a block, in one round of a loop or use of a profile. Order does not matter: a name may be used
 * before it is defined, so values are worked out when they are asked for.
 */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly values: Map<string, Binding>;
  readonly profiles: ReadonlyMap<string, ProfileStatement>;
}

/** The innermost scope in which the name stands for a value. */
export function scopeOfValue(scope: Scope, name: string): Scope | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) if (at.values.has(name)) return at;
  return undefined;
}

/** A profile, and the scope that it is defined in. */
export interface ScopedProfile {
  readonly profile: ProfileStatement;
  readonly scope: Scope;
}

/** What the name stands for as a profile: that of the innermost scope. */
export function findProfile(innermost: Scope, name: string): ScopedProfile | undefined {
  for (let scope: Scope | undefined = innermost; scope !== undefined; scope = scope.outer) {
    const profile = scope.profiles.get(name);
    if (profile !== undefined) return { profile, scope };
  }
  return undefined;
}
