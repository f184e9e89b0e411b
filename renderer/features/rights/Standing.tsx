import type { RightsCase } from '../../../shared/contract/rights'
import { isInstant } from '../../../shared/domain/time/instant'
import { exactly } from '../../../shared/domain/time/moment'
import { exactWords, plainDateWords } from '../../../shared/domain/time/words'
import { nextWords } from '../../../shared/text/rightsWords'
import { StatusWord, type Meaning } from '../../components/StatusWord'

const meanings: Readonly<Record<RightsCase['standing']['state'], Meaning>> = {
  overdue: 'now',
  dueSoon: 'soon',
  running: 'plain',
  paused: 'unknown',
  closed: 'done',
}

/** What is awaited next and by when; red only where that is past. */
export function Standing({ standing }: { readonly standing: RightsCase['standing'] }) {
  const { next, by, state } = standing
  const orNot = next === 'tellCommissioner' ? ', or say why not' : ''
  const day = by === null ? '' : ` by ${isInstant(by) ? exactWords(exactly(by)) : plainDateWords(by)}${orNot}`
  const words = {
    overdue: `overdue: ${nextWords[next]}${day}`,
    dueSoon: `${nextWords[next]}${day}`,
    running: `${nextWords[next]}${day}`,
    paused: `clock stopped; if it went on today, ${nextWords[next]}${day}`,
    closed: 'finished',
  }[state]
  return <StatusWord meaning={meanings[state]}>{words}</StatusWord>
}
