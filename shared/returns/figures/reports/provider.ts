import { plural } from '../../../text/plural'
import {
  declinedByProvider,
  heldByProvider,
  providerDeclined,
  providerHeld,
  providerHoursKnown,
  providerReported,
  providerReports,
  providerWaits,
  providerWithin,
  referred,
  referredByProvider,
  reportedByProvider,
  withinByProvider,
} from '../measures/providers'
import type { ReportPlan } from './plan'

/** M8: what a commissioned service did with the interviews it was given (practice.md 8.5 and 11). */
export const provider: ReportPlan = {
  title: 'Commissioned services: what became of the interviews',
  reference: 'Provider',
  about:
    'For the commissioner: interviews given to each service, how soon they were held, declined, and whether the report came in time.',
  mayGo:
    'For the commissioner of this council and the service it is about: small numbers are shown and can point at single children. It is not for publication and not an answer to a request.',
  goesOut: false,
  looksBack: 0,
  period: 'quarter',
  rules: ({ reportWorkingDays: days }) => [
    `A report is in time within ${plural(days, 'working day')} of the interview, as set under Settings. 5 is believed to be common in contracts (unconfirmed): look at yours.`,
  ],
  sections: [
    {
      words: 'All services',
      lines: [
        { measure: referred },
        { measure: providerHeld, of: [referred] },
        { measure: providerDeclined, of: [referred] },
        { measure: providerWithin, of: [providerHoursKnown] },
        { measure: providerReported, of: [providerHeld] },
      ],
      notes: [
        'An interview that covers several episodes is one. It is counted in the period in which an episode it covers fell due.',
      ],
    },
    {
      words: 'Service by service',
      lines: [],
      tables: [referredByProvider, heldByProvider, declinedByProvider, withinByProvider, reportedByProvider],
    },
    { words: 'How long it took', lines: [], tables: [providerWaits, providerReports] },
  ],
}
