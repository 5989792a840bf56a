import type { Lab } from './lab.ts';

/** Waits until the watchdog of `up --confirm` is done; throws when it still runs after so many seconds. */
export async function watchdogGone(lab: Lab, seconds = 30): Promise<void> {
  await lab.ok(
    `for ((i = 0; i < ${seconds}0; i++)); do pgrep -f [w]atch_for_confirmation >/dev/null || exit 0; sleep 0.1; done; exit 1`,
    { timeout: 60_000 },
  );
}
