import type { Located, Origin } from '../base/span.ts';

/** Whether the user wrote a value; a default has the origin of the thing it belongs to. */
export function isWritten(value: Located<unknown>, owner: { readonly origin: Origin }): boolean {
  const said = value.origin;
  const whole = owner.origin;
  return said.file !== whole.file || said.start !== whole.start;
}
