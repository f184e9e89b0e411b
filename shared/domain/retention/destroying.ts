import { addMonths, dateParts, daysInMonth, localDate, type LocalDate } from '../time/localDate'

/** Why a record cannot be destroyed now. */
export const destroyBlocks = [
  'held',
  'registerHeld',
  'episodeOpen',
  'requestOpen',
  'keptLonger',
  'notConfirmed',
  'notOver',
  'noDate',
  'duplicate',
] as const
export type DestroyBlock = (typeof destroyBlocks)[number]

/** What is asked before a record is destroyed. */
export interface DestroyFacts {
  readonly until: LocalDate | null
  readonly held: boolean
  readonly registerHeld: boolean
  readonly episodeOpen: boolean
  /** A subject access request, complaint or correction about the child that is not answered. */
  readonly requestOpen: boolean
  /** Put together with another record: that one is destroyed, with all it was put together from. */
  readonly duplicate: boolean
  /** The years of its class are Homeward's placeholder: nobody in the council has confirmed them. */
  readonly notConfirmed: boolean
  /** A decision to keep it that asks to look again on a later day. */
  readonly keptUntil: LocalDate | null
}

/** Everything that stands against destroying a record on a day; empty where nothing does. */
export function blocksOf(facts: DestroyFacts, today: LocalDate): DestroyBlock[] {
  const blocks: [DestroyBlock, boolean][] = [
    ['held', facts.held],
    ['registerHeld', facts.registerHeld],
    ['episodeOpen', facts.episodeOpen],
    ['requestOpen', facts.requestOpen],
    ['duplicate', facts.duplicate],
    ['notConfirmed', facts.notConfirmed],
    ['keptLonger', facts.keptUntil !== null && facts.keptUntil > today],
    ['noDate', facts.until === null],
    ['notOver', facts.until !== null && facts.until > today],
  ]
  return blocks.filter(([, there]) => there).map(([block]) => block)
}

/** Copies of twelve months are kept; see electron/register/backup/whichToKeep.ts. */
const MONTHLY_COPIES = 12

/**
 * The last day on which one of Homeward's own copies taken before a day can still be there, if a copy is taken in every
 * month: that of the month itself goes when twelve later months have one.
 */
export function lastCopyGoneBy(destroyedOn: LocalDate): LocalDate {
  const { year, month } = dateParts(addMonths(destroyedOn, MONTHLY_COPIES))
  return localDate({ year, month, day: daysInMonth(year, month) })
}
