import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { permissionsTable } from '../../../build/permissionsTable.mjs'
import { everyCall } from '../../builders/contractWalk'

test('the table of permissions is the one in docs, and names every call', async () => {
  const text = await permissionsTable()
  expect(readFileSync('docs/permissions.md', 'utf8')).toBe(text)
  for (const { name } of everyCall()) expect(text).toContain(`\n| \`${name}\` |`)
})
