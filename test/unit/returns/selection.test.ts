import { describe, expect, it } from 'vitest'
import { dayNumber, readDate } from '../../../shared/returns/ssda903/dates'
import type { CareStatus, RegisterEpisode } from '../../../shared/returns/ssda903/registerEpisode'
import { selectRows } from '../../../shared/returns/ssda903/selection'

const day = (text: string): number => readDate(text) ?? NaN

const ownCare: CareStatus = { from: day('01/05/2024'), to: null, own: true, legalStatus: 'C2' }

function episode(changes: Partial<RegisterEpisode>): RegisterEpisode {
  return {
    id: 'E1',
    child: 'A1',
    dateOfBirth: dayNumber(2011, 6, 1),
    status: 'closed',
    adultAtStart: false,
    types: [{ type: 'M', from: null }],
    left: day('01/06/2025'),
    lastSeen: null,
    located: day('02/06/2025'),
    returned: day('03/06/2025'),
    isOver: changes.returned !== null,
    saidGroup: null,
    fromOwnFile: false,
    care: [ownCare],
    ...changes,
  }
}

/** Rows as "type start-end", then what was left out. */
function selected(year: number, ...episodes: RegisterEpisode[]): string[] {
  const { rows, leftOut } = selectRows(episodes, year)
  return [
    ...rows.map(({ missing, misStart, misEnd, warnings }) =>
      [`${missing} ${misStart}-${misEnd}`, ...warnings].join(' '),
    ),
    ...leftOut.map(({ reason }) => reason),
  ]
}

it('leaves out who was 18 when it began', () => {
  expect(selected(2026, episode({ adultAtStart: true }))).toEqual(['adultAtStart'])
})

describe('values of a row', () => {
  it('an M ends when found, an A when back', () => {
    expect(selected(2026, episode({}))).toEqual(['M 01/06/2025-02/06/2025'])
    expect(selected(2026, episode({ types: [{ type: 'A', from: null }] }))).toEqual([
      'A 01/06/2025-03/06/2025',
    ])
  })

  it('an M whose finding nobody noted ends with the return; found but not back has ended', () => {
    expect(selected(2026, episode({ located: null }))).toEqual(['M 01/06/2025-03/06/2025'])
    expect(selected(2026, episode({ returned: null }))).toEqual(['M 01/06/2025-02/06/2025'])
    expect(selected(2026, episode({ returned: null, types: [{ type: 'A', from: null }] }))).toEqual([
      'A 01/06/2025-',
    ])
  })

  it('starts on the later of left and last seen', () => {
    expect(selected(2026, episode({ lastSeen: day('02/06/2025') }))).toEqual(['M 02/06/2025-02/06/2025'])
    expect(selected(2026, episode({ lastSeen: day('30/05/2025') }))).toEqual(['M 01/06/2025-02/06/2025'])
    expect(selected(2026, episode({ left: null, lastSeen: day('31/05/2025') }))).toEqual([
      'M 31/05/2025-02/06/2025',
    ])
  })

  it('goes out with a blank start where none is known, so that the gate stops the file', () => {
    expect(selected(2026, episode({ left: null }))).toEqual(['M -02/06/2025'])
    expect(selected(2026, episode({ left: null, care: [] }))).toEqual(['notLookedAfter'])
  })

  it('carries child and date of birth, the latter blank where unknown', () => {
    const { rows } = selectRows([episode({}), episode({ id: 'E2', dateOfBirth: null })], 2026)
    expect(rows.map(({ child, dob, episodeId }) => [child, dob, episodeId])).toEqual([
      ['A1', '01/06/2011', 'E1'],
      ['A1', '', 'E2'],
    ])
  })
})

describe('type changes', () => {
  const changing = episode({
    types: [
      { type: 'A', from: null },
      { type: 'M', from: day('02/06/2025') },
      { type: 'A', from: day('04/06/2025') },
    ],
    located: day('04/06/2025'),
    returned: day('06/06/2025'),
  })

  it('become adjoining rows', () => {
    expect(selected(2026, changing)).toEqual([
      'A 01/06/2025-02/06/2025',
      'M 02/06/2025-04/06/2025',
      'A 04/06/2025-06/06/2025',
    ])
  })

  it('to other end the row; from other begin it; the same type again changes nothing', () => {
    const types = [
      { type: 'other', from: null },
      { type: 'M', from: day('02/06/2025') },
      { type: 'M', from: day('03/06/2025') },
      { type: 'other', from: day('05/06/2025') },
    ] as const
    expect(selected(2026, episode({ types, returned: day('09/06/2025') }))).toEqual([
      'M 02/06/2025-05/06/2025',
    ])
  })

  it('before the child was last seen are no part of the absence', () => {
    const types = [
      { type: 'M', from: null },
      { type: 'A', from: day('02/06/2025') },
    ] as const
    expect(
      selected(2026, episode({ types, lastSeen: day('03/06/2025'), returned: day('05/06/2025') })),
    ).toEqual(['A 03/06/2025-05/06/2025'])
  })

  it('across 31 March put each row in its years', () => {
    const across = episode({
      types: [
        { type: 'M', from: null },
        { type: 'A', from: day('05/04/2026') },
      ],
      left: day('20/03/2026'),
      returned: day('10/04/2026'),
    })
    expect(selected(2026, across)).toEqual(['M 20/03/2026-', 'startedAfterYear'])
    expect(selected(2027, across)).toEqual(['M 20/03/2026-05/04/2026', 'A 05/04/2026-10/04/2026'])
  })
})

describe('which rows go out', () => {
  it.each([
    ['started on 31 March', '31/03/2026', '31/03/2026', ['M 31/03/2026-31/03/2026']],
    ['started on 1 April after', '01/04/2026', '02/04/2026', ['startedAfterYear']],
    ['ended on 31 March before', '20/03/2025', '31/03/2025', ['endedBeforeYear']],
    ['ended on 1 April', '20/03/2025', '01/04/2025', ['M 20/03/2025-01/04/2025']],
    ['ended after the year', '30/03/2026', '01/04/2026', ['M 30/03/2026-']],
  ])('%s', (_what, start, end, rows) => {
    expect(selected(2026, episode({ left: day(start), located: day(end) }))).toEqual(rows)
  })

  it('an episode that crosses 31 March is in both years with one start', () => {
    const crossing = episode({ left: day('30/03/2026'), located: day('02/04/2026') })
    expect(selected(2026, crossing)).toEqual(['M 30/03/2026-'])
    expect(selected(2027, crossing)).toEqual(['M 30/03/2026-02/04/2026'])
  })

  it('an open one goes out in every year from its start', () => {
    const open = episode({ status: 'open', located: null, returned: null })
    expect(selected(2025, open)).toEqual(['startedAfterYear'])
    expect(selected(2026, open)).toEqual(['M 01/06/2025-'])
    expect(selected(2027, open)).toEqual(['M 01/06/2025-'])
  })

  it.each<[string, Partial<RegisterEpisode>, string]>([
    ['cancelled', { status: 'cancelled' }, 'cancelled'],
    ['duplicate', { status: 'duplicate' }, 'duplicate'],
    ['other only', { types: [{ type: 'other', from: null }] }, 'typeNotReported'],
    ['missing from home', { care: [] }, 'notLookedAfter'],
    ['before care', { care: [{ ...ownCare, from: day('02/06/2025') }] }, 'notLookedAfter'],
    ["another council's child", { care: [{ ...ownCare, own: false }] }, 'otherAuthority'],
    ['no identifier', { child: null }, 'noChildIdentifier'],
  ])('%s is left out and says why', (_what, changes, reason) => {
    expect(selected(2026, episode(changes))).toEqual([reason])
  })

  it('both days of care are inside', () => {
    const care = [{ ...ownCare, from: day('01/06/2025'), to: day('01/06/2025') }]
    expect(selected(2026, episode({ care }))).toEqual(['M 01/06/2025-02/06/2025'])
  })

  it("rows of the council's own file go out without care, with a warning", () => {
    expect(selected(2026, episode({ fromOwnFile: true, care: [] }))).toEqual([
      'M 01/06/2025-02/06/2025 outsideCare',
    ])
    expect(selected(2026, episode({ fromOwnFile: true, care: [{ ...ownCare, own: false }] }))).toEqual([
      'M 01/06/2025-02/06/2025 outsideCare',
    ])
    expect(selected(2026, episode({ fromOwnFile: true, status: 'cancelled' }))).toEqual(['cancelled'])
  })

  it('what somebody said by hand goes before the care periods', () => {
    expect(selected(2026, episode({ saidGroup: 'notLookedAfter' }))).toEqual(['notLookedAfter'])
    expect(selected(2026, episode({ saidGroup: 'otherAuthority' }))).toEqual(['otherAuthority'])
    expect(selected(2026, episode({ saidGroup: 'own', care: [] }))).toEqual([
      'M 01/06/2025-02/06/2025 outsideCare',
    ])
  })

  it('back on a day nobody recorded goes out without an end, with a warning; a carried-over one every year', () => {
    const back = { located: null, returned: null, isOver: true }
    expect(selected(2026, episode(back))).toEqual(['M 01/06/2025- endNotKnown'])
    expect(selected(2027, episode(back))).toEqual(['M 01/06/2025- endNotKnown'])
    expect(selected(2026, episode({ ...back, isOver: false }))).toEqual(['M 01/06/2025-'])
  })

  it('short breaks go out with a warning', () => {
    expect(selected(2026, episode({ care: [{ ...ownCare, legalStatus: 'V4' }] }))).toEqual([
      'M 01/06/2025-02/06/2025 shortBreaks',
    ])
  })
})
