import { expect, test } from 'vitest'
import { z } from 'zod'
import { write } from '../../../shared/contract/base'
import { verifyChain } from '../../../electron/register/audit/verifyChain'
import { isWhole } from '../../../electron/register/backup/checkCopy'
import { readOnly } from '../../../electron/register/database/types'
import { command } from '../../../electron/register/rpc/handlers'
import { featureClient } from '../../builders/host'
import { refusal } from '../../builders/refusal'

const calls = { add: write('children.write').output(z.object({ id: z.string() })) }
const handlers = {
  add: command(calls.add, async ({ write, audit }) => {
    audit({ action: 'child.added' })
    return write.insert('child', { described_as: 'x'.repeat(3000), dob_precision: 'unknown' })
  }),
}

test('when there is no more room, saves are refused as such and everything saved before is whole', async () => {
  const { client, host } = await featureClient(calls, handlers)
  const open = host.open!
  const pages = Number(open.connection.pragma('page_count', { simple: true }))
  open.connection.pragma(`max_page_count = ${pages + 20}`)
  let saved = 0
  const fill = async (): Promise<void> => {
    for (;;) {
      await client.add()
      saved += 1
    }
  }
  await refusal('DISK_FULL', fill())
  await refusal('DISK_FULL', client.add())
  const rows = await open.db.selectFrom('child').select('id').execute()
  expect(rows).toHaveLength(saved)
  expect(saved).toBeGreaterThan(0)
  expect(isWhole(open.connection)).toBe(true)
  expect(await verifyChain(readOnly(open.db), open.session.registerId)).toMatchObject({
    ok: true,
    entries: saved + 2,
  })
  open.connection.pragma('max_page_count = 1000000')
  await expect(client.add()).resolves.toBeDefined()
})
