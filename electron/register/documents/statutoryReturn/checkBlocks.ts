import type { YearView } from '../../../../shared/contract/returns'
import { plural } from '../../../../shared/text/plural'
import type { Block, Cell } from '../kit/model'

const TABLES = { missing: 'missing', episodes: 'episodes', missing_last: 'missing, last year' } as const

/** What the rules found, and which of them could not run. "No problems" never stands without how many ran. */
export function checkBlocks(view: YearView): Block[] {
  const { verdicts, notRun, hints, blockedBy } = view
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'Checks' },
    { kind: 'paragraph', text: outcome(view) },
  ]
  if (blockedBy.length > 0)
    blocks.push({
      kind: 'notice',
      tone: 'plain',
      title: `missing.csv cannot be written yet: ${plural(blockedBy.length, 'rule')} must be put right first`,
      text: `${blockedBy.length === 1 ? 'Rule' : 'Rules'} ${blockedBy.join(', ')}.`,
    })
  if (notRun.length > 0) blocks.push(notRunBlock(notRun))
  if (verdicts.length > 0) blocks.push(verdictTable(view))
  if (hints.length > 0) blocks.push(...hintBlocks(view))
  return blocks
}

function outcome({ verdicts, rulesOf, rulesRun, notRun }: YearView): string {
  const all = rulesRun + notRun.length
  const ran =
    notRun.length === 0
      ? `All ${all} rules of ${rulesOf} were run.`
      : `${rulesRun} of the ${all} rules of ${rulesOf} could run.`
  if (verdicts.length === 0) return `${ran} They found no problems.`
  const errors = verdicts.filter(({ level }) => level === 'error').length
  const warnings = verdicts.length - errors
  return `${ran} They found ${plural(errors, 'error')} and ${plural(warnings, 'warning')}.`
}

function notRunBlock(notRun: YearView['notRun']): Block {
  const reasons = new Map<string, string[]>()
  for (const { rule, because } of notRun) reasons.set(because, [...(reasons.get(because) ?? []), rule])
  const items = [...reasons].map(([because, rules]) => `Not run: ${rules.join(', ')}. ${because}`)
  return { kind: 'list', items, empty: '' }
}

function verdictTable({ verdicts }: YearView): Block {
  return {
    kind: 'table',
    columns: [
      { label: 'Rule', width: 34 },
      { label: 'Level', width: 44 },
      { label: 'Table', width: 54 },
      { label: 'Row', width: 34 },
      { label: 'Child', width: 64 },
      { label: 'What is wrong', width: '*' },
    ],
    rows: verdicts.map(({ rule, level, table, row, child, message }): Cell[] => [
      { text: rule, strong: true },
      level === 'error' ? { text: 'error', strong: true } : 'warning',
      TABLES[table],
      String(row),
      child,
      message,
    ]),
    empty: '',
  }
}

function hintBlocks({ hints }: YearView): Block[] {
  return [
    {
      kind: 'paragraph',
      text: `${plural(hints.length, 'remark')} of Homeward's own, on data no DfE rule looks at:`,
    },
    {
      kind: 'table',
      columns: [
        { label: 'Row', width: 34 },
        { label: 'Remark', width: '*' },
      ],
      rows: hints.map(({ row, message }): Cell[] => [row === null ? '' : String(row), message]),
      empty: '',
    },
  ]
}
