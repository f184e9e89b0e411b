import { readdirSync } from 'node:fs'
import { contract } from '../../../../shared/contract'
import type { Destruction } from '../../../../shared/contract/retention'
import type { ChildLabel } from '../../../../shared/contract/shapes'
import { lastCopyGoneBy } from '../../../../shared/domain/retention/destroying'
import { retentionClasses, type RetentionClass } from '../../../../shared/domain/retention/retention'
import { localDateOf } from '../../../../shared/domain/time/london'
import { backupFileName, backupFolder, dateInName } from '../../backup/backupNames'
import type { ReadDatabase } from '../../database/types'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { readOnly } from '../../database/types'
import { utcNow } from '../../clock'
import { closedToViewer, ringWords } from '../../viewer/closedChildren'
import { childLabels } from '../children/labels'
import { viewingAt, type Viewing } from '../viewing'
import { toDestroy } from './blocks'

/** Requests to destroy that wait for a second person, and what was destroyed; newest first. */
export const destructions = hostCall(contract.retention.destructions, async ({ host }) => {
  const open = requireOpen(host)
  const db = readOnly(open.db)
  const viewing = await viewingAt(db, utcNow(open.clock))
  const rows = await standingDestructions(db)
  const shown: Destruction[] = []
  for (const row of rows)
    // One connection: one after the other; there are few.
    // oxlint-disable-next-line eslint/no-await-in-loop
    shown.push(await destructionShown(db, row, { viewing, userId: open.session.user.id, file: open.file }))
  return shown
})

type DestructionRow = Awaited<ReturnType<typeof standingDestructions>>[number]

const withWho = (db: ReadDatabase) =>
  db
    .selectFrom('destruction')
    .leftJoin('user', 'user.id', 'destruction.created_by')
    .leftJoin('user as second', 'second.id', 'destruction.confirmed_by')
    .selectAll('destruction')
    .select(['user.name', 'second.name as second_name'])
    .where('destruction.withdrawn_at', 'is', null)

async function standingDestructions(db: ReadDatabase) {
  return withWho(db).orderBy('destruction.id', 'desc').execute()
}

/** The request about a child that waits for a second person. */
export async function openRequest(db: ReadDatabase, childId: string): Promise<DestructionRow | undefined> {
  return withWho(db)
    .where('destruction.child_id', '=', childId)
    .where('destruction.confirmed_at', 'is', null)
    .executeTakeFirst()
}

/** One request by its id, whether it waits or is done. */
export async function destructionById(db: ReadDatabase, id: string): Promise<DestructionRow | undefined> {
  return withWho(db).where('destruction.id', '=', id).executeTakeFirst()
}

async function destructionShown(
  db: ReadDatabase,
  row: DestructionRow,
  { viewing, userId, file }: { readonly viewing: Viewing; readonly userId: string; readonly file: string },
): Promise<Destruction> {
  const ring = closedToViewer(row.child_id)
  const done = row.confirmed_at
  return {
    id: row.id,
    version: row.version,
    child: done === null ? await labelOf(db, row.child_id, viewing.today) : null,
    reference: ring === undefined ? row.reference : ringWords(ring),
    reason: ring === undefined ? row.reason : '',
    archive: row.archive,
    archiveNote: ring === undefined ? row.archive_note : '',
    archiveMade: (await lastArchive(db, row)) !== null,
    advisedBy: ring === undefined ? row.advised_by : null,
    class: classOf(row.class),
    keptUntil: row.kept_until,
    askedAt: row.created_at,
    askedBy: row.name ?? '',
    byMe: row.created_by === userId,
    blocks: done === null ? (await toDestroy(db, row.child_id, viewing)).blocks : [],
    done:
      done === null
        ? null
        : {
            at: done,
            by: row.second_name ?? '',
            rows: rowsRemoved(row.removed),
            copiesGoneBy: lastCopyGoneBy(localDateOf(done)),
            copiesThere: copiesBefore(file, done),
          },
  }
}

async function labelOf(db: ReadDatabase, childId: string, today: string): Promise<ChildLabel | null> {
  return (await childLabels(db, [childId], today)).get(childId) ?? null
}

/** SHA-256 of the whole record on paper that left the register since it was asked; null where none did. */
export async function lastArchive(
  db: ReadDatabase,
  { child_id, created_at }: Pick<DestructionRow, 'child_id' | 'created_at'>,
): Promise<string | null> {
  const run = await db
    .selectFrom('return_run')
    .select('sha256')
    .where('kind', '=', 'subjectAccess')
    .where('child_id', '=', child_id)
    .where('created_at', '>=', created_at)
    // What was given to somebody has passages removed: it is no archive.
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('paper_given')
            .select('paper_given.id')
            .whereRef('paper_given.run_id', '=', 'return_run.id'),
        ),
      ),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return run?.sha256 ?? null
}

/** The class as it was kept; a column holds text. */
export function classOf(text: string): RetentionClass {
  return retentionClasses.find((each) => each === text) ?? 'missingFromHome'
}

/** All rows of a destruction's counts, together. */
function rowsRemoved(removed: string | null): number {
  const counts: unknown = JSON.parse(removed ?? '{}')
  return typeof counts === 'object' && counts !== null
    ? Object.values(counts).reduce<number>((sum, count) => sum + Number(count), 0)
    : 0
}

/** How many of the copies beside the register were taken before a moment: their names say when. @param at UTC */
function copiesBefore(file: string, at: string): number {
  const end = backupFileName(file, at)
  try {
    return readdirSync(backupFolder(file)).filter((name) => dateInName(file, name) !== null && name < end)
      .length
  } catch {
    // No folder: no copy was ever taken.
    return 0
  }
}
