/**
 * The name of the file that `path`, written in the file `from`, speaks of: relative to the folder of `from`, or `path`
 * itself when it starts with `/`. Works on the text alone: `.` and `name/..` are folded away, and two names of one file
 * come out equal as long as no symbolic links are about. A `from` such as `<stdin>` lies in the working directory.
 */
export function joinPath(from: string, path: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return normalizePath(path.startsWith('/') ? path : folder + path);
}

/** `path` without `.`, without empty and without `name/..` parts; leading `..` of a relative path stay. */
export function normalizePath(path: string): string {
  const parts: string[] = [];
  const absolute = path.startsWith('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..') parts.pop();
    else if (part !== '..' || !absolute) parts.push(part);
  }
  return (absolute ? '/' : '') + parts.join('/');
}
