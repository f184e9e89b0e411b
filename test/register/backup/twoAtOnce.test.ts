import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keyFileOf } from '../../../electron/register/unlock/keyFile'
import { openedRegister } from '../../builders/register'

test('two copies asked for in one second, such as the daily one and the one before an import, both come', async () => {
  const { open } = await openedRegister()
  const [first, second] = await Promise.all([open.takeBackup('daily'), open.takeBackup('beforeImport')])
  expect(first.file).not.toBe(second.file)
  expect(first.problem).toBeNull()
  expect(second.problem).toBeNull()
})

test('a copy just made stays, even where an older one has a later name: three in one second, and a clock set back', async () => {
  const { open, clock } = await openedRegister()
  for (const goOn of [0, 0, 0, -3600, 1]) {
    clock.jump(goOn)
    const { file } = await open.takeBackup('asked')
    expect(existsSync(file), file).toBe(true)
    expect(existsSync(keyFileOf(file)), file).toBe(true)
  }
})
