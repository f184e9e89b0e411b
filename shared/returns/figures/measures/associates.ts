import { childFlag } from '../../../codes/children'
import type { Book } from '../book/openBook'
import { isOurs } from '../columns'
import { keptIn, measureOfOurs, type Measure } from '../count/measure'
import { isIn } from '../period'
import type { FigureFlag } from '../register'
import { childrenMissing } from './absences'
import { detailsOf } from './details'

/** Children of ours with an episode of the period, by their id, with their number. */
function ourMissing(book: Book): ReadonlyMap<string, number> {
  return keptIn(book, 'children.begun.oursById', () => {
    const numbers = childrenMissing.tally(book).numbers('ours')
    return new Map(numbers.map((number) => [book.register.children[number]?.id ?? '', number]))
  })
}

/** Whom each child of ours named in records of the period's episodes and of the interviews that cover them. */
function namedInPeriod(book: Book): ReadonlyMap<string, ReadonlySet<string>> {
  return keptIn(book, 'people.named', () => {
    const episodes = new Set(book.begun.flatMap(({ group, source }) => (isOurs(group) ? source.id : [])))
    const interviews = new Set(
      book.register.interviews.flatMap(({ id, episodeIds }) =>
        episodeIds.some((episode) => episodes.has(episode)) ? id : [],
      ),
    )
    const found = new Map<string, Set<string>>()
    for (const { childId, personId, episodeId, interviewId } of detailsOf(book).named) {
      if (!episodes.has(episodeId ?? '') && !interviews.has(interviewId ?? '')) continue
      const people = found.get(childId) ?? new Set()
      found.set(childId, people.add(personId))
    }
    return found
  })
}

const NAMED =
  'Counted are people of concern somebody chose or confirmed in a record; a name that is text alone is not matched with another.'

export const childrenWhoNamed = measureOfOurs(
  {
    id: 'children.namedSomebody',
    words: 'Children in whose records somebody of concern is named',
    rule: `Distinct children of ours with an episode that began in the period, in whose records of it (episode, interview) a person of concern is named. ${NAMED}`,
  },
  'children',
  (book) => numbersWhere(book, (people) => people.size > 0),
)

export const childrenSharingPerson = measureOfOurs(
  {
    id: 'children.sharePerson',
    words: 'Of these, children who have somebody named in common with another child',
    rule: `The same person of concern is named in the records of at least one other of these children. ${NAMED}`,
  },
  'children',
  (book) => {
    const times = new Map<string, number>()
    for (const people of namedInPeriod(book).values())
      for (const person of people) times.set(person, (times.get(person) ?? 0) + 1)
    return numbersWhere(book, (people) => [...people].some((person) => (times.get(person) ?? 0) > 1))
  },
)

function numbersWhere(book: Book, has: (people: ReadonlySet<string>) => boolean): number[] {
  const named = namedInPeriod(book)
  return [...ourMissing(book)].flatMap(([id, number]) => (has(named.get(id) ?? new Set()) ? number : []))
}

/** Flags that tell of lists kept elsewhere; what is about the file itself is no cross-match. */
const NOT_A_LIST: readonly string[] = ['court_material', 'legal_hold']

/** Cross-match with other lists (practice.md 7.1): children who went missing, by the flags they carried in the period. */
export const flaggedMissing: readonly Measure[] = childFlag.codes
  .filter(({ code }) => !NOT_A_LIST.includes(code))
  .map(({ code, label }) =>
    measureOfOurs(
      {
        id: `children.begun.flag.${code}`,
        words: label,
        rule: `Distinct children of ours with an episode that began in the period, whose record carried the flag “${label}” on at least one of its days. A flag without days counts.`,
      },
      'children',
      (book) => {
        const missing = ourMissing(book)
        return detailsOf(book).flags.flatMap((flag) =>
          flag.flag === code && holdsIn(flag, book) ? (missing.get(flag.childId) ?? []) : [],
        )
      },
    ),
  )

function holdsIn({ from, to }: FigureFlag, { asked: { period } }: Book): boolean {
  if (isIn(period, from) || isIn(period, to)) return true
  return (from === null || from < period.from) && (to === null || to > period.to)
}
