import { expect, test } from 'vitest'
import { enterEmergencyPrint } from '../../../electron/register/commands/emergency/enterEmergencyPrint'
import { runCommand } from '../../../electron/register/commands/runCommand'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { refusal } from '../../builders/refusal'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { wholeRegister } from '../../builders/wholeRegister'

/** A print without its reason by whoever works in the register, as every paper that leaves enters it. */
async function printedInEmergency(open: OpenRegister) {
  const call = { name: 'documents.printed', permission: 'documents.print' } as const
  const userId = open.session.user.id
  await runCommand(open, call, async (door) =>
    enterEmergencyPrint(door, { what: 'Police pack', childId: null, userId }),
  )
  return open.db.selectFrom('emergency_print').select(['id', 'version']).executeTakeFirstOrThrow()
}

test('what was printed in an emergency is listed until the person who printed it says why', async () => {
  const { client, open, clock } = await wholeRegister()
  const lead = await addColleague(open, 'Jo Banks', 'teamLead')
  const officer = await addColleague(open, 'Priya Nair', 'officer')
  const other = await addColleague(open, 'Lee Marsh', 'officer')
  sitDown(open, officer)
  // Long after the passphrase: an emergency asks for nothing first.
  clock.forward(7200)
  const { id, version } = await printedInEmergency(open)
  expect(await client.emergency.withoutReason()).toMatchObject([{ what: 'Police pack', mine: true }])
  sitDown(open, other)
  expect(await client.emergency.withoutReason()).toEqual([])
  sitDown(open, lead)
  expect(await client.emergency.withoutReason()).toMatchObject([{ printedBy: 'Priya Nair', mine: false }])
  const reason = 'Sighting in Ashcombe'
  await refusal('WRONG_STATE', client.emergency.giveReason({ id, version, reason }))
  sitDown(open, officer)
  await refusal('INVALID', client.emergency.giveReason({ id, version, reason: '  ' }))
  await client.emergency.giveReason({ id, version, reason })
  expect(await client.emergency.withoutReason()).toEqual([])
  await refusal('WRONG_STATE', client.emergency.giveReason({ id, version: 2, reason }))
})

test('once the person who printed it has left, or their last day is over, somebody who signs off says why', async () => {
  const { client, open } = await wholeRegister()
  const founder = open.session
  const officer = await addColleague(open, 'Priya Nair', 'officer')
  const other = await addColleague(open, 'Lee Marsh', 'officer')
  sitDown(open, officer)
  const { id, version } = await printedInEmergency(open)
  sitDown(open, founder)
  expect(await client.emergency.withoutReason()).toMatchObject([{ mine: false, mayAnswer: false }])
  const change = { name: 'users.change', permission: 'users.manage' } as const
  const ended = await runCommand(open, change, async ({ write, audit }) => {
    audit({ action: 'user.changed' })
    return write.update('user', officer.user.id, 1, { ends_on: '2026-11-21' })
  })
  expect(await client.emergency.withoutReason()).toMatchObject([{ mine: false, mayAnswer: true }])
  await client.users.remove({ id: officer.user.id, version: ended.version })
  expect(await client.emergency.withoutReason()).toMatchObject([{ mine: false, mayAnswer: true }])
  const reason = { id, version, reason: 'Asked the police: a sighting in Ashcombe' }
  sitDown(open, other)
  await refusal('WRONG_STATE', client.emergency.giveReason(reason))
  sitDown(open, founder)
  await client.emergency.giveReason(reason)
  expect(await client.emergency.withoutReason()).toEqual([])
})
