import type { ClockShape, EpisodeListRow } from '../../../shared/contract/episodes'
import { StatusWord, type Meaning } from '../../components/StatusWord'

/** The colour of each state: red overdue, amber due soon, grey finished. */
export const clockMeaning: Readonly<Record<ClockShape['bucket'], Meaning>> = {
  notDue: 'plain',
  overdue: 'now',
  beforeNextOpen: 'soon',
  dueLater: 'plain',
  noReturnTime: 'unknown',
  clockWrong: 'unknown',
  done: 'done',
  notOfferedWithReason: 'done',
  beforeHomeward: 'done',
}

/** How the return home interview of an episode stands. */
export function InterviewState({ row }: { readonly row: Pick<EpisodeListRow, 'clock'> }) {
  const { bucket, words } = row.clock
  return <StatusWord meaning={clockMeaning[bucket]}>{words}</StatusWord>
}
