import { Refusal } from '../../../../shared/contract/errors'
import type { ReadDatabase } from '../../database/types'
import { linesOf, takeBackCommand } from '../history/takeBack'
import type { Door } from '../runCommand'

export interface Merge {
  readonly table: 'child' | 'episode'
  /** The call that put the two together. */
  readonly command: 'children.merge' | 'episodes.merge'
  readonly keptId: string
  readonly otherId: string
}

/**
 * Takes two records put together apart again, by the history the merge left; whoever made it, on any day, as long as
 * nobody has changed what it left.
 *
 * @throws NOT_FOUND, WRONG_STATE where they are not together, UNDO_CHANGED_SINCE, UNDO_BREAKS_RULE
 */
export async function takeApart(door: Door, merge: Merge): Promise<void> {
  const { table, keptId, otherId } = merge
  const other = await door.db
    .selectFrom(table as 'episode')
    .select('duplicate_of')
    .where('id', '=', otherId)
    .executeTakeFirst()
  if (other === undefined) throw new Refusal('NOT_FOUND', { what: table })
  if (other.duplicate_of !== keptId)
    throw new Refusal('WRONG_STATE', { what: table, state: 'not put together with that one' })
  const commandId = await mergingCommand(door.db, merge)
  await takeBackCommand(door, commandId, await linesOf(door.db, commandId))
}

/** The command that withdrew the other record as a duplicate: the last one of its kind in the record's history. */
async function mergingCommand(db: ReadDatabase, { otherId, command }: Merge): Promise<string> {
  const line = await db
    .selectFrom('history')
    .select('command_id')
    .where('record_id', '=', otherId)
    .where('command', '=', command)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (line === undefined || line.command_id === null) throw new Refusal('NOT_FOUND', { what: 'change' })
  return line.command_id
}
