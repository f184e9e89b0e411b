import type {
  CaseSummaryData,
  SummaryAction,
  SummaryContact,
  SummaryEpisode,
  SummaryWords,
} from '../../../electron/register/documents/caseSummary/data'
import { addDays } from '../../../shared/domain/time/localDate'
import { exactly, onDate, UNKNOWN, type Moment } from '../../../shared/domain/time/moment'
import { NOW } from './printedBy'

const RETURNS = [
  'Came back by themselves',
  'Brought back by the police',
  'Brought back by placement staff',
] as const
const OUTCOMES = ['Completed', 'Declined by the child', 'Not offered', 'Not known (before Homeward)'] as const
const WITHIN = ['within', 'outside', 'cannot_be_determined'] as const

function pick<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const PREVENTIONS = [
  'Held Sun 15 Nov 09:00, by PC Bell, by phone, summary received',
  null,
  'Not held: agreed for every second time',
] as const

function episode(index: number): SummaryEpisode {
  const day = addDays('2026-11-20', -index * 5)
  const start: Moment =
    index % 7 === 3 ? onDate(day) : exactly(`${day}T21:${String(10 + (index % 45)).padStart(2, '0')}:00Z`)
  const end: Moment = index % 11 === 5 ? UNKNOWN : exactly(`${addDays(day, 1 + (index % 3))}T06:40:00Z`)
  return {
    ref: `2026-${String(420 - index).padStart(4, '0')}`,
    type: index % 4 === 1 ? 'A' : 'M',
    start,
    end,
    goesOn: false,
    howReturned: index % 11 === 5 ? null : pick(RETURNS, index),
    interview: pick(OUTCOMES, index),
    within72: pick(OUTCOMES, index) === 'Completed' ? pick(WITHIN, index) : 'not_held',
    prevention: pick(PREVENTIONS, index),
  }
}

const QUOTES = [
  'I went to see my nan because nobody would tell me when I could ring her. I was going to come back for school but my phone died and I did not know the number.',
  'It is too loud on my corridor. When they shout I just go. I walk to the river and sit there.',
  'He said I owed him for the trainers. I do not want him to know I told you.',
  'I like Pauline, she listens. I would talk to her again.',
  'The bus goes past my old house so I stay on it.',
  'I do not want to say.',
] as const

function words(index: number): SummaryWords {
  return {
    words: pick(QUOTES, index),
    held: exactly(`${addDays('2026-11-18', -index * 21)}T15:00:00Z`),
    length: index === 0 ? '45 minutes' : null,
    episodeRefs:
      index === 1
        ? ['2026-0412', '2026-0411', '2026-0409']
        : [`2026-${String(418 - index * 4).padStart(4, '0')}`],
    onScreen: index === 3,
    marked: index === 0 ? ['third party'] : [],
    signOff: 'Signed off by Ann Field on 14 Nov 2026',
    objection:
      index === 2
        ? 'what he said about the older boy; told that it must be shared with the social worker'
        : null,
  }
}

const actions: readonly SummaryAction[] = [
  {
    what: 'Safety plan: agree with Amira whom she rings first, and put the number in her phone case',
    owner: 'Pauline Everard',
    dueOn: '2026-11-19',
  },
  { what: 'Referral: exploitation team', owner: 'Tom Adeyemi', dueOn: '2026-11-22' },
  { what: 'Ask placement about quiet room after 21:00', owner: 'Larkfield House', dueOn: '2026-12-01' },
  { what: 'Contact plan with maternal grandmother', owner: null, dueOn: null },
]

const contacts: readonly SummaryContact[] = [
  {
    name: 'Darren Cole',
    role: 'Father',
    parentalResponsibility: true,
    agency: null,
    phone: '01632 960 014',
    address: null,
    addressConfidential: true,
    mayBeTold: 'do_not_tell',
    reason: 'non-molestation order; must not learn where she lives',
  },
  {
    name: 'Shirin Cole',
    role: 'Mother',
    parentalResponsibility: true,
    agency: null,
    phone: '07700 900 123',
    address: '4 Quarry Rise, Ashcombe',
    addressConfidential: false,
    mayBeTold: 'ask_first',
    reason: 'ring the social worker first',
  },
  {
    name: 'Larkfield House',
    role: 'Key worker',
    parentalResponsibility: false,
    agency: 'Larkfield Homes',
    phone: '01632 960 155',
    address: 'Larkfield Lane',
    addressConfidential: false,
    mayBeTold: 'tell',
    reason: null,
  },
  {
    name: 'Tom Adeyemi',
    role: 'Social worker',
    parentalResponsibility: false,
    agency: 'Ashcombe Council',
    phone: '01632 960 200',
    address: null,
    addressConfidential: false,
    mayBeTold: 'tell',
    reason: null,
  },
]

/** A made-up child, missing now, with as many earlier episodes as asked for. */
export function summaryData(episodes = 12): CaseSummaryData {
  const months = [
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
    '2026-10',
    '2026-11',
  ]
  return {
    now: NOW,
    child: {
      id: '0199c0de-0000-7000-8000-00000000c01e',
      label: 'Amira Cole',
      localRef: '566910',
      knownAs: 'Mimi',
      aliases: ['Amira Haddad'],
      dob: '2012-05-04',
      dobEstimated: false,
      dateOfDeath: null,
      age: 14,
      sex: 'Female',
      ethnicity: 'White and Asian',
      language: 'English',
      interpreterNeeded: false,
      communicationNeeds: 'Short sentences; give her time. She reads better than she listens when upset.',
      disability: false,
      unaccompanied: false,
      nrm: 'Referred, 3 Sep 2026, reference NRM-000000',
      responsibleAuthority: 'Ashcombe Council',
      worker: 'Tom Adeyemi',
      team: 'Looked-after children 2',
    },
    status: {
      careStatus: 'Looked after',
      careStatusSince: '2024-02-11',
      legalStatus: 'Full care order (C2)',
      iro: 'Ruth Okafor',
      placement: "Larkfield House, children's home",
      placementSince: '2026-03-02',
      placementAuthority: 'Northmere',
      planNamesMissing: true,
    },
    flags: [
      {
        label: 'Child criminal exploitation',
        since: '2026-06-14',
        toldBy: 'police',
        note: 'named in an intelligence report; older peers with a car',
      },
      { label: 'Self-harm', since: '2025-10-01', toldBy: 'CAMHS', note: null },
    ],
    counts: {
      days30: Math.min(episodes, 6),
      days90: Math.min(episodes, 18),
      months12: Math.min(episodes, 73),
      ever: episodes + 1,
    },
    months: months.map((month, index) => ({ month: `${month}-01`, count: (index * 7) % 9 })),
    triggers: [
      '6 episodes in 30 days (local trigger 3 in 30)',
      '18 episodes in 90 days (local trigger 3 in 90)',
    ],
    open: {
      ref: '2026-0421',
      where: 'missing',
      start: exactly('2026-11-21T23:50:00Z'),
      policeTold: true,
      policeRef: 'AC-7781-26',
      policeGrade: 'Medium',
      councilRisk: 'High',
      told: [
        'That the child is missing: told: Police (Sat 21 Nov 23:55); Key worker: Pauline Reid (Sun 22 Nov 00:10). not recorded: Social worker.',
      ],
    },
    episodes: [
      {
        ...episode(0),
        ref: '2026-0421',
        start: exactly('2026-11-21T23:50:00Z'),
        end: null,
        goesOn: true,
        howReturned: null,
        interview: 'Not due yet',
        within72: 'not_held',
        prevention: null,
      },
      ...Array.from({ length: episodes }, (_, index) => episode(index + 1)),
    ],
    interviews: {
      held: 9,
      declined: 3,
      notOffered: 1,
      themes: [
        {
          title: 'What pushed',
          counts: [
            { label: 'Conflict with other residents', count: 6 },
            { label: 'Loneliness', count: 3 },
            { label: 'House rules or boundaries', count: 2 },
          ],
        },
        {
          title: 'What pulled',
          counts: [
            { label: 'To see family', count: 7 },
            { label: 'Previous area or home', count: 4 },
            { label: 'An older adult', count: 2 },
          ],
        },
        {
          title: 'Harm',
          counts: [
            { label: 'Threats', count: 2 },
            { label: 'Alcohol or drugs', count: 1 },
          ],
        },
        {
          title: 'Exploitation',
          counts: [
            { label: 'Child criminal exploitation (CCE)', count: 3 },
            { label: 'Suspected, kind not known', count: 2 },
          ],
        },
      ],
      words: Array.from({ length: 6 }, (_, index) => words(index)),
    },
    meetings: [
      {
        type: 'Strategy discussion',
        at: exactly('2026-11-19T10:00:00Z'),
        what: 'Enquiries under section 47. Police to speak with the adults named.',
      },
      {
        type: 'Review after two or more episodes',
        at: UNKNOWN,
        what: 'Discussed at the panel the same week.',
      },
    ],
    actions,
    contacts,
    shares: 4,
  }
}

/** A child just written down: no name, no identifier, nothing else known. */
export function bareSummaryData(): CaseSummaryData {
  const full = summaryData(0)
  return {
    ...full,
    child: {
      ...full.child,
      label: 'boy, about 15',
      localRef: null,
      knownAs: null,
      aliases: [],
      dob: null,
      age: null,
      sex: null,
      ethnicity: null,
      language: null,
      communicationNeeds: null,
      nrm: null,
      responsibleAuthority: null,
      worker: null,
      team: null,
    },
    status: {
      careStatus: null,
      careStatusSince: null,
      legalStatus: null,
      iro: null,
      placement: null,
      placementSince: null,
      placementAuthority: null,
      planNamesMissing: null,
    },
    flags: [],
    counts: { days30: 0, days90: 0, months12: 0, ever: 0 },
    months: full.months.map(({ month }) => ({ month, count: 0 })),
    triggers: [],
    open: null,
    episodes: [],
    interviews: { held: 0, declined: 0, notOffered: 0, themes: [], words: [] },
    meetings: [],
    actions: [],
    contacts: [],
    shares: 0,
  }
}
