import { readFileSync } from 'node:fs';
import type { World } from './world.ts';

/** A way to alter one single thing of a topology as it stands. */
export interface Mutation {
  readonly kind: string;
  readonly command: string;
  /** What every difference that `check` lists must match. */
  readonly about: RegExp;
  /** How many there are; undefined: one or more. */
  readonly count: number | undefined;
}

const script = readFileSync(new URL('mutations.bash', import.meta.url), 'utf8');

/** Every mutation that there is of the topology that stands in the world as `lab`. */
export async function mutationsOf({ lab }: World): Promise<readonly Mutation[]> {
  const text = await lab.ok('bash -s lab', { input: script });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [kind = '', command = '', about = '', count = ''] = line.split('\t');
      return { kind, command, about: new RegExp(about), count: count === '+' ? undefined : Number(count) };
    });
}

/** The kinds that the script knows; `sysctl ` stands for one of each setting. */
export const mutationKinds: readonly string[] = [...script.matchAll(/\boffer ('[^']+'|"[^"]+"|\w+)/g)]
  .map(([, kind = '']) => kind.replaceAll(/['"]|\$\{key.*\}/g, ''))
  .flatMap((kind) => {
    const ofRules = kind.replace('${inside}', '');
    return ofRules === kind ? [kind] : [ofRules, `container ${ofRules}`];
  });
