import { plainDateWords } from '../../../shared/domain/time/words'
import { QuestionList } from '../../components/QuestionList'
import { StatusWord, type Meaning } from '../../components/StatusWord'
import type { PlacementPage } from './placementForm'

type Duty = PlacementPage['duties'][number]

const meanings: Readonly<Record<Duty['state'], Meaning>> = {
  overdue: 'now',
  due: 'soon',
  open: 'unknown',
  late: 'done',
  done: 'done',
}

/** What a placement asks for, what is outstanding first. */
export function DutyList({ duties }: { readonly duties: readonly Duty[] }) {
  const order = ['overdue', 'due', 'open', 'late', 'done']
  return (
    <QuestionList>
      {duties
        .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
        .map((duty) => (
          <li key={duty.duty}>
            <StatusWord meaning={meanings[duty.state]}>{dutyWords(duty)}</StatusWord>
          </li>
        ))}
    </QuestionList>
  )
}

function dutyWords({ words, state, dueOn }: Duty): string {
  if (dueOn === null || (state !== 'overdue' && state !== 'due')) return words
  return `${state === 'overdue' ? 'Overdue' : 'Due'}, ${plainDateWords(dueOn)}: ${words}`
}
