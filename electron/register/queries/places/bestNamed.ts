import { searchChildren } from '../../../../shared/domain/children/nameMatch'
import { plainName } from '../../../../shared/domain/children/names'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { QueryScope } from '../../rpc/handlers'
import { indexNow, type IndexKind } from '../finding/keptIndex'

/** As many as fit under a box. */
const most = 8

interface Named {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly keys: readonly string[]
}

/** What goes by a name that holds the typed text, names that begin with it first; then what only sounds like it. */
export async function bestNamed<N extends Named>(
  { db, scratch, now }: Pick<QueryScope<unknown>, 'db' | 'scratch' | 'now'>,
  kind: IndexKind,
  all: readonly N[],
  typed: string,
): Promise<N[]> {
  const spelled = namesHolding(all, typed)
  if (spelled.length >= most) return spelled
  const index = await indexNow(db, kind, scratch(kind.kept))
  const heard = searchChildren(index, typed, localDateOf(now), most)
    .map(({ id }) => all.find((one) => one.id === id))
    .filter((one) => one !== undefined)
  return [...new Set([...spelled, ...heard])].slice(0, most)
}

function namesHolding<N extends Named>(all: readonly N[], typed: string): N[] {
  const sought = plainName(typed)
  if (sought === '') return []
  const rank = ({ name, detail, keys }: N): number => {
    const plain = plainName(name)
    if (plain.startsWith(sought)) return 0
    if (plain.includes(sought) || keys.some((key) => key.includes(sought))) return 1
    return plainName(detail).includes(sought) ? 2 : 3
  }
  return all
    .map((one) => ({ one, at: rank(one) }))
    .filter(({ at }) => at < 3)
    .toSorted((a, b) => a.at - b.at || a.one.name.localeCompare(b.one.name, 'en-GB'))
    .slice(0, most)
    .map(({ one }) => one)
}
