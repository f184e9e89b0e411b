import type { YearView } from '../../../shared/contract/returns'
import type { CarryOverBreak } from '../../../shared/returns/ssda903/carryOver'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import type { Column } from '../../components/RecordTable'

type Hint = YearView['hints'][number]

const breaks: readonly CarryOverBreak['kind'][] = ['noRowThisYear', 'otherFirstRow', 'notOpenLastYear']

/** Whether a remark is about a row that should go on from last year's file, or did not begin in it. */
export function isCarryOver({ code }: Hint): boolean {
  return breaks.some((kind) => kind === code)
}

/** A remark's row: who and when, leading to the episode. */
export function hintColumns({ rows }: YearView): readonly Column<Hint>[] {
  const rowOf = ({ row }: Hint) => (row === null ? undefined : rows[row - 1])
  return [
    {
      key: 'child',
      heading: 'Child',
      width: '12rem',
      cell: (hint) => {
        const row = rowOf(hint)
        if (row === undefined) return '–'
        return row.episodeId === null ? (
          row.child
        ) : (
          <AppLink to={paths.episode(row.episodeId)}>{row.child}</AppLink>
        )
      },
    },
    {
      key: 'start',
      heading: 'Started',
      width: '8rem',
      cell: (hint) => rowOf(hint)?.misStart ?? '–',
    },
    { key: 'what', heading: 'What', cell: ({ message }) => message },
  ]
}
