import type { Door } from '../../../electron/register/commands/runCommand'
import type { Moment } from '../../../shared/domain/time/moment'
import type { Counts } from '../../../shared/returns/figures/countCatalogue'
import type { Delivery, InterviewRequest } from '../../../shared/returns/figures/register'
import { interviewIdOf } from './fortyEpisodes'
import { six } from './handCount'

/** Who was asked to hold which of the forty episodes' interviews, and when the report came. */

const unknown: Moment = { at: null, precision: 'unknown' }
const at = (text: string): Moment =>
  text.length === 10 ? { at: text, precision: 'date_only' } : { at: text, precision: 'exact' }

const host = (asked: string, answer: InterviewRequest['answer'], answered?: string): InterviewRequest => ({
  of: 'host_la',
  name: 'Fell Borough',
  asked: at(asked),
  answered: answered === undefined ? unknown : at(answered),
  answer,
})
const service = (asked: string, name: string | null): InterviewRequest => ({
  ...host(asked, 'will', asked),
  of: 'commissioned',
  name,
})

const nobody = { by: null, organisation: null, requests: [], reportAskedOn: null, reportReceivedOn: null }
/** Interviewers of the commissioned service work for Safe Talk. */
const ofService = { ...nobody, organisation: 'Safe Talk' }

export const delivery: Readonly<Record<number, Delivery>> = {
  16: ofService,
  171: ofService,
  // Answered after 14 hours, report after three days.
  20: {
    ...ofService,
    by: 'host_la',
    requests: [host('2025-05-20T19:00:00Z', 'will', '2025-05-21T09:00:00Z')],
    reportReceivedOn: '2025-05-23',
  },
  // Held the day after it was asked for, on a Sunday; the report came on the sixth working day. Spelled another way.
  21: {
    ...ofService,
    by: 'commissioned',
    requests: [service('2025-07-12T19:00:00Z', ' safe  talk')],
    reportReceivedOn: '2025-07-21',
  },
  22: { ...nobody, by: 'own' },
  // Asked twice; no to the second, five days after the first.
  24: {
    ...nobody,
    by: 'host_la',
    requests: [
      host('2025-06-02T12:00:00Z', 'not_known'),
      host('2025-06-06T12:00:00Z', 'will_not', '2025-06-07'),
    ],
  },
  // Declined, and nobody said which service.
  26: { ...nobody, by: 'commissioned', requests: [service('2025-12-28', null)] },
  // By days alone: between none and 48 hours. Report on the fourteenth day.
  29: {
    ...nobody,
    by: 'host_la',
    requests: [host('2025-05-16', 'not_known', '2025-05-17')],
    reportReceivedOn: '2025-05-30',
  },
}

/** Counted by hand: all ours, home, in, out, cannot be determined, others'. 29 covers an episode in and one out. */
export const handDelivery: Readonly<Record<string, Counts>> = {
  'interviews.askedOfHost': six(3, 0, 1, 3, 0, 0),
  'interviews.askedOfHost.chased': six(1, 0, 0, 1, 0, 0),
  'interviews.askedOfHost.held': six(3, 0, 1, 3, 0, 0),
  // 16 171 in; 20 21 26 out.
  'interviews.commissioned': six(5, 0, 2, 3, 0, 0),
  'interviews.commissioned.held': six(4, 0, 2, 2, 0, 0),
  'interviews.commissioned.declined': six(1, 0, 0, 1, 0, 0),
  'interviews.commissioned.within72': six(4, 0, 2, 2, 0, 0),
  'interviews.commissioned.hoursKnown': six(4, 0, 2, 2, 0, 0),
  'interviews.commissioned.reportInTime': six(1, 0, 0, 1, 0, 0),
  'episodes.elsewhere': { care_own_out_of_area: 8 },
  'episodes.ofOthers': { care_other_la: 3 },
}

const out = six(1, 0, 0, 1, 0, 0)
const twentyNine = six(1, 0, 1, 1, 0, 0)
/** Rows of breakdowns by their key; a key that is not there counts nobody. */
export const handDeliveryTables: Readonly<Record<string, Readonly<Record<string, Counts>>>> = {
  'interviews.askedOfHost.byAnswer': { will: out, will_not: out, answered: twentyNine },
  'interviews.askedOfHost.byReply': { to24h: out, over72h: out, notKnown: twentyNine },
  'interviews.askedOfHost.byReport': { to3: out, to14: twentyNine, none: out },
  // Nobody said of 1 27; 6 7 8 9 11 16 171 39; 34; 31.
  'interviews.held.byDeliverer': {
    own: out,
    host_la: six(3, 0, 1, 3, 0, 0),
    commissioned: out,
    '': six(10, 2, 8, 0, 1, 1),
  },
  'interviews.commissioned.byProvider': { 'safe talk': six(4, 0, 2, 2, 0, 0), '': out },
  'interviews.commissioned.held.byProvider': { 'safe talk': six(4, 0, 2, 2, 0, 0) },
  'interviews.commissioned.declined.byProvider': { '': out },
  'interviews.commissioned.within72.byProvider': { 'safe talk': six(4, 0, 2, 2, 0, 0) },
  'interviews.commissioned.reportInTime.byProvider': { 'safe talk': out },
  'interviews.commissioned.byReport': { inTime: out, late: out, none: six(2, 0, 2, 0, 0, 0) },
  'interviews.commissioned.byWait': { to1: out, notKnown: six(3, 0, 2, 1, 0, 0) },
  'episodes.elsewhere.byAuthority': { '878': { care_own_out_of_area: 8 } },
  'episodes.ofOthers.byAuthority': { '301': { care_other_la: 3 } },
}

/** Writes it into a register that holds the forty episodes. */
export async function fillDelivery({ write, db }: Door): Promise<void> {
  const service = await db
    .selectFrom('worker')
    .select(['id', 'version'])
    .where('type', '=', 'commissioned')
    .executeTakeFirstOrThrow()
  await write.update('worker', service.id, service.version, { organisation: 'Safe Talk' })
  for (const [number, { by, requests, reportReceivedOn }] of Object.entries(delivery)) {
    const id = interviewIdOf(Number(number))
    const { version } = await db
      .selectFrom('interview')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await write.update('interview', id, version, { delivered_by: by, report_received_on: reportReceivedOn })
    for (const { of, name, asked, answered, answer } of requests)
      await write.insert('interview_request', {
        interview_id: id,
        asked_of: of,
        asked_name: name,
        asked_at: asked.at,
        asked_precision: asked.precision,
        answered_at: answered.at,
        answered_precision: answered.precision,
        answer,
      })
  }
}
