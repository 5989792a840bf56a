import type { Origin, Via } from '../base/span.ts';
import { error } from '../diagnostics/error.ts';
import type { Report } from '../diagnostics/report.ts';
import type { SourceStatement, Statement, Word } from '../syntax/ast.ts';
import { definesNames } from './defines-names.ts';
import { evaluateArguments, evaluateValue, type Setting } from './evaluate.ts';
import { readFor } from './for-statement.ts';
import { readLet } from './let-statement.ts';
import { expansionLimits } from './limits.ts';
import type { NamedCall } from './named-call.ts';
import { readProfile, type ProfileStatement } from './profile-statement.ts';
import { reached } from './reached.ts';
import { findProfile, type Binding, type Scope } from './scope.ts';
import type { Section } from './splice-includes.ts';
import { readUse } from './use-statement.ts';
import type { Value } from './value.ts';

const silent: Report = () => undefined;

/** The profiles that are being spliced in, innermost first. */
interface OpenProfile {
  readonly profile: ProfileStatement;
  readonly depth: number;
  readonly outer: OpenProfile | undefined;
}

/** Where statements stand when they are expanded. */
interface Place {
  readonly scope: Scope;
  readonly via: Via | undefined;
  readonly open: OpenProfile | undefined;
}

/**
 * The statements with loops unrolled, profiles spliced in and values in their places; a statement with a value that cannot
 * be worked out is left out. `varying` are those that need it ({@link checkNames}, which has reported all that is wrong
 * with them whatever the values are); the others come out as they are. Errors: NC0062, NC0063, NC0065 to NC0067, NC0069
 * to NC0071.
 */
export function expandStatements(
  sections: readonly Section[],
  varying: ReadonlySet<SourceStatement>,
  report: Report,
): readonly Statement[] {
  /** Statements and rounds made so far. */
  let made = 0;

  /** Counts one more; false when there are too many, which is reported once. */
  function isWithinLimit(origin: Origin, via: Via | undefined): boolean {
    if (via === undefined || via.kind === 'include') return true;
    made += 1;
    if (made === expansionLimits.statements + 1) {
      const message = `loops and profiles make more than ${expansionLimits.statements} statements`;
      report(error('NC0071', reached(origin, via), message, 'let loops run over fewer values, or divide the topology'));
    }
    return made <= expansionLimits.statements;
  }

  function settingOf({ scope, via }: Place): Setting {
    return { scope, via, report, depth: 0 };
  }

  /** A statement that does not vary, as it is in this round or use. */
  function copied(statement: SourceStatement, via: Via | undefined): Statement {
    // Without any value to be worked out it is already what it is to become.
    const plain = statement as Statement;
    if (via === undefined) return plain;
    return {
      keyword: plain.keyword,
      args: plain.args.map((word) => wordAt(word, via)),
      block: plain.block?.flatMap((inner) => (isWithinLimit(inner.origin, via) ? [copied(inner, via)] : [])),
      origin: reached(plain.origin, via),
    };
  }

  function wordAt({ text, quoted, origin }: Word, via: Via | undefined): Word {
    return { text, quoted, origin: reached(origin, via) };
  }

  /** The statements of a block, round or use, with a scope of their own within the place's. */
  function expandBlock(statements: readonly SourceStatement[], outer: Place, into: Statement[]): void {
    const { via, open } = outer;
    const place = definesNames(statements) ? { scope: scopeOf([{ statements, via }], outer.scope), via, open } : outer;
    for (const statement of statements) expandStatement(statement, place, into);
  }

  function expandStatement(statement: SourceStatement, place: Place, into: Statement[]): void {
    const { via } = place;
    if (!isWithinLimit(statement.origin, via)) return;
    if (!varying.has(statement)) {
      into.push(copied(statement, via));
      return;
    }
    switch (statement.keyword.text) {
      case 'let':
        // Also when nothing asks for it, for the sake of what is wrong with it.
        work(statement, place);
        return;
      case 'profile':
      case 'include':
        return;
      case 'for':
        repeat(statement, place, into);
        return;
      case 'use':
        for (const call of readUse(statement, silent) ?? []) splice(statement, call, place, into);
        return;
    }
    const { head } = statement;
    const words = evaluateArguments(head === undefined ? statement.args : [head, ...statement.args], settingOf(place));
    if (words === undefined) return;
    const [first, ...others] = words;
    if (head !== undefined && first === undefined) return;
    const { length } = statement.keyword;
    const keyword =
      head === undefined || first === undefined ? statement.keyword : { text: first.text, quoted: true, length };
    const args = head === undefined ? words : others;
    let block: Statement[] | undefined;
    if (statement.block !== undefined) {
      block = [];
      expandBlock(statement.block, place, block);
    }
    into.push({ keyword, args, block, origin: reached(statement.origin, via) });
  }

  function work(statement: SourceStatement, place: Place): void {
    const written = readLet(statement, silent);
    if (written === undefined) return;
    const reference = { kind: 'reference', name: written.name.text, origin: written.name.origin } as const;
    evaluateArguments([{ parts: [reference], quoted: false, origin: written.name.origin }], settingOf(place));
  }

  function repeat(statement: SourceStatement, place: Place, into: Statement[]): void {
    const written = readFor(statement, silent);
    if (written === undefined) return;
    const { variable, values, body } = written;
    const all = evaluateValue(values, settingOf(place));
    if (all === undefined) return;
    const at = statement.origin;
    if (typeof all === 'string') {
      const [first, last] = [values[0], values.at(-1)];
      const origin = reached(
        { ...at, start: first?.origin.start ?? at.start, end: last?.origin.end ?? at.end },
        place.via,
      );
      const message = `\`${all}\` is one value where a range or list is wanted`;
      report(
        error(
          'NC0065',
          origin,
          message,
          `write \`1..${/^\d+$/.test(all) ? all : '10'}\`, or \`[${all}]\` for this one value`,
        ),
      );
      return;
    }
    const { scope: outer, open } = place;
    let index = -1;
    for (const value of all) {
      index += 1;
      const via: Via = { kind: 'round', at, variable: variable.text, value, index, outer: place.via };
      if (!isWithinLimit(at, via)) return;
      expandBlock(body, { scope: scopeWith(outer, [[variable.text, value]]), via, open }, into);
    }
  }

  function splice(statement: SourceStatement, call: NamedCall, place: Place, into: Statement[]): void {
    const { name, items } = call;
    const found = findProfile(place.scope, name);
    if (found?.profile.parameters.length !== items.length) return;
    const { profile, scope } = found;
    const origin = reached(call.origin, place.via);
    const depth = (place.open?.depth ?? 0) + 1;
    for (let open = place.open; open !== undefined; open = open.outer) {
      if (open.profile !== profile) continue;
      const secondary = [{ origin: profile.head.origin, text: 'defined here' }];
      report(error('NC0063', origin, `profile \`${name}\` uses itself`, 'take this `use` out', { secondary }));
      return;
    }
    if (depth > expansionLimits.depth) {
      const message = `profiles are used within more than ${expansionLimits.depth} others`;
      report(error('NC0071', origin, message, 'write the statements of one of them out'));
      return;
    }
    const values = items.map((item) => evaluateValue(item, settingOf(place)));
    if (values.includes(undefined)) return;
    const via: Via = { kind: 'use', at: statement.origin, profile: name, outer: place.via };
    const bindings = profile.parameters.map((parameter, index) => [parameter.text, values[index] ?? ''] as const);
    // A profile sees what is visible where it is defined, not where it is used.
    const inside = { scope: scopeWith(scope, bindings), via, open: { profile, depth, outer: place.open } };
    expandBlock(profile.body, inside, into);
  }

  const top = scopeOf(sections, undefined);
  const value: Statement[] = [];
  for (const { statements, via } of sections) {
    const place = { scope: top, via, open: undefined };
    for (const statement of statements) expandStatement(statement, place, value);
  }
  return value;
}

/** What the statements define, so that it can be used before and after. */
function scopeOf(sections: readonly Section[], outer: Scope | undefined): Scope {
  const values = new Map<string, Binding>();
  const profiles = new Map<string, ProfileStatement>();
  for (const { statements, via } of sections) {
    for (const statement of statements) {
      if (statement.keyword.text === 'let') {
        const written = readLet(statement, silent);
        if (written !== undefined) values.set(written.name.text, { state: 'waiting', statement: written, via });
      } else if (statement.keyword.text === 'profile') {
        const written = readProfile(statement, silent);
        if (written !== undefined) profiles.set(written.head.name, written);
      }
    }
  }
  return { outer, values, profiles };
}

const noProfiles: Scope['profiles'] = new Map();

function scopeWith(outer: Scope, known: readonly (readonly [string, Value])[]): Scope {
  const values = new Map<string, Binding>();
  for (const [name, value] of known) values.set(name, { state: 'known', value });
  return { outer, values, profiles: noProfiles };
}
