import classes from './ChartTable.module.css'

export interface ChartTableProps {
  readonly title: string
  /** What it shows, in a sentence or two. */
  readonly finding: string
  /** Heading of the first column. */
  readonly of: string
  readonly series: readonly string[]
  /** A word where there is no number to draw: "fewer than 5", "withheld", "–". */
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | string)[] }[]
  /** Stands after every number: " %". */
  readonly unit: string
  /** Source and caution. */
  readonly note: string | null
}

/** Figures with a bar beside each: a table to read and to hear, bars for the eye. Nothing is drawn of what is held back. */
export function ChartTable({ title, finding, of, series, rows, unit, note }: ChartTableProps) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values.filter((it) => typeof it === 'number')))
  return (
    <div className={classes.wrap}>
      <table className={classes.table}>
        <caption className={classes.caption}>
          {title}
          {finding !== '' && <span className={classes.finding}>{finding}</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {series.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {series.map((name, at) => (
                <td key={name}>
                  <Bar value={values[at] ?? '–'} most={most} unit={unit} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== null && <p className={classes.note}>{note}</p>}
    </div>
  )
}

function Bar(props: { readonly value: number | string; readonly most: number; readonly unit: string }) {
  const { value, most, unit } = props
  if (typeof value === 'string') return <span className={classes.word}>{value}</span>
  return (
    <div className={classes.cell}>
      <span className={classes.number}>
        {value.toLocaleString('en-GB')}
        {unit}
      </span>
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} style={{ width: `${(100 * value) / most}%` }} />
      </span>
    </div>
  )
}
