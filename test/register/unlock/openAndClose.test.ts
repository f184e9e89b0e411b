import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newRegister, testPerson } from '../../builders/register'

test('a new register opens with its passphrase and leaves nothing but itself and its keys when closed', async () => {
  const register = await newRegister()
  expect(readdirSync(register.folder).toSorted()).toEqual(['Ashcombe.homeward', 'Ashcombe.homeward-keys'])
  const open = await register.unlock()
  expect(open.session.user.name).toBe(testPerson)
  expect(open.session.council).toBe('Ashcombe Council')
  expect(existsSync(`${register.file}-open`)).toBe(true)
  await open.close()
  expect(readdirSync(register.folder).toSorted()).toEqual(['Ashcombe.homeward', 'Ashcombe.homeward-keys'])
})
