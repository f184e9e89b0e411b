import { expect, test } from 'vitest'
import { authority } from '../../../../shared/codes/authorities'
import { nothingBesides } from '../../../../shared/returns/figures/reports/besides'
import { publishedCharts } from '../../../../shared/returns/figures/reports/publishedCharts'
import { publishedGrids } from '../../../../shared/returns/figures/reports/publishedGrids'
import { publishedUpTo, regionOf } from '../../../../shared/returns/published/published'
import { year2026 } from '../../../builders/figures/fortyEpisodes'

test('every authority that is published lies in a region that is published', () => {
  for (const { code } of authority.codes) {
    if (publishedUpTo(code, 2025) === null) continue
    const region = regionOf(code)
    expect([code, region === null]).toEqual([code, false])
    expect(publishedUpTo(region ?? '', 2025)).not.toBeNull()
  }
  expect([regionOf('879'), regionOf('970'), regionOf('000')]).toEqual(['990', null, null])
})

test('what was not published is a dash, never a nought, and DfE’s caution stands beside it', () => {
  const charts = publishedCharts(year2026, { ...nothingBesides, laCode: '857', comparedWith: ['879', '857'] })
  const rutland = charts[0]?.rows.map(({ values }) => values[0])
  expect(rutland).toEqual(['–', '–', '–', '–', '–'])
  expect(charts[1]?.rows.map(({ label }) => label)).toEqual([
    'Rutland',
    'East Midlands',
    'England',
    'Plymouth',
  ])
  for (const { note } of charts) expect(note).toContain('DfE warns against comparing councils')
})

test('our measures are those of the return, with small ones held back and a base that says where it came from', () => {
  const besides = {
    ...nothingBesides,
    laCode: '879',
    lookedAfterInYear: { count: 60, from: 'typedIn' } as const,
    returned: {
      incidents: { M: 25, A: 2 },
      children: { M: 11, A: 2, either: 12 },
      openAt31March: { M: 0, A: 1 },
    },
  }
  const [own] = publishedGrids(year2026, besides, 5)
  expect(own?.rows).toEqual([
    ['Children looked after during the year', '60', '60'],
    ['Children with an incident', '11', 'fewer than 5'],
    ['Share of the children looked after', '18 % – 11 of 60', '–'],
    ['Incidents', '25', 'fewer than 5'],
    ['Average per child with an incident', '2.3', '–'],
    ['Children missing or away on 31 March', '0', 'fewer than 5'],
  ])
  expect(own?.note).toContain('as typed in')
  const [other] = publishedGrids({ from: '2026-01-01', to: '2026-03-31' }, besides, 5)
  expect(other?.rows).toEqual([])
  expect(other?.note).toContain('Only for a whole year')
})
