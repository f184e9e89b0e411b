import { describe, expect, it } from 'vitest'
import { groupLabel, groupOf, type GroupFacts } from '../../../../shared/domain/episodes/group'

const group = (facts: Partial<GroupFacts>) =>
  groupOf({
    careStatus: 'looked_after',
    responsibleLa: null,
    placementLa: null,
    ownLa: '901',
    override: null,
    ...facts,
  })

describe('the group of an episode', () => {
  it.each([
    [{ placementLa: '901' }, 'care_own_in_area'],
    [{ placementLa: '902' }, 'care_own_out_of_area'],
    [{ placementLa: 'WAL' }, 'care_own_out_of_area'],
    [{ placementLa: null }, 'cannot_be_determined'],
    [{ placementLa: '901', ownLa: null }, 'cannot_be_determined'],
    [{ responsibleLa: '902', placementLa: '901' }, 'care_other_la'],
    [{ responsibleLa: '901', placementLa: '901' }, 'care_own_in_area'],
    [{ careStatus: 'other_LA_looked_after' }, 'care_other_la'],
    [{ careStatus: 'other_LA_other' }, 'home'],
    [{ careStatus: 'not_open' }, 'home'],
    [{ careStatus: 'CP' }, 'home'],
    [{ careStatus: 'care_leaver' }, 'home'],
    [{ careStatus: null }, 'cannot_be_determined'],
    [{ careStatus: null, override: 'home' as const }, 'home'],
  ])('of %o is %s', (facts, expected) => {
    const result = group(facts)
    expect(result.group).toBe(expected)
    expect(result.why).toMatch(/\.$/)
  })

  it('has a label for every group', () => {
    expect(groupLabel('home')).toBe('Missing from home')
    expect(groupLabel('cannot_be_determined')).toBe('Cannot be determined')
  })
})
