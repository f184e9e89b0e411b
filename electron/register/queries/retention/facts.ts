import { abuseSigns, type AbuseSign } from '../../../../shared/domain/retention/abuse'
import { retentionOf, type Retention } from '../../../../shared/domain/retention/retention'
import type { Settings } from '../../../../shared/domain/settings'
import { whyKept } from '../../../../shared/text/retentionWords'
import type { ReadDatabase } from '../../database/types'
import { groupBy } from '../chunks'

/** How long one record is kept, with why. */
export interface KeptFor extends Retention {
  readonly why: string[]
  readonly abuse: AbuseSign[]
}

/** Whom to work it out for: one child, or everybody. */
export type Whose = { readonly childId: string } | 'everybody'

/**
 * How long records are kept, by child. A record that was put together with another has no time of its own: it goes with
 * that one.
 */
export async function keptForOf(
  db: ReadDatabase,
  whose: Whose,
  settings: Settings,
): Promise<ReadonlyMap<string, KeptFor>> {
  const found = await readFacts(db, whose)
  return new Map(found.children.map((child) => [child.id, keptFor(child, found, settings)]))
}

type Found = Awaited<ReturnType<typeof readFacts>>

function keptFor(child: Found['children'][number], found: Found, settings: Settings): KeptFor {
  const flags = (found.flags.get(child.id) ?? []).map(({ flag }) => flag)
  const needs = found.care.get(child.id) ?? []
  const retention = retentionOf(
    {
      dob: child.dob,
      dateOfDeath: child.date_of_death,
      careStatuses: (found.statuses.get(child.id) ?? []).map(({ care_status }) => care_status),
      inCareFile: needs.length > 0,
      flags,
    },
    settings.retentionYears,
  )
  const abuse = abuseSigns({
    flags,
    trafficked: child.trafficked,
    nrmStatus: child.nrm_status,
    needs: needs.flatMap(({ cin }) => (cin === null ? [] : [cin])),
    harmNamed: found.harmed.has(child.id),
  })
  const facts = {
    years: settings.retentionYears,
    confirmedBy: settings.retentionConfirmedBy,
    approximate: child.dob_precision === 'approx',
  }
  return { ...retention, abuse, why: whyKept(retention, facts, abuse) }
}

/** Everything the rules ask, in a handful of reads whether it is one child or all. */
async function readFacts(db: ReadDatabase, whose: Whose) {
  const one = whose === 'everybody' ? null : whose.childId
  const children = await db
    .selectFrom('child')
    .select(['id', 'dob', 'dob_precision', 'date_of_death', 'trafficked', 'nrm_status'])
    .where('duplicate_of', 'is', null)
    .$if(one !== null, (select) => select.where('id', '=', one ?? ''))
    .execute()
  const flags = await db
    .selectFrom('child_flag')
    .select(['child_id', 'flag'])
    .where('withdrawn_at', 'is', null)
    .$if(one !== null, (select) => select.where('child_id', '=', one ?? ''))
    .execute()
  const statuses = await db
    .selectFrom('status_period')
    .select(['child_id', 'care_status'])
    .where('withdrawn_at', 'is', null)
    .$if(one !== null, (select) => select.where('child_id', '=', one ?? ''))
    .execute()
  const care = await db
    .selectFrom('care_episode')
    .select(['child_id', 'cin'])
    .where('withdrawn_at', 'is', null)
    .$if(one !== null, (select) => select.where('child_id', '=', one ?? ''))
    .execute()
  return {
    children,
    flags: groupBy(flags, ({ child_id }) => child_id),
    statuses: groupBy(statuses, ({ child_id }) => child_id),
    care: groupBy(care, ({ child_id }) => child_id),
    harmed: await harmed(db, one),
  }
}

/** Lists of an interview's answers that name harm. */
const harmLists = ['harm', 'exploitation']
/** Answers of these lists that name none. */
const noHarm = ['none', 'not_known', 'not_disclosed']

/** Children of whom harm was named in an interview or reported with an episode. */
async function harmed(db: ReadDatabase, one: string | null): Promise<ReadonlySet<string>> {
  const named = await db
    .selectFrom('interview_theme')
    .innerJoin('interview', 'interview.id', 'interview_theme.interview_id')
    .select('interview.child_id')
    .distinct()
    .where('interview_theme.list', 'in', harmLists)
    .where('interview_theme.code', 'not in', noHarm)
    .where('interview_theme.withdrawn_at', 'is', null)
    .$if(one !== null, (select) => select.where('interview.child_id', '=', one ?? ''))
    .execute()
  const reported = await db
    .selectFrom('episode')
    .select('child_id')
    .distinct()
    .where('harm_reported', '=', 'yes')
    .where('withdrawn_at', 'is', null)
    .$if(one !== null, (select) => select.where('child_id', '=', one ?? ''))
    .execute()
  return new Set([...named, ...reported].map(({ child_id }) => child_id))
}
