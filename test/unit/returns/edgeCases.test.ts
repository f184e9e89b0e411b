import { describe, expect, it } from 'vitest'
import { check2026, episodeRows, headerRows, missingRows } from './tables'

/** Every case of the reference's table of edge cases, year 1 April 2025 to 31 March 2026. */
interface Case {
  readonly name: string
  readonly missing: readonly string[]
  /** CHILD,DECOM,DEC,REC,LS; where none are given the child is looked after all along. */
  readonly episodes?: readonly string[]
  readonly last?: readonly string[]
  readonly verdicts: readonly string[]
}

const born = '01/06/2011'
const careEnded = ['A,01/05/2024,10/06/2025,E4A,C2']
const twoPlacements = ['A,01/05/2024,10/06/2025,X1,C2', 'A,10/06/2025,,,C2']
const gapInCare = ['A,01/05/2024,10/06/2025,E4A,C2', 'A,20/06/2025,,,C2']
const openLastYear = [`A,${born},M,20/03/2025,`]

const cases: readonly Case[] = [
  { name: 'start = end', missing: [`A,${born},M,01/06/2025,01/06/2025`], verdicts: [] },
  {
    name: 'two identical same-day rows',
    missing: [`A,${born},M,01/06/2025,01/06/2025`, `A,${born},M,01/06/2025,01/06/2025`],
    verdicts: [],
  },
  {
    name: 'touching days, M then A',
    missing: [`A,${born},M,01/06/2025,03/06/2025`, `A,${born},A,03/06/2025,04/06/2025`],
    verdicts: [],
  },
  {
    name: 'open row followed by a later row',
    missing: [`A,${born},M,01/07/2025,`, `A,${born},M,05/07/2025,06/07/2025`],
    verdicts: ['missing 2 574'],
  },
  {
    name: 'open row and a closed row with the same start',
    missing: [`A,${born},M,30/03/2026,`, `A,${born},M,30/03/2026,31/03/2026`],
    verdicts: ['missing 2 574'],
  },
  {
    name: 'open row and a same-day row of one date, the closed one first',
    missing: [`A,${born},M,01/07/2025,01/07/2025`, `A,${born},M,01/07/2025,`],
    verdicts: [],
  },
  {
    name: 'open row and a same-day row of one date, the open one first',
    missing: [`A,${born},M,01/07/2025,`, `A,${born},M,01/07/2025,01/07/2025`],
    verdicts: ['missing 2 574'],
  },
  {
    name: 'row nested in a longer one: the longer fails',
    missing: [`A,${born},M,01/07/2025,05/07/2025`, `A,${born},A,03/07/2025,04/07/2025`],
    verdicts: ['missing 1 574'],
  },
  { name: '31/03 to 01/04', missing: [`A,${born},M,31/03/2026,01/04/2026`], verdicts: ['missing 1 571'] },
  { name: 'on 1 April only', missing: [`A,${born},M,01/04/2025,01/04/2025`], verdicts: [] },
  { name: 'on 31 March only', missing: [`A,${born},A,31/03/2026,31/03/2026`], verdicts: [] },
  {
    name: 'ended on the last day before the year',
    missing: [`A,${born},M,30/03/2025,31/03/2025`],
    verdicts: ['missing 1 571'],
  },
  {
    name: 'ends before it starts',
    missing: [`A,${born},M,02/06/2025,01/06/2025`],
    verdicts: ['missing 1 567'],
  },
  { name: 'starts on 31 March, open', missing: [`A,${born},M,31/03/2026,`], verdicts: [] },
  {
    name: 'starts on 1 April after the year',
    missing: [`A,${born},M,01/04/2026,`],
    verdicts: ['missing 1 570'],
  },
  {
    name: 'starts and ends after the year',
    missing: [`A,${born},M,01/04/2026,02/04/2026`],
    verdicts: ['missing 1 570', 'missing 1 571'],
  },
  {
    name: 'carried-over open row repeated with the same start',
    missing: [`A,${born},M,20/03/2025,`],
    last: openLastYear,
    verdicts: [],
  },
  {
    name: 'carried-over row plus an earlier stray row',
    missing: [`A,${born},M,20/03/2025,02/04/2025`, `A,${born},M,01/01/2025,10/01/2025`],
    last: openLastYear,
    verdicts: ['missing 2 571', 'missing 2 576'],
  },
  {
    name: 'open last year, first row this year has another start',
    missing: [`A,${born},M,01/05/2025,02/05/2025`],
    last: openLastYear,
    verdicts: ['missing 1 576'],
  },
  {
    name: 'open last year, no row this year',
    missing: [],
    last: openLastYear,
    verdicts: ['missing_last 1 576'],
  },
  {
    name: 'open last year, this start cannot be read',
    missing: [`A,${born},M,31/02/2025,`],
    last: openLastYear,
    verdicts: ['missing 1 576', 'missing 1 581', 'missing 1 1004'],
  },
  {
    name: 'two different open rows last year',
    missing: [`A,${born},M,20/03/2025,02/04/2025`],
    last: [...openLastYear, `A,${born},M,25/03/2025,`],
    verdicts: ['missing 1 576'],
  },
  {
    name: 'two different open rows last year, neither carried on: one verdict',
    missing: [`A,${born},M,01/05/2025,02/05/2025`],
    last: [...openLastYear, `A,${born},M,25/03/2025,`],
    verdicts: ['missing 1 576'],
  },
  {
    name: "last year's end cannot be read, so it is not open",
    missing: [`A,${born},M,01/05/2025,02/05/2025`],
    last: [`A,${born},M,20/03/2025,soon`],
    verdicts: [],
  },
  {
    name: 'start on the day care ended, closed the same day',
    missing: [`A,${born},M,10/06/2025,10/06/2025`],
    episodes: careEnded,
    verdicts: ['missing 1 578 warning'],
  },
  {
    name: 'start on the day one placement ends and the next begins, open',
    missing: [`A,${born},M,10/06/2025,`],
    episodes: twoPlacements,
    verdicts: ['missing 1 575'],
  },
  {
    name: 'start before a placement ends, open, care goes on',
    missing: [`A,${born},M,09/06/2025,`],
    episodes: twoPlacements,
    verdicts: ['missing 1 575'],
  },
  {
    name: 'an end of any value clears 575',
    missing: [`A,${born},M,09/06/2025,later`],
    episodes: twoPlacements,
    verdicts: ['missing 1 1005'],
  },
  {
    name: 'starts in care, ends after care ceased',
    missing: [`A,${born},M,09/06/2025,12/06/2025`],
    episodes: careEnded,
    verdicts: ['missing 1 577'],
  },
  {
    name: 'starts in care that has ended, still open',
    missing: [`A,${born},M,09/06/2025,`],
    episodes: careEnded,
    verdicts: ['missing 1 575', 'missing 1 577'],
  },
  {
    name: 'day after care ceased',
    missing: [`A,${born},M,11/06/2025,12/06/2025`],
    episodes: careEnded,
    verdicts: ['missing 1 577', 'missing 1 578', 'missing 1 581'],
  },
  {
    name: 'starts before the first care period, ends inside it',
    missing: [`A,${born},M,01/04/2024,02/06/2025`],
    verdicts: ['missing 1 578', 'missing 1 581'],
  },
  {
    name: 'starts in a gap between two care periods, ends in the second',
    missing: [`A,${born},M,15/06/2025,21/06/2025`],
    episodes: gapInCare,
    verdicts: ['missing 1 578', 'missing 1 581'],
  },
  {
    name: 'starts and ends in the gap',
    missing: [`A,${born},M,15/06/2025,16/06/2025`],
    episodes: gapInCare,
    verdicts: ['missing 1 577', 'missing 1 578', 'missing 1 581'],
  },
  {
    name: 'start = date of birth',
    missing: [`A,${born},M,${born},02/06/2025`],
    verdicts: ['missing 1 578', 'missing 1 581', 'missing 1 586'],
  },
  {
    name: 'ends on the 18th birthday with care, REC E7',
    missing: ['A,10/02/2008,M,05/02/2026,10/02/2026'],
    episodes: ['A,01/05/2024,10/02/2026,E7,C2'],
    verdicts: ['episodes 1 580'],
  },
  {
    name: 'the same with REC e8 in lower case',
    missing: ['A,10/02/2008,A,05/02/2026,10/02/2026'],
    episodes: ['A,01/05/2024,10/02/2026,e8,C2'],
    verdicts: [],
  },
  {
    name: 'the same with REC "E8 " or blank, on every placement that ends that day',
    missing: ['A,10/02/2008,A,05/02/2026,10/02/2026'],
    episodes: ['A,01/05/2024,10/02/2026,E8 ,C2', 'A,01/06/2025,10/02/2026,,C2'],
    verdicts: ['episodes 1 580', 'episodes 2 580'],
  },
  {
    name: 'born 29 February, ends 28 February with care',
    missing: ['A,29/02/2008,M,20/02/2026,28/02/2026'],
    episodes: ['A,01/05/2024,28/02/2026,E4A,C2'],
    verdicts: ['episodes 1 580'],
  },
  {
    name: 'ISO dates in both columns',
    missing: [`A,${born},M,2025-06-10,2025-06-11`],
    verdicts: ['missing 1 581', 'missing 1 1004', 'missing 1 1005'],
  },
  {
    name: 'two-digit years beside another bad row: no 574',
    missing: [`A,${born},M,31/02/2026,`, `A,${born},M,01/07/25,02/07/25`],
    verdicts: ['missing 1 581', 'missing 1 1004', 'missing 2 581', 'missing 2 1004', 'missing 2 1005'],
  },
  {
    name: 'a bad row between two overlapping ones hides neither',
    missing: [
      `A,${born},M,01/07/2025,05/07/2025`,
      `A,${born},M,02/07/2025,bad`,
      `A,${born},M,04/07/2025,06/07/2025`,
    ],
    verdicts: ['missing 2 1005', 'missing 3 574'],
  },
  {
    name: '31/02/2026 as start, end blank',
    missing: [`A,${born},M,31/02/2026,`],
    verdicts: ['missing 1 581', 'missing 1 1004'],
  },
  { name: 'only CHILD and DOB', missing: [`A,${born},,,`], verdicts: ['missing 1 581', 'missing 1 1004'] },
  {
    name: 'both dates, no type',
    missing: [`A,${born},,01/07/2025,02/07/2025`],
    verdicts: ['missing 1 565', 'missing 1 566'],
  },
  {
    name: 'end only, no type',
    missing: [`A,${born},,,03/07/2025`],
    verdicts: ['missing 1 566', 'missing 1 581', 'missing 1 1004'],
  },
  {
    name: 'type and end, no start',
    missing: [`A,${born},M,,04/07/2025`],
    verdicts: ['missing 1 564', 'missing 1 581', 'missing 1 1004'],
  },
  {
    name: 'lower-case type, no start',
    missing: [`A,${born},a,,`],
    verdicts: ['missing 1 564', 'missing 1 581', 'missing 1 1004', 'missing 1 1006'],
  },
  {
    name: 'a start of one space is not blank',
    missing: [`A,${born},M, ,`],
    verdicts: ['missing 1 581', 'missing 1 1004'],
  },
  {
    name: 'an end of one space is not blank',
    missing: [`A,${born},M,01/07/2025, `],
    verdicts: ['missing 1 1005'],
  },
  { name: '"M "', missing: [`A,${born},M ,05/07/2025,06/07/2025`], verdicts: ['missing 1 1006'] },
  { name: 'AWAY', missing: [`A,${born},AWAY,05/07/2025,06/07/2025`], verdicts: ['missing 1 1006'] },
  { name: 'm with unpadded dates', missing: [`A,${born},m,1/6/2025,2/6/2025`], verdicts: ['missing 1 1006'] },
  {
    name: 'short breaks V3',
    missing: [`A,${born},M,02/05/2025,03/05/2025`],
    episodes: ['A,01/05/2025,04/05/2025,E4A,V3'],
    verdicts: [],
  },
  {
    name: 'short breaks V4',
    missing: [`A,${born},M,02/05/2025,`],
    episodes: ['A,01/05/2025,,,V4'],
    verdicts: [],
  },
  {
    name: 'unknown child',
    missing: [`ZZ9,${born},M,01/07/2025,02/07/2025`],
    verdicts: ['missing 1 1012', 'missing 1 INT04'],
  },
  {
    name: 'child with a trailing space is another child',
    missing: [`A ,${born},M,01/07/2025,02/07/2025`],
    verdicts: ['missing 1 1012', 'missing 1 INT04'],
  },
  {
    name: 'child in lower case is the same child',
    missing: [`a,${born},M,01/07/2025,02/07/2025`],
    verdicts: [],
  },
  {
    name: 'a row of commas',
    missing: [',,,,'],
    verdicts: ['missing 1 1004', 'missing 1 1012', 'missing 1 INT04'],
  },
  {
    name: 'rows without a child are no neighbours',
    missing: [`,${born},M,01/07/2025,05/07/2025`, `,${born},M,02/07/2025,06/07/2025`],
    verdicts: ['missing 1 1012', 'missing 1 INT04', 'missing 2 1012', 'missing 2 INT04'],
  },
  {
    name: "DOB other than the header's",
    missing: ['A,02/06/2011,M,01/07/2025,02/07/2025'],
    verdicts: ['missing 1 INT13'],
  },
  { name: 'DOB that cannot be read', missing: ['A,2011,M,01/07/2025,02/07/2025'], verdicts: [] },
]

describe('edge cases of the 20 rules', () => {
  it.each(cases)('$name', ({ missing, episodes, last, verdicts }) => {
    const dob = missing[0]?.startsWith('A,') === true ? missing[0].split(',')[1] : born
    const found = check2026({
      missing: missingRows(...missing),
      episodes: episodeRows(...(episodes ?? ['A,01/05/2024,,,C2'])),
      header: headerRows(`A,${verdicts.some((verdict) => verdict.endsWith('INT13')) ? born : dob}`),
      missingLast: missingRows(...(last ?? [])),
    })
    expect(found).toEqual(verdicts)
  })
})

describe('details between tables', () => {
  const row = missingRows(`A,${born},M,01/07/2025,02/07/2025`)

  it('any of several dates of birth in the header that differs gives INT13', () => {
    expect(check2026({ missing: row, header: headerRows(`A,${born}`, 'A,02/06/2011') })).toEqual([
      'missing 1 INT13',
    ])
    expect(check2026({ missing: row, header: headerRows(`A,${born}`, 'A,unknown') })).toEqual([])
  })

  it('580 takes the date of birth of the Missing row and looks at no year', () => {
    const found = check2026({
      missing: missingRows('A,10/02/2000,M,05/02/2018,10/02/2018'),
      episodes: episodeRows('A,01/05/2014,10/02/2018,E7,C2'),
    })
    expect(found).toEqual(['missing 1 571', 'episodes 1 580'])
  })

  it('a child whose every DECOM cannot be read gives 581, not 577 or 578', () => {
    expect(check2026({ missing: row, episodes: episodeRows('A,01/05/24,,,C2') })).toEqual(['missing 1 581'])
  })

  it('577 ends a care period with its last-starting placement', () => {
    const found = check2026({
      missing: missingRows(`A,${born},M,01/07/2025,02/07/2025`),
      episodes: episodeRows('A,01/05/2024,31/12/2025,X1,C2', 'A,01/06/2025,10/06/2025,E4A,C2'),
    })
    expect(found).toEqual(['missing 1 577', 'missing 1 578'])
  })

  it('an open row is cleared by one open care period although another is closed', () => {
    const found = check2026({
      missing: missingRows(`A,${born},M,25/06/2025,`),
      episodes: episodeRows(...gapInCare),
    })
    expect(found).toEqual([])
  })

  it("576 reports each of last year's rows of a child that is gone", () => {
    const found = check2026({
      missing: [],
      missingLast: missingRows(
        `A,${born},M,20/03/2025,`,
        `A,${born},M,21/03/2025,`,
        `B,${born},M,20/03/2025,21/03/2025`,
        `C,${born},M,,`,
      ),
    })
    expect(found).toEqual(['missing_last 1 576', 'missing_last 2 576'])
  })

  it('576 tells children apart upper-cased', () => {
    const found = check2026({
      missing: missingRows(`ab1,${born},M,20/03/2025,`),
      missingLast: missingRows(`AB1,${born},M,20/03/2025,`),
    })
    expect(found).toEqual([])
  })
})
