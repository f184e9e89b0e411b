import { plainName } from '../../../../shared/domain/children/names'

/** As many as fit under a box. */
const most = 8

interface Named {
  readonly name: string
  readonly detail: string
  readonly keys: readonly string[]
}

/** What goes by a name that holds the typed text; names that begin with it first. */
export function bestNamed<N extends Named>(all: readonly N[], typed: string): N[] {
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
