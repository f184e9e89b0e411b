import { Radio } from '@mantine/core'
import classes from './SideBySide.module.css'

type Side = 'left' | 'right'

/** One field that two records, or two people, say differently; in words. */
export interface SideBySideRow {
  readonly key: string
  readonly label: string
  readonly left: string
  readonly right: string
}

/** Which of the two is taken, by field. */
export type Sides = Readonly<Partial<Record<string, Side>>>

export interface SideBySideProps {
  readonly id: string
  readonly caption: string
  /** Whose the two columns are: "What you typed", "2026-0042". */
  readonly left: string
  readonly right: string
  readonly rows: readonly SideBySideRow[]
  readonly chosen: Sides
  readonly onChoose: (key: string, side: Side) => void
}

/** Two versions beside each other; one is chosen field by field. */
export function SideBySide(props: SideBySideProps) {
  const { id, caption, left, right, rows, chosen, onChoose } = props
  return (
    <table id={id} className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {(['left', 'right'] as const).map((side) => (
              <td key={side}>
                <Radio
                  name={`${id}-${row.key}`}
                  label={row[side]}
                  aria-label={`${row.label}, ${side === 'left' ? left : right}: ${row[side]}`}
                  checked={chosen[row.key] === side}
                  onChange={() => onChoose(row.key, side)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
