import { expect, test } from 'vitest'
import { everyCall } from '../../builders/contractWalk'
import { refusal } from '../../builders/refusal'
import { testPassphrase } from '../../builders/register'
import { wholeRegister as window, type WholeRegister } from '../../builders/wholeRegister'

const pin = '271828'

async function auditOf({ host }: WholeRegister, action: string) {
  return host.open!.db.selectFrom('audit').select('detail').where('action', '=', action).execute()
}

const answeredWhileCovered = [
  'cover.cover',
  'cover.open',
  'drafts.keep',
  'register.session',
  'shell.environment',
  'shell.events',
  'shell.lock',
]

/** Calls a call of the contract by its path. */
function callOf(
  client: WholeRegister['client'],
  path: readonly string[],
): (input: unknown) => Promise<unknown> {
  const found = path.reduce<unknown>((part, name) => Reflect.get(part as object, name), client)
  return found as (input: unknown) => Promise<unknown>
}

test('while the window is covered the register process refuses every call but the few that are needed', async () => {
  const { client } = await window()
  await client.cover.cover()
  const calls = everyCall()
  expect(
    calls
      .filter(({ meta }) => meta.whileCovered === true)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(answeredWhileCovered)
  const refused = calls.filter(({ meta }) => meta.whileCovered !== true)
  expect(refused.length).toBeGreaterThan(50)
  for (const { path } of refused) await refusal('COVERED', callOf(client, path)({}))
})

test('what was being typed is kept while covered', async () => {
  const { client } = await window()
  await client.cover.cover()
  const id = '01900000-0000-7000-8000-000000000001'
  await client.drafts.keep({ id, kind: 'recordMissing', body: '{}' })
  await refusal('COVERED', client.drafts.get({ id }))
  await client.cover.open({ passphrase: testPassphrase })
  expect((await client.drafts.get({ id }))?.body).toBe('{}')
})

test('without a PIN the passphrase opens it, and a wrong one does not', async () => {
  const { client } = await window()
  expect(await client.cover.cover()).toEqual({ opensBy: 'passphrase', noPin: 'notChosen' })
  await refusal('WRONG_PASSPHRASE', client.cover.open({ passphrase: 'seven lanterns under the pier' }))
  await refusal('COVERED', client.today.board())
  await client.cover.open({ passphrase: testPassphrase })
  await client.today.board()
})

test('the PIN opens it for an hour after the passphrase, and only its own', async () => {
  const { client, clock } = await window()
  await client.cover.choosePin({ pin })
  clock.forward(3600)
  expect(await client.cover.cover()).toEqual({ opensBy: 'pin', noPin: null })
  expect(await refusal('WRONG_PIN', client.cover.open({ pin: '314159' }))).toEqual({ triesLeft: 2 })
  await client.cover.open({ pin })
  await client.today.board()
  // Opened: the tries count anew.
  await client.cover.cover()
  expect(await refusal('WRONG_PIN', client.cover.open({ pin: '314159' }))).toEqual({ triesLeft: 2 })
})

test('the third wrong PIN is the full lock, and the right one comes too late', async () => {
  const here = await window()
  const { client, toldMain } = here
  await client.cover.choosePin({ pin })
  await client.cover.cover()
  for (const left of [2, 1, 0])
    expect(await refusal('WRONG_PIN', client.cover.open({ pin: '314159' }))).toEqual({ triesLeft: left })
  expect(toldMain).toContainEqual({ type: 'lock', reason: 'pin' })
  await refusal('WRONG_PIN', client.cover.open({ pin }))
  expect((await auditOf(here, 'cover.wrongPin')).length).toBe(4)
})

test('tries made side by side are tries too', async () => {
  const { client, toldMain } = await window()
  await client.cover.choosePin({ pin })
  await client.cover.cover()
  const wrong = ['314159', '141421', '161803', pin].map((typed) => client.cover.open({ pin: typed }))
  const settled = await Promise.allSettled(wrong)
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
  expect(toldMain).toContainEqual({ type: 'lock', reason: 'pin' })
})

test('a PIN whose hour is over does not open: F8 asks for the passphrase, and typing the PIN locks', async () => {
  const { client, clock, toldMain } = await window()
  await client.cover.choosePin({ pin })
  clock.forward(3601)
  expect(await client.cover.cover()).toEqual({ opensBy: 'passphrase', noPin: 'tooOld' })
  await refusal('PIN_TOO_OLD', client.cover.open({ pin }))
  expect(toldMain).toContainEqual({ type: 'lock', reason: 'pin' })
})

test('a clock set back makes no PIN young again', async () => {
  const { client, clock } = await window()
  await client.cover.choosePin({ pin })
  clock.set('2026-11-22T08:00:00Z')
  expect((await client.cover.cover()).noPin).toBe('tooOld')
})

test('a clock set back a little before the hour is over gains the PIN no time', async () => {
  const { client, clock } = await window()
  await client.cover.choosePin({ pin })
  clock.forward(3000)
  clock.jump(-2400)
  clock.forward(601)
  expect((await client.cover.cover()).noPin).toBe('tooOld')
})

test('the administrator switches PINs off for the whole register', async () => {
  const { client } = await window()
  await client.cover.choosePin({ pin })
  await client.settings.change({ coverPin: false })
  expect(await client.cover.pin()).toEqual({ chosen: true, allowed: false })
  expect(await client.cover.cover()).toEqual({ opensBy: 'passphrase', noPin: 'switchedOff' })
  await refusal('WRONG_PIN', client.cover.open({ pin }))
})

test('a weak PIN is refused, and the PIN given up opens nothing', async () => {
  const { client } = await window()
  expect(await refusal('WEAK_PIN', client.cover.choosePin({ pin: '123456' }))).toEqual({ reason: 'run' })
  await client.cover.choosePin({ pin })
  await client.cover.forgetPin()
  expect((await client.cover.cover()).noPin).toBe('notChosen')
})

test('the PIN stands nowhere in the register, not even in its history', async () => {
  const { client, host } = await window()
  await client.cover.choosePin({ pin })
  const rows = await host.open!.db.selectFrom('cover_pin').selectAll().execute()
  expect(rows).toHaveLength(1)
  const history = await host.open!.db.selectFrom('history').selectAll().execute()
  const audit = await host.open!.db.selectFrom('audit').selectAll().execute()
  expect(JSON.stringify([rows, history, audit])).not.toContain(pin)
  expect(history.filter(({ table_name }) => table_name === 'cover_pin')).toEqual([])
})
