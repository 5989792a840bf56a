/** The name of a topology that says none: the file's base name without its ending; `fallback` for standard input. */
export function topologyName(path: string, fallback: string | undefined): string {
  if (fallback !== undefined) return fallback;
  if (path === '-') return '';
  return (path.split('/').at(-1) ?? path).replace(/\.net$/, '');
}
