import { address } from './address.ts';
import { subnet } from './subnet.ts';
import type { ValueFunction } from './value-function.ts';

/** The functions of the language by name, in the order of the reference. */
export const valueFunctions: Readonly<Record<string, ValueFunction>> = { subnet, address };

/** The function of that name. */
export function valueFunction(name: string): ValueFunction | undefined {
  return Object.hasOwn(valueFunctions, name) ? valueFunctions[name] : undefined;
}
