import { z } from 'zod'
import { bringInOwedViews, owedViews } from '../../audit/owedViews'
import { requireInPlace } from '../../database/requireInPlace'
import type { OpenRegister } from '../../openRegister'
import { bringInChildPage, unsavedChildPage } from '../interviews/keepChildPage'
import { bringIn, unsavedWork } from './unsavedWork'

/**
 * What the disk did not take: a draft of somebody's, the words of a child on their own page, or entries of what was looked
 * at.
 */
export const heldWork = z.discriminatedUnion('kind', [owedViews, unsavedChildPage, unsavedWork])
export type HeldWork = Readonly<z.infer<typeof heldWork>>

/** Puts it into the register. @returns false where it has to go on waiting; throws where the disk still takes nothing */
export async function bringInHeld(open: OpenRegister, work: HeldWork): Promise<boolean> {
  requireInPlace(open.file)
  if (work.kind === 'childPage') return bringInChildPage(open, work)
  if (work.kind === 'owedViews') await bringInOwedViews(open.db, open.keyring.registerId, work.entries)
  else await open.db.transaction().execute((trx) => bringIn(trx, work, open.clock.nowMs()))
  return true
}
