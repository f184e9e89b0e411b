import { labelFor } from '../../../../shared/codes'
import { Refusal } from '../../../../shared/contract/errors'
import { startOf } from '../../../../shared/domain/episodes/span'
import { exactWords, plainDateWords } from '../../../../shared/domain/time/words'
import type { SystemBlock } from '../../../../shared/text/mainSystemText'
import type { ReadDatabase } from '../../database/types'
import { nothingKnown, standingsOn } from '../children/standing'
import { episodeTimes, timeColumns } from '../episodes/episodeTimes'
import { isLive } from '../episodes/notBack'
import type { Viewing } from '../viewing'

/** A child for the main case system: where they stand, what to know of them, and their episodes. @throws NOT_FOUND */
export async function childBlock(
  db: ReadDatabase,
  id: string,
  { today }: Viewing,
): Promise<Omit<SystemBlock, 'child'>> {
  const row = await db
    .selectFrom('child')
    .select(['worker_name', 'team'])
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'child' })
  const { careStatus, legalStatus, placement } = (await standingsOn(db, [id], today)).get(id) ?? nothingKnown
  return {
    title: 'Missing from home or care: summary',
    lines: [
      { label: 'Care status', value: careStatus },
      { label: 'Legal status', value: legalStatus },
      { label: 'Lives at', value: placement },
      { label: 'Worker', value: [row.worker_name, row.team].filter(Boolean).join(', ') },
    ],
    lists: [
      { title: 'Flags', items: await flagItems(db, id) },
      { title: 'Episodes, newest first', items: await episodeItems(db, id) },
    ],
  }
}

async function flagItems(db: ReadDatabase, childId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('child_flag')
    .select(['flag', 'started_on', 'note'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ flag, started_on, note }) =>
    [labelFor('childFlag', flag), started_on === null ? null : `since ${plainDateWords(started_on)}`, note]
      .filter((part) => part !== null && part !== '')
      .join(', '),
  )
}

async function episodeItems(db: ReadDatabase, childId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('episode')
    .select(['ref', ...timeColumns])
    .where('child_id', '=', childId)
    .where(isLive)
    .orderBy('ref', 'desc')
    .execute()
  return rows.map((row) => {
    const times = episodeTimes(row)
    const back = times.returned.at === null ? 'no return time recorded' : `back ${exactWords(times.returned)}`
    return `${row.ref}: ${labelFor('episodeType', row.type)}, from ${exactWords(startOf(times).at)}, ${back}`
  })
}
