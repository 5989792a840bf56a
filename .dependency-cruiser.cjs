/** The one-way imports of the house. Each comment says what to do instead. */

/** Rooms from the foundation up: a room may import from those before it, and from itself. */
const rooms = [
  ['base', '^src/base/'],
  ['diagnostics', '^src/diagnostics/'],
  ['grammar', '^grammar/'],
  ['script', '^src/script/'],
  ['syntax', '^src/syntax/'],
  ['expand', '^src/expand/'],
  ['topology', '^src/topology/'],
  ['routing', '^src/routing/'],
  ['resources', '^src/resources/'],
  ['features', '^src/features/'],
  ['modes', '^src/modes/'],
  ['rules', '^src/rules/'],
  ['plan', '^src/plan/'],
  ['report', '^src/report/'],
  ['cli', '^src/cli/'],
];

const oneWay = rooms
  .map(([name, path], index) => ({
    name: `${name}-imports-only-what-is-below`,
    comment:
      `${name} lies below the room it imports from: move the shared piece down (to base, or to the lowest room that needs it), ` +
      'or hand it in as an argument from above.',
    severity: 'error',
    from: { path },
    to: { path: rooms.slice(index + 1).map(([, other]) => other) },
  }))
  .slice(0, -1);

/** Rooms side by side that must not know each other. */
const neighbours = [
  [
    'grammar',
    '^grammar/',
    ['^src/diagnostics/', '^src/base/'],
    'the grammar is the language and nothing else: report its errors in src/syntax',
  ],
  [
    'script',
    '^src/script/',
    ['^src/(?!script/)', '^grammar/'],
    'the script model knows nothing of networks: translate in src/plan',
  ],
  [
    'modes',
    '^src/rules/',
    ['^src/(features|modes|resources)/'],
    'rules judge the model, not what is made of it: ask the topology',
  ],
].map(([name, path, to, comment]) => ({
  name: `${name}-keeps-apart`,
  comment,
  severity: 'error',
  from: { path },
  to: { path: to },
}));

/** A library has one door. */
const doors = [
  ['chevrotain', '^(grammar|src/syntax|scripts)/'],
  ['commander', '^src/cli/'],
].map(([library, door]) => ({
  name: `${library}-has-one-door`,
  comment: `only ${door} may import ${library}: use what that place exports, or add to it`,
  severity: 'error',
  from: { pathNot: [door, '^node_modules/'] },
  to: { path: `^node_modules/${library.replace('.', '\\.')}` },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    ...neighbours,
    ...doors,
    {
      name: 'core-is-pure',
      comment: 'only the doors (src/cli) touch files, processes and the clock: take what you need as an argument',
      severity: 'error',
      from: { path: '^(src|grammar)/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      comment: 'two files that need each other are one file, or share a third: take the shared piece out',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'nothing imports this file: delete it, or use it',
      severity: 'error',
      from: { orphan: true, path: '^(src|grammar)/', pathNot: ['\\.d\\.ts$', '^src/cli/(main|launch)\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js'] },
  },
};
