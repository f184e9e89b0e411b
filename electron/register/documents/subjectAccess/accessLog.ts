import { localDateOf } from '../../../../shared/domain/time/london'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'

/** What one person did with the record on one day, by the audit trail. */
export interface AccessDay {
  readonly day: LocalDate
  readonly by: string
  readonly looked: number
  readonly wrote: number
  readonly papers: number
}

/** Who opened, changed or printed the record of a child, a line for each person and day, oldest first. */
export async function readAccess(db: ReadDatabase, childId: string): Promise<AccessDay[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'actor_name', 'action'])
    .where('subject_id', '=', childId)
    .orderBy('seq')
    .execute()
  const days = new Map<string, AccessDay>()
  for (const { at, actor_name: by, action } of rows) {
    const day = localDateOf(at)
    const key = `${day} ${by}`
    const sofar = days.get(key) ?? { day, by, looked: 0, wrote: 0, papers: 0 }
    const what = action.startsWith('paper.')
      ? 'papers'
      : /[vV]iewed$|Refused$/.test(action)
        ? 'looked'
        : 'wrote'
    days.set(key, { ...sofar, [what]: sofar[what] + 1 })
  }
  return [...days.values()]
}
