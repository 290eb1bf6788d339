// The layers of the application as rules: who may import whom. One rule a boundary, each with its reason.
// Run by `npm run architecture`; tests/architecture shows that every rule bites.

/** Modules of Node itself are 'core'; packages are under node_modules. Both count as the world outside. */
const OUTSIDE = { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'unknown'] };
const PACKAGES = '(^|/)node_modules/';

const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: allowed, dependencyTypesNot: OUTSIDE.dependencyTypes },
});
const outside = (name, from, packages, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { dependencyTypes: OUTSIDE.dependencyTypes, pathNot: packages },
});
const packages = (...names) => names.map((name) => `${PACKAGES}${name}/`);

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other are one file, or hide a third that both should import.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file nobody imports is dead, or forgot to be wired. Entry points and declarations are exempt.',
      from: {
        orphan: true,
        path: '^(main|shared|renderer)/',
        pathNot: ['\\.d\\.ts$', '/tsconfig\\.json$', '^main/electron/preload/preload\\.ts$'],
      },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'An import that leads nowhere breaks at run time on some machine, if not on this one.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      comment:
        'The installed application has no development dependencies. (The interface is bundled, Electron given; a browser ' +
        'to measure in is asked for at run time, and its absence said.)',
      from: { path: '^(main|shared)/', pathNot: '^main/composition/chromium\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], pathNot: packages('electron'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      comment: 'Tests know the application, never the other way round.',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    only(
      'kernel-imports-nothing',
      '^shared/kernel/',
      ['^shared/kernel/'],
      'The kernel is the ground: nothing is below it.',
    ),
    only(
      'domain-imports-kernel',
      '^shared/domain/',
      ['^shared/(domain|kernel)/'],
      'The rules of the desk are pure: given values they give values, so that they can be read, tested and disputed alone.',
    ),
    outside(
      'kernel-and-domain-import-no-package',
      '^shared/(kernel|domain)/',
      [],
      'A rule that needs a package needs a disk, a clock or a network sooner or later: that is a port.',
    ),
    only(
      'reference-imports-domain',
      '^shared/reference/',
      ['^shared/(reference|domain|kernel)/'],
      'Reference data is tables in the words of the domain.',
    ),
    outside(
      'reference-imports-zod-only',
      '^shared/reference/',
      packages('zod'),
      'Tables have a schema, and nothing else.',
    ),
    only(
      'text-imports-domain',
      '^shared/text/',
      ['^shared/(text|contract|domain|kernel)/'],
      'Texts say codes of the domain and errors of the contract in French; they decide nothing.',
    ),
    outside('text-imports-no-package', '^shared/text/', [], 'Sentences need no package.'),
    only(
      'contract-imports-domain',
      '^shared/contract/',
      ['^shared/(contract|domain|kernel)/'],
      'The contract says what may be asked, in the words of the domain. How it is answered is not its business.',
    ),
    outside(
      'contract-imports-its-schema-packages',
      '^shared/contract/',
      packages('zod', '@orpc/contract'),
      'The contract is read by both sides: whatever it imports, both sides carry.',
    ),
    only(
      'ports-import-domain',
      '^main/ports/',
      ['^main/ports/', '^shared/(domain|kernel)/'],
      'A port says what the services need, in the words of the domain, not how a technology gives it.',
    ),
    outside('ports-import-no-package', '^main/ports/', [], 'A port that names a package is an adapter.'),
    only(
      'services-import-domain-and-ports',
      '^main/services/',
      ['^main/(services|ports)/', '^shared/(domain|kernel|reference)/'],
      'A use case gathers through ports and lets the domain decide: it must run on fakes.',
    ),
    outside('services-import-no-package', '^main/services/', [], 'Side effects of a service go through a port.'),
    {
      name: 'services-of-one-folder-only',
      severity: 'error',
      comment:
        'Services of one noun do not call those of another: what they share moves to the domain or becomes a port.',
      from: { path: '^main/services/([^/]+)/' },
      to: { path: '^main/services/', pathNot: '^main/services/$1/' },
    },
    only(
      'jobs-import-services-and-ports',
      '^main/jobs/',
      ['^main/(jobs|services|ports)/', '^shared/(domain|kernel)/'],
      'A job performs use cases over time; it adds no rule and no technology.',
    ),
    outside('jobs-import-no-package', '^main/jobs/', [], 'Side effects of a job go through a port.'),
    only(
      'api-imports-contract-and-services',
      '^main/api/',
      ['^main/(api|services|ports)/', '^shared/(contract|domain|kernel|reference)/'],
      'The API translates the contract into use cases, and nothing more.',
    ),
    outside('api-imports-orpc-only', '^main/api/', packages('@orpc/[^/]+'), 'Transport belongs to the shells.'),
    only(
      'adapters-import-domain-and-ports',
      '^main/adapters/',
      ['^main/(adapters|ports)/', '^shared/(domain|kernel|text|reference)/'],
      'An adapter implements a port with one technology. It knows no use case and no screen.',
    ),
    {
      name: 'adapters-do-not-import-each-other',
      severity: 'error',
      comment: 'One technology can be replaced without touching another.',
      from: { path: '^main/adapters/([^/]+)/' },
      to: { path: '^main/adapters/', pathNot: '^main/adapters/$1/' },
    },
    only(
      'reading-child-imports-adapters-and-ports',
      '^main/reading-child/',
      ['^main/(reading-child|adapters|ports)/', '^shared/(domain|kernel|reference)/'],
      'The children are small programs of their own: they wire decoding, recognition and judging, and have no desk.',
    ),
    only(
      'composition-imports-main',
      '^main/composition/',
      ['^main/(composition|api|services|jobs|ports|adapters)/', '^shared/'],
      'Composition wires everything inside, and knows no shell.',
    ),
    only(
      'what-shells-share-imports-shared',
      '^main/shell/',
      ['^main/shell/', '^shared/'],
      'What both hosts do alike (the files of the interface, their headers) knows nothing of the desk.',
    ),
    only(
      'web-host-imports-composition-and-api',
      '^main/web-host/',
      ['^main/(web-host|shell|composition|api|ports)/', '^shared/'],
      'A shell carries calls to the API; it reaches nothing behind it.',
    ),
    only(
      'electron-imports-composition-and-api',
      '^main/electron/',
      ['^main/(electron|shell|composition|api|ports)/', '^shared/'],
      'A shell carries calls to the API; it reaches nothing behind it.',
    ),
    only(
      'cli-imports-composition-and-api',
      '^main/cli/',
      ['^main/(cli|web-host|shell|composition|api|ports)/', '^shared/'],
      'A shell carries calls to the API; it reaches nothing behind it. (The command `serve` starts the web host.)',
    ),
    {
      name: 'electron-only-in-its-shell',
      severity: 'error',
      comment: 'Everything but one folder runs without Electron: that is what lets the tests and the web host exist.',
      from: { pathNot: '^(main/electron|tests/electron)/' },
      to: { path: [...packages('electron'), '^electron$'] },
    },
    only(
      'renderer-imports-shared',
      '^renderer/',
      ['^renderer/', '^shared/(contract|domain|kernel|reference|text)/'],
      'The interface knows the contract. What is behind it may run in another process or on another machine.',
    ),
    {
      name: 'renderer-imports-no-node',
      severity: 'error',
      comment: 'The interface runs in a sandboxed page.',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-do-not-import-each-other',
      severity: 'error',
      comment:
        'A screen can be understood, changed and removed alone; what screens share is in renderer/ui or renderer/api.',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'renderer-layers-point-down',
      severity: 'error',
      comment: 'app → features → ui and api: parts below are not allowed to know those above.',
      from: { path: '^renderer/(ui|api|features)/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'renderer-ui-knows-no-feature',
      severity: 'error',
      comment: 'Pieces of interface and the client know no screen.',
      from: { path: '^renderer/(ui|api)/' },
      to: { path: '^renderer/features/' },
    },
    only('shared-imports-shared', '^shared/', ['^shared/'], 'shared/ runs anywhere: it cannot lean on what does not.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
