import { interviewOutcome, notCompletedReason } from '../../../codes/interviews'
import { labelOf } from '../../../codes/codeList'
import { breakdown } from '../count/breakdown'
import { episodesWhere } from '../count/measure'

const offeredNotHeld = episodesWhere(
  'due',
  {
    id: 'episodes.offeredNotHeld',
    words: 'Offered, not held',
    rule: 'An interview was offered, and none was held so far.',
  },
  ({ interview }) => interview.offered === 'yes' && !interview.held,
)

const STILL_WAITING = ''

/** "Declined by the child" is an outcome and a reason of "not completed": it is one row. */
const reasons = [
  ...new Map(
    [
      ...interviewOutcome.codes.filter(({ code }) => code.startsWith('declined')),
      ...notCompletedReason.codes,
    ].map(({ code, label }) => [code, label.replace(' (say why)', '')] as const),
  ),
].map(([key, words]) => ({ key, words }))

export const reasonsNotHeld = breakdown(
  {
    id: 'episodes.offeredNotHeld.byReason',
    words: 'Offered and not held, by reason',
    rule: 'The outcome recorded, or the reason recorded with “offered, not completed”. Still waiting: no outcome is recorded yet.',
    of: offeredNotHeld,
  },
  (found) => [
    ...reasons,
    ...found
      .filter((key) => key !== STILL_WAITING && labelOf(notCompletedReason, key) === null)
      .filter((key) => !key.startsWith('declined'))
      .map((key) => ({ key, words: labelOf(interviewOutcome, key) ?? key })),
    { key: STILL_WAITING, words: 'Still waiting' },
  ],
  (book, add) => {
    for (const entry of book.due) {
      const { offered, held, recorded } = entry.interview
      if (offered !== 'yes' || held) continue
      const outcome = recorded?.outcome ?? null
      const reason = outcome === 'not_completed' ? (recorded?.outcomeReason ?? 'not_known') : outcome
      add(entry, entry.episode, reason ?? STILL_WAITING)
    }
  },
)
