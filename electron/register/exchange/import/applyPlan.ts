import type { Door } from '../../commands/runCommand'
import type { FileFacts } from './readFiles'
import type { ImportPlan } from './plan'
import { applyCare } from './applyCare'
import { applyChildren } from './applyChildren'
import { applyEpisodes } from './applyEpisodes'

/** What the person decided in the preview. */
export interface ImportChoices {
  /** Keys of the clashes where the file is taken; all others keep the register. */
  readonly takeFile: ReadonlySet<string>
  /** New children who are known ones: key of the question to the child's id. */
  readonly sameChild: ReadonlyMap<string, string>
}

/** What every step of an import has at hand. */
export interface Importing {
  readonly door: Door
  readonly plan: ImportPlan
  readonly choices: ImportChoices
  /** DfE number of the council, if it is set: children of its own return are its own. */
  readonly ownLa: string | null
  readonly batchId: string
  readonly report: (progress: number, stage: string) => void
}

export interface BatchCounts {
  readonly [what: string]: number
}

/**
 * Writes a plan, all of it, inside the caller's transaction: children, care episodes with their placements and
 * status periods, episodes, and the batch that says what was done.
 */
export async function applyPlan(
  importing: Omit<Importing, 'batchId'>,
): Promise<{ batchId: string; number: number }> {
  const { door, plan } = importing
  const firstSeq = await lastHistorySeq(door)
  const number = await nextNumber(door)
  const batch = await door.write.insert('import_batch', {
    number,
    kind: plan.kind,
    year: plan.year,
    files: JSON.stringify(plan.files),
    counts: '{}',
    first_history_seq: firstSeq + 1,
    last_history_seq: firstSeq + 1,
  })
  const work: Importing = { ...importing, batchId: batch.id }
  const childIds = await applyChildren(work)
  await applyCare(work, childIds)
  await applyEpisodes(work, childIds)
  await takeClashes(work)
  const lastSeq = await lastHistorySeq(door)
  await door.write.update('import_batch', batch.id, 'latest', {
    counts: JSON.stringify(countsOf(plan)),
    last_history_seq: lastSeq,
  })
  door.audit({
    action: 'import.done',
    subject: { kind: 'import_batch', id: batch.id },
    detail: { number, files: plan.files.map(fileInAudit), ...countsOf(plan) },
  })
  return { batchId: batch.id, number }
}

/** A clash is written only where the file was chosen. */
async function takeClashes({ door, plan, choices }: Importing): Promise<void> {
  for (const { key, change } of plan.clashes) {
    if (!choices.takeFile.has(key)) continue
    // One connection, one transaction: rows follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    await door.write.update(change.table, change.id, 'latest', change.patch)
  }
}

export function countsOf({ children, care, episodes, names, newPlacements }: ImportPlan): BatchCounts {
  return {
    childrenNew: children.newChildren.length,
    childrenMatched: children.matched.size,
    careEpisodesNew: care.newRows.length,
    careEpisodesEnded: care.ended.length,
    placementsNew: newPlacements,
    episodesNew: episodes.newRows.length,
    episodesMatched: episodes.matched.length,
    episodesEnded: episodes.ended.length,
    namesGiven: names.fills.length + names.forNew.size,
  }
}

function fileInAudit({ table, rows, bytes, sha256 }: FileFacts): Record<string, string | number> {
  return { table, rows, bytes, sha256 }
}

async function lastHistorySeq({ db }: Door): Promise<number> {
  const row = await db
    .selectFrom('history')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst()
  return row?.seq ?? 0
}

async function nextNumber({ db }: Door): Promise<number> {
  const row = await db
    .selectFrom('import_batch')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}
