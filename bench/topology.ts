/**
 * The network of every measurement: `count` containers on one bridge, with IPv4 and IPv6, a published port each, and
 * half as many links as containers through a bridge that is closed otherwise.
 */
export function topology(count: number): string {
  const containers = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const link = number % 2 === 0 ? `; link c${number - 1}:peer` : '';
    return `container c${number} { publish ${10_000 + number}:80${link} }\n`;
  });
  return `bridge docker0 {\n  bip 172.17.0.1/16\n  fixed-cidr-v6 2001:db8:1::/64\n  icc off\n}\n${containers.join('')}`;
}

/** The IPv4 address of the container with that index, which is where netc finds the first free one. */
export function addressOf(index: number): string {
  return `172.17.${(index + 2) >> 8}.${(index + 2) & 255}`;
}
