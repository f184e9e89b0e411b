import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pdfPath, writeBeside } from '../../../electron/register/documents/pdfFile'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'homeward-pdf-file-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = new TextEncoder().encode('%PDF-1.7 made up')

describe('pdfPath', () => {
  test('keeps a name that ends in .pdf', () => {
    expect(pdfPath(join(folder, 'a.PDF'))).toBe(join(folder, 'a.PDF'))
  })

  test('never names a register: the ending is added', () => {
    expect(pdfPath(join(folder, 'Ashcombe.homeward'))).toBe(join(folder, 'Ashcombe.homeward.pdf'))
  })

  test('refuses where adding the ending would hit a file nobody was asked about', () => {
    writeFileSync(join(folder, 'a.pdf'), 'old')
    expect(() => pdfPath(join(folder, 'a'))).toThrow(expect.objectContaining({ code: 'FILE_EXISTS' }))
  })
})

describe('writeBeside', () => {
  test('the file appears whole, and only when it is moved in', () => {
    const target = join(folder, 'a.pdf')
    const waiting = writeBeside(target, bytes)
    expect(existsSync(target)).toBe(false)
    waiting.moveIn()
    expect(readFileSync(target)).toEqual(Buffer.from(bytes))
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  test('an older file stays as it was until then', () => {
    const target = join(folder, 'a.pdf')
    writeFileSync(target, 'old')
    const waiting = writeBeside(target, bytes)
    expect(readFileSync(target, 'utf8')).toBe('old')
    waiting.discard()
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  test('nothing is left behind where it cannot be written', () => {
    const target = join(folder, 'a.pdf')
    mkdirSync(`${target}.part`)
    expect(() => writeBeside(join(folder, 'nowhere', 'a.pdf'), bytes)).toThrow()
    expect(readdirSync(folder)).toEqual(['a.pdf.part'])
  })

  test('a place that turned out to be a folder is told, and the part can be thrown away', () => {
    const target = join(folder, 'a.pdf')
    const waiting = writeBeside(target, bytes)
    mkdirSync(target)
    expect(() => waiting.moveIn()).toThrow()
    waiting.discard()
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })
})
