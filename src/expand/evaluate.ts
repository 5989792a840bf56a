import type { Origin, Via } from '../base/span.ts';
import { error } from '../diagnostics/error.ts';
import type { Report } from '../diagnostics/report.ts';
import { isTemplate, type Argument, type Group, type Reference, type Template, type Word } from '../syntax/ast.ts';
import { expansionLimits } from './limits.ts';
import { withoutTrailing } from './named-call.ts';
import { misplaced, operatorOf, type Operator } from './operator.ts';
import { reached } from './reached.ts';
import { largestInteger, readInteger } from './read-integer.ts';
import { scopeOfValue, type Scope } from './scope.ts';
import { sourceText } from './source-text.ts';
import { splitRange, type WrittenRange } from './split-range.ts';
import { valueFunction } from './value-functions.ts';
import type { Said, Value } from './value.ts';

/** Where an expression stands when it is evaluated. */
export interface Setting {
  readonly scope: Scope;
  readonly via: Via | undefined;
  readonly report: Report;
  /** How many values are being worked out for the sake of this one. */
  readonly depth: number;
}

/**
 * The arguments of a statement with every value in its place: a list gives as many words as it has values, everything
 * else one. Values are never read again as source. Undefined when one could not be worked out; what is known to be
 * wrong whatever the values are is passed over in silence, for it is reported where the file is checked.
 */
export function evaluateArguments(args: readonly Argument[], setting: Setting): readonly Word[] | undefined {
  const words: Word[] = [];
  for (const argument of args) {
    const { quoted } = argument;
    const origin = reached(argument.origin, setting.via);
    if (!isTemplate(argument)) {
      words.push({ text: argument.text, quoted, origin });
      continue;
    }
    const value = evaluateTemplate(argument, setting);
    if (value === undefined) return undefined;
    if (typeof value === 'string') words.push({ text: value, quoted, origin });
    else for (const text of value) words.push({ text, quoted, origin });
  }
  return words;
}

/** The value of what stands behind `let NAME =` or `for NAME in`, or between two commas of a list. */
export function evaluateValue(args: readonly Argument[], setting: Setting): Value | undefined {
  const range = splitRange(args);
  return range === undefined ? evaluateExpression(args, setting) : evaluateRange(range, setting);
}

/** The value of one argument, or of operands and operators. */
export function evaluateExpression(args: readonly Argument[], setting: Setting): Value | undefined {
  const [only, more] = args;
  if (only !== undefined && more === undefined) return evaluateArgument(only, setting);
  return misplaced(args) === undefined ? calculate(args, setting)?.toString() : undefined;
}

function evaluateArgument(argument: Argument, setting: Setting): Value | undefined {
  return isTemplate(argument) ? evaluateTemplate(argument, setting) : argument.text;
}

function evaluateTemplate({ parts, quoted, origin }: Template, setting: Setting): Value | undefined {
  const [only, more] = parts;
  if (only !== undefined && more === undefined && !quoted) return evaluatePart(only, setting);
  let text = '';
  for (const part of parts) {
    const value = evaluatePart(part, setting);
    const place = typeof part === 'string' ? origin : part.origin;
    const said = value === undefined ? undefined : single(value, place, setting);
    if (said === undefined) return undefined;
    text += said.text;
    if (text.length <= expansionLimits.textLength) continue;
    const message = `word of more than ${expansionLimits.textLength} characters`;
    setting.report(error('NC0071', reached(origin, setting.via), message, 'put fewer values into one word'));
    return undefined;
  }
  return text;
}

function evaluatePart(part: string | Reference | Group, setting: Setting): Value | undefined {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'reference':
      return evaluateReference(part, setting);
    case 'list':
      return evaluateList(part, setting);
    case 'call':
      return evaluateCall(part, setting);
    case 'calculation':
      return part.items[0] === undefined ? undefined : evaluateExpression(part.items[0], setting);
  }
}

/** Error: NC0062 (a value that needs itself), NC0071 (through too many others). */
function evaluateReference({ name, origin }: Reference, setting: Setting): Value | undefined {
  const scope = scopeOfValue(setting.scope, name);
  const binding = scope?.values.get(name);
  if (scope === undefined || binding === undefined) return undefined;
  if (binding.state === 'known') return binding.value;
  const { statement, via } = binding;
  const place = reached(origin, setting.via);
  let value: Value | undefined;
  if (binding.state === 'open') {
    const secondary = [{ origin: reached(statement.name.origin, via), text: 'being worked out here' }];
    const help = 'write the value out in one of the two places';
    setting.report(error('NC0062', place, `\`${name}\` needs itself to be worked out`, help, { secondary }));
  } else if (setting.depth > expansionLimits.depth) {
    const message = `\`${name}\` is worked out through more than ${expansionLimits.depth} other values`;
    setting.report(error('NC0071', place, message, 'write a value in between out'));
  } else {
    scope.values.set(name, { state: 'open', statement, via });
    value = evaluateValue(statement.value, { scope, via, report: setting.report, depth: setting.depth + 1 });
  }
  scope.values.set(name, { state: 'known', value });
  return value;
}

function evaluateList({ items, origin }: Group, setting: Setting): Value | undefined {
  const values: string[] = [];
  let isWhole = true;
  for (const item of withoutTrailing(items)) {
    const value = evaluateValue(item, setting);
    if (value === undefined) isWhole = false;
    else if (typeof value === 'string') values.push(value);
    // A list may be longer than a call takes arguments.
    else for (const one of value) values.push(one);
    if (values.length > expansionLimits.statements) {
      tooMany(reached(origin, setting.via), 'list', setting);
      return undefined;
    }
  }
  return isWhole ? values : undefined;
}

/** Errors: NC0066 (backwards), NC0071 (too long). */
function evaluateRange({ first, last }: WrittenRange, setting: Setting): Value | undefined {
  const from = evaluateSaid(first, setting);
  const to = evaluateSaid(last, setting);
  const start = from === undefined ? undefined : readInteger(from, setting.report);
  const end = to === undefined ? undefined : readInteger(to, setting.report);
  if (from === undefined || to === undefined || start === undefined || end === undefined) return undefined;
  const origin: Origin = { ...from.origin, end: to.origin.end };
  if (end < start) {
    const message = `range \`${from.text}..${to.text}\` runs backwards`;
    setting.report(error('NC0066', origin, message, `write \`${to.text}..${from.text}\``));
    return undefined;
  }
  if (end - start >= expansionLimits.statements) {
    tooMany(origin, 'range', setting);
    return undefined;
  }
  // As in bash's {001..100}: a bound with a leading zero asks for numbers of equal width.
  const isPadded = [from.text, to.text].some((text) => /^-?0\d/.test(text));
  const width = isPadded ? Math.max(from.text.length, to.text.length) : 0;
  return Array.from({ length: Number(end - start) + 1 }, (_, index) => padded(start + BigInt(index), width));
}

function padded(number: bigint, width: number): string {
  const digits = (number < 0n ? -number : number).toString();
  return number < 0n ? `-${digits.padStart(width - 1, '0')}` : digits.padStart(width, '0');
}

function tooMany(origin: Origin, what: 'list' | 'range', { report }: Setting): void {
  const message = `${what} of more than ${expansionLimits.statements} values`;
  report(error('NC0071', origin, message, 'write fewer values, or divide the topology'));
}

function evaluateCall({ name, items }: Group, setting: Setting): Value | undefined {
  const called = valueFunction(name);
  const given = withoutTrailing(items);
  const args = given.map((item) => evaluateSaid(item, setting)).filter((said) => said !== undefined);
  if (called === undefined || args.length < called.parameters.length || given.length > args.length) return undefined;
  return called.apply(args, setting.report);
}

/** The expression's value as one text, with the place that it was written at. Error: NC0065 (it is a list). */
export function evaluateSaid(args: readonly Argument[], setting: Setting): Said | undefined {
  const value = evaluateExpression(args, setting);
  const [first] = args;
  const last = args.at(-1);
  if (value === undefined || first === undefined || last === undefined) return undefined;
  return single(value, { ...first.origin, end: last.origin.end }, setting);
}

function single(value: Value, place: Origin, { via, report }: Setting): Said | undefined {
  const origin = reached(place, via);
  if (typeof value === 'string') return { text: value, origin };
  const message = `list of ${value.length} values where one value is wanted`;
  report(
    error('NC0065', origin, message, `write \`for NAME in ${sourceText(place)} { … }\` about it, and \`$NAME\` here`),
  );
  return undefined;
}

/**
 * Operands with operators between them; `*`, `/` and `%` bind before `+` and `-`, equal ones from the left. Errors:
 * NC0065 (not an integer), NC0067 (division by zero, out of range).
 */
function calculate(args: readonly Argument[], setting: Setting): bigint | undefined {
  const numbers = args.map((argument, index) => {
    const said = index % 2 === 0 ? evaluateSaid([argument], setting) : undefined;
    return said === undefined ? undefined : readInteger(said, setting.report);
  });
  let sum: bigint | undefined = 0n;
  let additive: { readonly operator: Operator; readonly origin: Origin } | undefined;
  let term = numbers[0];
  for (let index = 1; index < args.length; index += 2) {
    const sign = args[index];
    const operator = sign === undefined ? undefined : operatorOf(sign);
    if (sign === undefined || operator === undefined) return undefined;
    const right = numbers[index + 1];
    const operation = { operator, origin: reached(sign.origin, setting.via) };
    if (operator === '+' || operator === '-') {
      sum = additive === undefined ? term : operate(additive, sum, term, setting);
      additive = operation;
      term = right;
    } else {
      term = operate(operation, term, right, setting);
    }
  }
  return additive === undefined ? term : operate(additive, sum, term, setting);
}

/** Division cuts towards zero, and the remainder has the sign of the dividend, as in C and bash. */
function operate(
  { operator, origin }: { readonly operator: Operator; readonly origin: Origin },
  left: bigint | undefined,
  right: bigint | undefined,
  { report }: Setting,
): bigint | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (right === 0n && (operator === '/' || operator === '%')) {
    const message = `\`${left} ${operator} 0\` has no result`;
    report(error('NC0067', origin, message, 'divide by a number that is never 0'));
    return undefined;
  }
  const result = resultOf(operator, left, right);
  if (result <= largestInteger && result >= -largestInteger) return result;
  report(error('NC0067', origin, 'result has more than 128 bits', 'keep numbers within those of IPv6 addresses'));
  return undefined;
}

function resultOf(operator: Operator, left: bigint, right: bigint): bigint {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
  }
}
