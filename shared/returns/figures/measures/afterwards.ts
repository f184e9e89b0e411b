import { actionType } from '../../../codes/actions'
import { helpType } from '../../../codes/help'
import { interviewerType, notOfferedReason } from '../../../codes/interviews'
import { labelOf, type CodeList } from '../../../codes/codeList'
import { breakdown, type Part } from '../count/breakdown'
import { eachHeld, heldInterviews, heldWhere, type Exploitation } from '../count/held'
import { episodesWhere, measure } from '../count/measure'
import { interviewsHeld, notOffered } from './interviews'

/** Options of a list as rows, with a last one for what nobody said. */
export function partsOf(list: CodeList, notSaid: string): (found: readonly string[]) => readonly Part[] {
  return (found) => [
    ...list.codes.map(({ code, label }) => ({ key: code, words: label })),
    ...found.filter((key) => key !== '' && labelOf(list, key) === null).map((key) => ({ key, words: key })),
    { key: '', words: notSaid },
  ]
}

export const reasonsNotOffered = breakdown(
  {
    id: 'episodes.notOffered.byReason',
    words: 'Not offered, by reason',
    rule: 'The reason recorded with the outcome “not offered”.',
    of: notOffered,
  },
  partsOf(notOfferedReason, 'No reason recorded'),
  (book, add) => {
    for (const entry of book.due)
      if (entry.interview.offered === 'no')
        add(entry, entry.episode, entry.interview.recorded?.outcomeReason ?? '')
  },
)

export const interviewers = breakdown(
  {
    id: 'interviews.held.byInterviewer',
    words: 'Who held them',
    rule: 'Distinct completed interviews by the kind of interviewer recorded with whoever held them.',
    of: interviewsHeld,
  },
  partsOf(interviewerType, 'Not recorded'),
  (book, add) =>
    eachHeld(book, (entry, { number, interview }) => add(entry, number, interview.interviewerType ?? '')),
)

export const interviewsFollowedUp = heldWhere(
  {
    id: 'interviews.followedUp',
    words: 'Completed interviews that something followed',
    rule: 'An action other than “no further action”, or help offered to the child, is recorded with the interview.',
  },
  ({ isFollowedUp }) => isFollowedUp,
)

export const episodesFollowedUp = episodesWhere(
  'due',
  {
    id: 'episodes.followedUp',
    words: 'Episodes whose completed interview something followed',
    rule: 'An action other than “no further action”, or help offered to the child, is recorded with the interview.',
  },
  ({ interview, interviews }, book) => {
    const held = heldInterviews(book)
    return interview.held && interviews.some((number) => held[number]?.isFollowedUp === true)
  },
)

/** Actions recorded with completed interviews. */
const actionsOfInterviews = measure(
  {
    id: 'actions.ofInterviews',
    words: 'Actions recorded with completed interviews',
    rule: 'Each action once, of completed interviews about episodes of the period.',
  },
  'actions',
  (book, add) =>
    eachHeld(book, (entry, held) => {
      for (const action of held.actions) add(entry, action)
    }),
)

export const actionsByType = breakdown(
  {
    id: 'actions.ofInterviews.byType',
    words: 'Actions from interviews, by kind',
    rule: 'Each action once, by its kind.',
    of: actionsOfInterviews,
  },
  partsOf(actionType, 'No kind recorded'),
  (book, add) =>
    eachHeld(book, (entry, held) => {
      for (const action of held.actions) add(entry, action, book.register.actions[action]?.type ?? '')
    }),
)

const helpOfInterviews = measure(
  {
    id: 'help.ofInterviews',
    words: 'Offers of help recorded with completed interviews',
    rule: 'Each offer of help once, whatever became of it.',
  },
  'help',
  (book, add) =>
    eachHeld(book, (entry, held) => {
      for (const help of held.help) add(entry, help)
    }),
)

export const helpByType = breakdown(
  {
    id: 'help.ofInterviews.byType',
    words: 'Help offered, by kind',
    rule: 'Each offer of help once, by its kind.',
    of: helpOfInterviews,
  },
  partsOf(helpType, 'No kind recorded'),
  (book, add) =>
    eachHeld(book, (entry, held) => {
      for (const help of held.help) add(entry, help, book.register.help[help]?.type ?? '')
    }),
)

function interviewsByExploitation(id: string, words: string, rule: string, wanted: Exploitation) {
  return heldWhere({ id, words, rule }, ({ exploitation }) => exploitation === wanted)
}

export const exploitationFound = interviewsByExploitation(
  'interviews.exploitation',
  'Completed interviews that speak of exploitation',
  'At least one kind of exploitation, known or suspected, is recorded with the interview.',
  'yes',
)

export const exploitationNotKnown = interviewsByExploitation(
  'interviews.exploitation.notKnown',
  'Completed interviews of which it cannot be determined',
  'Nothing is recorded about exploitation, or that it is not known or the child did not want to say.',
  'notKnown',
)

export const exploitationKnown = heldWhere(
  {
    id: 'interviews.exploitation.known',
    words: 'Completed interviews with an answer about exploitation',
    rule: 'Completed interviews with a kind of exploitation, or “none identified”, recorded.',
  },
  ({ exploitation }) => exploitation !== 'notKnown',
)

function exploitationShared(id: string, words: string, kind: string) {
  return heldWhere(
    {
      id,
      words,
      rule: 'Of the interviews that speak of exploitation, those with such an entry in the sharing log.',
    },
    ({ exploitation, shares }, { register }) =>
      exploitation === 'yes' && shares.some((share) => register.shares[share]?.kind === kind),
  )
}

export const exploitationPoliceTold = exploitationShared(
  'interviews.exploitation.policeTold',
  'Of these, police told',
  'police_told',
)

export const exploitationIntelligence = exploitationShared(
  'interviews.exploitation.intelligence',
  'Of these, intelligence submitted to the police',
  'intelligence',
)
