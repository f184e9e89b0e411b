import type { ErrorFacts } from '../../contract/errors'
import type { ErrorWords, ErrorWordsTable } from './types'
import { fieldWords } from '../fieldWords'
import { blockWords } from '../retentionWords'
import { plural } from '../plural'
import { instantWords } from './instantWords'

/** Refusals about children, episodes, interviews and drafts. */
export type RecordErrorCode =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'STALE'
  | 'OPEN_EPISODE_EXISTS'
  | 'MERGE_BOTH_OPEN'
  | 'EPISODE_NEEDS'
  | 'INTERVIEW_NEEDS'
  | 'CHILD_PAGE_OPEN'
  | 'ENDS_BEFORE_START'
  | 'IN_FUTURE'
  | 'WRONG_STATE'
  | 'OWN_WORK'
  | 'PASSAGES_UNDECIDED'
  | 'RESTRICTED'
  | 'DRAFT_OF_ANOTHER'
  | 'DESTROY_BLOCKED'
  | 'SECOND_PERSON_NEEDED'
  | 'ARCHIVE_NEEDED'

const STILL_ON_SCREEN = 'Nothing has been saved yet; what you typed is still on the screen.'

/** Messages beside a field have no full stop; one after the other they need one. */
function sentence(message: string): string {
  return /[.?!]$/.test(message) ? message : `${message}.`
}

function invalid({ problems }: ErrorFacts<'INVALID'>): ErrorWords {
  const list = problems.map(({ message }) => sentence(message)).join(' ')
  return {
    title:
      problems.length === 1
        ? 'One thing needs to be put right'
        : `${plural(problems.length, 'thing')} need to be put right`,
    whatToDo: `${list === '' ? '' : `${list} `}${STILL_ON_SCREEN}`,
  }
}

function notFound({ what }: ErrorFacts<'NOT_FOUND'>): ErrorWords {
  if (what === 'paper')
    return {
      title: 'This paper has to be made again',
      whatToDo: 'A paper being looked at is kept for half an hour and then forgotten. Make it once more.',
    }
  return {
    title: `This ${what} is not in the register`,
    whatToDo: 'It may have been withdrawn by a colleague. Search for it again. Nothing has been changed.',
  }
}

function episodeNeeds({ missing }: ErrorFacts<'EPISODE_NEEDS'>): ErrorWords {
  return {
    title: 'This episode cannot be closed yet',
    whatToDo: `Still to be recorded: ${missing.join('; ')}. "Not known" is an answer where nobody can say. The episode stays open and nothing is lost.`,
  }
}

function interviewNeeds({ missing }: ErrorFacts<'INTERVIEW_NEEDS'>): ErrorWords {
  return {
    title: 'This interview cannot be finished yet',
    whatToDo: `Still to be recorded: ${missing.join('; ')}. The interview stays open and nothing is lost.`,
  }
}

export const recordErrorWords: Pick<ErrorWordsTable, RecordErrorCode> = {
  OWN_WORK: () => ({
    title: 'Nobody signs off their own interview',
    whatToDo:
      'You held or finished it. Somebody else who may sign has to look at it. Nothing has been changed.',
  }),
  PASSAGES_UNDECIDED: () => ({
    title: 'The record has changed since you decided what to show',
    whatToDo:
      'Somebody marked a passage, or changed one. Go back, look at the passages again and decide on each. No paper was made.',
  }),
  INVALID: invalid,
  RESTRICTED: ({ ringName, ringPhone }) => ({
    title: `This record is restricted. Ring ${ringName}`,
    whatToDo: `${ringPhone === null ? '' : `Telephone ${ringPhone}. `}Only some people may open it. If you have news about this child, hand in a notice: it reaches them at once, and nothing is shown to you.`,
  }),
  NOT_FOUND: notFound,
  STALE: ({ what, changedBy, changedAt }) => ({
    title: `${changedBy} saved this ${what} first`,
    whatToDo: `It was changed on ${instantWords(changedAt)}. ${STILL_ON_SCREEN} Look at what ${changedBy} changed, then save yours on top of it or leave it.`,
  }),
  OPEN_EPISODE_EXISTS: ({ episodeRef }) => ({
    title: `This child has an open episode already: ${episodeRef}`,
    whatToDo: `If it is the same absence, add a notice to ${episodeRef}. If the child came back in between, record that return first. ${STILL_ON_SCREEN}`,
  }),
  MERGE_BOTH_OPEN: ({ refs }) => ({
    title: 'The child is missing by both records',
    whatToDo: `${refs.join(' and ')} are both open. Record the return from one of them, or say that one was never an absence; then put the children together. Nothing has been changed.`,
  }),
  EPISODE_NEEDS: episodeNeeds,
  INTERVIEW_NEEDS: interviewNeeds,
  CHILD_PAGE_OPEN: () => ({
    title: "The child's page is open",
    whatToDo: 'Close it with your passphrase first. What the child wrote is kept.',
  }),
  ENDS_BEFORE_START: () => ({
    title: 'The end is before the start',
    whatToDo: `The time found or back is earlier than the time the child left or was last seen. One of the two needs to change. ${STILL_ON_SCREEN}`,
  }),
  IN_FUTURE: ({ field }) => ({
    title: `${fieldWords(field)} is in the future`,
    whatToDo: `Check the day and the time. ${STILL_ON_SCREEN}`,
  }),
  WRONG_STATE: ({ what, state }) => ({
    title: `That cannot be done: this ${what} is ${state}`,
    whatToDo: 'Somebody may have changed it a moment ago. Look at it again. Nothing has been changed.',
  }),
  DESTROY_BLOCKED: ({ blocks }) => ({
    title: 'This record cannot be destroyed now',
    whatToDo: `${blocks.map((block) => blockWords[block]).join(' ')} Nothing has been changed.`,
  }),
  SECOND_PERSON_NEEDED: () => ({
    title: 'A second person has to confirm this',
    whatToDo: 'You asked for it. A colleague who may destroy records unlocks as themselves and confirms it.',
  }),
  ARCHIVE_NEEDED: () => ({
    title: 'The readable archive has not been made yet',
    whatToDo:
      'Save or print the archive of the record first, or ask again and say why none is wanted. Nothing has been destroyed.',
  }),
  DRAFT_OF_ANOTHER: ({ author }) => ({
    title: `This draft belongs to ${author}`,
    whatToDo: `Ask ${author}, or take the draft over: your name is then on it, and ${author} can see that. Nothing has been changed.`,
  }),
}
