import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bootstrap/paths.mjs'

/**
 * The folders of `test/` that hold tests of one kind, so that a new folder needs no entry in a list.
 *
 * @param {'.test.ts' | '.spec.ts'} ending `.test.ts` runs in Vitest, `.spec.ts` in Playwright
 */
export function testFolders(ending) {
  return readdirSync(join(root, 'test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) =>
      readdirSync(join(root, 'test', name), { recursive: true }).some((file) =>
        String(file).endsWith(ending),
      ),
    )
}
