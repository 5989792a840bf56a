import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderResources } from '../../src/plan/order-resources.ts';
import type { Resource } from '../../src/resources/resource.ts';

const origin = { file: { name: '', text: '' }, start: 0, end: 0, via: undefined };
const resource = (id: string, needs: readonly string[], namespace?: string): Resource => ({
  id,
  needs,
  origin,
  namespace,
  borrowed: false,
  lines: [`${id} behind ${needs.join()}`],
});
const ids = (resources: readonly Resource[]): readonly string[] => orderResources(resources).map(({ id }) => id);

describe('orderResources', () => {
  it('keeps the order of declaration where nothing else is needed', () => {
    expect(ids([resource('b', []), resource('a', [])])).toEqual(['b', 'a']);
  });

  it('puts a resource behind everything of the name it needs', () => {
    expect(ids([resource('c', ['x']), resource('x', []), resource('x', ['b']), resource('b', [])])).toEqual([
      'x',
      'b',
      'x',
      'c',
    ]);
  });

  it('takes what is asked for again once', () => {
    expect(ids([resource('x', ['a']), resource('x', []), resource('x', ['a']), resource('x', [])])).toEqual(['x', 'x']);
    expect(ids([resource('x', [], 'p'), resource('x', [], 'q')])).toEqual(['x', 'x']);
  });

  it('stays in a namespace as long as it can', () => {
    const all = ['p', 'q'].flatMap((name) => [
      resource(`${name}1`, ['h'], name),
      resource(`${name}2`, [`${name}1`], name),
    ]);
    expect(ids([...all, resource('h', [])])).toEqual(['h', 'p1', 'p2', 'q1', 'q2']);
  });

  it('passes over a need that nobody meets', () => {
    expect(ids([resource('a', ['nothing'])])).toEqual(['a']);
  });

  it('refuses a circle', () => {
    expect(() => orderResources([resource('a', ['b']), resource('b', ['a'])])).toThrow(RangeError);
  });

  it('orders any needs without a circle, and loses nothing', () => {
    const resources = fc
      .array(
        fc.record({ needs: fc.array(fc.nat(30), { maxLength: 4 }), namespace: fc.constantFrom(undefined, 'p', 'q') }),
        { maxLength: 30 },
      )
      .map((all) =>
        // A resource needs earlier ones only, so there is no circle; the list is then turned round.
        all
          .map(({ needs, namespace }, index) =>
            resource(`${index}`, needs.filter((need) => need < index).map(String), namespace),
          )
          .reverse(),
      );
    fc.assert(
      fc.property(resources, (all) => {
        const ordered = orderResources(all);
        expect(new Set(ordered)).toEqual(new Set(all));
        const position = new Map(ordered.map(({ id }, index) => [id, index]));
        for (const { id, needs } of ordered) {
          for (const need of needs) expect(position.get(need)).toBeLessThan(position.get(id) ?? -1);
        }
      }),
    );
  });
});
