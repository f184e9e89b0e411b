import type { KeyboardEvent, ReactNode } from 'react'
import { AppLink } from './AppLink'
import type { Selection } from './useSelection'
import { Paging, type PagingProps } from './Paging'
import classes from './RecordTable.module.css'
import { useFirstRows } from './useFirstRows'

export interface Column<Row> {
  readonly key: string
  readonly heading: string
  /** Read out and not shown, over buttons and links that say it themselves. */
  readonly headingHidden?: boolean
  readonly cell: (row: Row) => ReactNode
  /** Figures stand at the right. */
  readonly align?: 'right'
  /** Keeps references and short times in one line. */
  readonly nowrap?: boolean
  /** CSS width, where a column should not take what is left. */
  readonly width?: string
}

export interface RecordTableProps<Row> {
  /** What the table lists; read out, and shown unless `captionHidden`. */
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** The path a row opens; the first column becomes its link. Leave out where rows open nothing. */
  readonly rowPath?: ((row: Row) => string) | undefined
  /** Instead of a path: what opening the row does (a search is noted, a dialog opens). */
  readonly onOpen?: (row: Row) => void
  /** Shown in place of the table when there are no rows: what to do next. */
  readonly empty: ReactNode
  readonly paging?: PagingProps
  /** Only so many rows until "Show all" is pressed: for a list that is one part of a page. */
  readonly first?: number
  /** Where there is little room: rows as lines, as many columns do anyway, or columns all the same, as short codes can. */
  readonly narrow?: 'lines' | 'columns'
  /** Rows can be ticked, for what is done to several at once. */
  readonly selection?: Selection | undefined
  /** What a row is called where it is ticked: the child's name. Needed with `selection`. */
  readonly rowName?: (row: Row) => string
}

/** Up and down arrows go from row to row, as in a list; Enter opens, because the first cell is a link. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = event.currentTarget.closest('tr')
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const opener = next?.querySelector<HTMLElement>('th a, th button')
  if (!opener) return
  event.preventDefault()
  opener.focus()
}

/** From so many columns on, a zoomed window has no room for them side by side. */
const MANY_COLUMNS = 6

/**
 * Records in rows: real table, sticky headings, caption, the first column opens the row by mouse or Enter. Where
 * many columns have no room each row stands as a few lines instead, with the headings before the values.
 */
export function RecordTable<Row>(props: RecordTableProps<Row>) {
  const { caption, captionHidden = false, columns, rowKey, empty, paging, selection, first } = props
  const { narrow = columns.length >= MANY_COLUMNS ? 'lines' : 'columns' } = props
  const [rows, more] = useFirstRows(props.rows, first)
  if (rows.length === 0) return <>{empty}</>
  return (
    <div className={classes.wrap}>
      <table className={classes.table} data-narrow={narrow}>
        <caption className={captionHidden ? classes.hidden : classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {selection && <TickAll keys={rows.map(rowKey)} selection={selection} caption={caption} />}
            {columns.map(({ key, heading, headingHidden, align, width }) => (
              <th key={key} scope="col" data-align={align} style={width ? { width } : undefined}>
                {headingHidden ? <span className={classes.hidden}>{heading}</span> : heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} table={props} />
          ))}
        </tbody>
      </table>
      {paging && <Paging {...paging} of={caption} />}
      {more !== null && <div className={classes.more}>{more}</div>}
    </div>
  )
}

/** The tick over all rows of the table, where there are several. */
function TickAll(props: {
  readonly keys: readonly string[]
  readonly selection: Selection
  readonly caption: string
}) {
  const { keys, selection, caption } = props
  const all = keys.every((key) => selection.has(key))
  return (
    <td className={classes.tick}>
      {keys.length > 1 && (
        <input
          type="checkbox"
          aria-label={`Choose all: ${caption}`}
          checked={all}
          onChange={() => selection.set(keys, !all)}
        />
      )}
    </td>
  )
}

interface TableRowProps<Row> {
  readonly row: Row
  readonly table: RecordTableProps<Row>
}

function TableRow<Row>({ row, table }: TableRowProps<Row>) {
  const { columns, rowPath, onOpen, rowKey, selection, rowName } = table
  const opens = rowPath !== undefined || onOpen !== undefined
  const key = rowKey(row)
  return (
    <tr data-opens={opens || undefined}>
      {selection && (
        <td className={classes.tick}>
          <input
            type="checkbox"
            aria-label={`Choose ${rowName?.(row) ?? 'this row'}`}
            checked={selection.has(key)}
            onChange={() => selection.set([key], !selection.has(key))}
          />
        </td>
      )}
      {columns.map(({ key: column, heading, headingHidden, cell, align, nowrap }, index) =>
        index === 0 ? (
          <th key={column} scope="row" data-align={align} data-nowrap={nowrap}>
            {opener(cell(row), row, rowPath, onOpen)}
          </th>
        ) : (
          <td
            key={column}
            data-align={align}
            data-nowrap={nowrap}
            data-heading={headingHidden ? undefined : heading}
          >
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}

function opener<Row>(
  content: ReactNode,
  row: Row,
  rowPath: ((row: Row) => string) | undefined,
  onOpen: ((row: Row) => void) | undefined,
): ReactNode {
  if (rowPath)
    return (
      <span className={classes.opener}>
        <AppLink to={rowPath(row)} quiet onKeyDown={moveBetweenRows}>
          {content}
        </AppLink>
      </span>
    )
  if (onOpen)
    return (
      <button
        type="button"
        className={classes.button}
        onClick={() => onOpen(row)}
        onKeyDown={moveBetweenRows}
      >
        {content}
      </button>
    )
  return content
}
