import { expect, it } from 'vitest';
import { printExpanded } from './print-expanded.ts';

it.each<[string, readonly string[]]>([
  // Names that mean nothing
  ['let lan = 1\nx $lam $lan', ['NC0054 unknown value `lam` | $lam | did you mean `$lan`?']],
  ['x { let a = 1; y $a }\nz $a', ['NC0054 unknown value `a` | $a | define it with `let a = VALUE`']],
  ['for i in 1..2 { a $i_b }', ['NC0054 unknown value `i_b` | $i_b | write `${i}_b` if `i` is meant']],
  ['for i in 1..1000 { a $n }', ['NC0054 unknown value `n` | $n | define it with `let n = VALUE`']],
  ['for i in [] { a address($n, 1) }', ['NC0054 unknown value `n`']],
  ['profile web { a }\nuse webb\nuse web', ['NC0055 unknown profile `webb` | webb | did you mean `web`?']],
  ['x { use nothing }', ['NC0055 unknown profile `nothing` | nothing | define it with `profile nothing { … }`']],
  ['a adress(10.0.0.0/8, 1)', ['NC0056 unknown function `adress` | adress(10.0.0.0/8, 1) | did you mean `address`?']],
  ['a f()', ['NC0056 unknown function `f` | f() | write one of `subnet`, `address`']],
  // Names that mean two things
  [
    'let a = 1; let a = 2\nx $a',
    ['NC0057 value `a` has the name of another value | a | give one of the two another name + first defined here'],
  ],
  ['let i = 1\nfor i in 1..2 { a $i }', ['NC0057 loop variable `i` has the name of another value']],
  ['for i in 1..2 { for i in 1..2 { a $i } }', ['NC0057 loop variable `i` has the name of another loop variable']],
  ['x { let a = 1; y $a }\nlet a = 2\nz $a', ['NC0057 value `a` has the name of another value']],
  ['profile p(a, a) { x $a }\nuse p(1, 2)', ['NC0057 parameter `a` has the name of another parameter']],
  ['profile p { }\nx { profile p { }; use p }\nuse p', ['NC0057 profile `p` has the name of another profile']],
  // Malformed statements
  ['let', ['NC0058 `let` takes a name, `=` and a value | let | write `let NAME = VALUE`']],
  ['let x=5', ['NC0058 `let` takes a name, `=` and a value | let x=5 | write `let x = VALUE`']],
  ['let $x = 5', ['NC0058 name of a value that `$` could not refer to | let $x = 5 | write `let x = …`: a name is']],
  ['let a-b = 5', ['NC0058 name of a value that `$` could not refer to | let a-b = 5 | write `let a_b = …`']],
  ['let a = 5 { }', ['NC0058 `let` takes no block | let a = 5 | write `let a = …`']],
  [
    'for i 1..3 { }',
    ['NC0059 `for` takes a name, `in` and what it runs over | for i 1..3 | write `for i in FIRST..LAST { … }`'],
  ],
  ['for i in 1..3', ['NC0059 `for` has no block | for i in 1..3 | write `for i in … { … }`']],
  ['for 1 in 1..3 { }', ['NC0059 loop variable that `$` could not refer to']],
  ['profile { }', ['NC0060 `profile` takes one name, which begins with a letter']],
  ['profile a b { }', ['NC0060 `profile` takes one name']],
  ['profile a', ['NC0060 `profile` has no block | profile a | write `profile a { … }`']],
  ['profile a(b c, "d") { }', ['NC0060 parameter that `$` could not refer to']],
  ['use', ['NC0061 `use` takes the name of a profile, or several | use | write `use NAME`, with values']],
  ['profile a { }\nuse a { }\nuse a', ['NC0061 `use` takes no block | use a | write `use a` and no braces']],
  // Expressions
  ['let a = 1 2\nx $a', ['NC0064 no operator before `2` | 2 |']],
  ['let a = 1 +\nx $a', ['NC0064 operand is missing behind `+` | + |']],
  ['let a = * 2\nx $a', ['NC0064 operand is missing before `*` | * |']],
  ['a [b, , c]', ['NC0064 value is missing between commas or parentheses | [b, , c] |']],
  ['a $()', ['NC0064 value is missing between commas or parentheses | $() |']],
  ['a x$(1, 2)', ['NC0064 more than one value between parentheses | $(1, 2) | write `[…]` for a list']],
  ['a address(10.0.0.0/8 1)', ['NC0064 no operator before `1`']],
  // Numbers of values
  [
    'a address(10.0.0.0/8)',
    ['NC0068 `address` takes 2 values, not 1 | address(10.0.0.0/8) | write `address(PREFIX, INDEX)`'],
  ],
  [
    'profile p(a) { x $a }\nuse p',
    ['NC0068 profile `p` takes one value, not 0 | p | write a value for each of its parameters + defined here'],
  ],
  ['profile p { x }\nuse p(1)', ['NC0068 profile `p` takes no value, not 1 | p(1) |']],
  // What nothing uses
  ['let a = 1', ['NC0090 value `a` is not used | a | write `$a` where it is meant, or take it out']],
  ['x { let a = 1 }\ny { let a = 1; z $a }', ['NC0090 value `a` is not used']],
  [
    'let a = 1\nprofile p { x $a }',
    ['NC0091 profile `p` is not used | p | write `use p` where it is meant, or take it out'],
  ],
  // Several
  ['a { include "b" }', ['NC0052 `include` stands inside a block']],
  ['x $a $b { y $c }', ['NC0054 unknown value `a`', 'NC0054 unknown value `b`', 'NC0054 unknown value `c`']],
  // What follows from another mistake
  ['let a = [1, 2\nx $a', ['NC0015 `[` is not closed']],
  ['include "lib.net"\nuse p\nx $a', ['NC0050 cannot read `lib.net`']],
])('%s', (text, expected) => {
  const { found } = printExpanded(text);
  expect(found).toHaveLength(expected.length);
  for (const [index, message] of expected.entries()) expect(found[index]).toContain(message);
});
