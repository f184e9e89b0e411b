import { expect, test } from 'vitest'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { wholeRegister } from '../../builders/wholeRegister'

const came = {
  childId: null,
  received: { precision: 'date_only', at: '2026-11-16' },
  fromWhom: 'A parent, by letter',
  what: 'Everything since last summer',
  extendedWhy: null,
  extensionToldOn: null,
  acknowledgedOn: null,
  highRisk: 'not_known',
  commissionerTold: { precision: 'unknown', at: null },
  commissionerNotToldWhy: null,
  peopleToldOn: null,
  closedOn: null,
  outcome: null,
} as const

test('history shows no more than the page of the record does: people, requests and persons of concern need their own right', async () => {
  const { client, open } = await wholeRegister()
  const administrator = open.session
  await client.settings.change({ rightsLogs: true })
  const child = await client.children.add({ forename: 'Mika' })
  const request = await client.rights.add({ kind: 'subjectAccess', facts: came })
  const officer = await addColleague(open, 'Priya Nair', 'officer')
  const seen = async (recordId: string) => (await client.history.ofRecord({ recordId })).length
  const records = [child.id, request.id, officer.user.id]
  const shown = async () => Promise.all(records.map(seen))
  expect(await shown()).toEqual([1, 1, 1])
  sitDown(open, officer)
  expect(await shown()).toEqual([1, 1, 0])
  sitDown(open, administrator)
  sitDown(open, await addColleague(open, 'Rita Reader', 'reader'))
  expect(await shown()).toEqual([1, 0, 0])
})
