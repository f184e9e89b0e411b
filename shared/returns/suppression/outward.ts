import type { Column } from '../figures/columns'
import type {
  CountedBase,
  CountedCatalogue,
  CountedLine,
  CountedQuestion,
  CountedTable,
} from '../figures/countCatalogue'
import { cellName } from './cellName'
import { figureRelations } from './figureRelations'
import type { Hidden } from './hidden'
import { suppressAnswer } from './headlines'
import { bySize, type Shown } from './shown'

type Masked<T extends CountedBase> = Omit<T, 'counts'> & {
  readonly counts: Readonly<Partial<Record<Column, Shown>>>
}

export interface ShownLine extends Masked<Omit<CountedLine, 'of'> & CountedBase> {
  readonly of: readonly Masked<CountedBase>[]
}

export interface ShownTable extends Omit<CountedTable, 'of' | 'rows'> {
  readonly of: Masked<CountedBase>
  readonly rows: readonly {
    readonly key: string
    readonly words: string
    readonly counts: Readonly<Partial<Record<Column, Shown>>>
  }[]
}

export interface ShownQuestion extends Omit<
  CountedQuestion,
  'lines' | 'tables' | 'extremes' | 'lookedAfterInYear'
> {
  readonly lines: readonly ShownLine[]
  readonly tables: readonly ShownTable[]
  /** `text` is `withheld` where it would tell of single children. */
  readonly extremes: readonly (Omit<CountedQuestion['extremes'][number], 'beside'> & {
    readonly withheld: boolean
  })[]
  readonly lookedAfterInYear: (Omit<LookedAfterAnswer, 'count'> & { readonly count: Shown | null }) | null
}

type LookedAfterAnswer = NonNullable<CountedQuestion['lookedAfterInYear']>

export interface ShownCatalogue extends Omit<CountedCatalogue, 'questions' | 'leftOut'> {
  readonly questions: readonly ShownQuestion[]
  readonly leftOut: readonly (Omit<CountedCatalogue['leftOut'][number], 'count'> & {
    readonly count: Shown
  })[]
}

/** What is shown, and to whom. */
export interface Showing {
  /** Numbers below it are not shown; null shows everything, for the council's own eyes. */
  readonly below: number | null
  /** Figures by home point at the children who live there: off unless somebody asks for them. */
  readonly byHome: boolean
}

/** An answer as it may be shown. What is left away is left away before anything is hidden: it cannot give anything away. */
export function shownCatalogue(counted: CountedCatalogue, { below, byHome }: Showing): ShownCatalogue {
  const asked = {
    ...counted,
    questions: counted.questions.map((question) => ({
      ...question,
      tables: question.tables.filter((table) => byHome || !table.byHome),
    })),
  }
  const hidden = below === null ? new Map<string, Hidden>() : suppressAnswer(figureRelations(asked), below)
  const mask = maskWith(hidden)
  return {
    ...asked,
    questions: asked.questions.map((question) => ({
      ...question,
      lines: question.lines.map((line) => ({ ...mask(line), of: line.of.map((base) => mask(base)) })),
      tables: question.tables.map((table) => ({
        ...table,
        of: mask(table.of),
        rows: table.rows.map((row) => ({
          ...row,
          counts: mask({ ...table, counts: row.counts }, row.key).counts,
        })),
      })),
      extremes: question.extremes.map(({ beside, ...extreme }) => {
        const withheld = below !== null && (beside === null || hidesOurs(asked, beside, hidden))
        return { ...extreme, text: withheld ? null : extreme.text, withheld }
      }),
      lookedAfterInYear: question.lookedAfterInYear && {
        ...question.lookedAfterInYear,
        count:
          question.lookedAfterInYear.count === null ? null : bySize(question.lookedAfterInYear.count, below),
      },
    })),
    leftOut: asked.leftOut.map((left) => ({
      ...left,
      count: bySize(left.count, below),
    })),
  }
}

function maskWith(hidden: ReadonlyMap<string, Hidden>) {
  return <T extends CountedBase>(base: T, part: string | null = null): Masked<T> => ({
    ...base,
    counts: Object.fromEntries(
      Object.entries(base.counts).map(([column, count]) => {
        const how = hidden.get(cellName(base.id, part, column as Column))
        return [column, how === undefined ? count : how === 'small' ? 'small' : 'withheld']
      }),
    ),
  })
}

/** Whether anything of ours is hidden in a breakdown, or it is not shown at all. */
function hidesOurs(
  { questions }: CountedCatalogue,
  id: string,
  hidden: ReadonlyMap<string, Hidden>,
): boolean {
  const table = questions.flatMap(({ tables }) => tables).find((it) => it.id === id)
  return table === undefined || table.rows.some(({ key }) => hidden.has(cellName(id, key, 'ours')))
}
