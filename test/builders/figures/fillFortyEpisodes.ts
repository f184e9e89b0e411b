import type { Door } from '../../../electron/register/commands/runCommand'
import { saveSetting } from '../../../electron/register/commands/settings/saveSetting'
import type { Moment } from '../../../shared/domain/time/moment'
import {
  actions,
  birchHouse,
  birchPlacement,
  childId,
  childRows,
  episodeFacts,
  episodeId,
  help,
  incoming,
  interviewRows,
  ownLa,
  placedAs,
  shares,
  standings,
  statusOf,
  timesOf,
} from './fortyEpisodes'

/** Writes the forty episodes into an open register, row by row through its door. */
export async function fillFortyEpisodes(door: Door): Promise<void> {
  await saveSetting(door, 'laCode', ownLa)
  await fillChildren(door)
  await fillEpisodes(door)
  await fillInterviews(door)
  await fillAfterwards(door)
  door.audit({ action: 'test.filled' })
}

const columnsOf = <N extends string>(name: N, { at, precision }: Moment) =>
  ({ [`${name}_at`]: at, [`${name}_precision`]: precision }) as Record<`${N}_at`, string | null> &
    Record<`${N}_precision`, Moment['precision']>

async function fillChildren({ write }: Door): Promise<void> {
  for (const child of childRows) {
    await write.insert('child', {
      id: child.id,
      forename: 'Mika',
      surname: `Oddo ${child.id.slice(-2)}`,
      dob: child.dob,
      dob_precision: child.dobPrecision,
      sex_903: child.sex,
      nationality: child.nationality,
      uasc: child.unaccompanied ? 'yes' : 'no',
      trafficked: child.trafficked ? 'yes' : 'not_known',
    })
    for (const { from, to } of child.lookedAfter)
      await write.insert('status_period', {
        child_id: child.id,
        started_on: from,
        ended_on: to,
        care_status: 'looked_after',
      })
  }
  await write.insert('place', { id: birchHouse.id, name: birchHouse.name, kind: 'childrens_home' })
  await write.insert('placement', {
    id: birchPlacement,
    child_id: childId('C'),
    started_on: '2024-01-08',
    place_id: birchHouse.id,
  })
  for (const { id, childId: child, startedOn, placingLa } of incoming)
    await write.insert('placement', { id, child_id: child, started_on: startedOn, notifying_la: placingLa })
}

async function fillEpisodes({ write }: Door): Promise<void> {
  for (const [number, facts] of Object.entries(episodeFacts)) {
    const { type, left, located, returned, returnMode, notReturnedReason } = timesOf(facts)
    await write.insert('episode', {
      id: episodeId(Number(number)),
      ref: `2025-${number.padStart(4, '0')}`,
      child_id: childId(facts.child),
      status: statusOf(facts),
      type,
      ...columnsOf('left', left),
      ...columnsOf('located', located),
      ...columnsOf('returned', returned),
      return_mode: returnMode,
      not_returned_reason: notReturnedReason,
      status_at_start: JSON.stringify({
        ...standings[facts.where],
        legalStatus: null,
        placementType: placedAs(facts),
      }),
      placement_id: facts.atBirchHouse === true ? birchPlacement : null,
      before_homeward: facts.beforeHomeward === true ? 1 : 0,
      still_missing_question: facts.question === true ? 1 : 0,
      closed_at: facts.closedAt ?? null,
      prevention_interview: 'not_known',
    })
  }
}

async function fillInterviews({ write }: Door): Promise<void> {
  const workers = new Map<string, string>()
  for (const { id, interviewerType: type, ...interview } of interviewRows) {
    if (type !== null && !workers.has(type))
      workers.set(type, (await write.insert('worker', { name: type, type, trained: 'not_known' })).id)
    await write.insert('interview', {
      id,
      child_id: interview.childId,
      outcome: interview.outcome,
      outcome_reason: interview.outcomeReason,
      submitted_at: interview.finished ? '2026-04-20T10:00:00Z' : null,
      interviewer_id: type === null ? null : (workers.get(type) ?? null),
      ...columnsOf('held', interview.held),
    })
    for (const episode of interview.episodeIds)
      await write.insert('interview_episode', { interview_id: id, episode_id: episode })
    for (const { at, toWhom, result } of interview.attempts)
      await write.insert('offer', {
        interview_id: id,
        at: at.at ?? '',
        at_precision: at.precision,
        by_name: 'Ines Halloway',
        to_whom: toWhom,
        method: 'phone',
        result,
      })
    for (const code of interview.exploitation)
      await write.insert('interview_theme', { interview_id: id, list: 'exploitation', code })
  }
}

async function fillAfterwards({ write }: Door): Promise<void> {
  for (const { id, childId: child, interviewId, type } of actions)
    await write.insert('action', { id, child_id: child, interview_id: interviewId, type })
  for (const { id, childId: child, interviewId, type, offeredOn } of help)
    await write.insert('help', {
      id,
      child_id: child,
      interview_id: interviewId,
      type,
      offered_on: offeredOn,
      state: 'offered',
    })
  for (const { id, childId: child, interviewId, kind } of shares)
    await write.insert('share', {
      id,
      child_id: child,
      interview_id: interviewId,
      kind,
      recipient: 'Police',
      what: 'What the child said',
      at: '2026-04-20T10:00:00Z',
      at_precision: 'exact',
      by_name: 'Ines Halloway',
    })
}
