import { join } from 'node:path'
import { root, runtimeFolder } from '../bootstrap/paths.mjs'
import { nodeBundle } from '../vite/nodeBundle.mjs'

/**
 * What to run for a measurement. TypeScript is bundled as the product is, so that what is measured is what runs.
 *
 * @param {string} file name in test/bench/
 * @returns {Promise<string>} path of a program for Node
 */
export async function benchProgram(file) {
  const source = join(root, 'test', 'bench', file)
  if (file.endsWith('.mjs')) return source
  const { build } = await import('vite')
  const name = file.replace(/\.ts$/, '')
  const folder = join(runtimeFolder, 'bench')
  const config = nodeBundle({ name, entry: source, target: 'node22' })
  await build({ ...config, build: { ...config.build, outDir: folder, emptyOutDir: false } })
  return join(folder, `${name}.cjs`)
}
