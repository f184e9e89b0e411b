import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe('the table of where to change what', () => {
  it('names only paths that exist', () => {
    const text = readFileSync('docs/where-to-change-what.md', 'utf8')
    const paths = [...text.matchAll(/`([\w./]+)`/g)].map(([, path]) => path ?? '')
    expect(paths.length).toBeGreaterThan(30)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })
})
