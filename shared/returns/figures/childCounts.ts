import type { EpisodeGroup } from '../../domain/episodes/group'
import type { Book, Entry } from './book/openBook'

/** What the figures count, of one child: for those who may know of whom. */
export interface ChildCounts {
  readonly childId: string
  /** Groups of the child's episodes of the period, each once. */
  readonly groups: readonly EpisodeGroup[]
  /** Episodes that began in the period. */
  readonly episodes: number
  readonly missing: number
  readonly away: number
  /** Of these, over and certainly longer than 24 hours. */
  readonly overADay: number
  /** Seconds the longest of these lasted at the least; null where none is over, or none can be timed at all. */
  readonly longest: number | null
  /** Missing or away at the end of the period, or now where it has not ended. */
  readonly open: 'yes' | 'no' | 'cannot_be_determined'
  /** Episodes whose interview fell due in the period, and of these offered, held, held within 72 hours. */
  readonly due: number
  readonly offered: number
  readonly held: number
  readonly within: number
}

const DAY_SECONDS = 86_400

/** Every child an episode of the period is about, the most episodes first, then in the register's order. */
export function childCounts(book: Book): ChildCounts[] {
  const { children } = book.register
  const begun = byChild(book.begun)
  const due = byChild(book.due)
  const open = byChild(book.open)
  const all = [...new Set([...begun.keys(), ...due.keys(), ...open.keys()])].toSorted((a, b) => a - b)
  return all
    .flatMap((child): ChildCounts[] => {
      const record = children[child]
      if (record === undefined) return []
      const [began, owed, going] = [begun.get(child) ?? [], due.get(child) ?? [], open.get(child) ?? []]
      const lengths = began.flatMap(({ length: { seconds } }) => seconds ?? [])
      const interviews = owed.map(({ interview }) => interview)
      return [
        {
          childId: record.id,
          groups: [...new Set([...began, ...owed, ...going].map(({ group }) => group))],
          episodes: began.length,
          missing: began.filter(({ source }) => source.times.type === 'M').length,
          away: began.filter(({ source }) => source.times.type === 'A').length,
          overADay: lengths.filter((seconds) => seconds > DAY_SECONDS).length,
          longest: Math.max(0, ...lengths) || null,
          open:
            (['yes', 'cannot_be_determined'] as const).find((is) => going.some((it) => it.open === is)) ??
            'no',
          due: owed.length,
          offered: interviews.filter(({ offered }) => offered === 'yes').length,
          held: interviews.filter(({ held }) => held).length,
          within: interviews.filter(({ held, within }) => held && within === 'within').length,
        },
      ]
    })
    .toSorted((a, b) => b.episodes - a.episodes)
}

function byChild<E extends Entry>(entries: readonly E[]): ReadonlyMap<number, readonly E[]> {
  const found = new Map<number, E[]>()
  for (const entry of entries) {
    const list = found.get(entry.child)
    if (list === undefined) found.set(entry.child, [entry])
    else list.push(entry)
  }
  return found
}
