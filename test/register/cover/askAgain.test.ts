import { join } from 'node:path'
import { expect, test } from 'vitest'
import { requireProofToLeave } from '../../../electron/register/documents/proofToLeave'
import type { PaperFacts } from '../../../electron/register/documents/madePapers'
import { everyCall } from '../../builders/contractWalk'
import { refusal } from '../../builders/refusal'
import { openedRegister, testPassphrase } from '../../builders/register'
import { wholeRegister as window } from '../../builders/wholeRegister'

test('these ask for the passphrase again', () => {
  const asking = everyCall().filter(({ meta }) => meta.askAgain === true)
  expect(asking.map(({ name }) => name).toSorted()).toEqual([
    'cover.choosePin',
    'register.setBackupPlace',
    'retention.askDestroy',
    'retention.destroy',
    'returns.exportAgain',
    'returns.exportMissing',
    'tables.save',
    'users.change',
    'users.changeKey',
    'users.invite',
    'users.remove',
    'users.reset',
    'users.switchRoles',
  ])
})

test('ten minutes after the passphrase an export asks for it again, with its grant still good', async () => {
  const { client, clock, host, folder } = await window()
  clock.forward(601)
  const { grant } = host.grants.add(join(folder, 'missing.csv'), 'saveMissingCsv')
  await refusal('ASK_AGAIN', client.returns.exportMissing({ year: 2027, grant }))
  await refusal('WRONG_PASSPHRASE', client.register.proveItIsMe({ passphrase: 'not this one at all' }))
  await refusal('ASK_AGAIN', client.returns.exportMissing({ year: 2027, grant }))
  await client.register.proveItIsMe({ passphrase: testPassphrase })
  const run = await client.returns.exportMissing({ year: 2027, grant })
  expect(run.fileName).toBe('missing.csv')
})

test('a paper about many children asks, printed as well as saved; one child and the out-of-hours pack print at once', async () => {
  const { open, clock } = await openedRegister()
  clock.forward(601)
  const asks = (kind: PaperFacts['kind'], childId: string | null, how: 'printed' | 'saved'): boolean => {
    try {
      requireProofToLeave(open, { kind, childId }, how)
      return false
    } catch (error) {
      expect(error).toMatchObject({ code: 'ASK_AGAIN' })
      return true
    }
  }
  for (const kind of ['missingNow', 'figureReport', 'statutoryPdf', 'panelPack', 'homesExtract'] as const)
    expect([kind, asks(kind, null, 'printed'), asks(kind, null, 'saved')]).toEqual([kind, true, true])
  for (const kind of ['chronology', 'childProfile', 'subjectAccess'] as const)
    expect([kind, asks(kind, 'a child', 'printed'), asks(kind, 'a child', 'saved')]).toEqual([
      kind,
      false,
      false,
    ])
  for (const kind of ['blankForm', 'emptyInterview', 'backupCertificate'] as const)
    expect([kind, asks(kind, null, 'printed'), asks(kind, null, 'saved')]).toEqual([kind, false, false])
  expect(asks('outOfHoursPack', null, 'printed')).toBe(false)
  expect(asks('outOfHoursPack', null, 'saved')).toBe(true)
})

test('opening the cover by PIN is no passphrase given', async () => {
  const { client, clock } = await window()
  await client.cover.choosePin({ pin: '271828' })
  clock.forward(601)
  await client.cover.cover()
  await client.cover.open({ pin: '271828' })
  await refusal('ASK_AGAIN', client.cover.choosePin({ pin: '314159' }))
})
