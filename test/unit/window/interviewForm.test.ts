import { describe, expect, it } from 'vitest'
import { Collector } from '../../../renderer/components/collect'
import { emptyDay } from '../../../renderer/components/dayEntry'
import { emptyMoment } from '../../../renderer/components/momentEntry'
import {
  changedFacts,
  interviewFactsOf,
  interviewFormOf,
  type InterviewForm,
} from '../../../renderer/features/interviews/interviewForm'
import { problemsBeforeFinishing } from '../../../renderer/features/interviews/interview/beforeFinishing'
import { codeLists } from '../../../shared/codes'
import type { InterviewFacts, OfferShape } from '../../../shared/contract/interviews'
import { exactly, UNKNOWN } from '../../../shared/domain/time/moment'

const now = '2026-11-22T09:00:00Z'

const facts: InterviewFacts = {
  outcome: 'completed',
  outcomeReason: null,
  outcomeNote: null,
  held: exactly('2026-11-22T08:00:00Z'),
  endedAt: '2026-11-22T08:45:00Z',
  mode: 'face_to_face',
  placeType: 'neutral',
  interviewerName: 'Ines Halloway',
  interviewerOrganisation: null,
  interviewerType: 'dedicated_team',
  independentOfCare: 'yes',
  independentOfPlacement: 'no',
  independentOfLa: 'not_known',
  interviewerTrained: 'yes',
  childRequestedReason: null,
  consentTold: null,
  sharedAnyway: null,
  sharedAnywayWhy: null,
  planned: 'no',
  harmLevel: null,
  screeningTool: null,
  screeningOn: null,
  screeningResult: null,
  safetyPlan: null,
  trustedAdult: null,
  deliveredBy: null,
  reportAskedOn: null,
  reportReceivedOn: null,
  reportUsable: 'not_known',
  reportUsableWhy: null,
  companions: [],
  placesStayed: [],
  reportChases: [],
  feedback: [],
  marks: {},
  childRequestedPerson: 'not_known',
  advocateOffered: 'yes',
  othersPresent: null,
  consentExplained: 'yes',
  sharingObjection: null,
  talkedBeforeReturn: 'no',
  safeNow: 'yes',
  helplinesGiven: 'yes',
  childWords: 'I only wanted to see my sister.',
  beforeText: null,
  duringText: null,
  afterText: null,
  whatWouldHelp: null,
  analysis: null,
  parentViewOffered: 'not_known',
  parentViewAt: UNKNOWN,
  parentViewWho: null,
  parentView: null,
  themes: {
    push: ['bullying'],
    pull: ['see_family', 'freedom'],
    risks: [],
    harm: ['none'],
    exploitation: [],
    whereStayed: ['family'],
    transport: ['bus'],
    withWhom: ['friends'],
    substances: [],
  },
}

const nothing: InterviewFacts = {
  ...Object.fromEntries(Object.keys(facts).map((name) => [name, null])),
  ...(Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => value === 'yes' || value === 'no' || value === 'not_known')
      .map(([name]) => [name, 'not_known']),
  ) as Partial<InterviewFacts>),
  held: UNKNOWN,
  endedAt: null,
  parentViewAt: UNKNOWN,
  themes: {
    push: [],
    pull: [],
    risks: [],
    harm: [],
    exploitation: [],
    whereStayed: [],
    transport: [],
    withWhom: [],
    substances: [],
  },
  companions: [],
  placesStayed: [],
  reportChases: [],
  feedback: [],
  marks: {},
} as InterviewFacts

describe('the form of an interview', () => {
  it('gives back what the register held, untouched', () => {
    expect(interviewFactsOf(interviewFormOf(facts, false), new Collector(now))).toEqual(facts)
  })

  it('shows no question as answered before anybody wrote in it', () => {
    const form = interviewFormOf(nothing, true)
    expect([form.safeNow, form.independentOfCare, form.outcome]).toEqual([null, null, null])
    expect(interviewFormOf(nothing, false).safeNow).toBe('not_known')
    expect(interviewFactsOf(form, new Collector(now))).toEqual(nothing)
  })

  it('saves a changed answer alone, and the themes as one', () => {
    expect(changedFacts(facts, new Set(['childWords']))).toEqual({ childWords: facts.childWords })
    expect(changedFacts(facts, new Set(['pull']))).toEqual({ themes: facts.themes })
  })

  it('sends the marks over a text with the text, and an empty list where the last one was taken off', () => {
    const mark = {
      id: '0199a000-0000-7000-8000-000000000009',
      kind: 'police',
      start: 2,
      end: 6,
      quote: 'only',
    }
    const marked = { ...facts, marks: { childWords: [mark] } }
    expect(interviewFactsOf(interviewFormOf(marked, false), new Collector(now))).toEqual(marked)
    expect(changedFacts(marked, new Set(['childWords']))).toEqual({
      childWords: facts.childWords,
      marks: { childWords: [mark] },
    })
    const spaced = { ...interviewFormOf(marked, false), childWords: `  ${facts.childWords}` }
    const inText = { ...mark, start: 4, end: 8 }
    expect(interviewFactsOf({ ...spaced, childWordsMarks: [inText] }, new Collector(now)).marks).toEqual({
      childWords: [mark],
    })
    expect(changedFacts(facts, new Set(['childWordsMarks']))).toEqual({ marks: { childWords: [] } })
  })

  it('leaves out people and reminders in whose rows nothing is typed', () => {
    const collect = new Collector(now)
    const form = interviewFormOf(facts, false)
    const companion = {
      id: '0199a000-0000-7000-8000-000000000003',
      name: ' ',
      relationship: null,
      ageBand: null,
      note: '',
      is: null,
    }
    const { relationship: _r, ageBand: _a, ...place } = companion
    const chase = { id: '0199a000-0000-7000-8000-000000000004', chasedOn: emptyDay, note: '' }
    const rows = { companions: [companion], placesStayed: [place], reportChases: [chase] }
    expect(interviewFactsOf({ ...form, ...rows }, collect)).toMatchObject({
      companions: [],
      placesStayed: [],
      reportChases: [],
    })
    expect(collect.problems).toEqual([])
    interviewFactsOf({ ...form, reportChases: [{ ...chase, note: 'Rang them' }] }, collect)
    expect(collect.problems).toEqual([
      { fieldId: `facts.reportChases.${chase.id}`, message: 'Say on which day it was chased.' },
    ])
  })
})

const offer: OfferShape = {
  id: '0199a000-0000-7000-8000-000000000001',
  version: 1,
  at: exactly('2026-11-22T08:00:00Z'),
  byName: 'Ines Halloway',
  toWhom: 'child',
  method: 'phone',
  result: 'declined',
  note: null,
  isOffer: true,
}

describe('before finishing', () => {
  const empty = interviewFormOf(nothing, true)
  const ended = (part: Partial<InterviewForm>) => ({ ...empty, held: emptyMoment, ...part })

  it('a refusal that was logged needs nothing more', () => {
    expect(problemsBeforeFinishing(ended({ outcome: 'declined_child' }), [offer])).toEqual([])
  })

  it('every gap leads to the place where it is filled', () => {
    const outcomes = [null, ...codeLists.interviewOutcome.codes.map(({ code }) => code)]
    const reasons = [null, 'other', 'manager_decision']
    const gaps = outcomes.flatMap((outcome) =>
      reasons.flatMap((outcomeReason) => problemsBeforeFinishing(ended({ outcome, outcomeReason }), [])),
    )
    expect(new Set(gaps.map(({ fieldId }) => fieldId))).toEqual(
      new Set([
        'facts.outcome',
        'facts.held',
        'facts.interviewerName',
        'facts.outcomeReason',
        'facts.outcomeNote',
        'attempts',
      ]),
    )
  })
})
