import { describe, expect, it } from 'vitest';
import { printExpanded } from './print-expanded.ts';

describe('what a value is', () => {
  it.each([
    // Words
    ['5', '5'],
    ['"a b"', '"a b"'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['"$one.$one"', '1.1'],
    ['x${one}y', 'x1y'],
    ['"\\$one"', '$one'],
    // Lists and ranges
    ['[a, "b c", $one]', 'a b c 1'],
    ['[]', ''],
    ['[a, b,]', 'a b'],
    ['[$few, c, [d, e]]', 'a b c d e'],
    ['1..4', '1 2 3 4'],
    ['-1..1', '-1 0 1'],
    ['7..7', '7'],
    ['08..11', '08 09 10 11'],
    ['1..003', '001 002 003'],
    ['$one..$ten', '1 2 3 4 5 6 7 8 9 10'],
    ['$one .. $one + 2', '1 2 3'],
    ['$ten - 1..$($ten + 1)', '9 10 11'],
    ['[1..2, 7, $few]', '1 2 7 a b'],
    ['"1..2"', '1..2'],
    ['../etc', '../etc'],
    // Calculations
    ['$one + 2', '3'],
    ['2 + 3 * 4 - 1', '13'],
    ['2 * 3 + 4 * 5', '26'],
    ['20 / 3 * 3 + 20 % 3', '20'],
    ['10 - 2 - 3', '5'],
    ['(2 + 3) * -2', '-10'],
    ['-7 / 2', '-3'],
    ['-7 % 2', '-1'],
    ['007 + 1', '8'],
    ['n$($ten * ($one + 1))x', 'n20x'],
    ['340282366920938463463374607431768211455 + 1', '340282366920938463463374607431768211456'],
    // Functions
    ['address(10.0.0.0/8, 258)', '10.0.1.2'],
    ['address(10.0.0.0/8, 258)/8', '10.0.1.2/8'],
    [
      'address(2001:db8::/32, 340282366920938463463374607431768211456 / 4294967296 - 1)',
      '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'.slice(0, 8) + '::ffff:ffff:ffff:ffff:ffff:ffff'.slice(1),
    ],
    ['address(192.0.2.7/32, 0)', '192.0.2.7'],
    ['subnet(10.0.0.0/8, 16, 255)', '10.255.0.0/16'],
    ['subnet(2001:db8::/64, 80, $ten)', '2001:db8:0:0:a::/80'],
    ['subnet(10.0.0.0/8, 8, 0)', '10.0.0.0/8'],
    ['address(subnet(subnet(10.0.0.0/8, 16, 2), 24, $one), $ten - 1)', '10.2.1.9'],
    ['address(\n  10.0.0.0/8,\n  1,\n)', '10.0.0.1'],
  ])('%s', (value, text) => {
    const quoted = value.startsWith('"a');
    const shown = printExpanded(`let one = 1; let ten = 10; let few = [a, b]; let it = ${value}\nx $it $one $ten $few`);
    expect(shown).toEqual({
      text: `x ${text}${text === '' ? '' : ' '}1 10 a b`.replaceAll(quoted ? '"' : '\u0000', ''),
      found: [],
    });
  });

  it.each([
    [
      '$few + 1',
      'NC0065 list of 2 values where one value is wanted | $few | write `for NAME in $few { … }` about it, and `$NAME` here',
    ],
    ['x$few', 'NC0065 list of 2 values where one value is wanted | $few |'],
    ['"$few"', 'NC0065 list of 2 values'],
    ['1 + a', 'NC0065 `a` is not an integer | a | write a decimal integer, or a value that is one'],
    ['$one+1..3', 'NC0065 `1+1` is not an integer | $one+1 | write `$one + 1`: an operator stands between blanks'],
    ['a..2', 'NC0065 `a` is not an integer | a |'],
    ['1 + 1.5', 'NC0065 `1.5` is not an integer'],
    ['5..$one', 'NC0066 range `5..1` runs backwards | 5..$one | write `1..5`'],
    ['1..2000001', 'NC0071 range of more than 2000000 values | 1..2000001 |'],
    ['1..100000000000000000000', 'NC0071 range of more than'],
    ['[1..2000000, 1]', 'NC0071 list of more than 2000000 values'],
    ['1 / ($one - 1)', 'NC0067 `1 / 0` has no result | / |'],
    ['1 % 0', 'NC0067 `1 % 0` has no result | % |'],
    ['340282366920938463463374607431768211456 + 1', 'NC0067 result has more than 128 bits | + |'],
    [
      'address(10.0.0.1/8, 1)',
      'NC0065 `10.0.0.1/8` has bits set beyond its length of 8 | 10.0.0.1/8 | write `10.0.0.0/8`',
    ],
    [
      'address(10.0.0.1, 1)',
      'NC0065 `10.0.0.1` is not a prefix | 10.0.0.1 | write the length of the network too: `10.0.0.1/32` is this one address',
    ],
    ['address(lan, 1)', 'NC0065 `lan` is not a prefix'],
    [
      'address(10.0.0.0/24, 256)',
      'NC0070 `10.0.0.0/24` has no address 256 | 256 | write an index from 0 to 255, or take a larger prefix',
    ],
    ['address(10.0.0.0/24, -1)', 'NC0070 `10.0.0.0/24` has no address -1'],
    ['address(2001:db8::/64, 18446744073709551616)', 'NC0070 `2001:db8::/64` has no address 18446744073709551616 |'],
    ['subnet(10.0.0.0/8, 7, 0)', 'NC0069 `10.0.0.0/8` has no subnets of length 7 | 7 | write a length from 8 to 32'],
    ['subnet(10.0.0.0/8, 33, 0)', 'NC0069 `10.0.0.0/8` has no subnets of length 33'],
    [
      'subnet(2001:db8::/64, 80, 65536)',
      'NC0070 `2001:db8::/64` has no subnet 65536 of length 80 | 65536 | write an index from 0 to 65535, or take a larger prefix',
    ],
    ['subnet(10.0.0.0/8, 8, 1)', 'NC0070 `10.0.0.0/8` has no subnet 1 of length 8 | 1 | its only one is 0'],
  ])('%s is wrong', (value, found) => {
    const shown = printExpanded(`let one = 1; let few = [a, b]; let it = ${value}\nx $it $one $few`);
    expect(shown.text).toBe('');
    expect(shown.found).toHaveLength(1);
    expect(shown.found[0]).toContain(found);
  });

  it('is a word, whatever it holds: never statements, blocks or further references', () => {
    const { text } = printExpanded('let a = "x; b { c } # \\$a"\nd $a e$a');
    expect(text).toBe('d x; b { c } # $a ex; b { c } # $a');
  });
});

describe('values of values', () => {
  it('make no word that is longer than one may be written', () => {
    const doubling = Array.from({ length: 100 }, (_, index) => `let a${index + 1} = $a${index}$a${index}`).join('\n');
    const { text, found } = printExpanded(`let a0 = x\n${doubling}\ny $a12\nz $a100`);
    expect(text).toBe(`y ${'x'.repeat(4096)}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('NC0071 word of more than 4096 characters | $a12$a12 |');
  });

  it('are worked out in any order', () => {
    expect(printExpanded('x $c\nlet c = $b + $a\nlet b = $a * 2\nlet a = 3')).toEqual({ text: 'x 9', found: [] });
  });

  it('are worked out once, and a mistake in one is told once', () => {
    const { text, found } = printExpanded('let a = 1 / 0\nlet b = $a + $a\nx $a\ny $b\nz');
    expect(text).toBe('z');
    expect(found).toHaveLength(1);
  });

  it.each([
    ['let a = $a', 'NC0062 `a` needs itself to be worked out | $a |'],
    ['let a = $b; let b = address($c, 1); let c = [$a]', 'NC0062 `a` needs itself to be worked out | $a |'],
  ])('that need themselves: %s', (text, message) => {
    const { found } = printExpanded(`${text}\nx $a`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('may depend on one another 200 deep', () => {
    const chain = (length: number): string =>
      Array.from({ length }, (_, index) => `let a${index} = $a${index + 1} + 1`).join('\n') +
      `\nlet a${length} = 0\nx $a0`;
    expect(printExpanded(chain(200))).toEqual({ text: 'x 200', found: [] });
    const { text, found } = printExpanded(chain(10_000));
    expect(text).toBe('');
    expect(found.length).toBeLessThan(100);
    expect(found[0]).toContain('NC0071 `a201` is worked out through more than 200 other values | $a201 |');
  });

  it('take long calculations', () => {
    expect(printExpanded(`let a = 0${' + 1'.repeat(100_000)}\nx $a`).text).toBe('x 100000');
  });
});
