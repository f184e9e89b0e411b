import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState } from '@electron/fuses'
import { expect, test } from 'vitest'
import { filesInArchive } from '../../../build/package/archive.mjs'
import { unwanted, wrongNatives } from '../../../build/package/contents.mjs'
import { problemOf } from '../../../build/package/fuses.mjs'

const sqlite = 'node_modules/better-sqlite3/prebuilds/linux-x64.node'
const argon = 'node_modules/@node-rs/argon2-linux-x64-gnu/argon2.linux-x64-gnu.node'

test('exactly the two native modules are shipped', () => {
  expect(wrongNatives([sqlite, argon])).toEqual([])
  expect(wrongNatives([sqlite])).toHaveLength(1)
  expect(wrongNatives([sqlite, 'node_modules/better-sqlite3/prebuilds/win32-x64.node'])).toHaveLength(1)
  expect(wrongNatives([sqlite, argon, 'node_modules/better-sqlite3/prebuilds/win32-x64.node'])).toHaveLength(
    1,
  )
})

test('sources, tests, other packages and the command line are not shipped', () => {
  expect(unwanted(['package.json', 'LICENSE', 'out/main.cjs', sqlite, argon])).toEqual([])
  for (const odd of [
    'test/unit/a.ts',
    'node_modules/vite/index.js',
    'out/cli.cjs',
    'out/.stamps/main.json',
  ]) {
    expect(unwanted(['package.json', odd])).toEqual([`1 files that must not be shipped, such as ${odd}`])
  }
})

test('a fuse the other way round, or one nobody decided, is a problem', () => {
  const table = { RunAsNode: false, EnableCookieEncryption: true, WasmTrapHandlers: 'as it comes' as const }
  expect(problemOf('RunAsNode', FuseState.DISABLE, table)).toEqual([])
  expect(problemOf('RunAsNode', FuseState.ENABLE, table)).toEqual(['fuse RunAsNode is on and must be off'])
  expect(problemOf('EnableCookieEncryption', FuseState.DISABLE, table)).toHaveLength(1)
  expect(problemOf('WasmTrapHandlers', FuseState.DISABLE, table)).toEqual([])
  expect(problemOf('SomethingNew', FuseState.ENABLE, table)).toHaveLength(1)
  expect(problemOf('SomethingNew', undefined, table)).toEqual([])
})

test('reads the directory of an archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-archive-'))
  try {
    const directory = Buffer.from(
      JSON.stringify({
        files: {
          out: { files: { 'main.cjs': { size: 1, offset: '0' } } },
          LICENSE: { size: 1, offset: '1' },
        },
      }),
    )
    const head = Buffer.alloc(16)
    head.writeUInt32LE(4, 0)
    head.writeUInt32LE(directory.length + 8, 4)
    head.writeUInt32LE(directory.length + 4, 8)
    head.writeUInt32LE(directory.length, 12)
    writeFileSync(join(folder, 'app.asar'), Buffer.concat([head, directory, Buffer.from('ab')]))
    expect(filesInArchive(join(folder, 'app.asar'))).toEqual(['out/main.cjs', 'LICENSE'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
