import { Command, CommanderError, Option } from 'commander';
import { unwatched, type Watch } from '../base/watch.ts';
import { build, type BuildOptions } from './build.ts';
import { check, type CheckOptions } from './check.ts';
import { exitCode } from './exit-code.ts';
import { explain } from './explain.ts';
import { helperCommand, stageShare } from './stage-hosts.ts';
import { stopwatch } from './stopwatch.ts';
import { version } from './version.ts';
import { writeOut } from './write-out.ts';

interface Timed {
  readonly timings?: boolean;
}

/** Runs a command; with `--timings`, tells afterwards how long its stages took. */
async function timed(
  timings: boolean | undefined,
  command: (watch: Watch) => number | Promise<number>,
): Promise<number> {
  if (timings !== true) return command(unwatched);
  const { watch, report } = stopwatch();
  const code = await command(watch);
  process.stderr.write(report());
  return code;
}

const program = new Command('netc')
  .description('Compiles a description of container and namespace networks into idempotent bash scripts.')
  .version(version)
  .showSuggestionAfterError()
  .showHelpAfterError('(netc --help tells more)')
  .configureOutput({ writeOut })
  .exitOverride();

const nameOption = new Option(
  '--name <name>',
  "the topology's name, where the file says none (default: the file's base name)",
);
const timingsOption = new Option('--timings', 'tell on standard error how long each stage took');
const strictOption = new Option('--strict', 'treat warnings as errors');

program
  .command('build')
  .description('print the script that makes the network of a host, or write both scripts')
  .argument('<file>', 'the topology; - reads standard input')
  .option('--down', 'print the script that takes the network away')
  .option('-o, --output <dir>', 'write up.sh and down.sh into a directory, below the name of each host')
  .addOption(
    new Option('--format <format>', 'the script, or the resolved model for other tools')
      .choices(['script', 'json'])
      .default('script'),
  )
  .option('--host <host>', 'the host, where the file describes several')
  .addOption(new Option('--bridge-tool <tool>', 'what makes bridges').choices(['ip', 'brctl']).default('ip'))
  .addOption(nameOption)
  .addOption(strictOption)
  .addOption(timingsOption)
  .action(async (file: string, { timings, ...options }: BuildOptions & Timed) => {
    process.exitCode = await timed(timings, (watch) => build(file, options, watch));
  });

program
  .command('check')
  .description('tell everything that is wrong with a topology, and build nothing')
  .argument('<file>', 'the topology; - reads standard input')
  .addOption(new Option('--format <format>', 'how to tell it').choices(['text', 'json', 'sarif']).default('text'))
  .addOption(nameOption)
  .addOption(strictOption)
  .addOption(timingsOption)
  .action(async (file: string, { timings, ...options }: CheckOptions & Timed) => {
    process.exitCode = await timed(timings, (watch) => check(file, options, watch));
  });

program
  .command('explain')
  .description('print the page of an error code, or the list of all')
  .argument('[code]', 'such as NC0301')
  .action((code: string | undefined) => {
    process.exitCode = explain(code);
  });

let isHelper = false;
// What a thread of a build of many hosts runs.
program.command(helperCommand, { hidden: true }).action(() => {
  isHelper = stageShare();
  if (!isHelper) program.error(`error: ${helperCommand} is for netc itself`);
});

for (const command of program.commands) command.exitOverride().showHelpAfterError('(add --help for more)');

async function run(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCode.ok : exitCode.usage;
    } else {
      process.stderr.write(
        `netc: internal error, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exitCode = exitCode.failure;
    }
  }
  // Everything is written. Node would go on until V8 has compiled what it compiles meanwhile, for nobody. A thread ends by itself.
  if (!isHelper) process.exit();
}

void run();
