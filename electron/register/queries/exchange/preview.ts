import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { localDateOf } from '../../../../shared/domain/time/london'
import { makePlan } from '../../exchange/import/plan'
import { yearOfFiles, type FileInYear } from '../../exchange/import/planFiles'
import { previewOf } from '../../exchange/import/previewOf'
import { previews } from '../../exchange/import/previews'
import { factsOf, readFile, type ReadFile } from '../../exchange/import/readFiles'
import { staging, wholeFile } from '../../exchange/import/staging'
import { newId } from '../../ids'
import { stream } from '../../rpc/handlers'
import { historySeq } from './historySeq'
import { knownRegister } from './knownRegister'

/** Reads the files and compares them with the register; writes nothing. */
export const preview = stream(
  contract.exchange.preview,
  async function* ({ input, db, scratch, clock, now }) {
    const files: FileInYear[] = []
    for (const [at, { staged, lastYear }] of input.staged.entries()) {
      yield { progress: (0.6 * at) / input.staged.length, stage: 'Reading the files' }
      const file = wholeFile(scratch(staging), staged)
      // One after the other: a year of a large council would stand in memory twice.
      // oxlint-disable-next-line eslint/no-await-in-loop
      const read = await readFile(file)
      files.push({ read: lastYear ? ofLastYear(read) : read, facts: factsOf(file, read), lastYear })
    }
    refuseTwins(files)
    const year = input.year ?? yearOfFiles(files)
    refuseWithoutYear(files, year)
    yield { progress: 0.7, stage: 'Comparing with the register' }
    const seq = await historySeq(db)
    const today = localDateOf(now)
    const plan = makePlan(
      files,
      await knownRegister(db, today),
      year,
      new Map(Object.entries(input.sameChild)),
    )
    const id = newId(clock.nowMs())
    const held = scratch(previews)
    held.clear()
    held.set(id, { plan, historySeq: seq })
    return previewOf(id, plan)
  },
)

/** Two files called missing.csv are told apart in messages. */
function ofLastYear(read: ReadFile): ReadFile {
  return { ...read, file: `${read.file} (last year)` }
}

/** @throws Refusal INVALID where missing rows have no date that tells their year */
function refuseWithoutYear(files: readonly FileInYear[], year: number | null): void {
  if (year !== null || files.every(({ read }) => read.table !== 'missing')) return
  const message = 'Say which collection year the files are of: the year it ends in.'
  throw new Refusal('INVALID', { problems: [{ field: 'year', message }] })
}

/** @throws Refusal FILE_UNREADABLE, reason `twoOfOneKind` */
function refuseTwins(files: readonly FileInYear[]): void {
  const seen = new Map<string, string>()
  for (const { read, lastYear } of files) {
    if (read.table === 'other') continue
    // Lists and the template are of no year: there is one of each.
    const isOfYear = read.table !== 'names' && read.table !== 'earlierEpisodes'
    const key = `${read.table}/${isOfYear && lastYear}`
    const before = seen.get(key)
    if (before !== undefined)
      throw new Refusal('FILE_UNREADABLE', {
        file: read.file,
        reason: 'twoOfOneKind',
        line: null,
        detail: `"${before}" is the same table.`,
      })
    seen.set(key, read.file)
  }
}
