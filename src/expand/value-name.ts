import { isTemplate, type Argument, type Word } from '../syntax/ast.ts';

/**
 * Whether the argument can be the name of a value: a letter, then letters, digits and `_`. Without the dots and hyphens
 * of other names, so that `web$i-eth0` and `$site.example` mean what they mean in a shell.
 */
export function valueName(argument: Argument): argument is Word {
  return !isTemplate(argument) && !argument.quoted && /^[A-Za-z]\w*$/.test(argument.text);
}

/** A name like the one that was written, for advice; `otherwise` when there is nothing to go by. */
export function mendedName(argument: Argument | undefined, otherwise: string): string {
  if (argument === undefined) return otherwise;
  const { file, start, end } = argument.origin;
  const [written = ''] = file.text.slice(start, end).split('=');
  const mended = written.replace(/\W+/g, '_').replace(/^[^A-Za-z]+|_+$/g, '');
  return mended === '' ? otherwise : mended;
}
