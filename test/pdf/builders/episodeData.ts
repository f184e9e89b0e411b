import type { EpisodeRecordData } from '../../../electron/register/documents/episodeRecord/data'
import { about, exactly, onDate, UNKNOWN } from '../../../shared/domain/time/moment'
import { NOW } from './printedBy'
import { recordData } from './recordData'

const line = {
  contactId: null,
  phone: '01632 960 014',
  first: false,
  mayBeTold: 'tell',
  mayBeToldReason: null,
  inAllTold: true,
  open: false,
  overdue: false,
} as const

/** A made-up episode with everything filled in, a time of every precision among it. */
export const episodeData: EpisodeRecordData = {
  now: NOW,
  id: '0199a000-0000-7000-8000-000000000060',
  child: recordData.child,
  ref: '2026-0420',
  cancelled: null,
  standing: [
    ['Counted under', 'In care, ours, placed in our area'],
    ['Care status then', 'Looked after'],
    ['Lived at', 'Children’s home, Larkfield House', 'not_to_parent'],
  ],
  types: [{ type: 'Missing', from: exactly('2026-11-18T21:10:00Z') }],
  times: [
    {
      label: 'Last seen',
      at: about('2026-11-18T21:00:00Z'),
      more: 'by Sam, night staff',
      why: 'third_party',
    },
    { label: 'Left', at: exactly('2026-11-18T21:10:00Z'), more: null },
    { label: 'Noticed', at: onDate('2026-11-18'), more: null },
    { label: 'Found', at: UNKNOWN, more: null },
    { label: 'Back', at: exactly('2026-11-19T06:40:00Z'), more: 'Larkfield House' },
  ],
  circumstances: [
    ['Circumstances', 'Went out by the kitchen door after a call on her phone. '.repeat(12), 'free'],
    ['Clothing', 'Black puffer jacket'],
  ],
  police: [
    ['Police told', 'Yes'],
    ['Reference', 'MP-2026-1187'],
  ],
  grades: [
    { by: 'Police', grade: 'Medium', at: exactly('2026-11-18T22:00:00Z'), why: 'Known to go to the river' },
  ],
  notices: Array.from({ length: 9 }, (_, at) => ({
    id: `0199a000-0000-7000-8000-00000000007${at}`,
    received: exactly(`2026-11-18T22:${String(10 + at)}:00Z`),
    source: 'Police email',
    toldBy: at === 0 ? null : 'PC Bell',
    reference: `MP-2026-118${at}`,
    said: 'Seen at the bus station, gone before the car came.',
  })),
  missing: [
    {
      ...line,
      recipient: 'parent',
      label: 'Mother: Jo Cole',
      notice: {
        record: null,
        told: true,
        at: exactly('2026-11-18T22:30:00Z'),
        byName: 'Sam Taylor',
        methodLabel: 'Telephone',
        notToldReason: null,
        despiteReason: null,
      },
    },
    { ...line, recipient: 'school', label: 'School', open: true, notice: null },
  ],
  found: [],
  back: [['How the child came back', 'Brought back by the police']],
  interviews: [
    {
      outcome: 'Completed',
      held: recordData.facts.held,
      interviewer: 'Pauline Everard',
      offers: recordData.offers,
    },
  ],
  clock: 'Held within 72 hours',
  closed: 'Fri 20 Nov 2026, 16:00',
}
