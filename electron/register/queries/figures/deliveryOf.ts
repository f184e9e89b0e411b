import type { InterviewRequest, RegisterDetails } from '../../../../shared/returns/figures/register'
import type { ReadDatabase } from '../../database/types'
import { rowMoment } from '../rowMoment'
import { isOneOf } from './among'

/** Who was to hold some interviews, who was asked, and when their reports came. */
export async function deliveryOf(
  db: ReadDatabase,
  interviewIds: readonly string[],
): Promise<RegisterDetails['delivery']> {
  const requests = await requestsOf(db)
  const rows = await db
    .selectFrom('interview')
    .leftJoin('worker', 'worker.id', 'interview.interviewer_id')
    .select([
      'interview.id',
      'interview.delivered_by',
      'worker.organisation',
      'interview.report_asked_on',
      'interview.report_received_on',
    ])
    .where(isOneOf('interview.id', interviewIds))
    .execute()
  return new Map(
    rows.flatMap((row) => {
      const delivery = {
        by: row.delivered_by,
        organisation: row.organisation,
        requests: requests.get(row.id) ?? [],
        reportAskedOn: row.report_asked_on,
        reportReceivedOn: row.report_received_on,
      }
      const { requests: asked, ...facts } = delivery
      return asked.length === 0 && Object.values(facts).every((fact) => fact === null)
        ? []
        : [[row.id, delivery] as const]
    }),
  )
}

async function requestsOf(db: ReadDatabase): Promise<ReadonlyMap<string, readonly InterviewRequest[]>> {
  const rows = await db
    .selectFrom('interview_request')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  const found = new Map<string, InterviewRequest[]>()
  for (const row of rows) {
    const request = {
      of: row.asked_of,
      name: row.asked_name,
      asked: rowMoment(row, 'asked'),
      answered: rowMoment(row, 'answered'),
      answer: row.answer,
    }
    const list = found.get(row.interview_id)
    if (list === undefined) found.set(row.interview_id, [request])
    else list.push(request)
  }
  return found
}
