import { isHeld } from '../../../domain/interviews/offers'
import type { Book, DueEntry } from '../book/openBook'
import type { FigureInterview } from '../register'
import { keptIn, measure, type Measure, type Words } from './measure'

/** Whether an interview speaks of exploitation; not known where nobody answered. */
export type Exploitation = 'yes' | 'no' | 'notKnown'

/** An interview that took place, and what hangs on it. Everything is told by its number in the lists of the register. */
export interface HeldInterview {
  readonly number: number
  readonly interview: FigureInterview
  readonly exploitation: Exploitation
  readonly actions: readonly number[]
  readonly help: readonly number[]
  readonly shares: readonly number[]
  /** Something was to follow: an action other than "no further action", or an offer of help. */
  readonly isFollowedUp: boolean
}

/** The interviews that took place, by their number; nothing where one did not. */
export function heldInterviews(book: Book): readonly (HeldInterview | undefined)[] {
  return keptIn(book, 'held', () => readHeld(book))
}

/** Calls with every interview that took place, once for each episode of the period it covers. */
export function eachHeld(book: Book, each: (entry: DueEntry, held: HeldInterview) => void): void {
  for (const { entry, held } of heldOfPeriod(book)) each(entry, held)
}

/** An interview that took place, beside an episode of the period it covers. */
interface HeldOfEntry {
  readonly entry: DueEntry
  readonly held: HeldInterview
}

/** Two dozen figures go through them: found once. */
function heldOfPeriod(book: Book): readonly HeldOfEntry[] {
  return keptIn(book, 'heldOfPeriod', () => {
    const held = heldInterviews(book)
    const found: HeldOfEntry[] = []
    for (const entry of book.due)
      for (const number of entry.interviews) {
        const interview = held[number]
        if (interview !== undefined) found.push({ entry, held: interview })
      }
    return found
  })
}

/** Distinct interviews that took place and cover episodes whose interview fell due in the period. */
export function heldWhere(
  words: Words,
  test: (held: HeldInterview, book: Book) => boolean = () => true,
): Measure {
  return measure(words, 'interviews', (book, add) =>
    eachHeld(book, (entry, held) => {
      if (test(held, book)) add(entry, held.number)
    }),
  )
}

/** Whether the interview with this number took place. */
export function isHeldInterview(interview: number, book: Book): boolean {
  return heldInterviews(book)[interview] !== undefined
}

/** Distinct interviews that cover episodes whose interview fell due in the period, held or not. */
export function interviewsWhere(words: Words, test: (interview: number, book: Book) => boolean): Measure {
  return measure(words, 'interviews', (book, add) => {
    for (const entry of book.due)
      for (const interview of entry.interviews) if (test(interview, book)) add(entry, interview)
  })
}

const NONE: readonly number[] = []

function readHeld({ register }: Book): (HeldInterview | undefined)[] {
  const numbers = new Map(register.interviews.map(({ id }, number) => [id, number]))
  const actions = hangingOn(register.actions, numbers)
  const help = hangingOn(register.help, numbers)
  const shares = hangingOn(register.shares, numbers)
  return register.interviews.map((interview, number) => {
    if (!isHeld(interview.outcome)) return undefined
    const own = { actions: actions.get(number) ?? NONE, help: help.get(number) ?? NONE }
    return {
      number,
      interview,
      exploitation: exploitationOf(interview),
      actions: own.actions,
      help: own.help,
      shares: shares.get(number) ?? NONE,
      isFollowedUp:
        own.help.length > 0 || own.actions.some((action) => register.actions[action]?.type !== 'none'),
    }
  })
}

/** Numbers of the records that hang on an interview, by its number. */
function hangingOn(
  records: readonly { readonly interviewId: string | null }[],
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  records.forEach(({ interviewId }, record) => {
    const interview = interviewId === null ? undefined : numbers.get(interviewId)
    if (interview === undefined) return
    const hanging = found.get(interview)
    if (hanging === undefined) found.set(interview, [record])
    else hanging.push(record)
  })
  return found
}

/** What the list of exploitation holds beside kinds of it. */
const NO_KIND: readonly string[] = ['none', 'not_known', 'not_disclosed']

function exploitationOf({ exploitation }: FigureInterview): Exploitation {
  if (exploitation.some((code) => !NO_KIND.includes(code))) return 'yes'
  return exploitation.includes('none') ? 'no' : 'notKnown'
}
