import type { RightsKind } from '../domain/rights/clock'

/** What each kind of entry is called. */
export const kindWords: Readonly<Record<RightsKind, string>> = {
  subjectAccess: 'Subject access request',
  correction: 'Request to correct a record',
  complaint: 'Complaint about data',
  breach: 'Data breach',
}

/** What the clock of each kind is, with how sure that is (practice.md 12); help, not legal advice. */
export const clockWords: Readonly<Record<RightsKind, string>> = {
  subjectAccess:
    'One calendar month from the day it was received; two more where it is complex, which whoever asks is told within the first. The clock stands still while proof of who asks, or a clearer question, is awaited.',
  correction:
    'One calendar month, two more where it is complex, as for subject access (unconfirmed: ask your data protection officer).',
  complaint: 'Acknowledged within 30 days.',
  breach:
    'Where it is a risk to people the Information Commissioner is told within 72 hours of becoming aware; the people concerned too where the risk is high (unconfirmed: ask your data protection officer).',
}

/** What is awaited next. */
export const nextWords = {
  answer: 'answer',
  tellExtension: 'say that it takes longer',
  acknowledge: 'acknowledge',
  tellCommissioner: 'tell the Commissioner',
  close: 'to be finished',
  nothing: 'finished',
} as const
