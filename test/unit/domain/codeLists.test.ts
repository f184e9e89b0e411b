import { describe, expect, it } from 'vitest'
import { codeLists, labelFor } from '../../../shared/codes'
import { hasCode, labelOf, optionsOn, type CodeList } from '../../../shared/codes/codeList'
import { isLocalDate } from '../../../shared/domain/time/localDate'

const lists: [string, CodeList][] = Object.entries(codeLists)

describe('option lists', () => {
  it.each(lists)('%s has its own name, a source, and codes that are unique and labelled', (name, list) => {
    expect(list.list).toBe(name)
    expect(list.source.length).toBeGreaterThan(10)
    expect(list.codes.length).toBeGreaterThan(1)
    expect(new Set(list.codes.map(({ code }) => code)).size).toBe(list.codes.length)
    expect(new Set(list.codes.map(({ label }) => label)).size).toBe(list.codes.length)
    for (const { code, label, from, to } of list.codes) {
      expect(code).toMatch(/^[A-Za-z0-9_]{1,40}$/)
      expect(label.trim()).toBe(label)
      expect(label).not.toBe('')
      for (const date of [from, to]) if (date !== undefined) expect(isLocalDate(date)).toBe(true)
      if (from !== undefined && to !== undefined) expect(from <= to).toBe(true)
    }
  })

  it('looks labels up, and shows a code it does not know as it came', () => {
    expect(labelOf(codeLists.placementType, 'K2')).toBe("Children's home")
    expect(labelOf(codeLists.placementType, 'Q9')).toBeNull()
    expect(labelFor('placementType', 'Q9')).toBe('Q9')
    expect(hasCode(codeLists.episodeType, 'A')).toBe(true)
    expect(hasCode(codeLists.episodeType, 'a')).toBe(false)
  })

  it('offers the codes of the day: K3 instead of H5 and P2, M F U instead of 1 2', () => {
    const codesOn = (list: CodeList, date: string) => optionsOn(list, date).map(({ code }) => code)
    expect(codesOn(codeLists.placementType, '2024-03-31')).toContain('H5')
    expect(codesOn(codeLists.placementType, '2024-03-31')).not.toContain('K3')
    expect(codesOn(codeLists.placementType, '2024-04-01')).toContain('K3')
    expect(codesOn(codeLists.placementType, '2024-04-01')).not.toContain('P2')
    expect(codesOn(codeLists.placementType, '2025-03-31')).not.toContain('Z11')
    expect(codesOn(codeLists.placementType, '2025-04-01')).toContain('Z14')
    expect(codesOn(codeLists.sex903Until2024, '2024-04-01')).toEqual([])
  })

  it('calls no reason national: they are what councils type, and a council may change them', () => {
    for (const list of [codeLists.notOfferedReason, codeLists.notCompletedReason] as CodeList[]) {
      expect(list.codes.filter(({ local }) => local !== true)).toEqual([])
      expect(list.source).not.toContain('guidance')
    }
  })

  it('knows 153 authorities today', () => {
    expect(optionsOn(codeLists.authority, '2026-11-22')).toHaveLength(153)
  })
})
