import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../../build/bootstrap/paths.mjs'

/** A product in miniature in which every arrow that is forbidden is drawn once. */
const sources: Record<string, string> = {
  'shared/domain/rule.ts': "import { call } from '../contract/call'\nexport const rule = call\n",
  'shared/contract/call.ts': "import { readFileSync } from 'node:fs'\nexport const call = readFileSync\n",
  'shared/text/words.ts': "import type { Page } from '../../renderer/app/page'\nexport type Words = Page\n",
  'renderer/app/page.ts':
    "import type { Key } from '../../electron/register/key'\nexport type Page = Key\nexport { gone } from './gone'\n",
  'electron/register/key.ts':
    "import { app } from 'electron'\nexport type Key = typeof app\nexport const key = app\n",
  'electron/main/index.ts': "import { key } from '../register/key'\nexport const stolen = key\n",
  'electron/main/a.ts': "import { b } from './b'\nexport const a = () => b\n",
  'electron/main/b.ts': "import { a } from './a'\nexport const b = () => a\n",
  'electron/main/fine.ts': "import { app } from 'electron'\nexport const fine = app\n",
}

const folder = mkdtempSync(join(tmpdir(), 'homeward-layers-'))
let found: string[] = []

beforeAll(() => {
  for (const [path, source] of Object.entries(sources)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), source)
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const config = join(root, 'build', 'layers.cjs')
  const args = [program, '--config', config, '--output-type', 'json', 'shared', 'electron', 'renderer']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] }
  }
  found = summary.violations.map(({ rule, from }) => `${from}: ${rule.name}`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  'shared/domain/rule.ts: rules-know-no-calls',
  'shared/contract/call.ts: shared-has-no-node',
  'shared/text/words.ts: nothing-knows-the-page',
  'renderer/app/page.ts: page-knows-shared-only',
  'renderer/app/page.ts: resolvable',
  'electron/register/key.ts: register-stands-alone',
  'electron/main/index.ts: main-never-sees-records',
  'electron/main/a.ts: no-circles',
])('%s', (arrow) => {
  expect(found).toContain(arrow)
})

test('what is allowed is left alone', () => {
  expect(found.filter((arrow) => arrow.startsWith('electron/main/fine.ts'))).toEqual([])
})
