import type { Door } from '../../commands/runCommand'
import { historySeq } from '../../queries/exchange/historySeq'
import { applyCare } from './applyCare'
import { applyChildren } from './applyChildren'
import { applyEpisodes } from './applyEpisodes'
import { eachInTurn, type Importing } from './importing'
import { clashesTaken, type ImportPlan } from './plan'
import type { FileFacts } from './readFiles'

/** What was done, by name: kept with the batch and in the audit trail. */
export interface BatchCounts {
  readonly [what: string]: number
}

/**
 * Writes a plan, all of it, inside the caller's transaction: children, clashes where the file was taken, care episodes
 * with their placements and status periods, episodes, and the batch that says what was done.
 *
 * @returns id of the batch
 */
export async function applyPlan(importing: Omit<Importing, 'batchId'>): Promise<string> {
  const { door, plan } = importing
  const firstSeq = (await historySeq(door.db)) + 1
  const number = await nextNumber(door)
  const { id: batchId } = await door.write.insert('import_batch', {
    number,
    kind: plan.kind,
    year: plan.year,
    files: JSON.stringify(plan.files),
    counts: '{}',
    first_history_seq: firstSeq,
    last_history_seq: firstSeq,
  })
  const work: Importing = { ...importing, batchId }
  const childIds = await applyChildren(work)
  await takeClashes(work)
  const made = await applyCare(work, childIds)
  await applyEpisodes(work, childIds)
  const counts = {
    ...countsOf(plan),
    ...made,
    differencesTaken: clashesTaken(plan, importing.takeFile).length,
  }
  await door.write.update('import_batch', batchId, 'latest', {
    counts: JSON.stringify(counts),
    last_history_seq: await historySeq(door.db),
  })
  door.audit({
    action: 'import.done',
    subject: { kind: 'import_batch', id: batchId },
    detail: { number, files: plan.files.map(fileInAudit), ...counts },
  })
  return batchId
}

/** A clash is written only where the file was chosen. */
async function takeClashes(work: Importing): Promise<void> {
  const taken = clashesTaken(work.plan, work.takeFile)
  await eachInTurn(work, taken, { from: 0.4, to: 0.45, stage: 'Differences' }, async ({ change }) => {
    if (change !== null) await work.door.write.update(change.table, change.id, 'latest', change.patch)
  })
}

function countsOf({ children, care, episodes, names }: ImportPlan): BatchCounts {
  return {
    childrenNew: children.newChildren.length,
    childrenMatched: children.known,
    careEpisodesNew: care.newRows.length,
    careEpisodesEnded: care.ended.length,
    episodesNew: episodes.newRows.length,
    episodesMatched: episodes.matched.length,
    episodesEnded: episodes.ended.length,
    episodesOpen: episodes.newRows.filter(({ end }) => end === null).length,
    namesGiven: names.fills.length + names.forNew.size,
  }
}

function fileInAudit({ table, rows, bytes, sha256 }: FileFacts): Record<string, string | number> {
  return { table, rows, bytes, sha256 }
}

async function nextNumber({ db }: Door): Promise<number> {
  const row = await db
    .selectFrom('import_batch')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}
