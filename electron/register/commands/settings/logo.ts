import { contract } from '../../../../shared/contract'
import { standingLogo } from '../../queries/settings/logo'
import { commandOf, requireOpen } from '../../rpc/callScope'
import { command, hostCall } from '../../rpc/handlers'
import { InputProblems } from '../inputProblems'
import { readPicture } from '../picture'
import { runCommand } from '../runCommand'

/** The council's logo; the one before is put aside. */
export const keepLogo = hostCall(contract.settings.keepLogo, async ({ input, ...context }) => {
  const problems = new InputProblems()
  const isNone = 'This is no picture Homeward can keep. Choose another file.'
  const picture = await readPicture(input.picture, problems, { field: 'logo', isNone })
  problems.throwIfAny()
  return runCommand(requireOpen(context.host), commandOf(context), async ({ db, write, audit }) => {
    const before = await standingLogo(db)
    if (before !== null) await write.withdraw('logo', before.id, 'latest', 'Another logo took its place')
    const saved = await write.insert('logo', picture)
    audit({ action: 'logo.kept', detail: { logo: saved.id, bytes: picture.content.length } })
    return saved
  })
})

/** Papers go without a logo again. */
export const withdrawLogo = command(contract.settings.withdrawLogo, async ({ input, write, audit }) => {
  const saved = await write.withdraw('logo', input.id, input.version, input.reason)
  audit({ action: 'logo.withdrawn', detail: { logo: input.id, reason: input.reason } })
  return saved
})
