// The table of layers in CONTRIBUTING.md: what each folder may import. Everything else is refused.

/** Pure libraries: no Node, no DOM, no state. */
const PURE = ['zod', 'fractional-indexing', 'd3-shape', 'd3-scale', 'simple-statistics'];

/** Packages that belong to one side only. */
const WINDOW_ONLY = [
  'react',
  'react-dom',
  '@xyflow/.+',
  'radix-ui',
  '@radix-ui/.+',
  'lucide-react',
  'react-i18next',
  'zustand',
];
const HOST_ONLY = ['electron', 'better-sqlite3', 'ws', '@resvg/.+', 'pdfkit', 'pptxgenjs', 'exceljs'];

/** @param {string[]} names */
const packages = (names) => `node_modules/(@types/)?(${names.join('|')})(/|$)`;
const anyPackage = 'node_modules/';
const nodeBuiltin = { dependencyTypes: ['core'] };

/**
 * @param {string} folder
 * @param {string[]} allowed what modules in it may import
 */
const onlyImports = (folder, allowed) => ({
  name: `${folder.replace(/^src\//, '')}-imports`,
  comment: `${folder} imports something that the table of layers in CONTRIBUTING.md does not allow it`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { pathNot: [`^${folder}/`, ...allowed] },
});

/**
 * @param {string} folder
 * @param {string} what
 * @param {object} to
 */
const neverImports = (folder, what, to) => ({
  name: `${folder.replace(/^src\//, '')}-without-${what}`,
  comment: `${folder} may not import ${what}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to,
});

const projectFolder = '^(src|electron|renderer|test|assets|\\.config)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    onlyImports('src/core', [packages(PURE)]),
    onlyImports('src/contract', ['^src/core/', packages(['zod'])]),
    onlyImports('src/services', ['^src/core/', '^src/contract/', packages(PURE)]),

    // Infra knows the services' ports and nothing else of them.
    {
      name: 'infra-imports',
      comment: "src/infra imports core, services' ports, Node and native libraries",
      severity: 'error',
      from: { path: '^src/infra/' },
      to: {
        path: projectFolder,
        pathNot: [
          '^src/(core|infra)/',
          '^src/services/.*ports?/',
          '^src/services/.*[-./]ports?\\.ts$',
          '^assets/',
        ],
      },
    },
    neverImports('src/infra', 'window-packages', { path: packages([...WINDOW_ONLY, 'electron']) }),

    {
      name: 'host-imports',
      comment: 'src/host imports all of src and Node, never electron or the renderer',
      severity: 'error',
      from: { path: '^src/host/' },
      to: { path: projectFolder, pathNot: ['^src/', '^assets/'] },
    },
    neverImports('src/host', 'window-packages', { path: packages([...WINDOW_ONLY, 'electron']) }),

    {
      name: 'electron-imports',
      comment:
        'electron imports electron, host/compose, the window files and the security headers, contract, its words, the one durable writer and Node',
      severity: 'error',
      from: { path: '^electron/' },
      to: {
        path: [projectFolder, anyPackage],
        pathNot: [
          '^electron/',
          '^src/host/(compose|window-files|security/[^/]+)\\.ts$',
          '^src/contract/',
          '^src/infra/files/atomic-write\\.ts$',
          '^assets/locales/',
          packages(['electron', '@electron/.+', 'node']),
        ],
      },
    },

    {
      name: 'renderer-imports',
      comment: "renderer imports core and contract's client half",
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: projectFolder, pathNot: ['^renderer/', '^src/(core|contract)/', '^assets/'] },
    },
    neverImports('renderer', 'the-dispatcher', { path: '^src/contract/.*(dispatcher|server)' }),
    neverImports('renderer', 'node', nodeBuiltin),
    neverImports('renderer', 'host-packages', { path: packages(HOST_ONLY) }),

    {
      name: 'no-cycles',
      comment: 'a cycle: move what both sides need into a module of its own',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'nothing imports this module and it imports nothing',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '^src/host/.+-worker\\.ts$',
          '/main\\.tsx?$',
          '^electron/preload\\.ts$',
          '\\.d\\.ts$',
          '^test/',
          '\\.css$',
        ],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'this import leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\?(url|raw|worker|inline)$'] },
    },
    {
      name: 'no-dev-packages',
      comment: 'the program may not import a dev dependency',
      severity: 'error',
      from: { path: '^(src|electron|renderer)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: [packages(['electron']), 'node_modules/@types/'],
      },
    },
    {
      name: 'no-unlisted-packages',
      comment: 'this package is not in package.json',
      severity: 'error',
      from: { path: '^(src|electron|renderer|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/fixtures/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default', 'require'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
