import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const inDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
const pages = [
  'README.md',
  'CHANGELOG.md',
  'renderer/components/README.md',
  ...inDocs.filter((name) => name.endsWith('.md')).map((name) => join('docs', name)),
]

const read = (page: string): string => readFileSync(page, 'utf8')

/** The anchor of a heading as GitHub makes it. */
function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\- _]/gu, '')
  return kept.trim().replaceAll(' ', '-')
}

const anchorsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading ?? ''))

/** `a/{b,c}.ts` stands for `a/b.ts` and `a/c.ts`. */
function unfolded(path: string): string[] {
  const [whole, names] = /\{([^}]*)\}/.exec(path) ?? []
  if (whole === undefined || names === undefined) return [path]
  return names.split(',').flatMap((name) => unfolded(path.replace(whole, name.trim())))
}

/** A folder, a file, or a test named without its ending. */
const isThere = (path: string): boolean =>
  ['', '.test.ts', '.spec.ts'].some((ending) => existsSync(`${path}${ending}`))

describe('what the documentation points to', () => {
  it.each(pages)('%s: every link leads to a page that is there, and to a heading it has', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(
      ([, link]) => link ?? '',
    )
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : normalize(join(dirname(page), path))
      if (!existsSync(target)) return true
      return anchor !== undefined && !anchorsOf(target).includes(anchor)
    })
    expect(broken).toEqual([])
  })

  it.each(pages)('%s: every path it names is there', (page) => {
    const named = [...read(page).matchAll(/`((?:build|docs|electron|renderer|shared|test)\/[^`\s]+)`/g)]
    const paths = named.flatMap(([, path]) => unfolded(path ?? ''))
    expect(paths.filter((path) => !/[*…<]/.test(path) && !isThere(path))).toEqual([])
  })

  it('the table of where to change what names more than a hundred', () => {
    expect(read('docs/where-to-change-what.md').match(/`[\w./-]+\/[\w./-]+`/g)?.length).toBeGreaterThan(100)
  })
})
