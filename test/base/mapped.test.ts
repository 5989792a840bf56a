import { expect, test } from 'vitest';
import { fitted, flatMapped, mapped, present } from '../../src/base/mapped.ts';

test('each item is mapped with its place', () => {
  expect(mapped(['a', 'b'], (item, index) => `${item}${index}`)).toEqual(['a0', 'b1']);
  expect(flatMapped([[1, 2], [], [3]], (item) => item)).toEqual([1, 2, 3]);
});

test('all empty lists are one', () => {
  const empty = mapped([], () => 1);
  expect(flatMapped([], () => [1])).toBe(empty);
  expect(fitted([])).toBe(empty);
  expect(present([undefined])).toBe(empty);
});

test('what is missing is left out, and a list without gaps is no copy', () => {
  const [a, b] = [{}, {}];
  const whole = [a, b];
  expect(present(whole)).toBe(whole);
  expect(present([undefined, a, undefined, b])).toEqual([a, b]);
});

test('a fitted list does not grow with the one that it was made of', () => {
  const grown = [1];
  const copy = fitted(grown);
  grown.push(2);
  expect(copy).toEqual([1]);
});
