import { contract } from '../../../../shared/contract'
import { startOf } from '../../../../shared/domain/episodes/span'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { childLabels, withLabels } from '../children/labels'
import { isUnsaved } from '../drafts/unsaved'
import { episodeTimes, timeColumns } from '../episodes/episodeTimes'
import { isNotBack } from '../episodes/notBack'
import { closedToAll } from '../restricted/closedToAll'
import { viewingAt, type Viewing } from '../viewing'
import { missingNow } from './missingNow'
import { toPutRight, type ToPutRight } from './toPutRight'

/** Today, all of one moment. */
export const board = query(contract.today.board, async ({ db, now, session }) => {
  const viewing = await viewingAt(db, now)
  return {
    asAt: now,
    missingNow: await missingNow(db, viewing, session.user.name),
    beingRecorded: await beingRecorded(db, session.user.id, viewing),
    stillMissingQuestions: await stillMissingQuestions(db, viewing),
    toPutRight: [
      ...(session.permissions.has('children.restrict') ? await recordsNobodyOpens(db, viewing) : []),
      ...(await toPutRight(db, viewing)),
    ],
    lastEntryAt: await lastEntryAt(db),
    childrenCount: await childrenCount(db),
  }
})

async function recordsNobodyOpens(db: ReadDatabase, viewing: Viewing): Promise<ToPutRight[]> {
  return (await closedToAll(db, viewing)).map((found) => ({ ...found, episodeId: null }))
}

/** A child somebody is recording as missing or back at this moment, not yet saved: everybody should know. */
async function beingRecorded(db: ReadDatabase, userId: string, { today }: Viewing) {
  const drafts = await db
    .selectFrom('draft')
    .leftJoin('user', 'user.id', 'draft.author_id')
    .select(['draft.id', 'draft.kind', 'draft.child_id', 'draft.author_id', 'draft.started_at', 'user.name'])
    .where(isUnsaved)
    .where('draft.kind', 'in', ['recordMissing', 'recordReturn'])
    .where('draft.child_id', 'is not', null)
    .orderBy('draft.started_at')
    .execute()
  const labels = await childLabels(
    db,
    drafts.flatMap(({ child_id }) => child_id ?? []),
    today,
  )
  return drafts.map((draft) => {
    const child = labels.get(draft.child_id ?? '')
    return {
      draftId: draft.id,
      kind: draft.kind,
      child: child === undefined ? null : { id: child.id, label: child.label },
      by: draft.name ?? draft.author_id,
      mine: draft.author_id === userId,
      since: draft.started_at,
    }
  })
}

/** Rows open in last year's return that nobody has spoken to yet; oldest first. */
async function stillMissingQuestions(db: ReadDatabase, { today }: Viewing) {
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'version', 'ref', 'child_id', ...timeColumns])
    .where(isNotBack)
    .where('still_missing_question', '=', 1)
    .orderBy('ref')
    .execute()
  const labelled = await withLabels(db, rows, ({ child_id }) => child_id, today)
  return labelled.map(({ row, child }) => ({
    episodeId: row.id,
    version: row.version,
    ref: row.ref,
    child,
    start: startOf(episodeTimes(row)).at,
  }))
}

/** What says nothing about a child: settings and people of the register, papers and files that left it. */
const noEntries = ['user', 'setting', 'return_run', 'document']

/** The newest entry about children, for "Nobody is recorded as missing. Last entry 16:40 yesterday". */
async function lastEntryAt(db: ReadDatabase): Promise<string | null> {
  const row = await db
    .selectFrom('history')
    .select('at')
    .where('table_name', 'not in', noEntries)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

async function childrenCount(db: ReadDatabase): Promise<number> {
  const { count } = await db
    .selectFrom('child')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
