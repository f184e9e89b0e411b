import { expect, test } from 'vitest'
import { Refusal } from '../../../shared/contract/errors'
import { verifyChain } from '../../../electron/register/audit/verifyChain'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { readOnly } from '../../../electron/register/database/types'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { refusal } from '../../builders/refusal'
import { openedRegister } from '../../builders/register'

const command = { name: 'test.command', permission: 'children.write' } as const
const child = { forename: 'Amira', dob_precision: 'unknown' } as const

const countOf = async (open: OpenRegister, table: 'child' | 'history' | 'audit'): Promise<number> =>
  (await open.db.selectFrom(table).select(open.db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n

test('rows, history and audit entry are committed together, and others are told', async () => {
  const { open, committed } = await openedRegister()
  const before = await countOf(open, 'audit')
  await runCommand(open, command, async ({ write, audit }) => {
    const { id } = await write.insert('child', child)
    audit({ action: 'child.added', subject: { kind: 'child', id }, detail: { how: 'typed' } })
  })
  expect([await countOf(open, 'child'), await countOf(open, 'audit')]).toEqual([1, before + 1])
  expect(committed).toEqual(['test.command'])
})

test('a command that leaves no audit entry fails, and nothing of it stays', async () => {
  const { open, committed } = await openedRegister()
  const history = await countOf(open, 'history')
  const silent = runCommand(open, command, async ({ write }) => write.insert('child', child))
  await expect(silent).rejects.toThrow('test.command left no audit entry')
  expect([await countOf(open, 'child'), await countOf(open, 'history')]).toEqual([0, history])
  expect(committed).toEqual([])
})

test('whatever a command throws takes everything back', async () => {
  const { open } = await openedRegister()
  const failing = runCommand(open, command, async ({ write, audit }) => {
    await write.insert('child', child)
    audit({ action: 'child.added' })
    throw new Refusal('ENDS_BEFORE_START', {})
  })
  await refusal('ENDS_BEFORE_START', failing)
  expect(await countOf(open, 'child')).toBe(0)
})

test('without the permission nothing begins', async () => {
  const { open } = await openedRegister()
  const session = { ...open.session, permissions: new Set(['children.read'] as const) }
  let began = false
  const refused = runCommand({ ...open, session }, command, async ({ audit }) => {
    began = true
    audit({ action: 'child.added' })
  })
  expect(await refusal('NOT_ALLOWED', refused)).toEqual({ permission: 'children.write' })
  expect(began).toBe(false)
})

test('a long command that is cancelled takes everything back', async () => {
  const { open } = await openedRegister()
  const cancel = new AbortController()
  const long = runCommand(open, { ...command, signal: cancel.signal }, async ({ write, audit, breathe }) => {
    audit({ action: 'child.added' })
    for (let number = 0; number < 1000; number += 1) {
      await write.insert('child', child)
      if (number === 5) cancel.abort()
      await breathe()
    }
  })
  await refusal('CANCELLED', long)
  expect(await countOf(open, 'child')).toBe(0)
})

test('commands started together run one after the other, each whole, and the chain stays whole', async () => {
  const { open } = await openedRegister()
  const one = async (): Promise<void> =>
    runCommand(open, command, async ({ write, audit, breathe }) => {
      await write.insert('child', child)
      await breathe()
      await write.insert('child', child)
      audit({ action: 'child.added' })
    })
  await Promise.all(Array.from({ length: 20 }, one))
  expect(await countOf(open, 'child')).toBe(40)
  expect(await verifyChain(readOnly(open.db), open.session.registerId)).toMatchObject({
    ok: true,
    entries: 22,
  })
})

test('closing the register waits for a short command and rolls a long one back', async () => {
  const { open, unlock } = await openedRegister()
  const short = runCommand(open, command, async ({ write, audit }) => {
    await write.insert('child', child)
    audit({ action: 'child.added' })
  })
  const long = runCommand(open, command, async ({ write, audit, breathe }) => {
    audit({ action: 'child.added' })
    for (;;) {
      await write.insert('child', child)
      await breathe()
    }
  })
  await short
  const closed = open.close()
  await refusal('CANCELLED', long)
  await closed
  const again = await unlock()
  expect(await countOf(again, 'child')).toBe(1)
})
