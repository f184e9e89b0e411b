import { expect, test } from 'vitest'
import { refusal } from '../../builders/refusal'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { wholeRegister } from '../../builders/wholeRegister'

test('what was printed in an emergency is listed until the person who printed it says why', async () => {
  const { client, open, clock } = await wholeRegister()
  const lead = await addColleague(open, 'Jo Banks', 'teamLead')
  const officer = await addColleague(open, 'Priya Nair', 'officer')
  const other = await addColleague(open, 'Lee Marsh', 'officer')
  sitDown(open, officer)
  // Long after the passphrase: an emergency asks for nothing first.
  clock.forward(7200)
  const { id, version } = await client.emergency.printed({ what: 'Police pack', childId: null })
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
