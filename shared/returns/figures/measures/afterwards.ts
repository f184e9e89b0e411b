import { actionType } from '../../../codes/actions'
import { helpType } from '../../../codes/help'
import { interviewerType, notOfferedReason } from '../../../codes/interviews'
import { labelOf, type CodeList } from '../../../codes/codeList'
import type { Book, Entry } from '../book/openBook'
import { breakdown, type Part } from '../count/breakdown'
import { episodesWhere, interviewsWhere, keptIn, measure } from '../count/measure'
import { interviewsHeld, isHeldInterview, notOffered } from './interviews'

/** Options of a list as rows, with a last one for what nobody said. */
function partsOf(list: CodeList, notSaid: string): (found: readonly string[]) => readonly Part[] {
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
    eachHeld(book, (entry, interview) =>
      add(entry, interview, book.register.interviews[interview]?.interviewerType ?? ''),
    ),
)

/** Every held interview with each episode it covers. */
function eachHeld(book: Book, each: (entry: Entry, interview: number) => void): void {
  for (const entry of book.due)
    for (const interview of entry.interviews) if (isHeldInterview(interview, book)) each(entry, interview)
}

/** Numbers of the records that hang on an interview. */
function hangingOn(book: Book, list: 'actions' | 'help' | 'shares', interview: number): readonly number[] {
  return byInterview(book, list)[interview] ?? []
}

function byInterview(book: Book, list: 'actions' | 'help' | 'shares'): readonly (readonly number[])[] {
  return keptIn(book, `${list}.byInterview`, () => {
    const { interviews } = book.register
    const numbers = new Map(interviews.map(({ id }, number) => [id, number]))
    const found = interviews.map((): number[] => [])
    book.register[list].forEach(({ interviewId }, number) => {
      if (interviewId !== null) found[numbers.get(interviewId) ?? -1]?.push(number)
    })
    return found
  })
}

/** Whether anything was to follow: an action other than "no further action", or an offer of help. */
function hasFollowUp(interview: number, book: Book): boolean {
  return (
    hangingOn(book, 'help', interview).length > 0 ||
    hangingOn(book, 'actions', interview).some((number) => book.register.actions[number]?.type !== 'none')
  )
}

export const interviewsFollowedUp = interviewsWhere(
  {
    id: 'interviews.followedUp',
    words: 'Completed interviews that something followed',
    rule: 'An action other than “no further action”, or help offered to the child, is recorded with the interview.',
  },
  (interview, book) => isHeldInterview(interview, book) && hasFollowUp(interview, book),
)

export const episodesFollowedUp = episodesWhere(
  'due',
  {
    id: 'episodes.followedUp',
    words: 'Episodes whose completed interview something followed',
    rule: 'An action other than “no further action”, or help offered to the child, is recorded with the interview.',
  },
  ({ interviews }, book) =>
    interviews.some((interview) => isHeldInterview(interview, book) && hasFollowUp(interview, book)),
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
    eachHeld(book, (entry, interview) => {
      for (const action of hangingOn(book, 'actions', interview)) add(entry, action)
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
    eachHeld(book, (entry, interview) => {
      for (const action of hangingOn(book, 'actions', interview))
        add(entry, action, book.register.actions[action]?.type ?? '')
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
    eachHeld(book, (entry, interview) => {
      for (const help of hangingOn(book, 'help', interview)) add(entry, help)
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
    eachHeld(book, (entry, interview) => {
      for (const help of hangingOn(book, 'help', interview))
        add(entry, help, book.register.help[help]?.type ?? '')
    }),
)

/** What the list of exploitation holds beside kinds of it. */
const NO_KIND: readonly string[] = ['none', 'not_known', 'not_disclosed']

type Exploitation = 'yes' | 'no' | 'notKnown'

function exploitationOf(interview: number, { register }: Book): Exploitation {
  const codes = register.interviews[interview]?.exploitation ?? []
  if (codes.some((code) => !NO_KIND.includes(code))) return 'yes'
  return codes.includes('none') ? 'no' : 'notKnown'
}

function interviewsByExploitation(id: string, words: string, rule: string, wanted: Exploitation) {
  return interviewsWhere(
    { id, words, rule },
    (interview, book) => isHeldInterview(interview, book) && exploitationOf(interview, book) === wanted,
  )
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

export const exploitationKnown = interviewsWhere(
  {
    id: 'interviews.exploitation.known',
    words: 'Completed interviews with an answer about exploitation',
    rule: 'Completed interviews with a kind of exploitation, or “none identified”, recorded.',
  },
  (interview, book) => isHeldInterview(interview, book) && exploitationOf(interview, book) !== 'notKnown',
)

function exploitationShared(id: string, words: string, kind: string) {
  return interviewsWhere(
    {
      id,
      words,
      rule: 'Of the interviews that speak of exploitation, those with such an entry in the sharing log.',
    },
    (interview, book) =>
      isHeldInterview(interview, book) &&
      exploitationOf(interview, book) === 'yes' &&
      hangingOn(book, 'shares', interview).some((share) => book.register.shares[share]?.kind === kind),
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
