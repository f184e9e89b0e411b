import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { changeChild } from '../../../electron/register/commands/children/change'
import { lastSaved } from '../../../electron/register/queries/history/lastSaved'
import { colleague } from '../../builders/colleague'
import { workingRegister } from '../../builders/people'

test('who saved a record last is said by name, and that it was oneself', async () => {
  const { open, call } = await workingRegister()
  const { id, version } = await call(addChild, { forename: 'Mika', surname: 'Oddo' })
  const last = async () => call(lastSaved, { recordId: id })
  expect(await last()).toMatchObject({ name: open.session.user.name, mine: true })
  const ines = await colleague(open, 'Ines', 'officer')
  await ines(changeChild, { id, version, facts: { team: 'North' } })
  expect(await last()).toMatchObject({ name: 'Ines', mine: false })
  expect(await ines(lastSaved, { recordId: id })).toMatchObject({ name: 'Ines', mine: true })
  expect(await call(lastSaved, { recordId: randomUUID() })).toBeNull()
})
