import type { Located } from '../base/span.ts';
import { error } from '../diagnostics/error.ts';
import type { Report } from './schema/argument-shape.ts';

/** Search domains without a `.` that stands beside others; error NC0156 says so. */
export function resolveSearch(domains: readonly Located<string>[], report: Report): readonly Located<string>[] {
  if (domains.length < 2) return domains;
  const [none] = domains.filter(({ value }) => value === '.');
  if (none === undefined) return domains;
  const others = domains.filter(({ value }) => value !== '.');
  const help = others.length === 0 ? 'write it once' : 'write either `dns-search .` or the domains';
  const secondary = others.slice(0, 1).map(({ origin }) => ({ origin, text: 'a search domain' }));
  report(error('NC0156', none.origin, '`.` stands for no search domain, but is not the only one', help, { secondary }));
  return others.length === 0 ? [none] : others;
}
