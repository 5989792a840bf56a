declare const NETC_VERSION: string;

/** netc's version: put in when the CLI is bundled; what runs from the sources is a development version. */
export const version: string = typeof NETC_VERSION === 'string' ? NETC_VERSION : '0.0.0-dev';
