import { expect, test } from 'vitest'
import { wholeRegister } from '../../builders/wholeRegister'

test('a name from right to left comes to the page apart from the dates beside it, and is kept as it was typed', async () => {
  const { client, open } = await wholeRegister()
  const { id } = await client.children.add({ forename: 'יעל', surname: 'כהן' })
  const { child } = await client.children.get({ id })
  expect(child.label).toBe('\u2068יעל כהן\u2069')
  const kept = await open.db.selectFrom('child').select(['forename', 'surname']).executeTakeFirstOrThrow()
  expect(kept).toEqual({ forename: 'יעל', surname: 'כהן' })
})
