import { whyNotRun, type CheckAnswer } from '../../../shared/returns/ssda903/check'
import { rulesForYear } from '../../../shared/returns/ssda903/collectionYears'
import { hintWords, type HintCode } from '../../../shared/returns/ssda903/hints'
import type { FailureLevel, FailureTable, Rule } from '../../../shared/returns/ssda903/rule'
import type { ReturnTables } from '../../../shared/returns/ssda903/types'
import { plural } from '../../../shared/text/plural'

/** Rows listed behind a rule before the rest is only counted. */
const rowsListed = 20

const fileOf: Record<FailureTable, string> = {
  missing: 'missing.csv',
  episodes: 'episodes.csv',
  missing_last: "last year's missing.csv",
}

/** What `check` says to a person: what was read, how many rules ran, and the rows to put right rule by rule. */
export function checkSummary(answer: CheckAnswer, tables: ReturnTables): string {
  const { rules, year } = rulesForYear(answer.year)
  const ran = rules.length - answer.notRun.length
  const errors = answer.failures.filter(({ level }) => level === 'error').length
  const lines = [
    `Collection year ${answer.year}: 1 April ${answer.year - 1} to 31 March ${answer.year}. Rules of ${year}.`,
    `Read: ${rowCounts(tables)}.`,
    `${ran} of the ${rules.length} rules could run.`,
    ...answer.notRun.map(
      (number) => `  Rule ${number} did not run: ${whyNotRun(number, tables, answer.year)}.`,
    ),
    '',
    `${plural(errors, 'error')}, ${plural(answer.failures.length - errors, 'warning')}, ${plural(answer.hints.length, 'hint')}.`,
    ...rules.flatMap((rule) => ruleLines(rule, answer)),
    ...hintLines(answer),
  ]
  return `${lines.join('\n')}\n`
}

function rowCounts({ missing, episodes, header, missingLast }: ReturnTables): string {
  const count = (rows: readonly unknown[] | null, name: string): string =>
    rows === null ? `no ${name}` : `${plural(rows.length, 'row')} of ${name}`
  return [
    count(missing, 'missing.csv'),
    count(episodes, 'episodes.csv'),
    count(header, 'header.csv'),
    count(missingLast, "last year's missing.csv"),
  ].join(', ')
}

function ruleLines(rule: Rule, { failures }: CheckAnswer): string[] {
  const mine = failures.filter((failure) => failure.rule === rule.number)
  if (mine.length === 0) return []
  const tables = [...new Set(mine.map(({ table }) => table))]
  const places = tables.map((table) => {
    return `  ${fileOf[table]}: ${rowList(mine.filter((failure) => failure.table === table))}`
  })
  return ['', `${rule.number} ${rule.plain}`, ...places]
}

function hintLines({ hints }: CheckAnswer): string[] {
  const codes = Object.keys(hintWords) as HintCode[]
  return codes.flatMap((code) => {
    const mine = hints.filter((hint) => hint.code === code)
    return mine.length === 0 ? [] : ['', `Hint: ${hintWords[code]}`, `  ${fileOf.missing}: ${rowList(mine)}`]
  })
}

function rowList(places: readonly { readonly row: number; readonly level?: FailureLevel }[]): string {
  const rest = places.length - rowsListed
  const shown = places
    .slice(0, rowsListed)
    .map(({ row, level }) => (level === 'warning' ? `${row} (warning)` : String(row)))
  return `${places.length === 1 ? 'row' : 'rows'} ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
