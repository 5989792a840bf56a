import { positionAt } from '../base/line-index.ts';
import type { Span, Via } from '../base/span.ts';
import { viaPath } from '../base/via-path.ts';
import type { CodeEntry } from './code-entry.ts';
import { describeRepeats } from './describe-repeats.ts';
import { describeStep } from './describe-step.ts';
import type { Diagnostic, Label } from './diagnostic.ts';

function physicalLocation({ file, start, end }: Span): object {
  const [from, to] = [positionAt(file, start), positionAt(file, end)];
  return {
    // A file name is a relative URI reference; standard input has none, but SARIF wants some name.
    artifactLocation: { uri: file.name.split('/').map(encodeURIComponent).join('/') },
    region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
  };
}

function relatedLocation(span: Span, text: string, id: number): object {
  return { id, physicalLocation: physicalLocation(span), message: { text } };
}

function relatedLocations(secondary: readonly Label[], via: Via | undefined): readonly object[] {
  const others = secondary.map(({ origin, text }) => [origin, text] as const);
  const steps = viaPath(via).map((step) => [step.at, `${describeStep(step)} here`] as const);
  return [...others, ...steps].map(([span, text], index) => relatedLocation(span, text, index + 1));
}

/**
 * The diagnostics as a SARIF 2.1.0 log with a trailing newline. `entries` are all codes that netc knows: each becomes a
 * rule, also when nothing breaks it. Columns count Unicode code points. The help is part of the message, because viewers
 * show nothing else of a result.
 */
export function renderSarif(
  diagnostics: readonly Diagnostic[],
  entries: readonly CodeEntry[],
  version: string,
): string {
  const indexes = new Map(entries.map(({ code }, index) => [code, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'netc',
            version,
            rules: entries.map(({ code, title, severity }) => ({
              id: code,
              shortDescription: { text: title },
              help: { text: `netc explain ${code}` },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: diagnostics.map(({ code, severity, message, primary, secondary, help, repeats }) => ({
          ruleId: code,
          ...(indexes.has(code) ? { ruleIndex: indexes.get(code) } : {}),
          level: severity,
          message: { text: [message, `help: ${help}`, ...describeRepeats(primary.origin, repeats)].join('\n') },
          locations: [{ physicalLocation: physicalLocation(primary.origin) }],
          relatedLocations: relatedLocations(secondary, primary.origin.via),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
