import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type LogEvent, type LogFacts, openLog } from '../../../electron/main/log'
import { openUnexpectedLog } from '../../../electron/register/host/log'
import { TestClock } from '../../builders/clock'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const noon = () => new Date('2026-11-22T12:00:00Z')

test('a line is an event, a time and numbers', () => {
  const log = openLog(folder, noon)
  log('register.ready', { pid: 42 })
  expect(readFileSync(join(folder, 'main.log'), 'utf8')).toBe(
    '{"at":"2026-11-22T12:00:00.000Z","event":"register.ready","pid":42}\n',
  )
})

test('text does not reach the disk, even past the types', () => {
  const log = openLog(folder, noon)
  log('page.gone', { code: 1, name: 'Amira Cole', list: ['Amira'], odd: Number.NaN } as unknown as LogFacts)
  const text = readFileSync(join(folder, 'main.log'), 'utf8')
  expect(text).not.toContain('Amira')
  expect(JSON.parse(text)).toEqual({ at: '2026-11-22T12:00:00.000Z', event: 'page.gone', code: 1 })
})

test('an event or a fact that nobody decided on does not reach the disk', () => {
  const log = openLog(folder, noon)
  log('child.Amira Cole' as LogEvent)
  log('page.gone', { code: 1, born: 20110214, 'Amira Cole': 1 } as LogFacts)
  const lines = readFileSync(join(folder, 'main.log'), 'utf8').trim().split('\n')
  expect(lines).toEqual(['{"at":"2026-11-22T12:00:00.000Z","event":"page.gone","code":1}'])
})

test.each([
  ['a reference', '0A1B2C3D', 'SQLITE_FULL', { reference: '0A1B2C3D', code: 'SQLITE_FULL' }],
  ['a place', 'backup', 'ENOSPC', { reference: 'backup', code: 'ENOSPC' }],
  ['a name as reference', 'Amira Cole', 'ENOSPC', { reference: 'other', code: 'ENOSPC' }],
  ['a name as code', '0A1B2C3D', 'AMIRA_COLE', { reference: '0A1B2C3D', code: 'none' }],
  ['no code', '0A1B2C3D', undefined, { reference: '0A1B2C3D', code: 'none' }],
])('the register’s log holds references and codes: %s', (_what, reference, code, line) => {
  vi.stubGlobal('__RELEASE__', true)
  const log = openUnexpectedLog(folder, new TestClock())
  log(reference, Object.assign(new Error('about Amira Cole'), { code }))
  const text = readFileSync(join(folder, 'register.log'), 'utf8')
  expect(JSON.parse(text)).toEqual({ at: expect.any(String), event: 'register.unexpected', ...line })
  expect(text).not.toContain('Amira')
})

test('three files of half a megabyte and no more', () => {
  const log = openLog(folder, noon)
  for (let turn = 1; turn <= 4; turn += 1) {
    writeFileSync(join(folder, 'main.log'), `${turn}`.repeat(512 * 1024))
    log('app.start')
  }
  expect(readdirSync(folder).toSorted()).toEqual(['main.1.log', 'main.2.log', 'main.log'])
  expect(readFileSync(join(folder, 'main.1.log'), 'utf8')[0]).toBe('4')
  expect(readFileSync(join(folder, 'main.2.log'), 'utf8')[0]).toBe('3')
  expect(readFileSync(join(folder, 'main.log'), 'utf8')).toContain('app.start')
})

test('a log that cannot be written stops nothing', () => {
  const file = join(folder, 'a file')
  writeFileSync(file, '')
  expect(() => openLog(file, noon)('app.start')).not.toThrow()
})
