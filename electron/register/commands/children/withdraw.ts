import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { plural } from '../../../../shared/text/plural'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import { childFactsOf } from '../../queries/children/facts'
import { isLive } from '../../queries/episodes/notBack'
import { childRow } from './childRow'
import { checkChild } from './checkChild'
import { localDateOf } from '../../../../shared/domain/time/london'

/**
 * A child recorded in error: kept, with the reason. Episodes that count must be cancelled first, so that no figure
 * loses rows nobody looked at.
 */
export const withdrawChild = command(contract.children.withdraw, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const saved = await write.withdraw('child', id, version, reason)
  const episodes = await countingEpisodes(db, id)
  if (episodes > 0)
    throw new Refusal('WRONG_STATE', { what: 'child', state: `part of ${plural(episodes, 'episode')}` })
  audit({ action: 'child.withdrawn', subject: { kind: 'child', id }, detail: { reason } })
  return saved
})

/** A withdrawn child counts again. */
export const bringBackChild = command(
  contract.children.bringBack,
  async ({ input, db, write, audit, now }) => {
    const { id, version } = input
    const row = await childRow(db, id)
    if (row.duplicate_of !== null)
      throw new Refusal('WRONG_STATE', { what: 'child', state: 'put together with another record' })
    const saved = await write.bringBack('child', id, version)
    const held = childFactsOf(row)
    await checkChild(db, { given: held, held, childId: id, path: '' }, localDateOf(now))
    audit({ action: 'child.broughtBack', subject: { kind: 'child', id } })
    return saved
  },
)

async function countingEpisodes(db: ReadDatabase, childId: string): Promise<number> {
  const { count } = await db
    .selectFrom('episode')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('child_id', '=', childId)
    .where(isLive)
    .executeTakeFirstOrThrow()
  return count
}
