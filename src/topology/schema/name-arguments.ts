import { failed, parsed, type ArgumentType, type Parsed } from './argument-type.ts';

/** Bytes; names become files (`/var/run/netns/NAME`) and parts of file names, which hold 255. */
const longestName = 128;

/** A name of anything. `reserved` are names that mean something else in its place. */
export function nameArgument(reserved: Readonly<Record<string, string>> = {}): ArgumentType<string> {
  return { notation: 'NAME', parse: (text) => parseName(text, reserved) };
}

/** Reads a name: `[A-Za-z0-9][A-Za-z0-9_.-]*`, up to 128 characters. Errors: NC0115, NC0129. */
export function parseName(text: string, reserved: Readonly<Record<string, string>> = {}): Parsed<string> {
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(text)) {
    const mended = text.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
    const help = `use letters, digits, \`_\`, \`.\` and \`-\`, a letter or digit first${mended === '' ? '' : `, as in \`${mended}\``}`;
    return failed('NC0115', `\`${text}\` is not a name`, help);
  }
  if (text.length > longestName) {
    return failed('NC0115', `name of ${text.length} characters`, `write one of at most ${longestName} characters`);
  }
  const meaning = Object.hasOwn(reserved, text) ? reserved[text] : undefined;
  if (meaning === undefined) return parsed(text);
  return failed('NC0129', `\`${text}\` is reserved`, `write another name: \`${text}\` ${meaning}`);
}

/** The names that no container may have. */
export const reservedContainerNames = { host: 'is the host itself' };

/** The names that no topology may have. */
export const reservedTopologyNames = { netc: 'marks what the topologies of a host share' };

// Linux: IFNAMSIZ is 16 with the closing zero.
const longestInterfaceName = 15;

/** A network interface. Errors: NC0116, NC0117. */
export const interfaceNameArgument: ArgumentType<string> = { notation: 'IFACE', parse: parseInterfaceName };

/** A bridge: a name of netc and of an interface both. Errors: NC0116, NC0117. */
export const bridgeNameArgument: ArgumentType<string> = { notation: 'NAME', parse: parseInterfaceName };

/**
 * Reads the name of an interface: a name of 1 to 15 bytes, and none of those that stand beside interfaces in
 * /proc/sys/net. The kernel takes stranger ones (dev_valid_name), but ip itself does not print them so that they can be
 * told from what it adds. Errors: NC0116, NC0117.
 */
function parseInterfaceName(text: string): Parsed<string> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > longestInterfaceName) {
    const help = `write at most ${longestInterfaceName} bytes, as in \`${text.slice(0, longestInterfaceName)}\``;
    return failed('NC0116', `interface name \`${text}\` has ${bytes} bytes`, help);
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(text)) {
    const mended = text.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
    const help = `use letters, digits, \`_\`, \`.\` and \`-\`, a letter or digit first${mended === '' ? '' : `, as in \`${mended}\``}`;
    return failed('NC0116', `\`${text}\` is not an interface name`, help);
  }
  if (text === 'all' || text === 'default') {
    const help = `write another name: \`${text}\` stands for something else under /proc/sys/net`;
    return failed('NC0117', `\`${text}\` cannot be the name of an interface`, help);
  }
  return parsed(text);
}

/** RFC 1123 §2.1: labels of letters, digits and inner hyphens. */
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

function parseDomain(code: 'NC0118' | 'NC0119', text: string, kind: string): Parsed<string> {
  // RFC 1035 §2.3.4: 63 octets a label, 255 a name on the wire, which leaves 253 characters of text.
  if (text.length > 253)
    return failed(code, `${kind} of ${text.length} characters`, 'write one of at most 253 characters');
  const labels = text.split('.');
  const long = labels.find((part) => part.length > 63);
  if (long !== undefined) {
    return failed(
      code,
      `label of ${long.length} characters in ${kind} \`${text}\``,
      'keep each label within 63 characters',
    );
  }
  if (labels.every((part) => label.test(part))) return parsed(text);
  const mended = labels
    .map((part) => part.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
    .join('.');
  const help = `use letters, digits and inner hyphens, with dots between labels${mended === '' ? '' : `, as in \`${mended}\``}`;
  return failed(code, `\`${text}\` is not a ${kind}`, help);
}

/** A host name by RFC 1123. Error: NC0118. */
export const hostNameArgument: ArgumentType<string> = {
  notation: 'HOSTNAME',
  parse: (text) => parseDomain('NC0118', text, 'host name'),
};

/** A domain for the resolver's search list, or `.` for none. Error: NC0119. */
export const searchDomainArgument: ArgumentType<string> = {
  notation: 'DOMAIN',
  parse: (text) => (text === '.' ? parsed(text) : parseDomain('NC0119', text, 'search domain')),
};

/** A path of a file; the include expansion has dealt with it before schemas are looked at. */
export const pathArgument: ArgumentType<string> = { notation: '"PATH.net"', parse: parsed };
