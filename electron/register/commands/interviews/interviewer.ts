import type { InterviewFacts } from '../../../../shared/contract/interviews'
import type { InterviewTable } from '../../database/schema/interviews'
import type { Interviewer } from '../../queries/interviews/facts'
import { workerOf } from '../../queries/interviews/workerOf'
import type { RowPatch } from '../rowShapes'
import type { Door } from '../runCommand'

type InterviewerFacts = Pick<
  InterviewFacts,
  'interviewerName' | 'interviewerOrganisation' | 'interviewerType'
>

/**
 * Who held the interview, as the id of a worker: one with the same name, organisation and kind, made when the
 * register knows none. Workers need not be users; a changed organisation is another worker, so that what was true of
 * earlier interviews stays.
 */
export async function interviewerColumn(
  { db, write }: Door,
  interview: InterviewTable,
  facts: Partial<InterviewerFacts>,
): Promise<RowPatch<'interview'>> {
  const said = [facts.interviewerName, facts.interviewerOrganisation, facts.interviewerType]
  if (said.every((fact) => fact === undefined)) return {}
  const held = await workerOf(db, interview.interviewer_id)
  const wanted: Interviewer = {
    name: chosen(facts.interviewerName, held?.name),
    organisation: chosen(facts.interviewerOrganisation, held?.organisation),
    type: chosen(facts.interviewerType, held?.type),
  }
  if (Object.values(wanted).every((fact) => fact === null)) return { interviewer_id: null }
  const workers = await db
    .selectFrom('worker')
    .select(['id', 'name', 'organisation', 'type'])
    .where('withdrawn_at', 'is', null)
    .execute()
  const known = workers.find((worker) => isSame(worker, wanted))
  if (known !== undefined) return { interviewer_id: known.id }
  const made = await write.insert('worker', { ...wanted, name: wanted.name ?? '' })
  return { interviewer_id: made.id }
}

function chosen(given: string | null | undefined, held: string | null | undefined): string | null {
  const value = given === undefined ? held : given
  return value === undefined || value === '' ? null : value
}

function isSame(worker: Interviewer, wanted: Interviewer): boolean {
  return (
    plain(worker.name) === plain(wanted.name) &&
    plain(worker.organisation) === plain(wanted.organisation) &&
    worker.type === wanted.type
  )
}

function plain(text: string | null): string {
  return (text ?? '').toLowerCase()
}
