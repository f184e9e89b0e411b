import type { Meaning } from '../../components/StatusWord'
import type { InterviewPage } from './interviewPage'

type Within72 = InterviewPage['episodes'][number]['within72']

/** Whether an interview was held within 72 hours, in words. */
export const within72Words: Readonly<Record<Within72, string>> = {
  within: 'within 72 hours',
  outside: 'after 72 hours',
  cannot_be_determined: 'cannot be determined',
  not_held: 'not held',
}

export const within72Meaning: Readonly<Record<Within72, Meaning>> = {
  within: 'done',
  outside: 'now',
  cannot_be_determined: 'unknown',
  not_held: 'plain',
}
