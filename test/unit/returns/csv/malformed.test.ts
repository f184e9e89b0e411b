import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTable } from '../../../../electron/register/exchange/csv/readTable'
import { Refusal } from '../../../../shared/contract/errors'
import { checkReturn } from '../../../../shared/returns/ssda903/check'
import { noTables } from '../tables'

const fixtures = path.resolve(import.meta.dirname, '../../../fixtures/903/edge-903/this')
const sound = ['missing.csv', 'episodes.csv', 'header.csv'].map((name) =>
  readFileSync(path.join(fixtures, name)),
)

/** One piece of damage: bytes put in place of others somewhere in the file. */
const damage = fc.record({
  at: fc.nat({ max: 4000 }),
  removed: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 4000 })),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc.constantFrom('"', '""', ',', '\r', '\n', '\0', '\uFEFF', 'é', '/').map((text) => Buffer.from(text)),
  ),
})

const malformed = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .tuple(fc.constantFrom(...sound), fc.array(damage, { minLength: 1, maxLength: 4 }))
    .map(([bytes, changes]) =>
      changes.reduce(
        (whole, { at, removed, put }) =>
          Buffer.concat([
            whole.subarray(0, at % whole.length),
            put,
            whole.subarray((at % whole.length) + removed),
          ]),
        Buffer.from(bytes),
      ),
    ),
)

it('500 malformed files are read or refused in words, and whatever is read can be checked', () => {
  let refused = 0
  fc.assert(
    fc.property(malformed, (bytes) => {
      try {
        const table = readTable(bytes, 'a.csv')
        if (table.kind === 'missing') checkReturn({ ...noTables, missing: table.rows }, 2026)
        if (table.kind === 'episodes') checkReturn({ ...noTables, missing: [], episodes: table.rows }, 2026)
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw problem
        expect(problem.code).toBe('FILE_UNREADABLE')
        refused += 1
      }
    }),
    { numRuns: 500 },
  )
  expect(refused).toBeGreaterThan(100)
})
