import { describe, expect, it } from 'vitest'
import { mayBeDouble } from '../../../../shared/domain/episodes/doubles'
import { about, exactly, onDate, UNKNOWN } from '../../../../shared/domain/time/moment'

describe('two reports that may be one absence', () => {
  const noon = exactly('2026-11-20T12:00:00Z')
  it('start within six hours of each other, either way round', () => {
    expect(mayBeDouble(noon, exactly('2026-11-20T18:00:00Z'))).toBe(true)
    expect(mayBeDouble(exactly('2026-11-20T18:00:00Z'), noon)).toBe(true)
    expect(mayBeDouble(noon, exactly('2026-11-20T18:00:01Z'))).toBe(false)
    expect(mayBeDouble(noon, exactly('2026-11-20T05:59:59Z'))).toBe(false)
  })
  it('are asked about where the times leave it open', () => {
    expect(mayBeDouble(noon, onDate('2026-11-20'))).toBe(true)
    expect(mayBeDouble(noon, onDate('2026-11-22'))).toBe(false)
    expect(mayBeDouble(noon, about('2026-11-20T18:30:00Z'))).toBe(true)
    expect(mayBeDouble(noon, about('2026-11-20T18:30:00Z'), 15)).toBe(false)
    expect(mayBeDouble(noon, UNKNOWN)).toBe(false)
  })
})
