import { oneResult } from './result.mjs'
import { tool } from './tool.mjs'
import { typedFolders } from '../typedFolders.mjs'

/** Fewer modules than this and the layer check did not see the product. */
const fewestModules = 100

/** @param {string} name @param {string} script @param {readonly string[]} args */
async function quietUnlessWrong(name, script, args) {
  const { code, text } = await tool(script, args)
  if (code !== 0) console.log(text)
  return oneResult(name, code === 0)
}

/** The checks that only read the sources. Each prints something only where it finds something. */
export const staticChecks = {
  types: async () => {
    const runs = typedFolders.map(
      (folder) => () => tool('typescript/bin/tsc', ['-p', `${folder}/tsconfig.json`]),
    )
    let wrong = ''
    for (const compile of runs) {
      const { code, text } = await compile()
      if (code !== 0) wrong += text
    }
    if (wrong) console.log(wrong)
    return oneResult('types', wrong === '')
  },

  lint: () =>
    quietUnlessWrong('lint', 'oxlint/bin/oxlint', ['--config', 'build/oxlint.json', '--type-aware', '.']),

  format: () =>
    quietUnlessWrong('format', 'prettier/bin/prettier.cjs', [
      '--config=build/prettier.json',
      '--ignore-path=build/prettierignore',
      '--check',
      '--log-level=warn',
      '.',
    ]),

  layers: async () => {
    const { code, stdout, text } = await tool('dependency-cruiser/bin/dependency-cruiser.mjs', [
      '--config=build/layers.cjs',
      '--output-type=json',
      'shared',
      'electron',
      'renderer',
    ])
    if (!stdout.startsWith('{')) {
      console.log(text)
      return oneResult('layers', false)
    }
    const { modules, summary } = JSON.parse(stdout)
    const ours = modules.filter(({ source }) => /^(shared|electron|renderer)\//.test(source)).length
    const seenEnough = ours >= fewestModules
    for (const { rule, from, to } of summary.violations) console.log(`  ${rule.name}: ${from} → ${to}`)
    if (!seenEnough)
      console.log(`  the layer check saw ${ours} modules, fewer than ${fewestModules}: it is not working`)
    return oneResult('layers', code === 0 && summary.error === 0 && seenEnough)
  },

  unused: () =>
    quietUnlessWrong('unused', 'knip/bin/knip.js', ['--config', 'build/knip.json', '--no-progress']),
}
