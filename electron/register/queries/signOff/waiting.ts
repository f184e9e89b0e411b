import { contract } from '../../../../shared/contract'
import type { SignOffWaiting } from '../../../../shared/contract/signOff'
import { addOpenDays } from '../../../../shared/domain/calendar/openDays'
import { isOwnWork } from '../../../../shared/domain/interviews/signOff'
import { localDateOf } from '../../../../shared/domain/time/london'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import type { Session } from '../../session'
import { withLabels } from '../children/labels'
import { coveredEpisodes } from '../interviews/coveredEpisodes'
import { viewingAt, type Viewing } from '../viewing'
import { standingWords, statesOf } from './decisions'

/** Interviews that wait for somebody's decision, for a look at a correction, or came back to whoever wrote them. */
export const signOffWaiting = query(contract.signOff.waiting, async ({ db, now, session }) => {
  const viewing = await viewingAt(db, now)
  const decisions = await forDecision(db, session, viewing)
  const found = [...decisions, ...(await toLookAt(db, session)), ...(await sentBack(db, session))]
  const labelled = await withLabels(db, found, ({ childId }) => childId, viewing.today)
  const covered = await coveredEpisodes(
    db,
    found.map(({ interviewId }) => interviewId),
  )
  return {
    rows: labelled.map(({ row: { childId: _id, ...row }, child }) => ({
      ...row,
      child,
      episodes: (covered.get(row.interviewId) ?? []).map(({ ref }) => ref),
    })),
    notShown: (await howManyUnsigned(db)) - decisions.length,
  }
})

type Found = Omit<SignOffWaiting, 'child' | 'episodes'> & { readonly childId: string }

/** A council that never signs would see every interview it ever held: the oldest come first, the rest are counted. */
const mostShown = 100

async function forDecision(
  db: ReadDatabase,
  session: Session,
  { settings, today }: Viewing,
): Promise<Found[]> {
  const rows = await unsigned(db)
    .leftJoin('user', 'user.id', 'interview.submitted_by')
    .leftJoin('worker', 'worker.id', 'interview.interviewer_id')
    .select([
      'interview.id',
      'interview.child_id',
      'interview.submitted_at',
      'interview.submitted_by',
      'user.name as finished_by',
      'worker.name as interviewer',
      'worker.user_id as interviewer_user',
    ])
    .orderBy('interview.submitted_at')
    .limit(mostShown)
    .execute()
  return (await statesOf(db, rows)).map(({ interview: row, state, decisions }): Found => {
    const own = isOwnWork(
      { userId: session.user.id, name: session.user.name },
      {
        submittedBy: row.submitted_by,
        interviewerUser: row.interviewer_user,
        interviewerName: row.interviewer,
      },
    )
    const by = row.finished_by === null ? '' : ` by ${row.finished_by}`
    const finishedOn = localDateOf(row.submitted_at ?? '')
    const dueOn = addOpenDays(finishedOn, settings.signOffOpenDays, settings)
    const words = `Finished${by} on ${plainDateWords(finishedOn)}, due ${plainDateWords(dueOn)}`
    return {
      interviewId: row.id,
      childId: row.child_id,
      asks: 'decision',
      words: state === 'escalated' ? `${standingWords(state, decisions.at(-1))}. ${words}` : words,
      dueOn,
      overdue: dueOn < today,
      mine: session.permissions.has('interviews.signOff') && !own,
    }
  })
}

function unsigned(db: ReadDatabase) {
  return db
    .selectFrom('interview')
    .where('interview.submitted_at', 'is not', null)
    .where('interview.sign_off_id', 'is', null)
    .where('interview.withdrawn_at', 'is', null)
}

async function howManyUnsigned(db: ReadDatabase): Promise<number> {
  const { count } = await unsigned(db)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function toLookAt(db: ReadDatabase, session: Session): Promise<Found[]> {
  if (!session.permissions.has('interviews.signOff')) return []
  const rows = await db
    .selectFrom('correction')
    .innerJoin('interview', 'interview.id', 'correction.interview_id')
    .innerJoin('sign_off', 'sign_off.id', 'interview.sign_off_id')
    .innerJoin('user', 'user.id', 'correction.created_by')
    .select([
      'interview.id',
      'interview.child_id',
      'sign_off.created_by as signer',
      'user.name as by',
      'correction.created_at as at',
    ])
    .where('correction.looked_at', 'is', null)
    .where('correction.withdrawn_at', 'is', null)
    .where('correction.created_by', '!=', session.user.id)
    .orderBy('correction.id')
    .execute()
  return rows.map(({ id, child_id, signer, by, at }) => ({
    interviewId: id,
    childId: child_id,
    asks: 'look',
    words: `Corrected after sign-off by ${by} on ${plainDateWords(localDateOf(at))}`,
    dueOn: null,
    overdue: false,
    mine: signer === session.user.id,
  }))
}

async function sentBack(db: ReadDatabase, session: Session): Promise<Found[]> {
  const rows = await db
    .selectFrom('interview')
    .select(['interview.id', 'interview.child_id', 'interview.submitted_at'])
    .where('interview.submitted_at', 'is', null)
    .where('interview.withdrawn_at', 'is', null)
    // Asked of the few that are being written, and not the other way round.
    .where((where) =>
      where.exists(
        where
          .selectFrom('sign_off')
          .select('sign_off.id')
          .whereRef('sign_off.interview_id', '=', 'interview.id')
          .where('sign_off.decision', '=', 'returned')
          .where('sign_off.withdrawn_at', 'is', null),
      ),
    )
    .orderBy('interview.id')
    .execute()
  return (await statesOf(db, rows)).flatMap(({ interview: row, state, decisions }): Found[] => {
    const last = decisions.at(-1)
    if (state !== 'returned') return []
    return [
      {
        interviewId: row.id,
        childId: row.child_id,
        asks: 'goOn',
        words: `${standingWords(state, last)}: ${last?.comment ?? ''}`,
        dueOn: null,
        overdue: false,
        mine: last?.finished_by === session.user.id,
      },
    ]
  })
}
