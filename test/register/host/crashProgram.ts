/** Opens a register, keeps a draft, and adds groups of ten rows until it is killed. Tells each group once committed. */
import { runCommand } from '../../../electron/register/commands/runCommand'
import { systemClock } from '../../../electron/register/clock'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'

const [file = '', passphrase = '', draftId = ''] = process.argv.slice(2)
const cheap = { memoryKiB: 64, passes: 1, lanes: 1 }

async function work(): Promise<never> {
  const open = await unlockRegister(
    {
      file,
      clock: systemClock,
      demo: false,
      committed: () => undefined,
      policy: { make: cheap, floor: cheap, ceiling: { memoryKiB: 262_144, passes: 8, lanes: 8 } },
    },
    passphrase,
  )
  const { user, openedAt } = open.session
  const draft = { id: draftId, kind: 'interview', subject_id: null, child_id: null, body: draftId }
  await open.db
    .insertInto('draft')
    .values({ ...draft, author_id: user.id, started_at: openedAt, saved_at: openedAt })
    .execute()
  for (let group = 1; ; group += 1) {
    await runCommand(open, { name: 'test.group', permission: 'children.write' }, async ({ write, audit }) => {
      for (let row = 0; row < 10; row += 1)
        await write.insert('child', { described_as: `${draftId} ${group}`, dob_precision: 'unknown' })
      audit({ action: 'group.added', detail: { group } })
    })
    process.send?.({ group })
  }
}

void work()
