import { describe, expect, it } from 'vitest'
import { Collector } from '../../../renderer/components/collect'
import { emptyMoment, type MomentEntry } from '../../../renderer/components/momentEntry'
import { onlyChanged } from '../../../renderer/components/useEditing'
import {
  changedChild,
  childFactsOf,
  childFormFromSearch,
  childFormOf,
} from '../../../renderer/features/children/childForm'
import {
  backFactsOf,
  changedBack,
  backFormOf,
  emptyBackForm,
  saysBack,
  saysFound,
} from '../../../renderer/features/episodes/backForm'
import {
  emptyMissingForm,
  missingFactsOf,
  missingFormOf,
  saysWhen,
} from '../../../renderer/features/episodes/missingForm'
import type { ChildFacts } from '../../../shared/contract/children'
import type { MissingFacts, ReturnFacts } from '../../../shared/contract/episodes'
import { exactly, onDate, UNKNOWN } from '../../../shared/domain/time/moment'

const now = '2026-11-22T09:00:00Z'
const collector = () => new Collector(now)

const typed = (day: string, time = ''): MomentEntry => ({ ...emptyMoment, day, time, typedAt: now })

const missing: MissingFacts = {
  type: 'A',
  lastSeen: exactly('2026-11-21T23:50:00Z'),
  lastSeenBy: 'Night staff',
  left: onDate('2026-11-21'),
  noticed: UNKNOWN,
  noticeReceived: { precision: 'approx', at: '2026-11-22T06:10:00Z' },
  noticeSource: 'home',
  policeTold: 'no',
  policeToldAt: UNKNOWN,
  policeNotToldReason: 'Known to be with an aunt',
  policeRef: null,
  policeForce: 'Ashcombe',
  policeGrade: 'M',
  councilRisk: 'high',
  councilRiskRationale: 'First time',
  began: 'forced_or_lured',
  circumstances: 'Line one\nLine two',
  clothing: null,
  saidWhere: null,
  thoughtWith: 'Kim',
  hasPhone: 'yes',
  hasMoney: 'not_known',
  hasMedication: 'no',
}

describe('the form about an absence', () => {
  it('gives back what the register held, untouched', () => {
    const collect = collector()
    const { type, ...facts } = missing
    expect(missingFactsOf(missingFormOf(missing), collect)).toEqual(facts)
    expect(missingFormOf(missing).type).toBe(type)
    expect(collect.problems).toEqual([])
  })

  it('answers nothing by itself', () => {
    expect(
      Object.values(emptyMissingForm).every(
        (value) => value === null || value === '' || value === emptyMoment,
      ),
    ).toBe(true)
    const facts = missingFactsOf(emptyMissingForm, collector())
    expect(facts).toMatchObject({ left: UNKNOWN, policeTold: 'not_known', policeGrade: null })
  })

  it('says when only if a time is typed or said to be unknown', () => {
    expect(saysWhen(emptyMissingForm)).toBe(false)
    expect(saysWhen({ ...emptyMissingForm, left: typed('yesterday') })).toBe(true)
    expect(saysWhen({ ...emptyMissingForm, lastSeen: { ...emptyMoment, precision: 'unknown' } })).toBe(true)
  })

  it('names the box that cannot be read, by its path in the call', () => {
    const collect = collector()
    missingFactsOf({ ...emptyMissingForm, noticed: typed('32/13') }, collect)
    expect(collect.problems.map(({ fieldId }) => fieldId)).toEqual(['facts.noticed'])
  })
})

const back: ReturnFacts = {
  returned: exactly('2026-11-22T07:30:00Z'),
  cameBack: 'yes',
  located: exactly('2026-11-22T06:00:00Z'),
  locatedPlace: 'Bus station',
  locatedBy: 'Police',
  returnMode: 'police',
  returnPlace: null,
  notReturnedReason: null,
  harmReported: 'no',
  preventionInterview: 'done',
  preventionInterviewAt: exactly('2026-11-22T07:45:00Z'),
  preventionInterviewBy: 'PC Nash',
  preventionInterviewMode: 'phone',
  preventionSummaryReceived: 'yes',
  preventionNotDoneReason: null,
}

const nothingBack: ReturnFacts = {
  ...back,
  returned: UNKNOWN,
  cameBack: 'not_known',
  located: UNKNOWN,
  locatedPlace: null,
  locatedBy: null,
  returnMode: null,
  harmReported: 'not_known',
  preventionInterview: 'not_known',
  preventionInterviewBy: null,
  preventionInterviewMode: null,
  preventionSummaryReceived: 'not_known',
  preventionInterviewAt: UNKNOWN,
}

describe('the form about a return', () => {
  it('gives back what the register held, untouched', () => {
    expect(backFactsOf(backFormOf(back), collector())).toEqual(back)
    expect(backFactsOf(backFormOf(nothingBack), collector())).toEqual(nothingBack)
  })

  it('is empty before any return is recorded, and says neither back nor found', () => {
    const form = backFormOf(nothingBack)
    expect(form).toEqual(emptyBackForm)
    expect([saysBack(form), saysFound(form)]).toEqual([false, false])
  })

  it('tells back with an unknown time from not back', () => {
    const form = { ...emptyBackForm, returned: { ...emptyMoment, precision: 'unknown' as const } }
    expect(saysBack(form)).toBe(true)
    expect(backFactsOf(form, collector())).toMatchObject({ returned: UNKNOWN, cameBack: 'yes' })
    expect(backFormOf({ ...nothingBack, cameBack: 'yes' }).returned.precision).toBe('unknown')
  })

  it('found and not back is found alone', () => {
    const form = { ...emptyBackForm, foundEarlier: true, located: typed('today', '0800') }
    expect([saysBack(form), saysFound(form)]).toEqual([false, true])
    expect(backFactsOf(form, collector())).toMatchObject({
      cameBack: 'not_known',
      located: exactly('2026-11-22T08:00:00Z'),
    })
  })

  it('leaves out what stands behind a question taken back', () => {
    const form = { ...backFormOf(back), foundEarlier: false, preventionInterview: 'not_known' as const }
    expect(backFactsOf(form, collector())).toMatchObject({
      located: UNKNOWN,
      locatedPlace: null,
      preventionInterviewAt: UNKNOWN,
    })
  })
})

const child: ChildFacts = {
  localRef: '566910',
  forename: 'Amira',
  surname: null,
  knownAs: null,
  describedAs: null,
  dob: '2011-03-02',
  dobPrecision: 'approx',
  sex903: 'F',
  ethnicity: null,
  language: 'Tigrinya',
  interpreterNeeded: 'yes',
  disability: 'not_known',
  communicationNeeds: null,
  uasc: 'yes',
  dateOfDeath: null,
  uascFrom: '2025-05-01',
  trafficked: 'yes',
  traffickedOn: '2025-06-01',
  uascCeasedOn: null,
  nrmStatus: 'referred',
  nrmRef: 'R1',
  nrmDate: '2026-05-01',
  responsibleLa: null,
  workerName: null,
  team: null,
}

describe('the form about a child', () => {
  it('gives back what the register held, untouched', () => {
    expect(childFactsOf(childFormOf(child), 'facts.', collector())).toEqual(child)
  })

  it('refuses a reference that no return could carry', () => {
    const collect = collector()
    childFactsOf({ ...childFormOf(child), localRef: '56-69' }, '', collect)
    expect(collect.problems.map(({ fieldId }) => fieldId)).toEqual(['localRef'])
  })

  it.each([
    ['Zara Quill', { forename: 'Zara', surname: 'Quill', localRef: '' }],
    ["Aoife O'Neill-Byrne", { forename: 'Aoife', surname: "O'Neill-Byrne" }],
    ['566910', { localRef: '566910', forename: '' }],
    ['2/3/2011', { localRef: '', forename: '', surname: '', describedAs: '' }],
    ['boy, about 15', { forename: '', surname: '', describedAs: 'boy, about 15' }],
  ])('puts what was searched where it belongs: %s', (text, expected) => {
    expect(childFormFromSearch(text)).toMatchObject(expected)
  })
})

it('only what was changed is saved, so that two people can change different fields', () => {
  expect(onlyChanged({ team: 'North', workerName: 'P. Doyle' }, new Set(['team']))).toEqual({ team: 'North' })
})

it('a changed return sends what belongs to the changed questions, and nothing of the others', () => {
  expect(Object.keys(changedBack(back, new Set(['returned', 'harmReported'])))).toEqual([
    'returned',
    'cameBack',
    'harmReported',
  ])
  expect(changedBack(back, new Set(['foundEarlier']))).toEqual({
    located: back.located,
    locatedPlace: 'Bus station',
    locatedBy: 'Police',
  })
})

it('a date of birth and how sure it is are saved together', () => {
  expect(changedChild(child, new Set(['dobAbout']))).toEqual({ dob: '2011-03-02', dobPrecision: 'approx' })
})
