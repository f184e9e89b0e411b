import { interviewNeeds } from '../../../../shared/domain/interviews/needs'
import type { InterviewOutcome } from '../../../../shared/domain/interviews/offers'
import { Collector, textOrNull } from '../../../components/collect'
import { nowInstant } from '../../../components/clock'
import type { Problem } from '../../../components/ErrorSummary'
import type { InterviewForm } from '../interviewForm'
import type { InterviewPage } from '../interviewPage'

/** The field each gap is filled in; a gap without one is said without a link. */
const fieldOf: Readonly<Record<string, string>> = {
  'the outcome': 'facts.outcome',
  'when the interview was held': 'facts.held',
  'who held the interview': 'facts.interviewerName',
  'why it was not offered': 'facts.outcomeReason',
  'why it was not completed': 'facts.outcomeReason',
  'the reason in your own words': 'facts.outcomeNote',
  'the offer that was made: when, to whom, and the answer': 'attempts',
}

/** What the form as typed still needs before it can be finished; nothing about the absence when it was refused. */
export function problemsBeforeFinishing(
  form: InterviewForm,
  attempts: InterviewPage['offers'],
): readonly Problem[] {
  return needsOf(form, attempts).map((need) => ({
    fieldId: fieldOf[need] ?? null,
    message: `Still to be recorded: ${need}.`,
  }))
}

/** The same in words alone. */
export function needsOf(form: InterviewForm, attempts: InterviewPage['offers']): readonly string[] {
  return interviewNeeds({
    outcome: form.outcome as InterviewOutcome | null,
    outcomeReason: form.outcomeReason,
    outcomeNote: textOrNull(form.outcomeNote),
    held: new Collector(nowInstant()).moment('facts.held', form.held),
    interviewerName: textOrNull(form.interviewerName),
    attempts,
  })
}
