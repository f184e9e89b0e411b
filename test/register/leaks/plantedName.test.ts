import { mkdirSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../../shared/contract'
import { runCommand } from '../../../electron/register/commands/runCommand'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { draftsHandlers } from '../../../electron/register/router/drafts'
import { registerHandlers } from '../../../electron/register/router/register'
import { settingsHandlers } from '../../../electron/register/router/settings'
import { filesHolding } from '../../builders/bytes'
import { featureClient } from '../../builders/host'
import { openedRegister } from '../../builders/register'

/** Two halves, so that this very file is no hit. */
const planted = ['Zephyrine', 'Quillfeather'].join(' ')

const calls = { drafts: contract.drafts, register: contract.register, settings: contract.settings }
const handlers = { drafts: draftsHandlers, register: registerHandlers, settings: settingsHandlers }

async function addChildren(open: OpenRegister, count: number): Promise<void> {
  await runCommand(open, { name: 'children.add', permission: 'children.write' }, async ({ write, audit }) => {
    for (let number = 0; number < count; number += 1)
      await write.insert('child', {
        forename: planted,
        described_as: `${planted} ${'x'.repeat(200)} ${number}`,
        dob_precision: 'unknown',
      })
    audit({ action: 'child.added', detail: { name: planted } })
  })
}

test('a planted name is in no byte of file, WAL, key file, note, drafts, copies, profile or temporary folder', async () => {
  const { client, host, folder, clock } = await featureClient(calls, handlers)
  const temporary = join(folder, 'tmp')
  const second = join(folder, 'second')
  for (const each of [temporary, second]) mkdirSync(each)
  process.env['SQLITE_TMPDIR'] = temporary
  const open = host.open!
  await client.register.setBackupPlace({ grant: host.grants.add(second, 'backupFolder').grant })
  await addChildren(open, 300)
  await client.drafts.keep({
    id: '01234567-89ab-7cde-8f01-23456789abcd',
    kind: 'interview',
    body: JSON.stringify({ childWords: planted.repeat(500) }),
  })
  await client.settings.change({ responsibleManager: planted })
  await open.reads.enter('search', { action: 'children.searched', detail: { text: planted } })
  await open.db.selectFrom('child').selectAll().orderBy('described_as', 'desc').execute()
  await client.register.backupNow()
  clock.forward(60)
  // While it is open (the WAL is full), and after it is closed.
  expect(readdirSync(folder)).toContain('Ashcombe.homeward-wal')
  expect(filesHolding(folder, planted)).toEqual([])
  await host.close()
  expect(filesHolding(folder, planted)).toEqual([])
  delete process.env['SQLITE_TMPDIR']
})

test('the search would find the name if it were there', async () => {
  const { folder } = await openedRegister()
  const { writeFileSync } = await import('node:fs')
  writeFileSync(join(folder, 'utf8'), `x${planted}x`)
  writeFileSync(join(folder, 'utf16'), Buffer.from(`x${planted}x`, 'utf16le'))
  writeFileSync(join(folder, 'small'), `x${planted.toUpperCase()}x`)
  for (const before of ['', 'x', 'xx', 'xxx']) {
    writeFileSync(join(folder, `base64 ${before}`), Buffer.from(`${before}${planted}x`).toString('base64'))
    writeFileSync(
      join(folder, `base64 utf16 ${before}`),
      Buffer.concat([Buffer.from(before), Buffer.from(planted, 'utf16le')]).toString('base64'),
    )
  }
  expect(filesHolding(folder, planted)).toHaveLength(11)
})

/** Temporary files SQLite has open in the middle of a large sort; they have no name by then, only a descriptor. */
function temporaryFilesWhileSorting(open: OpenRegister): string[] {
  const rows = open.connection
    .prepare(
      `select child.described_as from child, (values (1), (2), (3), (4), (5), (6), (7), (8)) order by described_as desc`,
    )
    .iterate()
  rows.next()
  const links = readdirSync('/proc/self/fd').map((descriptor) => linkOrNothing(`/proc/self/fd/${descriptor}`))
  rows.return?.()
  return links.filter((target) => target.includes('etilqs'))
}

function linkOrNothing(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

test.skipIf(process.platform !== 'linux')(
  'a large sort keeps names out of temporary files (/proc shows them on Linux only)',
  async () => {
    const { open } = await openedRegister()
    await addChildren(open, 3000)
    open.connection.pragma('cache_size = 10')
    expect(temporaryFilesWhileSorting(open)).toEqual([])
    // The same sort with SQLite's own default does spill, so the look above would have seen it.
    open.connection.pragma('temp_store = FILE')
    expect(temporaryFilesWhileSorting(open)).not.toEqual([])
  },
)
