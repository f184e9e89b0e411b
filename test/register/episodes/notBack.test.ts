import { expect, test } from 'vitest'
import { isBack } from '../../../shared/domain/episodes/span'
import { isOnMissingNow } from '../../../shared/domain/episodes/whereabouts'
import { notReturnedReason, returnMode } from '../../../shared/codes/episodes'
import {
  episodeTimes,
  timeColumns,
  whereaboutsFacts,
} from '../../../electron/register/queries/episodes/episodeTimes'
import { isMissingNow, isNotBack } from '../../../electron/register/queries/episodes/notBack'
import { newId } from '../../../electron/register/ids'
import { oneChild } from '../../builders/people'

/** Every mix of what decides where a child is. */
const mixes = (['open', 'closed', 'cancelled'] as const).flatMap((status) =>
  [null, '2026-11-20T07:00:00Z', '2026-11-20'].flatMap((returned_at) =>
    [null, '2026-11-20'].flatMap((located_at) =>
      [null, returnMode.codes[0].code, 'not_known'].flatMap((return_mode) =>
        [null, ...notReturnedReason.codes.map(({ code }) => code)].flatMap((not_returned_reason) =>
          [0, 1].map((still_missing_question) => ({
            status,
            returned_at,
            located_at,
            return_mode,
            not_returned_reason,
            still_missing_question,
          })),
        ),
      ),
    ),
  ),
)

function precisionOf(at: string | null): string {
  if (at === null) return 'unknown'
  return at.length === 10 ? 'date_only' : 'exact'
}

test('the register finds who is missing exactly as the rules say', async () => {
  const { open, childId } = await oneChild()
  const at = '2026-11-20T09:00:00Z'
  const user = open.session.user.id
  for (const [number, mix] of mixes.entries())
    await open.db
      .insertInto('episode')
      .values({
        ...mix,
        id: newId(Date.parse(at)),
        ref: `2026-${number}`,
        child_id: childId,
        type: 'M',
        returned_precision: precisionOf(mix.returned_at),
        located_precision: precisionOf(mix.located_at),
        before_homeward: 0,
        source: 'recorded',
        created_at: at,
        created_by: user,
        updated_at: at,
        updated_by: user,
        version: 1,
      } as never)
      .execute()
  const rows = await open.db
    .selectFrom('episode')
    .select(['ref', ...timeColumns])
    .execute()
  expect(rows).toHaveLength(mixes.length)
  const refs = async (condition: typeof isNotBack): Promise<string[]> =>
    (await open.db.selectFrom('episode').select('ref').where(condition).orderBy('ref').execute()).map(
      ({ ref }) => ref,
    )
  const bySql = await refs(isMissingNow)
  const byRules = rows.filter((row) => isOnMissingNow(whereaboutsFacts(row))).map(({ ref }) => ref)
  expect(bySql).toEqual(byRules.toSorted())
  const notBack = rows.filter((row) => row.status === 'open' && !isBack(episodeTimes(row)))
  expect(await refs(isNotBack)).toEqual(notBack.map(({ ref }) => ref).toSorted())
})
