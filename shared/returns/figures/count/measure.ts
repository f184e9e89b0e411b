import type { BegunEntry, Book, DueEntry, Entry, OpenEntry } from '../book/openBook'
import { columns, type Column } from '../columns'
import { sizeOf, Tallier, Tally, without, type Unit } from './tally'

/**
 * One definition of one number. Every screen, paper, spreadsheet and command that shows it counts by this; nothing else in
 * Homeward counts it a second way.
 */
export interface Measure {
  /** Never changes: `children.begun`, `episodes.offered`. */
  readonly id: string
  /** The number in words, as a line of a table. */
  readonly words: string
  /** How it is counted, and what is not, in a sentence or two. */
  readonly rule: string
  readonly unit: Unit
  /** How the total of ours follows from the three groups. */
  readonly across: Across
  /** Columns it means something in; everywhere else it is no zero but no question. */
  readonly columns: readonly Column[]
  readonly tally: (book: Book) => Tally
}

/**
 * Episodes of three groups add up to ours. Children and interviews can be in two groups and are once in the total. What is
 * told by all there is in a column (how often a child went missing) can differ between columns: nothing follows.
 */
export type Across = 'addsUp' | 'onceInTotal' | 'apart'

/** Episodes are of one group each; a child or an interview can be of several and is counted once in the total. */
export function acrossOf(unit: Unit): Across {
  return unit === 'episodes' ? 'addsUp' : 'onceInTotal'
}

/** What every measure of a family has in common. */
export interface Words {
  readonly id: string
  readonly words: string
  readonly rule: string
  readonly columns?: readonly Column[]
}

interface Lists {
  readonly begun: BegunEntry
  readonly due: DueEntry
  readonly open: OpenEntry
}

/** Which episodes are looked at: begun in the period, interview due in it, or open at its end. */
export type Base = keyof Lists

type Test<B extends Base> = (entry: Lists[B], book: Book) => boolean

/** Episodes, each once. */
export function episodesWhere<B extends Base>(base: B, words: Words, test: Test<B> = () => true): Measure {
  return measure(words, 'episodes', (book, add) => {
    for (const entry of listOf(book, base)) if (test(entry, book)) add(entry, entry.episode)
  })
}

/** Distinct children of such episodes. */
export function childrenWhere<B extends Base>(base: B, words: Words, test: Test<B> = () => true): Measure {
  return measure(words, 'children', (book, add) => {
    for (const entry of listOf(book, base)) if (test(entry, book)) add(entry, entry.child)
  })
}

/** Whatever hangs on an entry. */
export function measure(
  words: Words,
  unit: Unit,
  each: (book: Book, add: (entry: Pick<Entry, 'group'>, number: number) => void) => void,
): Measure {
  const count = (book: Book) => {
    const [tallier, tally] = [new Tallier(sizeOf(book, unit)), new Tally()]
    each(book, ({ group }, number) => tallier.add(tally, group, number))
    return tally
  }
  return {
    columns,
    ...words,
    unit,
    across: acrossOf(unit),
    tally: (book) => keptIn(book, words.id, () => count(book)),
  }
}

/** What has no group of its own: counted of all of ours, and in no other column. Numbers may come more than once. */
export function measureOfOurs(
  words: Omit<Words, 'columns'>,
  unit: Unit,
  numbers: (book: Book) => Iterable<number>,
): Measure {
  return {
    ...words,
    unit,
    across: 'apart',
    columns: ['ours'],
    tally: (book) =>
      keptIn(book, words.id, () => {
        const [tallier, tally] = [new Tallier(sizeOf(book, unit)), new Tally()]
        for (const number of numbers(book)) tallier.addTo(tally, 'ours', number)
        return tally
      }),
  }
}

/** What a measure counts, without what another one counts. */
export function lessThose(measure: Measure, other: Measure): Measure {
  return { ...measure, across: 'apart', tally: (book) => without(measure.tally(book), other.tally(book)) }
}

/** Works something out once for a book, however many figures ask for it. */
export function keptIn<T>(book: Book, name: string, make: () => T): T {
  const kept = book.kept as Map<string, T>
  const found = kept.get(name)
  if (found !== undefined) return found
  const made = make()
  kept.set(name, made)
  return made
}

function listOf<B extends Base>(book: Book, base: B): readonly Lists[B][] {
  return book[base] as unknown as readonly Lists[B][]
}
