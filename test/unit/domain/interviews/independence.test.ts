import { describe, expect, test } from 'vitest'
import { independenceWarnings } from '../../../../shared/domain/interviews/independence'

const people = [
  { name: 'Ines Halloway', as: 'worker' },
  { name: 'Jo Marsh', as: 'carer' },
] as const
const places = ['Bramley House']

function warned(name: string, organisation = '', independentOfCare: 'yes' | 'no' | null = null): string {
  return independenceWarnings({ name, organisation, independentOfCare }, people, places).join(' ')
}

describe('whether the interviewer stands apart from the child’s care', () => {
  test.each(['Jo Marsh', 'marsh, jo', 'Ms Jo Marsh', 'Jo Anne Marsh', 'JO  MÁRSH'])(
    '%s is the carer',
    (name) => {
      expect(warned(name)).toContain('somebody who cares for the child')
    },
  )

  test.each(['Jo', 'Marsh', 'Jo Marshall', 'Sam Marsh', ''])('“%s” is nobody known', (name) => {
    expect(warned(name)).toBe('')
  })

  test('the allocated worker, and somebody of the placement, are warned of', () => {
    expect(warned('Ines Halloway')).toContain('allocated worker')
    expect(warned('Nobody Known', 'Bramley House')).toContain('works where the child lives')
    expect(warned('Nobody Known', 'Bridge Service')).toBe('')
  })

  test('an answer that says otherwise is pointed at, only where something is known against it', () => {
    expect(warned('Jo Marsh', '', 'yes')).toContain('One of the two is not right')
    expect(warned('Jo Marsh', '', 'no')).not.toContain('One of the two')
    expect(warned('Nobody Known', '', 'yes')).toBe('')
  })
})
