import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '../../../../shared/domain/children/editDistance'
import { likelySame } from '../../../../shared/domain/children/likelySame'
import { buildNameIndex, type SearchableChild } from '../../../../shared/domain/children/nameIndex'
import { searchChildren } from '../../../../shared/domain/children/nameMatch'
import { plainName, soundKey } from '../../../../shared/domain/children/names'

const TODAY = '2026-11-22'

const child = (id: string, facts: Partial<SearchableChild>): SearchableChild => ({
  id,
  forename: null,
  surname: null,
  knownAs: null,
  aliases: [],
  describedAs: null,
  localRef: null,
  dob: null,
  ...facts,
})

const children = [
  child('smyth', { forename: 'Jonathon', surname: 'Smyth', localRef: 'A1001', dob: '2012-04-02' }),
  child('smith', { forename: 'Jonathan', surname: 'Smith', localRef: 'A1002', dob: '2010-01-15' }),
  child('muhammad', { forename: 'Muhammad', surname: 'Hussain', localRef: '566910', dob: '2011-06-30' }),
  child('obrien', { forename: 'Siân', surname: "O'Brien", localRef: '566911', dob: '2013-03-27' }),
  child('double', { forename: 'Zoë', surname: 'Smith-Jones', localRef: '566912', dob: '2012-04-02' }),
  child('polish', { forename: 'Łukasz', surname: 'Wójcik', localRef: '566913', dob: '2009-12-31' }),
  child('kate', {
    forename: 'Catherine',
    surname: 'Marsh',
    knownAs: 'Kit',
    aliases: ['Kate Marsh'],
    localRef: '77',
  }),
  child('unnamed', { localRef: '900123', dob: '2012-04-02', describedAs: 'boy, about 15' }),
]
const index = buildNameIndex(children)
const find = (text: string) => searchChildren(index, text, TODAY, 12).map(({ id }) => id)

describe('finding a child by name', () => {
  it.each([
    ['smyth', 'smyth'],
    ['Smith Jonathan', 'smith'],
    ['JONATHAN SMITH', 'smith'],
    ['jonathon smyth', 'smyth'],
    ['jonothan smth', 'smith'],
    ['Mohammed Hussein', 'muhammad'],
    ['mohamed husain', 'muhammad'],
    ['Mohd Hussain', 'muhammad'],
    ['sian obrien', 'obrien'],
    ['SIÂN O’BRIEN', 'obrien'],
    ['o brien', 'obrien'],
    ['zoe smith jones', 'double'],
    ['smithjones', 'double'],
    ['smith-jones, zoe', 'double'],
    ['lukasz wojcik', 'polish'],
    ['wojick', 'polish'],
    ['Katherine Marsh', 'kate'],
    ['kathryn marsh', 'kate'],
    ['kit', 'kate'],
    ['kate', 'kate'],
    ['cathrine', 'kate'],
    ['catherne ma', 'kate'],
    ['catherine jane marsh', 'kate'],
    ['boy about 15', 'unnamed'],
  ])('%s finds %s first', (text, id) => {
    expect(find(text)[0]).toBe(id)
  })

  it('shows both spellings, the one typed first', () => {
    expect(find('smith').slice(0, 3)).toEqual(['smith', 'double', 'smyth'])
    expect(find('smyth')).toEqual(expect.arrayContaining(['smith', 'smyth']))
  })

  it('narrows with every letter and every word', () => {
    expect(find('jo')).toEqual(['double', 'smith', 'smyth'])
    expect(find('jonathan hussain')).toEqual([])
    expect(find('zzz')).toEqual([])
    expect(find('')).toEqual([])
    expect(find(' -- ')).toEqual([])
  })
})

describe('finding a child by reference and date of birth', () => {
  it('finds a reference, and what begins with or holds it', () => {
    expect(find('566910')[0]).toBe('muhammad')
    expect(find('5669').toSorted()).toEqual(['double', 'muhammad', 'obrien', 'polish'])
    expect(find('a1001')).toEqual(['smyth'])
    expect(find('0012')).toEqual(['unnamed'])
  })

  it.each([
    '02/04/2012',
    '2/4/12',
    '2.4.2012',
    '020412',
    '02042012',
    '2 apr 2012',
    '2nd April 2012',
    '2012-04-02',
  ])('finds everybody born on %s', (text) => {
    expect(find(text).toSorted()).toEqual(['double', 'smyth', 'unnamed'])
  })

  it('takes a name and a date of birth together', () => {
    expect(find('smith 2/4/12')).toEqual(['double', 'smyth'])
    expect(find('02/04/2012 smyth')[0]).toBe('smyth')
    expect(find('hussain 2/4/12')).toEqual([])
  })
})

describe('names made comparable', () => {
  it('drops case, accents, apostrophes and hyphens', () => {
    expect(plainName('  Siân  O’Brien-Ødegård ')).toBe('sian obrien odegard')
    expect(plainName('Łukasz Weiß')).toBe('lukasz weiss')
  })
  it.each([
    ['smyth', 'smith'],
    ['jonathon', 'jonathan'],
    ['mohammed', 'muhammad'],
    ['mohamed', 'mohd'],
    ['catherine', 'kathryn'],
    ['stephen', 'steven'],
    ['yousef', 'yusuf'],
    ['zainab', 'zeynab'],
    ['aisha', 'ayesha'],
    ['geoffrey', 'jeffrey'],
    ['sean', 'shaun'],
    ['kayleigh', 'kaylee'],
    ['christopher', 'kristofer'],
    ['siobhan', 'shivaun'],
    ['niamh', 'neve'],
    ['chloe', 'khloe'],
    ['xavier', 'zavier'],
    ['wright', 'rite'],
  ])('%s sounds like %s', (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b))
  })
  it.each([
    ['cole', 'marsh'],
    ['amira', 'amara-jane'],
    ['daniel', 'danielle-rose'],
    ['ben', 'dan'],
  ])('%s does not sound like %s', (a, b) => {
    expect(soundKey(a)).not.toBe(soundKey(b))
  })
})

describe('the distance between words', () => {
  it.each([
    ['', '', 0],
    ['amira', 'amira', 0],
    ['amira', 'amria', 1],
    ['amira', 'amra', 1],
    ['amira', 'ammira', 1],
    ['amira', 'omira', 1],
    ['ca', 'abc', 3],
    ['amira', 'zzzzz', 3],
  ])('of %s and %s is %i, at most 3', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(Math.min(distance, 3))
  })
  it('is the same both ways, nothing only for the same word, and stops at the bound', () => {
    const word = fc.stringMatching(/^[abc]{0,7}$/)
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, bound) => {
        const distance = editDistance(a, b, bound)
        expect(editDistance(b, a, bound)).toBe(distance)
        expect(distance === 0).toBe(a === b)
        expect(distance).toBeLessThanOrEqual(bound + 1)
        if (distance <= bound) expect(editDistance(a, b, 10)).toBe(distance)
      }),
    )
  })
})

describe('search as a whole', () => {
  const letters = fc.stringMatching(/^[a-z]{4,10}$/)
  const people = fc.uniqueArray(fc.tuple(letters, letters), {
    minLength: 1,
    maxLength: 20,
    selector: (pair) => pair.join(' '),
  })

  it('finds everybody by their own name, either way round, and by one slip in a long one', () => {
    fc.assert(
      fc.property(people, fc.nat(), fc.nat(), (names, pick, at) => {
        const all = buildNameIndex(
          names.map(([forename, surname], n) => child(String(n), { forename, surname })),
        )
        const who = pick % names.length
        const [forename = '', surname = ''] = names[who] ?? []
        const found = (text: string) => searchChildren(all, text, TODAY, 50).map(({ id }) => id)
        expect(found(`${forename} ${surname}`)).toContain(String(who))
        expect(found(`${surname}, ${forename}`)).toContain(String(who))
        const slip = at % surname.length
        expect(found(`${forename} ${surname.slice(0, slip)}x${surname.slice(slip + 1)}`)).toContain(
          String(who),
        )
        expect(found(forename.slice(0, 2))).toContain(String(who))
      }),
    )
  })

  it('gives the same order whatever order the children come in, and never throws', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(children, { minLength: children.length }),
        fc.string(),
        (shuffled, text) => {
          const other = buildNameIndex(shuffled)
          expect(searchChildren(other, text, TODAY, 12)).toEqual(searchChildren(index, text, TODAY, 12))
        },
      ),
    )
  })
})

describe('a child who may be in the register already', () => {
  const likely = (forename: string | null, surname: string | null, dob: string | null) =>
    Object.fromEntries(likelySame(children, { forename, surname, dob }).map(({ id, why }) => [id, why]))

  it('has the same date of birth and a like name, or no name yet', () => {
    expect(likely('Jonathan', 'Smith', '2012-04-02')).toEqual({
      smyth: 'same date of birth, similar name',
      unnamed: 'same date of birth, no name recorded',
    })
    expect(likely('Ava', 'Green', '2012-04-02')).toEqual({ unnamed: 'same date of birth, no name recorded' })
  })

  it('has the same name and a date of birth that is a slip away or not known', () => {
    expect(likely('Jonathan', 'Smith', '2010-01-16')).toEqual({
      smith: 'same name, date of birth nearly the same',
    })
    expect(likely('Siân', 'O Brien', '2013-03-27').obrien).toBe('same date of birth, same name')
    expect(likely('Catherine', 'Marsh', '2010-01-16')).toEqual({ kate: 'same name, date of birth not known' })
    expect(likely('Jonathan', 'Smith', '2015-09-09')).toEqual({})
    expect(likely(null, null, null)).toEqual({})
  })
})
