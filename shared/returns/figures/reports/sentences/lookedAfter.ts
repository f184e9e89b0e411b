import { lookedAfterEpisodes, ourLookedAfterChildrenMissing } from '../../measures/absences'
import { lookedAfterEpisodesOverADay, lookedAfterOverADay } from '../../measures/lengths'
import type { Sentence } from '../plan'
import { begins, counted } from '../told'

const child = { one: 'of our looked-after children', many: 'of our looked-after children' }
const episode = { one: 'episode', many: 'episodes' }

/** How many of our looked-after children went missing. */
export const lookedAfterMissing: Sentence = {
  of: [ourLookedAfterChildrenMissing, lookedAfterEpisodes],
  say: ({ number, below }) => {
    const children = number(ourLookedAfterChildrenMissing)
    if (children === 0) return 'None of our looked-after children went missing or was away in this period.'
    const who = counted(children, child, below)
    const often = counted(number(lookedAfterEpisodes), episode, below)
    const times = often === null ? 'how often is withheld' : `those whose area is known had ${often}`
    return who === null
      ? `How many of our looked-after children went missing or were away is withheld; ${times}.`
      : `${begins(who)} went missing or ${children === 1 ? 'was' : 'were'} away; ${times}.`
  },
}

/** How many were gone for more than a day. */
export const lookedAfterOverADaySaid: Sentence = {
  of: [ourLookedAfterChildrenMissing, lookedAfterOverADay, lookedAfterEpisodesOverADay],
  say: ({ number, below }) => {
    if (number(ourLookedAfterChildrenMissing) === 0) return null
    const children = number(lookedAfterOverADay)
    if (children === 0) return 'None of them is known to have been gone for more than 24 hours.'
    const who = counted(children, { one: 'of them', many: 'of them' }, below)
    const often = counted(number(lookedAfterEpisodesOverADay), episode, below)
    if (who === null) return 'How many of them were gone for more than 24 hours is withheld.'
    const times = often === null ? '' : `, in ${often}`
    return `${begins(who)} ${children === 1 ? 'was' : 'were'} gone for more than 24 hours${times}.`
  },
}
