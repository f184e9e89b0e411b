import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dataDictionary } from '../../../build/dataDictionary.mjs'
import { openedRegister } from '../../builders/register'

/** Tables SQLite or the migrations keep for themselves. */
const internal = /^(sqlite_|schema_)/

function documented(): Map<string, string[]> {
  const text: string = dataDictionary()
  const sections = text.split('\n## ').slice(1)
  const columnsOf = (section: string): string[] =>
    [...section.matchAll(/^\| (\w+) \|/gm)].map(([, name]) => name ?? '').filter((name) => name !== 'column')
  const common = columnsOf(sections[0] ?? '')
  return new Map(
    sections.slice(1).map((section) => {
      const own = columnsOf(section)
      const table = section.slice(0, section.indexOf('\n'))
      return [table, section.includes('columns every record has') ? [...own, ...common] : own]
    }),
  )
}

describe('the data dictionary', () => {
  it('is the one in docs', () => {
    expect(readFileSync('docs/data-dictionary.md', 'utf8')).toBe(dataDictionary())
  })

  it('names every column of a freshly migrated register, and no other', async () => {
    const { open } = await openedRegister()
    const tables = await open.db.introspection.getTables()
    const real = new Map(
      tables
        .filter(({ name }) => !internal.test(name))
        .map(({ name, columns }) => [name, columns.map((column) => column.name).toSorted()]),
    )
    const said = new Map([...documented()].map(([name, columns]) => [name, columns.toSorted()]))
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(real))
  })
})
