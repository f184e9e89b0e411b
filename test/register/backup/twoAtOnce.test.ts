import { expect, test } from 'vitest'
import { openedRegister } from '../../builders/register'

test('two copies asked for in one second, such as the daily one and the one before an import, both come', async () => {
  const { open } = await openedRegister()
  const [first, second] = await Promise.all([open.takeBackup('daily'), open.takeBackup('beforeImport')])
  expect(first.file).not.toBe(second.file)
  expect(first.problem).toBeNull()
  expect(second.problem).toBeNull()
})
