import { labelFor } from '../../../../shared/codes'
import { Refusal } from '../../../../shared/contract/errors'
import { exactWords } from '../../../../shared/domain/time/words'
import type { SystemBlock } from '../../../../shared/text/mainSystemText'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { gradeLabel, gradesOf } from '../episodes/grades'
import { rowInWords } from '../history/historyColumns'
import { coveringInterviews, recordedOutcome } from '../interviews/coverage'

/** What of an episode belongs into the main case system, in the order people read it. */
const columns = [
  'last_seen_at',
  'last_seen_by',
  'left_at',
  'noticed_at',
  'notice_received_at',
  'notice_source',
  'police_told',
  'police_told_at',
  'police_not_told_reason',
  'police_ref',
  'police_force',
  'began',
  'circumstances',
  'clothing',
  'said_where',
  'thought_with',
  'located_at',
  'located_place',
  'located_by',
  'returned_at',
  'return_mode',
  'return_place',
  'not_returned_reason',
  'harm_reported',
  'prevention_interview',
  'prevention_interview_at',
  'prevention_interview_by',
  'prevention_interview_mode',
  'prevention_summary_received',
  'prevention_not_done_reason',
] as const satisfies readonly (keyof EpisodeTable)[]

/** An episode for the main case system. @throws NOT_FOUND */
export async function episodeBlock(db: ReadDatabase, id: string): Promise<Omit<SystemBlock, 'child'>> {
  const row = await db.selectFrom('episode').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'episode' })
  const grades = (await gradesOf(db, [id])).get(id) ?? []
  const outcome = recordedOutcome((await coveringInterviews(db, [id])).get(id))
  return {
    title: `${labelFor('episodeType', row.type)}: episode ${row.ref}`,
    lines: [
      ...rowInWords('episode', columns, row, new Map()),
      {
        label: 'Return home interview',
        value: outcome === null ? null : labelFor('interviewOutcome', outcome),
      },
    ],
    lists: [
      {
        title: 'Grades',
        items: grades.map(({ givenBy, code, at, rationale }) =>
          [
            `${givenBy === 'police' ? 'police' : 'council'}: ${gradeLabel(givenBy, code) ?? code}`,
            exactWords(at),
            rationale,
          ]
            .filter((part) => part !== null && part !== '')
            .join(', '),
        ),
      },
    ],
  }
}
