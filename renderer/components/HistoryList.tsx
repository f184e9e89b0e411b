import type { ReactNode } from 'react'
import classes from './HistoryList.module.css'

export interface HistoryListProps {
  readonly entries: readonly {
    readonly key: string
    /** When and by whom. */
    readonly head: ReactNode
    /** The way back to the whole of it. */
    readonly action?: ReactNode
    readonly lines: readonly {
      readonly name: string
      readonly before: string | null
      readonly after: string | null
      /** The way back to the value before. */
      readonly action?: ReactNode
    }[]
  }[]
}

/** Changes of a record: what stood there before, what stands there since. */
export function HistoryList({ entries }: HistoryListProps) {
  return (
    <ol className={classes.list}>
      {entries.map(({ key, head, action: whole, lines }, index) => (
        // One save can make several entries of the same second.
        <li key={`${key} ${index}`}>
          <strong>{head}</strong> {whole}
          <ul className={classes.lines}>
            {lines.map(({ name, before, after, action }) => (
              <li key={name}>
                {name}: {before !== null && <del>{before}</del>} {after ?? 'nothing'} {action}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
