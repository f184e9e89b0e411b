import { breakdowns, measures } from '../figures/catalogue/catalogue'
import { columns as everyColumn, ourGroups, type Column } from '../figures/columns'
import type { CountedCatalogue } from '../figures/countCatalogue'
import type { Across } from '../figures/count/measure'
import { byFrequency, frequencyBands } from '../figures/measures/children'
import { reportBreakdowns, reportMeasures } from '../figures/reports/plans'
import { addsUp, atMost, atMostTogether, type Counts, type Relation } from './table'

/** The name of one number of an answer. @param part key of a row, where the figure is a breakdown */
export function cellName(id: string, part: string | null, column: Column): string {
  return part === null ? `${id}/${column}` : `${id}/${part}/${column}`
}

/** Numbers that are the sum of others, in every column. */
const sums: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ['episodes.begun', ['episodes.begun.missing', 'episodes.begun.away']],
  ['episodes.due', ['episodes.due.known', 'episodes.offerNotKnown']],
  ['episodes.due.known', ['episodes.offered', 'episodes.notOffered', 'episodes.notOfferedYet']],
  ['episodes.held', ['episodes.held.known', 'episodes.within72NotKnown']],
  ['episodes.held.known', ['episodes.within72', 'episodes.outside72']],
  ['interviews.held', ['interviews.held.known', 'interviews.within72NotKnown']],
  ['interviews.held.known', ['interviews.within72', 'interviews.outside72']],
  ['interviews.held', ['interviews.exploitation.known', 'interviews.exploitation.notKnown']],
]

/** Numbers of which the first, together, cannot be more than the last. */
const parts: readonly (readonly [parts: readonly string[], whole: string])[] = [
  [['children.begun'], 'episodes.begun'],
  [['children.lookedAfter.begun'], 'episodes.lookedAfter.begun'],
  [['children.lookedAfter.begun'], 'children.begun'],
  [['episodes.lookedAfter.begun'], 'episodes.begun'],
  [['children.open'], 'episodes.open'],
  [['children.due'], 'episodes.due'],
  [['children.offered'], 'episodes.offered'],
  [['children.offered'], 'children.due'],
  [['children.held'], 'episodes.held'],
  [['children.held'], 'children.offered'],
  [['children.within72'], 'episodes.within72'],
  [['children.within72', 'children.within72NotKnown'], 'children.held'],
  [['children.within72NotKnown'], 'episodes.within72NotKnown'],
  [['children.declined'], 'episodes.declined'],
  [['episodes.held'], 'episodes.accepted'],
  [['episodes.accepted'], 'episodes.offered'],
  [['episodes.held', 'episodes.declined'], 'episodes.offered'],
  [['children.lookedAfter.overADay'], 'episodes.lookedAfter.overADay'],
  [['children.lookedAfter.overADay'], 'children.lookedAfter.begun'],
  [['interviews.exploitation'], 'interviews.exploitation.known'],
  [['children.lookedAfter.begun'], 'children.lookedAfter.ours'],
  [['children.unaccompanied.missing'], 'children.unaccompanied'],
  [['children.trafficked.missing'], 'children.trafficked'],
  ...['unaccompanied', 'trafficked'].flatMap((flag): [[string], string][] => [
    [[`children.${flag}.missing`], `episodes.${flag}.begun`],
    [[`children.${flag}.missing`], 'children.lookedAfter.begun'],
    [[`episodes.${flag}.begun`], 'episodes.lookedAfter.begun'],
    [[`children.${flag}.open`], 'children.open'],
  ]),
]

/** Every number of an answer, and all that holds between them. */
export function figureRelations({ questions }: Pick<CountedCatalogue, 'questions'>): Counts {
  const values = new Map<string, number>()
  const add = (id: string, part: string | null, counts: Readonly<Partial<Record<Column, number>>>) => {
    for (const [column, count] of Object.entries(counts))
      values.set(cellName(id, part, column as Column), count)
  }
  for (const { lines, tables } of questions) {
    for (const line of lines) for (const { id, counts } of [line, ...line.of]) add(id, null, counts)
    for (const { id, of, rows } of tables) {
      add(of.id, null, of.counts)
      for (const { key, counts } of rows) add(id, key, counts)
    }
  }
  const keys = new Map(
    questions.flatMap(({ tables }) =>
      tables.map(({ id, rows }) => [id, rows.map(({ key }) => key)] as const),
    ),
  )
  const held = (relation: Relation) => relation.terms.every(({ of }) => values.has(of))
  return {
    values,
    relations: [
      ...ofMeasures(),
      ...ofBreakdowns(keys),
      ...betweenLengths(),
      ...frequencies(),
      ...ofLines(questions),
    ].filter(held),
  }
}

/** What a percentage is of holds all that is counted. */
function ofLines(questions: CountedCatalogue['questions']): Relation[] {
  const known = new Set<string>()
  return questions
    .flatMap(({ lines }) => lines)
    .flatMap((line) => line.of.map((base) => ({ part: line.id, whole: base.id })))
    .filter(({ part, whole }) => !known.has(`${part} ${whole}`) && known.add(`${part} ${whole}`))
    .flatMap(({ part, whole }) =>
      everyColumn.map((column) => atMost([cellName(part, null, column)], cellName(whole, null, column))),
    )
}

function ofMeasures(): Relation[] {
  const every = new Map([...measures, ...reportMeasures])
  return [
    ...[...every.values()].flatMap(({ id, across, columns }) => acrossColumns(id, null, across, columns)),
    ...everyColumn.flatMap(inColumn),
  ]
}

function inColumn(column: Column): Relation[] {
  const name = (id: string) => cellName(id, null, column)
  return [
    ...sums.map(([whole, some]) => addsUp(name(whole), some.map(name))),
    ...parts.map(([some, whole]) => atMost(some.map(name), name(whole))),
    // In the columns of looked-after children every episode is one of a looked-after child.
    ...(column === 'home' || column === 'ours' || column === 'cannot_be_determined'
      ? []
      : ['children', 'episodes'].map((unit) =>
          addsUp(name(`${unit}.begun`), [name(`${unit}.lookedAfter.begun`)]),
        )),
  ]
}

function acrossColumns(
  id: string,
  part: string | null,
  across: Across,
  columns: readonly Column[],
): Relation[] {
  const groups = ourGroups
    .filter((group) => columns.includes(group))
    .map((group) => cellName(id, part, group))
  const ours = cellName(id, part, 'ours')
  if (across === 'apart' || groups.length === 0) return []
  if (across === 'addsUp') return [addsUp(ours, groups)]
  return [atMostTogether(ours, groups), ...groups.map((group) => atMost([group], ours))]
}

function ofBreakdowns(keys: ReadonlyMap<string, readonly string[]>): Relation[] {
  const every = new Map([...breakdowns, ...reportBreakdowns])
  return [...every.values()].flatMap(({ id, of, across, columns }) => {
    const rows = keys.get(id)
    // Not among what goes out: nothing adds up to anything then.
    if (rows === undefined) return []
    return [
      ...columns.map((column) =>
        addsUp(
          cellName(of.id, null, column),
          rows.map((key) => cellName(id, key, column)),
        ),
      ),
      ...rows.flatMap((key) => acrossColumns(id, key, across, columns)),
    ]
  })
}

/** Long episodes are in the bands of all, and have a child each at the most. */
function betweenLengths(): Relation[] {
  const long = 'episodes.lookedAfter.overADay.byLength'
  return everyColumn.flatMap((column) => [
    atMost(
      [cellName('children.over30Days', null, column)],
      cellName('episodes.begun.byLength', 'over30d', column),
    ),
    ...['to48h', 'to72h', 'to7d', 'to30d', 'over30d'].map((band) =>
      atMost([cellName(long, band, column)], cellName('episodes.begun.byLength', band, column)),
    ),
  ])
}

/** Children by how often, and the episodes that makes: with bands of one number, the sum of the others is known closely. */
function frequencies(): Relation[] {
  return everyColumn.flatMap((column) => {
    const cell = (key: string) => cellName(byFrequency.id, key, column)
    const episodes = cellName('episodes.begun', null, column)
    const times = (limit: (band: (typeof frequencyBands)[number]) => number) =>
      frequencyBands.map((band) => ({ of: cell(band.key), by: limit(band) }))
    // Nobody is asked to believe that more is known of the last band than that it has no end.
    const most = times(({ upTo }) => Math.min(upTo, 1_000_000))
    return [
      addsUp(cellName('children.begun', null, column), [
        cellName('children.moreThanOnce', null, column),
        cell('1'),
      ]),
      { terms: [{ of: episodes, by: 1 }, ...times(({ from }) => -from)], slack: Infinity },
      { terms: [{ of: episodes, by: -1 }, ...most], slack: Infinity },
    ]
  })
}
