import { describe, expect, it } from 'vitest';
import { tabulate, tabulateBlocks } from '../../src/script/tabulate.ts';

const rows = <T>(count: number, of: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => of(i + 1));
const none = new Set<string>();

describe('tabulate', () => {
  it('leaves few lines as they are', () => {
    const few = rows(15, (i) => `netns add c${i}`);
    expect(tabulate(few, none)).toEqual(few);
  });

  it('tells by a word of each row what many lines differ in', () => {
    expect(
      tabulate(
        [
          'files',
          ...rows(
            16,
            (i) => `link add name c${i}-eth0 mtu 1500 peer netns c${i} address 02:42:ac:11:00:${i + 10}  # a.net:${i}`,
          ),
          'rules',
        ],
        none,
      ),
    ).toEqual([
      'files',
      '%each',
      'link add name %1-eth0 mtu 1500 peer netns %1 address %2  # a.net:%3',
      '%rows',
      ...rows(16, (i) => `c${i} 02:42:ac:11:00:${i + 10} ${i}`),
      '%end',
      'rules',
    ]);
  });

  it('keeps addresses and names whole, and splits off what stands around them', () => {
    const [, each] = tabulate(
      rows(16, (i) => `-s 10.0.0.${i}/32 -d 2001:db8::${i}/128 -p tcp --to-destination [2001:db8::${i}]:80`),
      none,
    );
    expect(each).toBe('-s %1/32 -d %2/128 -p tcp --to-destination [%2]:80');
  });

  it('makes a table of each family', () => {
    const tabulated = tabulate(
      [4, 6].flatMap((family) =>
        rows(16, (i) => `route add ${family === 4 ? `10.${i}.0.0/16` : `fd00:${i}::/64`} dev eth0`),
      ),
      none,
    );
    expect(tabulated.filter((line) => line.startsWith('route'))).toEqual([
      'route add %1/16 dev eth0',
      'route add %1/64 dev eth0',
    ]);
  });

  it('does not make a word of a part of another', () => {
    const [, each] = tabulate(
      rows(16, (i) => `--dport ${i} -j DNAT --to-destination :${i}0`),
      none,
    );
    expect(each).toBe('--dport %1 -j DNAT --to-destination :%2');
  });

  it('takes names without a digit for what lines may differ in, and no other words', () => {
    const letters = rows(16, (i) => String.fromCharCode(96 + i));
    const lines = letters.map((letter) => `link set dev ${letter} up`);
    expect(tabulate(lines, none)).toEqual(lines);
    expect(tabulate(lines, new Set(letters))).toEqual(['%each', 'link set dev %1 up', '%rows', ...letters, '%end']);
    const settings = rows(32, (i) => `link set dev c1 ${i % 2 ? 'up' : 'nomaster'}`);
    expect(tabulate(settings, none)).toEqual([
      '%each',
      ...settings.slice(0, 2),
      '%rows',
      ...rows(16, () => ''),
      '%end',
    ]);
  });

  it('puts lines that repeat in turn into one table, from their header on', () => {
    const blocks = rows(17, (i) => [
      `[c${i}]`,
      `addr add 10.0.0.${i}/8 dev eth0`,
      `addr add fd00::${i}/64 dev eth0`,
    ]).flat();
    expect(tabulate(blocks.slice(1), none)).toEqual([
      ...blocks.slice(1, 3),
      '%each',
      '[%1]',
      'addr add %2/8 dev eth0',
      'addr add %3/64 dev eth0',
      '%rows',
      ...rows(16, (i) => `c${i + 1} 10.0.0.${i + 1} fd00::${i + 1}`),
      '%end',
    ]);
  });

  it('keeps out of tables what would mean something else there, what others read, and what differs in too much', () => {
    const signs = rows(16, (i) => `netns add c${i}  # 50%.net:${i}`);
    expect(tabulate(signs, none)).toEqual(signs);
    const required = rows(16, (i) => `require docker c${i}`);
    expect(tabulate(required, none, /^require /)).toEqual(required);
    const wide = rows(16, (i) => rows(10, (at) => i * at).join(' '));
    expect(tabulate(wide, none)).toEqual(wide);
  });

  it('refuses a line that would be taken for a part of a table', () => {
    expect(() => tabulate(['%end'], none)).toThrow(RangeError);
  });
});

describe('tabulateBlocks', () => {
  it('lets many blocks that are alike follow the first of them, in a table', () => {
    const blocks = rows(33, (i) => (i === 33 ? ['other'] : i % 2 ? [`[a${i}]`, 'x'] : [`[b${i}]`]));
    expect(tabulateBlocks(blocks, none)).toEqual([
      ...['%each', '[%1]', 'x', '%rows', ...rows(16, (i) => `a${2 * i - 1}`), '%end'],
      ...['%each', '[%1]', '%rows', ...rows(16, (i) => `b${2 * i}`), '%end'],
      'other',
    ]);
  });

  it('leaves few in their order', () => {
    const blocks = rows(30, (i) => (i % 2 ? [`[a${i}]`, 'x'] : [`[b${i}]`]));
    expect(tabulateBlocks(blocks, none)).toEqual(blocks.flat());
  });
});
