import { expect, it } from 'vitest'
import { rangeOf } from '../../../../shared/returns/suppression/hidden'

it('takes of a hidden number what is said of it, and nothing more', () => {
  expect(rangeOf('small', 5)).toEqual({ least: 1, most: 4 })
  expect(rangeOf('protects', 5)).toEqual({ least: 5, most: Infinity })
  expect(rangeOf('withheld', 5)).toEqual({ least: 1, most: Infinity })
  expect(rangeOf('untold', 5)).toEqual({ least: 0, most: Infinity })
})
