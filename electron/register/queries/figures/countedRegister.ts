import { localDateOf } from '../../../../shared/domain/time/london'
import type { Period } from '../../../../shared/returns/figures/period'
import type {
  CountedRegister,
  FigureAction,
  FigureHelp,
  FigureShare,
  IncomingPlacement,
} from '../../../../shared/returns/figures/register'
import type { ReadDatabase } from '../../database/types'
import { ofChildren, type Among } from './among'
import { mergedById } from './byId'
import { figureChildren } from './figureChildren'
import { episodeReader, episodesById, touchingEpisodes } from './figureEpisodes'
import { figureInterviews } from './figureInterviews'
import { registerDetails } from './registerDetails'

/**
 * What figures about a period are counted from. All children are in it, whoever asks: a count tells of nobody, and
 * leaving some out would make it wrong; the rows behind it are another call.
 *
 * Every list is in the order of the ids.
 *
 * @param ownLa this council's DfE number; null until it is set
 * @param details whether themes, places and people are counted as well
 * @param among whose records are read
 */
export async function countedRegister(
  db: ReadDatabase,
  period: Period,
  ownLa: string | null,
  { details = false, among = 'all' }: { readonly details?: boolean; readonly among?: Among } = {},
): Promise<CountedRegister> {
  const read = await episodeReader(db, ownLa)
  const touching = await touchingEpisodes(db, period, among, read)
  const touched = new Set(touching.map(({ id }) => id))
  const interviews = await figureInterviews(db, touched, among)
  // An interview can cover an episode of an earlier time: its hours count from there.
  const others = new Set<string>()
  for (const { episodeIds } of interviews) for (const id of episodeIds) if (!touched.has(id)) others.add(id)
  const ofInterviews = new Set(interviews.map(({ id }) => id))
  const wanted = ({ interviewId }: { readonly interviewId: string | null }) =>
    interviewId !== null && ofInterviews.has(interviewId)
  return {
    children: await figureChildren(db, among),
    episodes: mergedById(touching, await episodesById(db, [...others], read)),
    interviews,
    actions: (await figureActions(db, among)).filter(
      (it) => wanted(it) || it.type === 'referral_exploitation',
    ),
    help: (await figureHelp(db, among)).filter((it) => wanted(it) || it.type === 'exploitation'),
    shares: (await figureShares(db, among)).filter(wanted),
    incoming: await incomingPlacements(db, period, among),
    ...(details ? { details: await registerDetails(db, [...touched], [...ofInterviews]) } : {}),
  }
}

async function figureActions(db: ReadDatabase, among: Among): Promise<FigureAction[]> {
  const rows = await db
    .selectFrom('action')
    .select(['id', 'child_id', 'episode_id', 'interview_id', 'type', 'created_at'])
    .where('withdrawn_at', 'is', null)
    .where(ofChildren(among, 'child_id'))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...hangsOn(row), type: row.type, recordedOn: localDateOf(row.created_at) }))
}

async function figureHelp(db: ReadDatabase, among: Among): Promise<FigureHelp[]> {
  const rows = await db
    .selectFrom('help')
    .select(['id', 'child_id', 'episode_id', 'interview_id', 'type', 'offered_on', 'created_at'])
    .where('withdrawn_at', 'is', null)
    .where(ofChildren(among, 'child_id'))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...hangsOn(row),
    type: row.type,
    offeredOn: row.offered_on ?? localDateOf(row.created_at),
  }))
}

async function figureShares(db: ReadDatabase, among: Among): Promise<FigureShare[]> {
  const rows = await db
    .selectFrom('share')
    .select(['id', 'child_id', 'episode_id', 'interview_id', 'kind'])
    .where('withdrawn_at', 'is', null)
    .where(ofChildren(among, 'child_id'))
    .where('interview_id', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...hangsOn(row), kind: row.kind }))
}

async function incomingPlacements(
  db: ReadDatabase,
  { from, to }: Period,
  among: Among,
): Promise<IncomingPlacement[]> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('child', 'child.id', 'placement.child_id')
    .select(['placement.id', 'placement.child_id', 'placement.started_on', 'placement.notifying_la'])
    .where('placement.withdrawn_at', 'is', null)
    .where('child.withdrawn_at', 'is', null)
    .where(ofChildren(among, 'placement.child_id'))
    .where('placement.started_on', '>=', from)
    .where('placement.started_on', '<=', to)
    .where('placement.notifying_la', 'is not', null)
    .orderBy('placement.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    childId: row.child_id,
    startedOn: row.started_on,
    placingLa: row.notifying_la ?? '',
  }))
}

function hangsOn(row: {
  readonly id: string
  readonly child_id: string
  readonly episode_id: string | null
  readonly interview_id: string | null
}) {
  return { id: row.id, childId: row.child_id, episodeId: row.episode_id, interviewId: row.interview_id }
}
