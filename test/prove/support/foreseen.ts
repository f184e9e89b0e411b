import { expect } from 'vitest'
import { asRefusal } from '../../../electron/register/rpc/errors'

/** What a hurt register may be refused with: words the person can do something with, never an error nobody foresaw. */
export function expectForeseen(error: unknown): void {
  const place = { file: 'Hurt.homeward', log: () => expect.fail(`nobody foresaw: ${String(error)}`) }
  expect(['REGISTER_DAMAGED', 'NOT_A_REGISTER', 'KEYS_OF_ANOTHER_REGISTER']).toContain(
    asRefusal(error, place).code,
  )
}
