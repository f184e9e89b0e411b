import {
  dueKnown,
  episodesDue,
  held,
  heldKnown,
  offered,
  offerNotKnown,
  within,
  withinNotKnown,
} from '../../measures/interviews'
import type { Measure } from '../../count/measure'
import type { Sentence } from '../plan'
import { begins, counted, partWords } from '../told'

const episode = { one: 'episode', many: 'episodes' }

/** How many interviews were due. */
export const due: Sentence = {
  of: [episodesDue],
  say: ({ number, below }) => {
    const shown = number(episodesDue)
    if (shown === 0) return 'No return home interview fell due for our children in this period.'
    const many = counted(shown, episode, below)
    return many === null
      ? 'For how many episodes a return home interview fell due is withheld.'
      : `A return home interview fell due for ${many} of our children.`
  },
}

/**
 * A share with its two numbers; the part alone where the whole is held back; nothing where there is no base.
 *
 * @param withheld what is said where the part is held back as well
 */
function shareSentence(part: Measure, whole: Measure, begin: string, withheld: string): Sentence {
  return {
    of: [part, whole],
    say: ({ number, below }) => {
      if (number(whole) === 0) return null
      const words = partWords(number(part), number(whole), episode) ?? counted(number(part), episode, below)
      return words === null ? withheld : `${begin} for ${words}.`
    },
  }
}

export const offeredShare = shareSentence(
  offered,
  dueKnown,
  'One was offered',
  'For how many of them one was offered is withheld.',
)
export const heldShare = shareSentence(
  held,
  dueKnown,
  'One was completed',
  'For how many of them one was completed is withheld.',
)
export const withinShare = shareSentence(
  within,
  heldKnown,
  'Of those completed whose times are known, it was within 72 hours of the return',
  'How many of those completed were within 72 hours of the return is withheld.',
)

/** What nobody knows, and where it is left. */
export const offersNotKnown: Sentence = {
  of: [offerNotKnown],
  say: ({ number, below }) => {
    const shown = number(offerNotKnown)
    if (shown === 0) return null
    const many = counted(shown, episode, below)
    return many === null
      ? 'For how many episodes from before this register nobody knows whether one was offered, is withheld; they are in no percentage.'
      : `For ${many} from before this register nobody knows whether one was offered: they are in no percentage.`
  },
}

export const hoursNotKnown: Sentence = {
  of: [withinNotKnown],
  say: ({ number, below }) => {
    const shown = number(withinNotKnown)
    if (shown === 0) return null
    const many = counted(shown, episode, below)
    return many === null
      ? 'Of how many completed ones it cannot be determined whether they were in time, is withheld.'
      : `${begins(many)} had one of which it cannot be determined whether it was in time.`
  },
}
