import { basename } from 'node:path'
import { contract } from '../../../../shared/contract'
import { utcNow } from '../../clock'
import { withEnding } from '../../files/withEnding'
import { writeSafely } from '../../files/writeSafely'
import type { Host } from '../../host/host'
import { copyAside as putCopyAside } from '../../rescue/copyAside'
import { salvage as salvageRegister } from '../../rescue/salvage'
import { supportReport } from '../../rescue/supportReport'
import { finishRestore } from '../../restore/finishRestore'
import { hostCall } from '../../rpc/handlers'
import { requireGoodPlace, whichFile, type WhichRegister } from '../register/whichFile'
import { requireClosed } from '../restore/whichCopy'

/** The damaged register; a restore that was interrupted is ended first. */
function damagedFile(host: Host, which: WhichRegister): string {
  requireClosed(host)
  const file = whichFile(host, which)
  finishRestore(file)
  return file
}

/** Copies the files as they are. */
export const copyAside = hostCall(contract.rescue.copyAside, async ({ host, input }) => ({
  folder: basename(putCopyAside(damagedFile(host, input.which), utcNow(host.clock))),
}))

/** Makes a register of what can be read, and puts it on the list of those used on this PC. */
export const salvage = hostCall(contract.rescue.salvage, async ({ host, input }) => {
  const file = damagedFile(host, input.which)
  requireGoodPlace(host, file)
  const { clock, policy } = host
  const made = await salvageRegister({ file, secret: input.secret, clock, policy })
  // Entries of the trail may be among what was lost.
  host.marks.restoreMeant(made.registerId)
  const name = basename(made.file, '.homeward')
  const lastOpenedAt = utcNow(clock)
  const recentId = host.recent.add({ file: made.file, name, lastOpenedAt, madeUp: false, slotId: null })
  return {
    recentId,
    file: basename(made.file),
    read: made.tables.reduce((sum, { read }) => sum + read, 0),
    lost: made.tables.flatMap(({ table, lost }) =>
      lost === null || lost === 0 ? [] : [{ table, rows: lost }],
    ),
    childrenMadeAnew: made.childrenMadeAnew,
    leftOut: made.leftOut,
  }
})

function reportText(host: Host, which: WhichRegister): string {
  const { profileFolder, appVersion } = host.start
  const registerFile = damagedFile(host, which)
  return supportReport({
    registerFile,
    profileFolder,
    appVersion,
    policy: host.policy,
    now: utcNow(host.clock),
  })
}

/** What would be saved, to be read first. */
export const report = hostCall(contract.rescue.report, async ({ host, input }) => ({
  text: reportText(host, input.which),
}))

/** Saves the report where the person chose. */
export const saveReport = hostCall(contract.rescue.saveReport, async ({ host, input }) => {
  const text = reportText(host, input.which)
  const target = withEnding(host.grants.take(input.grant, 'saveReport'), '.json')
  writeSafely(target, text)
  return { fileName: basename(target) }
})
