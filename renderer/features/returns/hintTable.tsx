import type { YearView } from '../../../shared/contract/returns'
import type { CarryOverBreak } from '../../../shared/returns/ssda903/carryOver'
import type { Column } from '../../components/RecordTable'
import { MendLink } from './MendLink'
import { VerdictLink } from './VerdictLink'

type Hint = YearView['hints'][number]

const breaks: readonly CarryOverBreak['kind'][] = ['noRowThisYear', 'otherFirstRow', 'notOpenLastYear']

/** Whether a remark is about a row that should go on from last year's file, or did not begin in it. */
export function isCarryOver({ code }: Hint): boolean {
  return breaks.some((kind) => kind === code)
}

/** A remark's row: who and when, leading to the episode and to where it is put right. */
export function hintColumns({ rows }: YearView): readonly Column<Hint>[] {
  return [
    { key: 'child', heading: 'Child', width: '12rem', cell: (hint) => <VerdictLink verdict={hint} /> },
    {
      key: 'start',
      heading: 'Started',
      width: '8rem',
      cell: ({ row }) => (row === null ? '–' : (rows[row - 1]?.misStart ?? '–')),
    },
    { key: 'what', heading: 'What', cell: ({ message }) => message },
    { key: 'mend', heading: 'Put right', width: '12rem', cell: (hint) => <MendLink about={hint} /> },
  ]
}
