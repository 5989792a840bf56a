/**
 * The name of `file` as seen from the folder of `root`, both written with slashes and relative to one folder (or both
 * absolute): so it does not depend on where netc was called. Names of other kinds come back as they are.
 */
export function relativeName(root: string, file: string): string {
  const folder = parts(root).slice(0, -1);
  const target = parts(file);
  let common = 0;
  while (common < folder.length && common < target.length - 1 && folder[common] === target[common]) common += 1;
  return [...folder.slice(common).map(() => '..'), ...target.slice(common)].join('/');
}

function parts(name: string): readonly string[] {
  return name.split('/').filter((part) => part !== '' && part !== '.');
}
