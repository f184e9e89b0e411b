import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { everyPaper } from './builders/everyPaper'
import { openPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
afterAll(() => folder.remove())

const PASSPHRASE = 'K7QF-2MXP-9TRW-4HJD-LLVC-8N'
let bytes: Uint8Array
beforeAll(async () => {
  const paper = everyPaper.find(([name]) => name === 'interview-record')?.[1]
  if (paper === undefined) throw new Error('the interview record is among the papers')
  ;({ bytes } = await setPaper(paper, folder.fonts, undefined, PASSPHRASE))
})

test('a protected file opens with its passphrase, and with no other and none', async () => {
  const { text, info } = await openPdf(bytes, PASSPHRASE)
  expect(text).toContain('Return home interview')
  expect(info['EncryptFilterName']).toBe('Standard')
  for (const wrong of [PASSPHRASE.toLowerCase(), `${PASSPHRASE} `, 'K7QF', ''])
    await expect(openPdf(bytes, wrong)).rejects.toThrow(/password/i)
  await expect(openPdf(bytes)).rejects.toThrow(/password/i)
})

test('it is locked with AES-256 of revision 6 and says so', () => {
  const raw = Buffer.from(bytes).toString('latin1')
  expect(raw).toContain('/R 6')
  expect(raw).toContain('/CFM /AESV3')
  expect(raw).toContain('/ExtensionLevel 8')
  expect(raw).not.toContain('Return home interview')
})

test('no two files are locked alike', async () => {
  const paper = everyPaper.find(([name]) => name === 'offer-card')?.[1]
  if (paper === undefined) throw new Error('the offer card is among the papers')
  const [one, other] = await Promise.all(
    [1, 2].map(async () => setPaper(paper, folder.fonts, undefined, PASSPHRASE)),
  )
  expect(Buffer.from(one?.bytes ?? []).equals(Buffer.from(other?.bytes ?? []))).toBe(false)
})

test.skipIf(spawnSync('qpdf', ['--version']).error !== undefined)(
  'qpdf opens it too and reads the same of the lock (skipped where qpdf is not installed)',
  () => {
    const file = join(folder.outFolder, 'protected.pdf')
    writeFileSync(file, bytes)
    const asked = (password: string, ...what: string[]) =>
      spawnSync('qpdf', [...what, `--password=${password}`, file], { encoding: 'utf8' })
    const { stdout, status } = asked(PASSPHRASE, '--check', '--show-encryption')
    expect(stdout).toContain('R = 6')
    expect(stdout).toContain('stream encryption method: AESv3')
    expect(status).toBe(0)
    expect(asked('wrong', '--check').stderr).toContain('invalid password')
  },
)
