import { localDateOf } from '../../../shared/domain/time/london'
import { utcOf } from '../clock'
import type { DemoRows } from './demoRows'
import { day, hour } from './demoTimes'
import type { Chance } from './random'

/**
 * Signs a finished interview, four days after it was held.
 *
 * @returns the decision's id, or null where it still waits to be signed
 */
export function demoSignOff(
  rows: DemoRows,
  chance: Chance,
  interviewId: string,
  heldMs: number,
  nowMs: number,
): string | null {
  const signedMs = heldMs + 4 * day
  if (signedMs > nowMs) return null
  const id = chance.id(signedMs)
  rows.add('sign_off', {
    id,
    interview_id: interviewId,
    decision: 'approved',
    comment: chance.happens(0.1) ? 'Thank you; the child’s own words are clear.' : null,
  })
  return id
}

interface AfterInterview {
  readonly childId: string
  readonly worker: string
  readonly interviewId: string
  readonly heldMs: number
}

/** Help the child was offered, and what the police were told, after some interviews. */
export function demoAfterwards(rows: DemoRows, chance: Chance, after: AfterInterview): void {
  const { childId, worker, interviewId, heldMs } = after
  const hangsOn = { child_id: childId, interview_id: interviewId }
  if (chance.happens(0.35))
    rows.add('help', {
      id: chance.id(heldMs),
      ...hangsOn,
      type: chance.pick(['post_missing_support', 'mentor', 'advocacy', 'mediation']),
      by_whom: chance.pick(['Harbour Youth Project (made up)', 'Ashcombe Advocacy (made up)']),
      offered_on: localDateOf(utcOf(heldMs)),
      state: chance.pick(['taken_up', 'taken_up', 'waiting', 'refused', 'offered']),
      state_on: localDateOf(utcOf(heldMs)),
    })
  if (chance.happens(0.3))
    rows.add('share', {
      id: chance.id(heldMs),
      ...hangsOn,
      kind: chance.pick(['police_told', 'police_told', 'intelligence', 'host_authority']),
      recipient: 'Missing persons team (made up)',
      what: 'Where the child stayed and with whom, as told in the interview.',
      at: utcOf(heldMs + 2 * hour),
      at_precision: 'exact',
      basis: 'safeguarding',
      method: 'secure_email',
      by_name: worker,
    })
}
