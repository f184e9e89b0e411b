import { exactWords } from '../../../../shared/domain/time/words'
import { exactly } from '../../../../shared/domain/time/moment'
import type { Settings } from '../../../../shared/domain/settings'
import type { Asked } from '../../../../shared/returns/figures/book/openBook'
import { countCatalogue } from '../../../../shared/returns/figures/countCatalogue'
import type { Period } from '../../../../shared/returns/figures/period'
import { noNumberWords } from '../../../../shared/returns/suppression/groupShares'
import { mostHeldBack } from '../../../../shared/returns/suppression/mostHeldBack'
import { NOUGHTS_LEFT_OUT } from '../../../../shared/returns/suppression/rowsToRead'
import { shownCatalogue, type ShownCatalogue } from '../../../../shared/returns/suppression/outward'
import type { Shown } from '../../../../shared/returns/suppression/shown'
import type { ReadDatabase } from '../../database/types'
import { readSettings } from '../settings/readSettings'
import { lookedAfterInYear } from './lookedAfterInYear'
import type { FiguresMemory } from './keptRegister'
import { readBook, refuseBadPeriod } from './readBook'

/** What is asked, and how much of the answer is shown. */
export interface AskedAnswer extends Period {
  readonly types: Asked['types']
  /** Small numbers hidden, as for everything that goes out. */
  readonly outward: boolean
  readonly byHome: boolean
  /** Numbers of the questions that were asked; none, or nothing said, for the whole catalogue. */
  readonly questions?: readonly number[]
}

/** An answer as screen, paper and spreadsheet show it. */
export interface ShownAnswer extends ShownCatalogue {
  /** Null where all numbers are shown. */
  readonly below: number | null
  /** Why most numbers are held back, and what would show more; null where most are shown. */
  readonly heldBack: string | null
  readonly settings: Settings
}

/**
 * Counts the whole catalogue and hides what may not go out. It is hidden together whichever questions are answered, so that
 * two answers about the same days hold no more than one would.
 *
 * @param memory of a screen; see `readBook`
 * @throws INVALID for days that do not exist
 */
export async function shownAnswer(
  db: ReadDatabase,
  asked: AskedAnswer,
  now: string,
  memory?: FiguresMemory,
): Promise<ShownAnswer> {
  const { from, to, types, outward, byHome, questions = [] } = asked
  refuseBadPeriod(asked)
  const settings = await readSettings(db)
  const book = await readBook(db, { from, to }, types, { now, settings }, memory)
  const counted = countCatalogue(book, {
    texts: settings.figureTexts,
    lookedAfterInYear: await lookedAfterInYear(db, { from, to }, settings),
  })
  const below = outward ? settings.suppressBelow : null
  const whole = shownCatalogue(counted, { below, byHome })
  const wanted = ({ number }: { number: number }) => questions.length === 0 || questions.includes(number)
  const shown = { ...whole, questions: whole.questions.filter(wanted) }
  return { ...shown, below, heldBack: mostHeldBack(numbersOf(shown), below), settings }
}

/** Every number of the answer. */
function numbersOf({ questions }: ShownCatalogue): Shown[] {
  return questions
    .flatMap(({ lines, tables }) => [...lines, ...tables.flatMap(({ rows }) => rows)])
    .flatMap(({ counts }) => Object.values(counts))
}

/** How the figures were counted, for the head of the page, the paper and the spreadsheet. */
export function countingRules(
  { asAt, below, heldBack }: Pick<ShownAnswer, 'asAt' | 'below' | 'heldBack'>,
  types: Asked['types'],
): string[] {
  return [
    types === 'missing'
      ? 'Episodes of being missing. Being away from placement without authorisation is left out.'
      : 'Episodes of being missing and of being away from placement without authorisation, together.',
    'Episodes are counted by the day they began; interviews by the day the child was back, which made the interview due.',
    'Offered means that the offer reached the child or who answers for the child. Completed means held, not signed.',
    'Ours are the first three groups: not looked after, and our looked-after children placed in and outside our area. Other authorities’ children placed here stand apart and are never added.',
    'A child in two groups is counted in both and once in the total. Care status and placement are those of the day the episode began. Where the authority of a placement is not known, the group cannot be determined.',
    'What cannot be determined is in neither side of a percentage, and is never a nought.',
    noNumberWords(below),
    NOUGHTS_LEFT_OUT,
    `Still missing means as at ${exactWords(exactly(asAt))}.`,
    ...(below === null
      ? []
      : [
          `Numbers from 1 to ${below - 1} are shown as “fewer than ${below}”. Others are withheld where a small one could be worked out from them. Noughts are shown.`,
        ]),
    ...(heldBack === null ? [] : [heldBack]),
  ]
}
