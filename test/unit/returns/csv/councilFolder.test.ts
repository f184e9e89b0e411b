import { appendFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  readCouncilFolder,
  readSteadyFile,
} from '../../../../electron/register/exchange/csv/readCouncilFolder'
import { largestFile } from '../../../../electron/register/exchange/csv/decodeText'

const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END\nA1,01/06/2011,M,01/06/2025,\n'
const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA1,F,01/06/2011,WBRI,,,\n'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'council-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function put(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

describe("a council's folder", () => {
  it('finds the tables by their columns and leaves the rest alone', async () => {
    put('Return (final) 2.CSV', missing)
    put('kids.txt', header)
    put('uasc.csv', 'CHILD,SEX,DOB,DUC\n')
    put('names.csv', 'id,forename,surname\n1,Ada,Example\n')
    put('notes.docx', 'PK\x03\x04')
    put('.hidden.csv', missing)
    mkdirSync(path.join(folder, 'old.csv'))
    const { tables, leftAlone } = await readCouncilFolder(folder)
    expect(tables.missing?.map(({ child }) => child)).toEqual(['A1'])
    expect(tables.header?.map(({ child }) => child)).toEqual(['A1'])
    expect(tables.episodes).toBeNull()
    expect(leftAlone).toEqual(['names.csv'])
  })

  it('reads only the tables asked for, whatever the others hold', async () => {
    put('missing.csv', missing)
    put('header.csv', `${header}"never closed`)
    const { tables, leftAlone } = await readCouncilFolder(folder, ['missing'])
    expect([tables.missing?.length, tables.header, leftAlone]).toEqual([1, null, []])
  })

  it.each([
    ['missing.csv', 'id,forename\n', 'noHeading'],
    ['return.csv', 'CHILD,DOB,MISSING\n', 'unknownColumns'],
    ['return.csv', '', 'empty'],
    ['return.csv', 'PK\x03\x04', 'spreadsheetRenamed'],
  ])('refuses %s holding %j', async (name, text, reason) => {
    put(name, text)
    put('header.csv', header)
    await expect(readCouncilFolder(folder)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      facts: { file: name, reason },
    })
  })

  it('refuses two files of one kind and names both', async () => {
    put('a.csv', missing)
    put('b.csv', missing)
    await expect(readCouncilFolder(folder)).rejects.toMatchObject({
      facts: { file: 'b.csv', reason: 'twoOfOneKind', detail: '"a.csv" is the same table.' },
    })
  })

  it('says when there is no such folder', async () => {
    await expect(readCouncilFolder(path.join(folder, 'gone'))).rejects.toMatchObject({
      code: 'FOLDER_REFUSED',
      facts: { reason: 'missing' },
    })
    await expect(readCouncilFolder(put('a.csv', missing))).rejects.toMatchObject({
      facts: { reason: 'notAFolder' },
    })
  })
})

describe('one file', () => {
  it('refuses what is too large before reading it', async () => {
    const file = put('missing.csv', missing)
    truncateSync(file, largestFile + 1)
    await expect(readSteadyFile(file)).rejects.toMatchObject({
      facts: { file: 'missing.csv', reason: 'tooLarge' },
    })
  })

  it('refuses a file that grows while it is read', async () => {
    const file = put('missing.csv', missing.repeat(200_000))
    const reading = readSteadyFile(file)
    const writing = setInterval(() => appendFileSync(file, missing), 0)
    try {
      await expect(reading).rejects.toMatchObject({ facts: { reason: 'changedWhileRead' } })
    } finally {
      clearInterval(writing)
    }
  })

  it('says which file cannot be opened', async () => {
    await expect(readSteadyFile(path.join(folder, 'gone.csv'))).rejects.toMatchObject({
      code: 'DISK_ERROR',
      facts: { during: 'opening "gone.csv"' },
    })
  })
})
