import { setImmediate } from 'node:timers/promises'
import { contract } from '../../../../shared/contract'
import type { CheckedFiles } from '../../../../shared/contract/checking'
import { checkReport } from '../../../../shared/returns/ssda903/checkReport'
import type { Host } from '../../host/host'
import { newId } from '../../ids'
import { hostCall, type InputOf } from '../../rpc/handlers'
import { staging, wholeFile } from '../import/staging'
import { checked } from './desk'
import { readToCheck, tablesToCheck, type ReadToCheck } from './readForCheck'
import { shownReport } from './shownReport'

interface Progress {
  readonly progress: number
  readonly stage: string
}

type Asked = InputOf<typeof contract.checking.run>

/** Reads the files and runs the rules; whoever cancels is heard between two files. */
export const runCheck = hostCall(contract.checking.run, async ({ input, host }) => check(input, host))

async function* check({ files, year }: Asked, host: Host): AsyncGenerator<Progress, CheckedFiles, void> {
  const staged = host.scratch.get(staging)
  const read: ReadToCheck[] = []
  for (const [at, { staged: id, lastYear }] of files.entries()) {
    yield { progress: (0.7 * at) / files.length, stage: 'Reading the files' }
    // Each blocks for as long as it is read: in between the process answers others.
    // oxlint-disable-next-line eslint/no-await-in-loop
    await setImmediate()
    read.push(readToCheck({ file: wholeFile(staged, id), lastYear }))
  }
  yield { progress: 0.7, stage: 'Running the rules' }
  await setImmediate()
  const tables = tablesToCheck(read)
  const newest = { id: newId(host.clock.nowMs()), report: checkReport(tables, year), tables }
  host.scratch.get(checked).newest = newest
  yield { progress: 0.9, stage: 'Writing the report' }
  return shownReport(newest)
}
