import { exploitation, harm, pull, push, risks, whereStayed, withWhom } from '../../../codes/themes'
import type { CodeList } from '../../../codes/codeList'
import type { Book } from '../book/openBook'
import { keptIn, measureOfOurs, type Measure } from '../count/measure'
import { detailsOf } from './details'
import { interviewsHeld } from './interviews'

/** One list of themes: how many completed interviews named each, of those with any answer to it. */
export interface ThemeFamily {
  readonly list: string
  /** Completed interviews of ours with an answer: what the shares are of. */
  readonly known: Measure
  readonly themes: readonly Measure[]
}

/** Answers that are none: nobody knows, or the child did not want to say. */
const NO_ANSWER: readonly string[] = ['not_known', 'not_disclosed']

/** Numbers of the completed interviews about our children's episodes of the period, each once. */
function ourHeld(book: Book): readonly number[] {
  return keptIn(book, 'interviews.held.ours', () => interviewsHeld.tally(book).numbers('ours'))
}

/** Codes an interview was given from a list. */
function codesOf(book: Book, list: string, interview: number): readonly string[] {
  const id = book.register.interviews[interview]?.id ?? ''
  return (detailsOf(book).themes.get(id) ?? []).flatMap((theme) => (theme.list === list ? theme.code : []))
}

function family({ list, codes }: CodeList, what: string): ThemeFamily {
  const id = `interviews.theme.${list}`
  const where = (has: (codes: readonly string[]) => boolean) => (book: Book) =>
    ourHeld(book).filter((interview) => has(codesOf(book, list, interview)))
  const known = measureOfOurs(
    {
      id: `${id}.known`,
      words: `Completed interviews with an answer: ${what}`,
      rule: `Distinct completed interviews about our children’s episodes that fell due in the period, in which at least one thing was recorded under “${what}” (“not known” and “prefers not to say” are no answers).`,
    },
    'interviews',
    where((some) => some.some((code) => !NO_ANSWER.includes(code))),
  )
  const themes = codes
    .filter(({ code }) => !NO_ANSWER.includes(code))
    .map(({ code, label }) =>
      measureOfOurs(
        {
          id: `${id}.${code}`,
          words: label,
          rule: `Of these, those in which “${label}” was recorded under “${what}”. One interview can name several.`,
        },
        'interviews',
        where((some) => some.includes(code)),
      ),
    )
  return { list, known, themes }
}

export const pushThemes = family(push, 'what pushed the child away')
export const pullThemes = family(pull, 'what drew the child away')
export const riskThemes = family(risks, 'risks while away')
export const harmThemes = family(harm, 'harm to the child')
export const exploitationThemes = family(exploitation, 'exploitation, known or suspected')
export const stayedThemes = family(whereStayed, 'where the child stayed')
export const companyThemes = family(withWhom, 'with whom the child was')

export const themeFamilies: readonly ThemeFamily[] = [
  pushThemes,
  pullThemes,
  riskThemes,
  harmThemes,
  exploitationThemes,
  stayedThemes,
  companyThemes,
]
