import type { ProfileData } from '../../../electron/register/documents/childProfile/data'
import { exactly } from '../../../shared/domain/time/moment'
import { summaryData } from './summaryData'
import { NOW } from './printedBy'

const { child, status, flags, contacts } = summaryData()

/** A made-up child's profile, missing since last night. */
export const profileData: ProfileData = {
  now: NOW,
  child,
  status,
  flags,
  contacts,
  facts: {
    height: '5 ft 4, about 163 cm',
    build: 'Slim',
    hair: 'Brown, shoulder length',
    eyes: 'Brown',
    skin: 'Light brown',
    bodyMarks: 'Scar above the left eyebrow; wears glasses',
    usualClothing: 'Black puffer jacket, white trainers',
    phones: '07700 900 456, own, giffgaff\n07700 900 457, friend’s',
    socialMedia: 'Snapchat: amira_xx\nTikTok: amirac',
    goesTo: 'The skate park by the river; her aunt in Leeds',
    medical: 'Type 1 diabetes',
    medication: 'Insulin, morning and night',
    withoutMedication: 'Drowsy within six hours, then in danger',
    travel: 'Buses, no ticket; the 22:10 train',
    money: 'Bank card, the worker sees what is spent',
    advice: 'Use her name, ask about her dog; do not touch her arm',
  },
  reviewedOn: '2026-10-02',
  photo: null,
  stale: ['The photo is 111 days old'],
  open: {
    ref: '2026-0420',
    type: 'M',
    start: exactly('2026-11-21T23:50:00Z'),
    lastSeen: exactly('2026-11-21T23:50:00Z'),
    left: exactly('2026-11-21T23:50:00Z'),
    lastSeenBy: 'Night staff',
    clothing: 'Grey hoodie, black leggings',
    circumstances: 'An argument about her phone; she left by the back door',
    saidWhere: null,
    hasPhone: 'yes',
    hasMoney: 'not_known',
    hasMedication: 'no',
    policeTold: 'yes',
    policeRef: '412 of 21/11',
    policeGrade: 'Medium',
    councilRisk: 'High',
  },
  earlier: [{ start: exactly('2026-11-01T21:00:00Z'), found: 'Leeds bus station' }],
  places: ['Riverside skate park, Quay Street'],
  people: [],
}
