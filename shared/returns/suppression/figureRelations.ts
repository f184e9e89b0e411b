import { breakdowns, measures } from '../figures/catalogue/catalogue'
import { columns as everyColumn, ourGroups, type Column } from '../figures/columns'
import type { CountedCatalogue } from '../figures/countCatalogue'
import type { Across } from '../figures/count/measure'
import { reportBreakdowns, reportMeasures } from '../figures/reports/plans'
import { cellName } from './cellName'
import { knownRelations } from './knownRelations'
import { addsUp, atMost, atMostTogether, type Counts, type Relation } from './table'

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
      ...knownRelations(keys),
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
  return [...every.values()].flatMap(({ id, across, columns }) => acrossColumns(id, null, across, columns))
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
