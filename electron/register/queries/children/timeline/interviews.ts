import { labelFor } from '../../../../../shared/codes'
import type { ClockShape } from '../../../../../shared/contract/episodes'
import { isWaiting } from '../../../../../shared/domain/interviews/queueList'
import type { OfferShape } from '../../../../../shared/contract/interviews'
import { UNKNOWN, exactly, isKnown, type Moment } from '../../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../../database/types'
import { clockOfInterview } from '../../interviews/clockOfInterview'
import { coveredEpisodes } from '../../interviews/coveredEpisodes'
import { coveringInterviews, outcomeOf } from '../../interviews/coverage'
import { offersOf } from '../../interviews/offers'
import { rowMoment } from '../../rowMoment'
import type { Viewing } from '../../viewing'
import { line, type Line } from './entry'

/** Interviews and the attempts to offer them. */
export async function interviewLines(db: ReadDatabase, childId: string, viewing: Viewing): Promise<Line[]> {
  const rows = await interviewRows(db, childId)
  const ids = rows.map(({ id }) => id)
  const covered = await coveredEpisodes(db, ids)
  const offers = await offersOf(db, ids)
  const covering = await coveringInterviews(
    db,
    [...covered.values()].flat().map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const episodes = covered.get(row.id) ?? []
    const outcome = outcomeOf(row.outcome)
    const found = clockOfInterview(episodes, covering, viewing)
    if (found === null) return []
    const episodeId = found.episode.id
    const waiting = isWaiting(found.clock.bucket)
    const refs = episodes.map(({ ref }) => ref).join(', ')
    const interview = line({
      kind: 'interview',
      id: row.id,
      version: row.version,
      when: whenOf(row, found.clock.from),
      recordedAt: row.created_at,
      title:
        outcome === null
          ? 'Return home interview'
          : `Return home interview: ${labelFor('interviewOutcome', outcome)}`,
      detail: waiting ? `${found.clock.words} (${refs})` : `Covers ${refs}`,
      state: stateOf(found.clock.bucket),
      interviewId: row.id,
      episodeId,
    })
    return [interview, ...(offers.get(row.id) ?? []).map((offer) => offerLine(offer, row, episodeId))]
  })
}

function interviewRows(db: ReadDatabase, childId: string) {
  return db
    .selectFrom('interview')
    .select(['id', 'version', 'created_at', 'outcome', 'held_at', 'held_precision', 'submitted_at'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

type InterviewRow = Awaited<ReturnType<typeof interviewRows>>[number]

/** When it was held; finished without being held, when that was written; waiting, where its clock started. */
function whenOf(row: InterviewRow, from: Moment | null): Moment {
  const held = rowMoment(row, 'held')
  if (isKnown(held)) return held
  return row.submitted_at === null ? (from ?? UNKNOWN) : exactly(row.submitted_at)
}

function stateOf(bucket: ClockShape['bucket']): 'overdue' | 'due' | 'done' | 'plain' {
  if (bucket === 'overdue') return 'overdue'
  if (isWaiting(bucket)) return 'due'
  return bucket === 'done' || bucket === 'notOfferedWithReason' ? 'done' : 'plain'
}

function offerLine(offer: OfferShape, row: InterviewRow, episodeId: string): Line {
  const toWhom = offer.toWhom === 'not_known' ? '' : ` to ${labelFor('offerTo', offer.toWhom).toLowerCase()}`
  const how = offer.method === 'not_known' ? '' : ` (${labelFor('offerMethod', offer.method).toLowerCase()})`
  return line({
    kind: 'offer',
    id: offer.id,
    version: offer.version,
    when: offer.at,
    recordedAt: row.created_at,
    title: `${offer.isOffer ? 'Interview offered' : 'Tried to offer the interview'}${toWhom}${how}`,
    detail: `${labelFor('offerResult', offer.result)}, by ${offer.byName}`,
    interviewId: row.id,
    episodeId,
  })
}
