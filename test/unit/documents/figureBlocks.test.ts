import { expect, it } from 'vitest'
import { figureBlocks } from '../../../electron/register/documents/statutoryReturn/figureBlocks'
import { yearViewOf } from '../../pdf/builders/yearView'

/** What the row of open incidents is called. */
function openLabel(asAt: string): unknown {
  const table = figureBlocks({ ...yearViewOf(3), year: 2027, asAt }).find(({ kind }) => kind === 'table')
  return table?.kind === 'table' ? table.rows[2]?.[0] : null
}

it('says what is open on 31 March only when that day is past', () => {
  expect(openLabel('2026-11-22T09:00:00Z')).toBe('Incidents open on 22 Nov 2026, the year not being over')
  expect(openLabel('2027-03-31T12:00:00Z')).toBe('Incidents open on 31 Mar 2027, the year not being over')
  expect(openLabel('2027-03-31T23:30:00Z')).toBe('Incidents still open on 31 March 2027')
})
