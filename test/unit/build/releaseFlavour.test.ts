import { build, type InlineConfig } from 'vite'
import { expect, test } from 'vitest'
import { main } from '../../../build/vite/main.mjs'

/** out/main.cjs as it would be written. */
async function mainBundle(release: boolean): Promise<string> {
  const config: InlineConfig = main({ release })
  const result = await build({ ...config, build: { ...config.build, write: false } })
  const [output] = [result].flat()
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].type === 'chunk' ? output.output[0].code : ''
}

/** What only the test runtime needs: plain Node as the host of the register process, and switches for tests. */
const ofTheTestRuntime = ['child_process', 'HOMEWARD_NODE', 'HOMEWARD_REGISTER_HOST']

test('the test flavour holds the second way to start the register process', async () => {
  const code = await mainBundle(false)
  for (const trace of ofTheTestRuntime) expect(code).toContain(trace)
})

test('a release does not even contain it', async () => {
  const code = await mainBundle(true)
  expect(code).toContain('utilityProcess')
  for (const trace of ofTheTestRuntime) expect(code).not.toContain(trace)
})
