import { expect, test } from 'vitest'
import { setPlacement } from '../../../electron/register/commands/children/setPlacement'
import { lookOverCare } from '../../../electron/register/queries/children/lookOverCare'
import type { Caller } from '../../builders/calls'
import { refusal } from '../../builders/refusal'
import { goneMissing, oneChild } from '../../builders/people'

async function missingChild() {
  const { call, childId } = await oneChild()
  const placed = await call(setPlacement, {
    childId,
    startedOn: '2024-01-08',
    placementType: null,
    provider: null,
    placeName: 'Larkfield House',
    postcode: null,
    urn: null,
    placementLa: null,
  })
  return { call, childId, placed }
}

const placement = async (call: Caller, childId: string, startedOn: string) =>
  call(lookOverCare, {
    childId,
    typed: { form: 'placement', placementId: null, startedOn, endedOn: null },
  })

test('a placement that ends one an open episode began in is told of, with rule 575', async () => {
  const { call, childId, placed } = await missingChild()
  expect(await placement(call, childId, '2026-11-22')).toEqual([])
  await goneMissing(call, childId)
  const said = {
    message: '2026-0001 has no end yet. When the placement it began in ends, it must have one.',
    rule: '575',
  }
  expect(await placement(call, childId, '2026-11-22')).toEqual([{ ...said, field: 'startedOn' }])
  // Before the episode began: it lies in the new placement, whole.
  expect(await placement(call, childId, '2026-11-01')).toEqual([])
  const ended = {
    form: 'placement' as const,
    placementId: placed.id,
    startedOn: '2024-01-08',
    endedOn: '2026-11-22',
  }
  expect(await call(lookOverCare, { childId, typed: ended })).toEqual([{ ...said, field: 'endedOn' }])
  expect(await call(lookOverCare, { childId, typed: { ...ended, endedOn: null } })).toEqual([])
})

test('a care status that ends care under an open episode, or takes it away, is told of', async () => {
  const { call, childId } = await missingChild()
  await goneMissing(call, childId)
  const rules = async (careStatus: string | null, startedOn: string) =>
    (await call(lookOverCare, { childId, typed: { form: 'careStatus', careStatus, startedOn } })).map(
      ({ field, rule }) => `${field} ${rule}`,
    )
  expect(await rules('CIN', '2026-11-22')).toEqual(['startedOn 577'])
  expect(await rules('CIN', '2026-11-20')).toEqual(['startedOn 577', 'startedOn 578'])
  expect(await rules('CIN', '2024-01-08')).toEqual(['startedOn 1012'])
  expect(await rules('looked_after', '2026-11-20')).toEqual([])
  expect(await rules(null, '2026-11-20')).toEqual([])
})

test('a date of birth on or after the day an episode began is told of, with rule 586', async () => {
  const { call, childId } = await missingChild()
  await goneMissing(call, childId)
  const born = async (dob: string) => call(lookOverCare, { childId, typed: { form: 'birth', dob } })
  const said = {
    field: 'dob',
    message: 'By this the child was not born yet when 2026-0001 began.',
    rule: '586',
  }
  expect(await born('2026-11-20')).toEqual([])
  expect(await born('2026-11-21')).toEqual([said])
  expect(await born('2026-11-22')).toEqual([said])
  await refusal('INVALID', born('2026-02-31'))
})
