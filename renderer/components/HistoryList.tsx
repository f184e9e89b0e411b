import type { ReactNode } from 'react'
import classes from './HistoryList.module.css'

export interface HistoryListProps {
  readonly entries: readonly {
    readonly key: string
    /** When and by whom. */
    readonly head: ReactNode
    readonly lines: readonly {
      readonly name: string
      readonly before: string | null
      readonly after: string | null
    }[]
  }[]
}

/** Changes of a record: what stood there before, what stands there since. */
export function HistoryList({ entries }: HistoryListProps) {
  return (
    <ol className={classes.list}>
      {entries.map(({ key, head, lines }, index) => (
        // One save can make several entries of the same second.
        <li key={`${key} ${index}`}>
          <strong>{head}</strong>
          <ul className={classes.lines}>
            {lines.map(({ name, before, after }) => (
              <li key={name}>
                {name}: {before !== null && <del>{before}</del>} {after ?? 'nothing'}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
