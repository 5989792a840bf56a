import { parseMac } from '../../base/mac.ts';
import { suggest } from '../../base/suggest.ts';
import { failed, parsed, type ArgumentType } from './argument-type.ts';

const spellings: Readonly<Record<string, 'on' | 'off'>> = {
  true: 'on',
  yes: 'on',
  '1': 'on',
  enable: 'on',
  enabled: 'on',
  false: 'off',
  no: 'off',
  '0': 'off',
  disable: 'off',
  disabled: 'off',
};

/** `on` or `off`. Error: NC0112. */
export const booleanArgument: ArgumentType<boolean> = {
  notation: 'on|off',
  parse(text) {
    if (text === 'on' || text === 'off') return parsed(text === 'on');
    const word = text.toLowerCase();
    const meant = word === 'on' || word === 'off' ? word : Object.hasOwn(spellings, word) ? spellings[word] : undefined;
    const help = meant === undefined ? 'write `on` or `off`' : `write \`${meant}\``;
    return failed('NC0112', `\`${text}\` is neither \`on\` nor \`off\``, help);
  },
};

/** A decimal integer from `first` to `last`, without sign or leading zeros. Error: NC0113. */
export function integerArgument(notation: string, first: number, last: number): ArgumentType<number> {
  return {
    notation,
    parse(text) {
      const value = Number(text);
      if (/^(?:0|[1-9]\d*)$/.test(text) && value >= first && value <= last) return parsed(value);
      return failed('NC0113', `\`${text}\` is not an integer in range`, `write an integer from ${first} to ${last}`);
    },
  };
}

/** One of a few words. Error: NC0114. */
export function choiceArgument<const T extends string>(choices: readonly T[]): ArgumentType<T> {
  return {
    notation: choices.join('|'),
    parse(text) {
      const choice = choices.find((word) => word === text);
      if (choice !== undefined) return parsed(choice);
      const near = suggest(text, choices);
      const help =
        near === undefined ? `write ${choices.map((word) => `\`${word}\``).join(' or ')}` : `write \`${near}\``;
      return failed('NC0114', `\`${text}\` is not one of ${choices.map((word) => `\`${word}\``).join(', ')}`, help);
    },
  };
}

/** An EUI-48 address, given in lower case with colons. Error: NC0111. */
export const macArgument: ArgumentType<string> = {
  notation: 'MAC',
  parse(text) {
    const mac = parseMac(text);
    if (mac !== undefined) return parsed(mac);
    const digits = text.replace(/[.:-]/g, '').toLowerCase();
    const mended = /^[0-9a-f]{12}$/.test(digits) ? (digits.match(/../g) ?? []).join(':') : '02:42:ac:11:00:02';
    const help = `write six pairs of hexadecimal digits with colons between them, as in \`${mended}\``;
    return failed('NC0111', `\`${text}\` is not a MAC address`, help);
  },
};
