import { missingRowsThat, type Rule } from '../rule'

/**
 * Type given and not exactly `M` or `A`.
 *
 * Differs from the sector's validator on purpose: that upper-cases all text on reading, so that `m` passes there; the
 * rule itself and DfE's "upper case" requirement say that it fails.
 */
export const rule1006: Rule = {
  number: '1006',
  stage: 1,
  needs: ['missing'],
  message: 'Missing type invalid.',
  plain:
    'The type must be exactly M (missing) or A (away without authorisation), a capital letter and nothing else.',
  failures: missingRowsThat(
    '1006',
    (row) => row.missing !== '' && row.missing !== 'M' && row.missing !== 'A',
  ),
}
