import type { EpisodeListRow } from '../../../shared/contract/episodes'
import { isKnown } from '../../../shared/domain/time/moment'
import { StatusWord } from '../../components/StatusWord'
import { When } from '../../components/When'

type StateRow = Pick<
  EpisodeListRow,
  'status' | 'stillMissing' | 'stillMissingQuestion' | 'foundNotBack' | 'returned' | 'located'
>

export interface EpisodeStateProps {
  readonly row: StateRow
  /** Says "back" before the time, where no heading does. */
  readonly inWords?: boolean
}

/** Whether the child is back, and when. */
export function EpisodeState({ row, inWords = false }: EpisodeStateProps) {
  if (row.status === 'cancelled') return <StatusWord meaning="done">recorded in error</StatusWord>
  if (row.foundNotBack) return <StatusWord meaning="soon">found, not back</StatusWord>
  if (row.stillMissing) return <StatusWord meaning="now">not back</StatusWord>
  if (row.stillMissingQuestion) return <StatusWord meaning="soon">still missing, or back?</StatusWord>
  const back = inWords ? 'back ' : ''
  if (isKnown(row.returned))
    return (
      <>
        {back}
        <When moment={row.returned} />
      </>
    )
  return isKnown(row.located) ? (
    <>
      found <When moment={row.located} />
    </>
  ) : inWords ? (
    'back, time not known'
  ) : (
    'time not known'
  )
}
