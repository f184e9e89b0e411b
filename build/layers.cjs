/**
 * Which folder may know which. dependency-cruiser checks it; build/checks/static.mjs runs it and fails if it saw too few
 * modules, because a check that sees nothing passes.
 */
/** @returns {import('dependency-cruiser').IForbiddenRuleType} */
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      'nothing-knows-the-page',
      { path: '^(shared|electron)/' },
      { path: '^renderer/' },
      'The page depends on everything else; nothing depends on the page.',
    ),
    rule(
      'page-knows-shared-only',
      { path: '^renderer/' },
      { path: '^electron/|^electron$|node_modules/electron/' },
      'The page reaches the other processes over its one port, typed by shared/contract.',
    ),
    rule(
      'main-never-sees-records',
      { path: '^electron/(main|preload)/' },
      { path: '^electron/register/' },
      'Main and preload never see a record or the key; they speak shared/contract/processMessages.',
    ),
    rule(
      'register-stands-alone',
      { path: '^electron/register/' },
      { path: '^electron/(main|preload)/|^electron$|node_modules/electron/' },
      'The register process also runs as the command line, where there is no Electron.',
    ),
    rule(
      'shared-is-pure',
      { path: '^shared/' },
      { path: '^(electron|renderer)/|^electron$|node_modules/electron/' },
      'shared/ runs in every process.',
    ),
    rule(
      'shared-has-no-node',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
      'shared/ runs in the page, where there is no Node.',
    ),
    rule(
      'page-has-no-node',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
      'The page is sandboxed: no Node in it.',
    ),
    rule(
      'rules-know-no-calls',
      { path: '^shared/(domain|returns|codes)/' },
      { path: '^shared/contract/' },
      'Rules are about children and returns, not about how a call travels.',
    ),
    rule(
      'product-knows-no-test',
      { path: '^(shared|electron|renderer)/' },
      { path: '^(test|build)/' },
      'The product does not depend on what checks it.',
    ),
    rule(
      'no-circles',
      { path: '^(shared|electron|renderer)/' },
      { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
      'Two modules that need each other, if only for a type, are one module, or hide a third. What is loaded later, on demand, makes no circle.',
    ),
    rule(
      'resolvable',
      { path: '^(shared|electron|renderer)/' },
      { couldNotResolve: true, pathNot: '^electron$|\\?(url|worker|raw)$' },
      'An import that leads nowhere.',
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|json|woff2?)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts'],
    },
    tsPreCompilationDeps: true,
  },
}
