import { localDateOf } from '../../../shared/domain/time/london'
import { dateWords } from '../../../shared/domain/time/words'
import { StatusWord } from '../../components/StatusWord'
import { useClockTrusted } from '../../components/clockTrust'
import { useNow } from '../../components/useNow'
import type { OpenAction } from './board'

/** When an action is due, and whether that day has passed. */
export function DueDay({ action: { dueOn, overdue } }: { readonly action: OpenAction }) {
  const today = localDateOf(useNow())
  const trusted = useClockTrusted()
  if (dueOn === null) return <StatusWord meaning="unknown">No date</StatusWord>
  const words = dateWords(dueOn)
  if (!trusted) return words
  if (overdue) return <StatusWord meaning="now">{words}, overdue</StatusWord>
  return dueOn === today ? <StatusWord meaning="soon">today</StatusWord> : words
}
