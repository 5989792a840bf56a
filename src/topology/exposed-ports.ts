import type { Container, Expose } from './model.ts';

/** The ports that a container serves: those it exposes, and those it publishes, which Docker counts as exposed as well. */
export function exposedPorts({ expose, publish }: Container): readonly Pick<Expose, 'ports' | 'protocol'>[] {
  return [...expose, ...publish.map(({ containerPorts, protocol }) => ({ ports: containerPorts, protocol }))];
}
