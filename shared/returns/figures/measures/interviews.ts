import type { Book } from '../book/openBook'
import { heldWhere } from '../count/held'
import { childrenWhere, episodesWhere, lessThose, type Measure } from '../count/measure'

const DUE =
  'Episodes the child came back from in the period (or was found, where no time back is recorded), so that an interview was due. One whose return has no known time is counted by its start.'

export const episodesDue = episodesWhere('due', {
  id: 'episodes.due',
  words: 'Episodes with an interview due',
  rule: `${DUE} None is due for a child who died, or who turned 18 or moved abroad and did not come back.`,
})

export const childrenDue = childrenWhere('due', {
  id: 'children.due',
  words: 'Children with an interview due',
  rule: 'Distinct children of the episodes with an interview due.',
})

export const offered = episodesWhere(
  'due',
  {
    id: 'episodes.offered',
    words: 'Episodes with an interview offered',
    rule: 'An offer reached the child or who answers for the child (parent, carer, placement). No reply, a message left, a letter sent or “missing again” are tries, not offers. An interview that took place was offered.',
  },
  ({ interview }) => interview.offered === 'yes',
)

export const notOffered = episodesWhere(
  'due',
  {
    id: 'episodes.notOffered',
    words: 'Ended as not offered',
    rule: 'Recorded as not offered, with a reason.',
  },
  ({ interview }) => interview.offered === 'no',
)

export const notOfferedYet = episodesWhere(
  'due',
  {
    id: 'episodes.notOfferedYet',
    words: 'Not offered so far',
    rule: 'Nothing has reached anybody yet, and nobody has recorded an outcome.',
  },
  ({ interview }) => interview.offered === 'notYet',
)

export const offerNotKnown = episodesWhere(
  'due',
  {
    id: 'episodes.offerNotKnown',
    words: 'Cannot be determined',
    rule: 'From before Homeward: whether an interview was offered is not known. In neither side of a percentage.',
  },
  ({ interview }) => interview.offered === 'notKnown',
)

export const dueKnown = episodesWhere(
  'due',
  {
    id: 'episodes.due.known',
    words: 'Episodes due, known whether offered',
    rule: 'Episodes with an interview due, without those of which nobody knows whether it was offered.',
  },
  ({ interview }) => interview.offered !== 'notKnown',
)

export const childrenOffered = childrenWhere(
  'due',
  {
    id: 'children.offered',
    words: 'Children offered an interview',
    rule: 'Distinct children with at least one episode for which an interview was offered.',
  },
  ({ interview }) => interview.offered === 'yes',
)

export const accepted = episodesWhere(
  'due',
  {
    id: 'episodes.accepted',
    words: 'Episodes with an interview accepted',
    rule: 'Of those offered: the interview took place, or the last offer was accepted.',
  },
  ({ interview }) => interview.accepted,
)

export const declined = episodesWhere(
  'due',
  {
    id: 'episodes.declined',
    words: 'Episodes with an interview declined',
    rule: 'Of those offered: the recorded outcome is that the child, or a parent or carer, said no.',
  },
  ({ interview }) => interview.declined,
)

export const childrenDeclined = childrenWhere(
  'due',
  {
    id: 'children.declined',
    words: 'Children who declined, or for whom it was declined',
    rule: 'Distinct children with at least one episode whose interview was declined. A child who declined once and was interviewed once is counted here and among those interviewed.',
  },
  ({ interview }) => interview.declined,
)

export const held = episodesWhere(
  'due',
  {
    id: 'episodes.held',
    words: 'Episodes with a completed interview',
    rule: 'Completed means held, wholly or in part: not signed, and not only planned. An interview that covers several episodes completes each of them.',
  },
  ({ interview }) => interview.held,
)

export const interviewsHeld = heldWhere({
  id: 'interviews.held',
  words: 'Interviews completed',
  rule: 'Distinct interviews held about those episodes: one that covers three episodes is one.',
})

const HOURS72 =
  '72 elapsed hours from the return to home or care setting (259,200 seconds), nights and weekends included; talked to before coming back counts as within. Each episode by its own return.'

export const within = episodesWhere(
  'due',
  { id: 'episodes.within72', words: 'Completed within 72 hours', rule: HOURS72 },
  ({ interview }) => interview.held && interview.within === 'within',
)

export const outside = episodesWhere(
  'due',
  {
    id: 'episodes.outside72',
    words: 'Completed after more than 72 hours',
    rule: `Certainly later. ${HOURS72}`,
  },
  ({ interview }) => interview.held && interview.within === 'outside',
)

export const withinNotKnown = episodesWhere(
  'due',
  {
    id: 'episodes.within72NotKnown',
    words: 'Completed; within 72 hours cannot be determined',
    rule: 'The time back or the time of the interview is not known well enough. In neither side of a percentage.',
  },
  ({ interview }) => interview.held && isNotKnown(interview.within),
)

export const heldKnown = episodesWhere(
  'due',
  {
    id: 'episodes.held.known',
    words: 'Episodes of which the hours are known',
    rule: 'Episodes with a completed interview of which it can be said whether it was within 72 hours.',
  },
  ({ interview }) => interview.held && !isNotKnown(interview.within),
)

function isNotKnown(verdict: string): boolean {
  return verdict !== 'within' && verdict !== 'outside'
}

export const childrenHeld = childrenWhere(
  'due',
  {
    id: 'children.held',
    words: 'Children interviewed',
    rule: 'Distinct children with at least one completed interview.',
  },
  ({ interview }) => interview.held,
)

export const childrenWithin = childrenWhere(
  'due',
  {
    id: 'children.within72',
    words: 'Children interviewed within 72 hours',
    rule: 'Distinct children with at least one interview within 72 hours.',
  },
  ({ interview }) => interview.held && interview.within === 'within',
)

export const childrenWithinNotKnown = lessThose(
  childrenWhere(
    'due',
    {
      id: 'children.within72NotKnown',
      words: 'Children of whom it cannot be determined',
      rule: 'At least one completed interview that cannot be timed, and none that was certainly within 72 hours.',
    },
    ({ interview }) => interview.held && isNotKnown(interview.within),
  ),
  childrenWithin,
)

function interviewsByHours(
  id: string,
  words: string,
  test: (verdict: ReturnType<Book['withinOf']>) => boolean,
): Measure {
  const rule = `Distinct interviews, each by the episode it covers that fell due first. ${HOURS72}`
  return heldWhere({ id, words, rule }, ({ number }, book) => test(book.withinOf(number)))
}

export const interviewsWithin = interviewsByHours(
  'interviews.within72',
  'Interviews within 72 hours',
  (verdict) => verdict === 'within',
)

export const interviewsOutside = interviewsByHours(
  'interviews.outside72',
  'Interviews after more than 72 hours',
  (verdict) => verdict === 'outside',
)

export const interviewsNotKnown = interviewsByHours(
  'interviews.within72NotKnown',
  'Interviews of which it cannot be determined',
  isNotKnown,
)

export const interviewsKnown = interviewsByHours(
  'interviews.held.known',
  'Interviews of which the hours are known',
  (verdict) => !isNotKnown(verdict),
)
