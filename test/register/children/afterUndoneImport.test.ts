import { expect, test } from 'vitest'
import { bringIn, importRegister, tableFile } from '../../builders/imports'

/** A child the register knew, whose episode came with an import that was undone since. */
async function afterUndoneImport() {
  const { client } = await importRegister()
  const child = await client.children.add({ localRef: 'R1', forename: 'Mika', dob: '2011-03-02' })
  const file = tableFile('missing', ['R1,02/03/2011,M,01/06/2026,03/06/2026'])
  const batch = await bringIn(client, [file], { year: 2027 })
  await client.exchange.undo({ batchId: batch.id, rest: false })
  return { client, child }
}

test('a child keeps taking care statuses and placements after an import was undone', async () => {
  const { client, child } = await afterUndoneImport()
  await client.children.setStatus({
    childId: child.id,
    careStatus: 'looked_after',
    legalStatus: 'C2',
    startedOn: '2024-01-08',
  })
  const { careStatus } = await client.children.get({ id: child.id })
  expect(careStatus).toBe('Looked after by this council')
})

test('episodes of an undone import keep nobody from withdrawing the child', async () => {
  const { client, child } = await afterUndoneImport()
  await client.children.withdraw({ ...child, reason: 'Recorded twice' })
  expect((await client.children.get({ id: child.id })).child.withdrawnAt).not.toBeNull()
})
