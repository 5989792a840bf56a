/** What can go wrong at a step of a tool. */
export const stepFaults = ['kill', 'fail', 'TERM', 'HUP', 'INT'] as const;

export type StepFault = (typeof stepFaults)[number];

/** One way through all steps of an example: what happens at each. */
export interface Round {
  readonly name: string;
  readonly faultAt: (step: number) => StepFault;
}

const [kill, ...others] = stepFaults;

/**
 * Kills come first; then the other faults, at each step another one than at the next, in as many rounds as there are, so that the first
 * of them is enough for every step to have had one and for every example to have had all, and the last for every step to have had all.
 */
export const rounds: readonly Round[] = [
  { name: 'the run and its tools are killed (SIGKILL)', faultAt: () => kill },
  ...others.map((_, shift) => ({
    name: `the tool fails, or the script gets SIGTERM, SIGHUP or SIGINT: step by step in turn, round ${shift + 1} of ${others.length}`,
    faultAt: (step: number): StepFault => others[(step + shift) % others.length] ?? kill,
  })),
];
