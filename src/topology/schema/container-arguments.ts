import { suggest } from '../../base/suggest.ts';
import type { Runtime } from '../model.ts';
import { failed, parsed, type ArgumentType } from './argument-type.ts';
import { parseName } from './name-arguments.ts';

/** `net …` as written; a bare `bridge` has no name. */
export type WrittenMode =
  | { readonly kind: 'bridge'; readonly bridge: string | undefined }
  | { readonly kind: 'none' }
  | { readonly kind: 'host' }
  | { readonly kind: 'container'; readonly container: string };

/** Docker's `--net`. Errors: NC0126, NC0115. */
export const netModeArgument: ArgumentType<WrittenMode> = {
  notation: 'bridge[:NAME]|none|host|container:NAME',
  parse(text) {
    const colon = text.indexOf(':');
    const kind = colon < 0 ? text : text.slice(0, colon);
    const argument = colon < 0 ? undefined : text.slice(colon + 1);
    if ((kind === 'none' || kind === 'host') && argument === undefined) return parsed({ kind });
    if (kind === 'none' || kind === 'host')
      return failed('NC0126', `\`${kind}\` takes no name`, `write \`net ${kind}\``);
    if (kind === 'bridge' && argument === undefined) return parsed({ kind, bridge: undefined });
    if (kind === 'bridge' || kind === 'container') {
      if (argument === undefined || argument === '') {
        return failed('NC0126', `\`net ${text}\` names no ${kind}`, `write \`net ${kind}:NAME\``);
      }
      const name = parseName(argument);
      if (!name.ok) return name;
      return parsed(kind === 'bridge' ? { kind, bridge: name.value } : { kind, container: name.value });
    }
    const near = suggest(kind, ['bridge', 'none', 'host', 'container']);
    const help =
      near !== undefined
        ? `write \`net ${near}${colon < 0 ? '' : text.slice(colon)}\``
        : colon < 0 && parseName(text).ok
          ? `write \`net bridge:${text}\` if \`${text}\` is a bridge`
          : 'write `net bridge:NAME`, `net none`, `net host` or `net container:NAME`';
    return failed('NC0126', `unknown network mode \`${text}\``, help);
  },
};

// Linux: PID_MAX_LIMIT on 64 bits.
const lastPid = 4194304;

/** Where a container's namespace comes from. Errors: NC0127, NC0115. */
export const runtimeArgument: ArgumentType<Runtime> = {
  notation: 'netns|docker:NAME|podman:NAME|pid:N',
  parse(text) {
    if (text === 'netns') return parsed({ kind: 'netns' });
    const pid = /^pid:([1-9]\d{0,6})$/.exec(text)?.[1];
    if (pid !== undefined && Number(pid) <= lastPid) return parsed({ kind: 'pid', pid: Number(pid) });
    const [kind = '', container] = text.split(/:(.*)/s);
    if ((kind === 'docker' || kind === 'podman') && container !== undefined) {
      const name = parseName(container);
      return name.ok ? parsed({ kind, container: name.value }) : name;
    }
    const near = suggest(kind, ['netns', 'docker', 'podman', 'pid']);
    const help =
      near === 'pid'
        ? 'write `runtime pid:N` with a process number'
        : near === 'docker' || near === 'podman'
          ? `write \`runtime ${near}:${container ?? 'NAME'}\``
          : 'write `runtime netns`, `runtime docker:NAME`, `runtime podman:NAME` or `runtime pid:N`';
    return failed('NC0127', `unknown runtime \`${text}\``, help);
  },
};

/** `NAME:ALIAS`; without an alias the container's own name. */
export interface WrittenLink {
  readonly container: string;
  readonly alias: string;
}

/** Docker's `--link`. Error: NC0125. */
export const linkArgument: ArgumentType<WrittenLink> = {
  notation: 'NAME:ALIAS',
  parse(text) {
    const [container = '', alias = container, ...more] = text.split(':');
    if (more.length > 0)
      return failed('NC0125', `\`${text}\` has more than one colon`, `write \`link ${container}:${alias}\``);
    if (!parseName(container).ok || !parseName(alias).ok) {
      const help = parseName(container).ok ? `write \`link ${container}:ALIAS\`` : 'write `link NAME:ALIAS`';
      return failed('NC0125', `\`${text}\` is not a container and its alias`, help);
    }
    return parsed({ container, alias });
  },
};
