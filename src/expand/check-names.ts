import { suggest } from '../base/suggest.ts';
import type { Origin, Via } from '../base/span.ts';
import { error } from '../diagnostics/error.ts';
import type { Report } from '../diagnostics/report.ts';
import { isTemplate, type Argument, type Group, type SourceStatement, type Word } from '../syntax/ast.ts';
import { definesNames } from './defines-names.ts';
import { readFor } from './for-statement.ts';
import { readLet } from './let-statement.ts';
import { withoutTrailing } from './named-call.ts';
import { findName, innerNames, visibleNames, type Definition, type Names } from './names.ts';
import { misplaced } from './operator.ts';
import { readProfile } from './profile-statement.ts';
import { reached } from './reached.ts';
import { sourceText } from './source-text.ts';
import type { Section } from './splice-includes.ts';
import { splitRange } from './split-range.ts';
import { readUse } from './use-statement.ts';
import { valueFunction, valueFunctions } from './value-functions.ts';

const silent: Report = () => undefined;

/**
 * Finds what is wrong with values, loops and profiles whatever the values are: each mistake once, however many rounds it
 * would be met in, and also in what no round and no use reaches. Gives the statements that do not stand for themselves,
 * because they or something in their block has to be worked out or replaced. `isWhole` says that nothing was left out of
 * the sections, so that a name that is not in them is unknown. Errors: NC0052 (`include` in a block), NC0054 to NC0061,
 * NC0064, NC0068. Warnings: NC0090, NC0091.
 */
export function checkNames(
  sections: readonly Section[],
  isWhole: boolean,
  report: Report,
): ReadonlySet<SourceStatement> {
  const varying = new Set<SourceStatement>();

  /** Enters the name; one that means something here already would make two places of the file read differently. */
  function define(
    names: Names,
    what: Definition['what'],
    { text, origin }: Pick<Word, 'text' | 'origin'>,
    parameters = 0,
  ): void {
    const kind = what === 'profile' ? 'profiles' : 'values';
    const first = findName(names, kind, text);
    if (first === undefined) {
      names[kind].set(text, { what, name: text, origin, parameters, isUsed: false });
    } else if (first.origin.file !== origin.file || first.origin.start !== origin.start) {
      const message = `${what} \`${text}\` has the name of another ${first.what}`;
      const secondary = [{ origin: first.origin, text: 'first defined here' }];
      report(error('NC0057', origin, message, 'give one of the two another name', { secondary }));
    }
  }

  function defineAll(statements: readonly SourceStatement[], via: Via | undefined, names: Names): void {
    for (const statement of statements) {
      if (statement.keyword.text === 'let') {
        const name = readLet(statement, silent)?.name;
        if (name !== undefined) define(names, 'value', { text: name.text, origin: reached(name.origin, via) });
      } else if (statement.keyword.text === 'profile') {
        const profile = readProfile(statement, silent);
        if (profile === undefined) continue;
        const { head, parameters } = profile;
        define(names, 'profile', { text: head.name, origin: reached(head.origin, via) }, parameters.length);
      }
    }
  }

  /** Reports at the place as it was reached. */
  function reportAt(via: Via | undefined): Report {
    return (diagnostic) => {
      report({ ...diagnostic, primary: { ...diagnostic.primary, origin: reached(diagnostic.primary.origin, via) } });
    };
  }

  /** Checks the statements of a block of its own; whether all of them stand for themselves. */
  function checkBlock(statements: readonly SourceStatement[], via: Via | undefined, outer: Names): boolean {
    if (!definesNames(statements)) return checkAll(statements, via, outer, false);
    const names = innerNames(outer);
    defineAll(statements, via, names);
    const isPlain = checkAll(statements, via, names, false);
    warnUnused(names);
    return isPlain;
  }

  function checkAll(
    statements: readonly SourceStatement[],
    via: Via | undefined,
    names: Names,
    isTopLevel: boolean,
  ): boolean {
    let isPlain = true;
    for (const statement of statements) {
      if (checkStatement(statement, via, names, isTopLevel)) continue;
      varying.add(statement);
      isPlain = false;
    }
    return isPlain;
  }

  function checkStatement(
    statement: SourceStatement,
    via: Via | undefined,
    names: Names,
    isTopLevel: boolean,
  ): boolean {
    const { keyword, head, args, block } = statement;
    switch (keyword.text) {
      case 'let': {
        const written = readLet(statement, reportAt(via));
        if (written !== undefined) checkValue(written.value, via, names);
        return false;
      }
      case 'for': {
        const written = readFor(statement, reportAt(via));
        if (written === undefined) return false;
        checkValue(written.values, via, names);
        const inner = innerNames(names);
        define(inner, 'loop variable', { text: written.variable.text, origin: reached(written.variable.origin, via) });
        checkBlock(written.body, via, inner);
        return false;
      }
      case 'profile': {
        const written = readProfile(statement, reportAt(via));
        if (written === undefined) return false;
        const inner = innerNames(names);
        for (const { text, origin } of written.parameters)
          define(inner, 'parameter', { text, origin: reached(origin, via) });
        checkBlock(written.body, via, inner);
        return false;
      }
      case 'use':
        checkUse(statement, via, names, reportAt(via));
        return false;
      case 'include': {
        if (isTopLevel) return true;
        const help = 'move it out of the block: included statements stand at the top level';
        reportAt(via)(error('NC0052', statement.origin, '`include` stands inside a block', help));
        return false;
      }
      default: {
        let isPlain = head === undefined;
        if (head !== undefined) checkArgument(head, via, names);
        for (const argument of args) {
          if (!isTemplate(argument)) continue;
          isPlain = false;
          checkArgument(argument, via, names);
        }
        const isPlainBlock = block === undefined || block.length === 0 || checkBlock(block, via, names);
        return isPlain && isPlainBlock;
      }
    }
  }

  function checkUse(statement: SourceStatement, via: Via | undefined, names: Names, reportHere: Report): void {
    for (const { name, items, origin } of readUse(statement, reportHere) ?? []) {
      for (const item of items) checkValue(item, via, names);
      checkItems(items, reached(origin, via));
      const profile = findName(names, 'profiles', name);
      if (profile === undefined) {
        if (isWhole) reportHere(unknownProfile(name, origin, names));
        continue;
      }
      profile.isUsed = true;
      if (items.length === profile.parameters) continue;
      const message = `profile \`${name}\` takes ${counted(profile.parameters)}, not ${items.length}`;
      const secondary = [{ origin: profile.origin, text: 'defined here' }];
      reportHere(error('NC0068', origin, message, `write a value for each of its parameters`, { secondary }));
    }
  }

  /** Checks what may be a range, too. */
  function checkValue(args: readonly Argument[], via: Via | undefined, names: Names): boolean {
    const range = splitRange(args);
    if (range === undefined) return checkExpression(args, via, names);
    const isFirst = checkExpression(range.first, via, names);
    return checkExpression(range.last, via, names) && isFirst;
  }

  /** Whether operands and operators alternate. */
  function checkExpression(args: readonly Argument[], via: Via | undefined, names: Names): boolean {
    for (const argument of args) checkArgument(argument, via, names);
    const reason = misplaced(args);
    if (reason === undefined) return true;
    const place = reason.found ?? args.at(-1);
    // An empty expression stands between brackets and is reported there.
    if (place === undefined) return false;
    const text = sourceText(place.origin);
    const [message, help] =
      reason.wanted === 'operator'
        ? [
            `no operator before \`${text}\``,
            `write \`+\`, \`-\`, \`*\`, \`/\` or \`%\` before it, a comma, or all of it as one word`,
          ]
        : [
            `operand is missing ${reason.found === undefined ? 'behind' : 'before'} \`${text}\``,
            'write a number on both sides of an operator',
          ];
    report(error('NC0064', reached(place.origin, via), message, help));
    return false;
  }

  function checkArgument(argument: Argument, via: Via | undefined, names: Names): void {
    if (!isTemplate(argument)) return;
    for (const part of argument.parts) {
      if (typeof part === 'string') continue;
      if (part.kind !== 'reference') {
        checkGroup(part, via, names);
        continue;
      }
      const definition = findName(names, 'values', part.name);
      if (definition !== undefined) definition.isUsed = true;
      else if (isWhole) report(unknownValue(part.name, reached(part.origin, via), names));
    }
  }

  function checkGroup({ kind, name, items, origin }: Group, via: Via | undefined, names: Names): void {
    const place = reached(origin, via);
    const written = kind === 'calculation' ? items : withoutTrailing(items);
    const check = kind === 'list' ? checkValue : checkExpression;
    const isWell = written.map((item) => check(item, via, names)).every((isRight) => isRight);
    if (!checkItems(written, place) || !isWell) return;
    if (kind === 'calculation' && written.length > 1) {
      report(error('NC0064', place, 'more than one value between parentheses', 'write `[…]` for a list'));
    }
    if (kind !== 'call') return;
    const called = valueFunction(name);
    if (called === undefined) {
      report(unknownFunction(name, place));
    } else if (written.length !== called.parameters.length) {
      const message = `\`${name}\` takes ${counted(called.parameters.length)}, not ${written.length}`;
      report(error('NC0068', place, message, `write \`${name}(${called.parameters.join(', ')})\``));
    }
  }

  /** Whether something is written between any two commas. */
  function checkItems(items: Group['items'], place: Origin): boolean {
    const isWritten = items.every((item) => item.length > 0);
    const help = 'write a value, or take the comma out';
    if (!isWritten) report(error('NC0064', place, 'value is missing between commas or parentheses', help));
    return isWritten;
  }

  /** What other files include is often more than one of them needs. */
  function warnUnused(names: Names): void {
    for (const { what, name, origin, isUsed } of [...names.values.values(), ...names.profiles.values()]) {
      if (isUsed || origin.via !== undefined || (what !== 'value' && what !== 'profile')) continue;
      const [code, usage] = what === 'value' ? (['NC0090', `$${name}`] as const) : (['NC0091', `use ${name}`] as const);
      const help = `write \`${usage}\` where it is meant, or take it out`;
      report({ ...error(code, origin, `${what} \`${name}\` is not used`, help), severity: 'warning' });
    }
  }

  const top = innerNames(undefined);
  for (const { statements, via } of sections) defineAll(statements, via, top);
  for (const { statements, via } of sections) checkAll(statements, via, top, true);
  // A mistake may have taken what uses it away.
  if (isWhole) warnUnused(top);
  return varying;
}

/** NC0054. `web$i_eth0` refers to `i_eth0`, which is seldom meant. */
function unknownValue(name: string, origin: Origin, names: Names): ReturnType<typeof error> {
  const prefix = [...name.matchAll(/_/g)]
    .map(({ index }) => name.slice(0, index))
    .find((one) => findName(names, 'values', one) !== undefined);
  const near = prefix === undefined ? suggest(name, visibleNames(names, 'values')) : undefined;
  const help =
    prefix !== undefined
      ? `write \`\${${prefix}}${name.slice(prefix.length)}\` if \`${prefix}\` is meant`
      : near !== undefined
        ? `did you mean \`$${near}\`?`
        : `define it with \`let ${name} = VALUE\``;
  return error('NC0054', origin, `unknown value \`${name}\``, help);
}

function unknownProfile(name: string, origin: Origin, names: Names): ReturnType<typeof error> {
  const near = suggest(name, visibleNames(names, 'profiles'));
  const help = near === undefined ? `define it with \`profile ${name} { … }\`` : `did you mean \`${near}\`?`;
  return error('NC0055', origin, `unknown profile \`${name}\``, help);
}

function unknownFunction(name: string, origin: Origin): ReturnType<typeof error> {
  const known = Object.keys(valueFunctions);
  const near = suggest(name, known);
  const help =
    near === undefined ? `write one of ${known.map((one) => `\`${one}\``).join(', ')}` : `did you mean \`${near}\`?`;
  return error('NC0056', origin, `unknown function \`${name}\``, help);
}

function counted(count: number): string {
  return count === 0 ? 'no value' : count === 1 ? 'one value' : `${count} values`;
}
