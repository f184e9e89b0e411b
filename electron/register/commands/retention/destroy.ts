import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { destroyedAction } from '../../audit/blanked'
import type { OpenRegister } from '../../openRegister'
import { toDestroy } from '../../queries/retention/blocks'
import { destructionById, lastArchive } from '../../queries/retention/destructions'
import { viewingAt } from '../../queries/viewing'
import { commandOf, requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { oneByOne } from '../oneByOne'
import { runCommand, type Door } from '../runCommand'
import { entriesToBlank } from './entriesToBlank'
import { allIds, goingRows, type GoingRows } from './goingRows'
import { filesHolding } from './keptFiles'
import { knownBy } from './names'

/**
 * The second of two people confirms, and the record is gone: its rows, their history, drafts about it, what the audit
 * trail says of it beyond who did what when, and kept files that hold it. One transaction; then the file is
 * written anew, so that no page and no journal holds a byte of it.
 *
 * @throws SECOND_PERSON_NEEDED, DESTROY_BLOCKED, ARCHIVE_NEEDED, WRONG_STATE, STALE
 */
export const destroy = hostCall(contract.retention.destroy, async (scope) => {
  const open = requireOpen(scope.host)
  const { id, version } = scope.input
  const rows = await runCommand(open, commandOf(scope), (door) =>
    removeForGood(door, { id, version, userId: open.session.user.id }),
  )
  open.markDestroyed()
  try {
    await writeAnew(open)
    return { rows, rewritten: true }
  } catch (error) {
    scope.host.logUnexpected('retention.destroy', error)
    return { rows, rewritten: false }
  }
})

interface Confirming {
  readonly id: string
  readonly version: number
  readonly userId: string
}

/** @returns how many rows went */
async function removeForGood(door: Door, { id, version, userId }: Confirming): Promise<number> {
  const { db, write, audit, now } = door
  const row = await destructionById(db, id)
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'request' })
  if (row.confirmed_at !== null) throw new Refusal('WRONG_STATE', { what: 'record', state: 'destroyed' })
  if (row.created_by === userId) throw new Refusal('SECOND_PERSON_NEEDED', {})
  const { blocks } = await toDestroy(db, row.child_id, await viewingAt(db, now))
  if (blocks.length > 0) throw new Refusal('DESTROY_BLOCKED', { blocks })
  const archived = await lastArchive(db, row)
  if (row.archive === 'pack' && archived === null) throw new Refusal('ARCHIVE_NEEDED', {})

  const found = await everythingOf(door, row.child_id)
  await oneByOne(found.files, (run) => write.update('return_run', run, 'latest', { content: null }))
  const counts = countsOf(found.going)
  // Before the rows go: the line of history this leaves is what makes the search forget the child.
  await write.update('destruction', id, version, {
    confirmed_at: now,
    confirmed_by: userId,
    archive_sha256: archived,
    removed: JSON.stringify(counts),
  })
  await write.destroy(found.going, found.entries)
  audit({
    action: destroyedAction,
    subject: { kind: 'destruction', id },
    detail: {
      reference: row.reference,
      counts,
      filesEmptied: found.files.length,
      // An older copy put in this register's place has them again, each for itself.
      children: [...(found.going.get('child') ?? [])],
      blanked: found.blanked,
    },
  })
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** All that holds the child, wherever it stands. */
async function everythingOf({ db, breathe }: Door, childId: string) {
  const own = await knownBy(db, [childId])
  if (own === undefined) throw new Refusal('NOT_FOUND', { what: 'child' })
  const children = (await goingRows(db, childId, [])).get('child') ?? new Set([childId])
  const known = (await knownBy(db, [childId, ...children])) ?? own
  const going = await goingRows(db, childId, known.refs)
  const files = (await filesHolding(db, known)).filter((run) => going.get('return_run')?.has(run) !== true)
  const telling = { ids: allIds(going), names: [...known.names, ...known.refs] }
  return { going, files, ...(await entriesToBlank(db, telling, breathe)) }
}

function countsOf(going: GoingRows): Record<string, number> {
  return Object.fromEntries([...going].flatMap(([table, ids]) => (ids.size === 0 ? [] : [[table, ids.size]])))
}

/**
 * Writes the file anew without what was removed, and empties the journal. The rows were overwritten as they went
 * (secure_delete); this takes the last traces out of free space and out of the journal.
 */
async function writeAnew(open: OpenRegister): Promise<void> {
  await open.db.connection().execute(async () => {
    const { connection } = open
    connection.pragma('wal_checkpoint(TRUNCATE)')
    connection.exec('vacuum')
    connection.pragma('wal_checkpoint(TRUNCATE)')
  })
}
