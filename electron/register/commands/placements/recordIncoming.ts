import { contract } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/domain/time/london'
import { childColumns } from '../../queries/children/facts'
import { readSettings } from '../../queries/settings/readSettings'
import { command, type InputOf } from '../../rpc/handlers'
import { checkChild, datesOfBirth, isAuthority } from '../children/checkChild'
import { liveChild } from '../children/childRow'
import { stretchesOf } from '../children/neighbours'
import { placeStretch } from '../children/periods'
import { refreshSnapshots } from '../children/refreshSnapshots'
import { addPlacement } from '../children/setPlacement'
import { InputProblems } from '../inputProblems'
import type { Door } from '../runCommand'
import { checkPlacement } from './checkPlacement'
import { knownAuthorities } from './knownAuthority'

type Incoming = InputOf<typeof contract.placements.recordIncoming>

/** Another authority's child who lives here from a day on: child, status, placement and their worker in one step. */
export const recordIncoming = command(contract.placements.recordIncoming, async (scope) => {
  const { input, db, write, audit } = scope
  const { laCode } = await readSettings(db)
  checkPlacingAuthority(input.placingLa, laCode)
  const facts = { ...placementOf(input), placementLa: laCode }
  checkPlacement(facts, '', { now: scope.now, isKnown: await knownAuthorities(db) })
  const childId = await childOf(scope, input)
  await write.update('child', childId, 'latest', { responsible_la: input.placingLa })
  await statusFrom(scope, childId, input.startedOn)
  await addPlacement(scope, childId, facts)
  await addWorker(scope, childId, input)
  const episodes = await refreshSnapshots(scope, childId)
  if (input.draftId !== null) await write.endDraft(input.draftId)
  audit({
    action: 'placement.incomingRecorded',
    subject: { kind: 'child', id: childId },
    detail: { placingLa: input.placingLa, startedOn: input.startedOn, episodes },
  })
  const { version } = await liveChild(db, childId)
  return { id: childId, version }
})

function placementOf(input: Incoming) {
  const { startedOn, placementType, placeId, placeName, addPlace, postcode } = input
  return {
    startedOn,
    placementType,
    provider: null,
    placeId,
    placeName,
    addPlace,
    postcode,
    urn: null,
    notifyingLa: input.placingLa,
    noticeReceivedOn: input.noticeReceivedOn,
  }
}

/** @throws INVALID when it is no authority, or this council */
function checkPlacingAuthority(placingLa: string, laCode: string | null): void {
  const problems = new InputProblems()
  if (!isAuthority(placingLa)) problems.add('placingLa', 'Choose one of the authorities in the list.')
  else if (placingLa === laCode)
    problems.add(
      'placingLa',
      'Choose another authority: a child this council placed is recorded on its own page.',
    )
  problems.throwIfAny()
}

async function childOf({ db, write, now }: Door, input: Incoming): Promise<string> {
  if (input.childId !== null) return (await liveChild(db, input.childId)).id
  const { forename, surname, dob, sex903 } = input
  const given = { forename, surname, dob, sex903 }
  await checkChild(db, { given, held: null, childId: null, path: '' }, localDateOf(now))
  const saved = await write.insert('child', {
    dob_precision: 'unknown',
    ...childColumns({ ...given, ...datesOfBirth(given, null) }),
  })
  return saved.id
}

/** Looked after by another authority from the day on; a status of that day is told anew. */
async function statusFrom({ db, write }: Door, childId: string, startedOn: string): Promise<void> {
  const { same, cut, endsOn } = placeStretch(await stretchesOf(db, 'status_period', childId), startedOn)
  if (cut !== null) await write.update('status_period', cut.id, 'latest', { ended_on: cut.endedOn })
  const columns = { care_status: 'other_LA_looked_after', legal_status: null }
  if (same !== null) await write.update('status_period', same.id, 'latest', columns)
  else
    await write.insert('status_period', {
      ...columns,
      child_id: childId,
      started_on: startedOn,
      ended_on: endsOn,
    })
}

/** The person at the placing authority who must be told when the child is missing. */
async function addWorker({ write }: Door, childId: string, input: Incoming): Promise<void> {
  const [name, phone] = [input.workerName ?? '', input.workerPhone ?? '']
  if (name === '' && phone === '') return
  await write.insert('contact', {
    child_id: childId,
    name: name === '' ? "Placing authority's worker" : name,
    role: 'social_worker',
    phone: phone === '' ? null : phone,
    may_be_told: 'tell',
    address_confidential: 0,
  })
}
