import { describe, expect, it } from 'vitest'
import { childName, type ChildNameFacts } from '../../../../shared/domain/children/childLabel'

const name = (facts: Partial<ChildNameFacts>) =>
  childName(
    {
      forename: null,
      surname: null,
      knownAs: null,
      describedAs: null,
      localRef: null,
      dob: null,
      sex903: null,
      ...facts,
    },
    '2026-11-22',
  )

describe('the label of a child', () => {
  it('is the name, with the short form where it differs', () => {
    expect(name({ forename: 'Amira', surname: 'Cole', localRef: '566910' })).toEqual({
      label: 'Amira Cole',
      named: true,
      age: null,
    })
    expect(name({ forename: 'Amira', surname: 'Cole', knownAs: 'Mimi' }).label).toBe('Amira Cole (Mimi)')
    expect(name({ forename: 'Amira', surname: 'Cole', knownAs: 'Amira' }).label).toBe('Amira Cole')
    expect(name({ knownAs: 'Mimi' }).label).toBe('Mimi')
    expect(name({ surname: ' Cole ' }).label).toBe('Cole')
  })

  it.each([
    [{ localRef: '566910', sex903: 'F', dob: '2013-03-27' }, '566910, girl, 13'],
    [{ localRef: '566910', sex903: 'M', dob: '2013-11-23' }, '566910, boy, 12'],
    [{ localRef: '566910', sex903: 'U', dob: null }, '566910, child'],
    [{ localRef: '566910', sex903: 'F', dob: '2008-11-22' }, '566910, young woman, 18'],
    [{ localRef: '566910', sex903: null, dob: '2026-10-01' }, '566910, child, under 1'],
    [{ localRef: '566910', describedAs: 'boy, about 15' }, '566910, boy, about 15'],
    [{ describedAs: 'boy, about 15' }, 'Name not known, boy, about 15'],
    [{ forename: ' ', sex903: 'F', dob: '2013-03-27' }, 'Name not known, girl, 13'],
  ])('of %o is %s', (facts, label) => {
    expect(name(facts)).toMatchObject({ label, named: false })
  })
})
