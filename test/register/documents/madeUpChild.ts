import { addAction } from '../../../electron/register/commands/actions/actions'
import { addChild } from '../../../electron/register/commands/children/add'
import { saveContact } from '../../../electron/register/commands/children/contacts'
import { addFlag } from '../../../electron/register/commands/children/flags'
import { setPlacement } from '../../../electron/register/commands/children/setPlacement'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { recordMissing } from '../../../electron/register/commands/episodes/recordMissing'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import { finishInterview } from '../../../electron/register/commands/interviews/finish'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { exactly, onDate, UNKNOWN } from '../../../shared/domain/time/moment'
import { callerOf } from '../../builders/calls'

/** An address that must stand on no paper. */
export const HIDDEN_ADDRESS = '17 Quarry Lane, Nowhere'

const nobodySaid = { role: 'mother', parentalResponsibility: 'yes', agency: null, email: null } as const

/**
 * A looked-after child with a Polish name, a flag, a father who must not be told and a hidden address; one episode with a
 * finished interview, one away, and one that goes on. Recorded by the calls the window makes.
 *
 * @returns the child's id
 */
export async function madeUpChild(open: OpenRegister): Promise<string> {
  const call = callerOf(open)
  const { id: childId } = await call(addChild, {
    forename: 'Łukasz',
    surname: 'Nguyễn-Llŵyd',
    localRef: '566910',
    dob: '2012-05-04',
    dobPrecision: 'exact',
    sex903: 'M',
  })
  await call(setStatus, { childId, careStatus: 'looked_after', legalStatus: 'C2', startedOn: '2024-02-11' })
  await call(setPlacement, {
    childId,
    startedOn: '2026-03-02',
    placementType: 'K2',
    provider: null,
    placeName: 'Larkfield House',
    postcode: null,
    urn: null,
    placementLa: null,
  })
  await call(addFlag, { childId, flag: 'CCE', startedOn: '2026-06-14', toldBy: 'police', note: null })
  await call(saveContact, {
    ...nobodySaid,
    childId,
    id: null,
    version: null,
    name: 'Marek Nguyen',
    role: 'father',
    phone: '01632 960 014',
    address: HIDDEN_ADDRESS,
    mayBeTold: 'do_not_tell',
    mayBeToldReason: 'court order',
    addressConfidential: true,
  })
  await interviewedEpisode(open, childId)
  await call(recordMissing, {
    childId,
    facts: { type: 'A', left: onDate('2026-11-15') },
    timeNotKnownYet: false,
    back: { returned: onDate('2026-11-16'), returnMode: 'own_accord' },
    draftId: null,
  })
  await call(recordMissing, {
    childId,
    facts: { type: 'M', left: exactly('2026-11-21T23:50:00Z'), policeTold: 'yes', policeGrade: 'M' },
    timeNotKnownYet: false,
    back: null,
    draftId: null,
  })
  return childId
}

async function interviewedEpisode(open: OpenRegister, childId: string): Promise<void> {
  const call = callerOf(open)
  const { interviewId } = await call(recordMissing, {
    childId,
    facts: { type: 'M', left: exactly('2026-11-01T21:00:00Z') },
    timeNotKnownYet: false,
    back: { returned: exactly('2026-11-02T06:30:00Z'), located: UNKNOWN, returnMode: 'police' },
    draftId: null,
  })
  if (interviewId === null) throw new Error('an interview was due and none was made')
  await call(addOffer, {
    interviewId,
    at: exactly('2026-11-02T12:00:00Z'),
    byName: 'Pauline Everard',
    toWhom: 'child',
    method: 'visit',
    result: 'accepted',
    note: null,
  })
  const saved = await call(saveInterview, {
    id: interviewId,
    version: 1,
    facts: {
      outcome: 'completed',
      held: exactly('2026-11-03T15:00:00Z'),
      interviewerName: 'Pauline Everard',
      childWords: 'Nobody told me when I could ring my nan.',
      themes: {
        push: ['rules', 'not_known'],
        pull: ['see_family'],
        risks: [],
        harm: ['none'],
        exploitation: [],
        whereStayed: [],
        transport: [],
      },
    },
    episodeIds: null,
    draftId: null,
  })
  await call(finishInterview, { id: interviewId, version: saved.version })
  await call(addAction, {
    childId,
    episodeId: null,
    interviewId,
    type: 'safety_plan',
    what: 'whom he rings first',
    owner: 'Pauline Everard',
    dueOn: '2026-11-19',
  })
}
