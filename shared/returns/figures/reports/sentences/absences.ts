import type { Shown } from '../../../suppression/shown'
import type { Measure } from '../../count/measure'
import { childrenMissing, childrenOpen, episodes } from '../../measures/absences'
import { childrenMoreThanOnce } from '../../measures/children'
import type { Sentence } from '../plan'
import { begins, counted, type Told } from '../told'

const child = { one: 'child', many: 'children' }
const ourChild = { one: 'of our children', many: 'of our children' }
const time = { one: 'time', many: 'times' }

const MISSING = 'went missing or was away without authorisation'
const WERE_MISSING = 'went missing or were away without authorisation'
export const WITHHELD_WHY = 'so that no small number can be worked out from it'

/** How many of ours, and how often. */
export const howMany: Sentence = {
  of: [childrenMissing, episodes],
  say: ({ number, below }) => {
    const children = number(childrenMissing)
    if (children === 0) return `None of our children ${MISSING} in this period.`
    const who = counted(children, ourChild, below)
    const often = oftenWords(number(episodes), below)
    if (who === null)
      return `How many of our children ${WERE_MISSING} is withheld, ${WITHHELD_WHY}; ${often}.`
    return `${begins(who)} ${children === 1 ? MISSING : WERE_MISSING}; ${often}.`
  },
}

function oftenWords(shown: Shown, below: number | null): string {
  const times = counted(shown, time, below)
  return times === null ? 'how often is withheld' : `${times} in all`
}

/** Whether there were more episodes than in the period before. */
export const moreOrFewer: Sentence = {
  of: [episodes],
  say: ({ number, before }) => {
    const [now, then] = [number(episodes), before(episodes)]
    if (then === null) return null
    if (typeof now !== 'number' || typeof then !== 'number')
      return 'Whether that is more or fewer than in the period before cannot be said without giving a small number away.'
    if (now === then) return `That is as many episodes as in the period before${now === 0 ? ': none' : ''}.`
    const by = Math.abs(now - then).toLocaleString('en-GB')
    return `That is ${by} ${now > then ? 'more' : 'fewer'} than in the period before, which had ${then.toLocaleString('en-GB')}.`
  },
}

/** How many went missing again. */
export const again: Sentence = {
  of: [childrenMissing, childrenMoreThanOnce],
  say: ({ number, below }) => {
    if (number(childrenMissing) === 0) return null
    const more = number(childrenMoreThanOnce)
    if (more === 0) return 'None of them did so more than once in the period.'
    const who = counted(more, { one: 'of them', many: 'of them' }, below)
    return who === null
      ? 'How many of them did so more than once is withheld.'
      : `${begins(who)} did so more than once in the period.`
  },
}

/** Our looked-after children who are placed elsewhere. */
export const outOfArea: Sentence = {
  of: [childrenMissing, episodes],
  say: ({ number, below }) => {
    if (number(childrenMissing) === 0) return null
    const children = number(childrenMissing, 'care_own_out_of_area')
    if (children === 0) return 'None of them was a looked-after child of ours placed outside our area.'
    const often = oftenWords(number(episodes, 'care_own_out_of_area'), below)
    const who = counted(children, { one: 'of them', many: 'of them' }, below)
    if (who === null)
      return `How many of them were looked-after children of ours placed outside our area is withheld; ${often}.`
    return children === 1
      ? `1 of them was a looked-after child of ours placed outside our area; ${often}.`
      : `${begins(who)} were looked-after children of ours placed outside our area; ${often}.`
  },
}

/** Other authorities' children who live here: never added. */
export const others: Sentence = {
  of: [childrenMissing],
  say: ({ number, below }) => {
    const children = number(childrenMissing, 'care_other_la')
    if (children === 0) return 'No child placed here by another authority went missing.'
    const who = counted(children, child, below)
    return who === null
      ? 'How many children placed here by other authorities went missing is withheld; they stand apart and are in no other number.'
      : `${begins(who)} placed here by other authorities went missing; they stand apart and are in no other number.`
  },
}

/** Children whose group nobody could say. */
export const groupNotKnown: Sentence = {
  of: [childrenMissing],
  say: (told) =>
    notKnownWords(
      told,
      childrenMissing,
      'it cannot be determined whether they are ours: the care status or the area of the placement is not recorded',
    ),
}

function notKnownWords({ number, below }: Told, measure: Measure, what: string): string | null {
  const shown = number(measure, 'cannot_be_determined')
  if (shown === 0) return null
  const who = counted(shown, { one: 'more child', many: 'more children' }, below)
  return who === null ? `Of how many more children ${what}, is withheld.` : `Of ${who} ${what}.`
}

/** Who had not come back. */
export const stillMissing: Sentence = {
  of: [childrenOpen],
  say: ({ number, below }) => {
    const open = number(childrenOpen)
    if (open === 0) return 'Nobody of ours was still missing or away at the end of it.'
    const who = counted(open, ourChild, below)
    if (who === null) return 'How many of ours were still missing or away at the end of it is withheld.'
    return `${begins(who)} ${open === 1 ? 'was' : 'were'} still missing or away at the end of it.`
  },
}
