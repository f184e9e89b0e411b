import { expect, test } from 'vitest'
import { bringIn, importRegister, tableFile } from '../../builders/imports'

const year = 2027
const children = 500
const rowsEach = 20

test(
  'ten thousand problems are all there, each with its child and its way out',
  { timeout: 120_000 },
  async () => {
    const { client } = await importRegister()
    // No care of any year: 581 and 1012 would need episodes.csv, so each row overlaps the one before it instead (574).
    const rows = Array.from({ length: children * rowsEach }, (_, at) => {
      const day = String((at % rowsEach) + 1).padStart(2, '0')
      return `P${10_000 + Math.floor(at / rowsEach)},02/03/2011,M,${day}/06/2026,28/07/2026`
    })
    await bringIn(client, [tableFile('header', []), tableFile('missing', rows)], { year })
    const view = await client.returns.year({ year })
    expect(view.rows).toHaveLength(rows.length)
    expect(view.verdicts.length).toBeGreaterThan(9000)
    for (const { mend, childId, episodeId } of view.verdicts)
      expect(mend.at === 'child' ? childId : episodeId).toEqual(expect.any(String))
    await client.returns.addNote({ year, rule: '574', childRef: null, childId: null, text: 'Asked for.' })
    const noted = (await client.returns.year({ year })).verdicts.filter((verdict) => verdict.noted)
    expect(noted).toHaveLength(view.verdicts.filter(({ rule }) => rule === '574').length)
  },
)
