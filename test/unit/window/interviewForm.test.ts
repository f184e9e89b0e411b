import { describe, expect, it } from 'vitest'
import { Collector } from '../../../renderer/components/collect'
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
  mode: 'face_to_face',
  placeType: 'neutral',
  interviewerName: 'Ines Halloway',
  interviewerOrganisation: null,
  interviewerType: 'dedicated_team',
  independentOfCare: 'yes',
  independentOfPlacement: 'no',
  independentOfLa: 'not_known',
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
  parentViewAt: UNKNOWN,
  themes: { push: [], pull: [], risks: [], harm: [], exploitation: [], whereStayed: [], transport: [] },
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
