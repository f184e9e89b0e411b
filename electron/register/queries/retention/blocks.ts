import { blocksOf, type DestroyBlock } from '../../../../shared/domain/retention/destroying'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../viewing'
import type { KeptFor } from './facts'
import { keptForOf } from './facts'
import { readHeld } from './holds'
import { lastKept } from './kept'

/** How a record stands to being destroyed. */
export interface ToDestroy {
  /** Null for a record that was put together with another. */
  readonly keptFor: KeptFor | null
  readonly blocks: DestroyBlock[]
}

/** Everything that stands against destroying a child's record now. */
export async function toDestroy(db: ReadDatabase, childId: string, viewing: Viewing): Promise<ToDestroy> {
  const { settings, today } = viewing
  const keptFor = (await keptForOf(db, { childId }, settings)).get(childId) ?? null
  const held = await readHeld(db, today)
  const kept = (await lastKept(db, childId)).get(childId)
  const blocks = blocksOf(
    {
      until: keptFor?.until ?? null,
      held: held.children.has(childId),
      registerHeld: held.register,
      episodeOpen: await hasOpenEpisode(db, childId),
      requestOpen: await hasOpenRequest(db, childId),
      duplicate: keptFor === null,
      notConfirmed:
        keptFor !== null && keptFor.class !== 'lookedAfter' && settings.retentionConfirmedBy === '',
      keptUntil: kept?.look_again_on ?? null,
    },
    today,
  )
  return { keptFor, blocks: keptFor === null ? ['duplicate'] : blocks }
}

async function hasOpenEpisode(db: ReadDatabase, childId: string): Promise<boolean> {
  const open = await db
    .selectFrom('episode')
    .select('id')
    .where('child_id', '=', childId)
    .where('status', '=', 'open')
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}

async function hasOpenRequest(db: ReadDatabase, childId: string): Promise<boolean> {
  const open = await db
    .selectFrom('rights_case')
    .select('id')
    .where('child_id', '=', childId)
    .where('closed_on', 'is', null)
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}
