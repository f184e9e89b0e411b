import type { CopiedKind } from '../../../../shared/contract/copying'
import { Refusal } from '../../../../shared/contract/errors'
import { plainDateWords } from '../../../../shared/domain/time/words'
import { mainSystemText } from '../../../../shared/text/mainSystemText'
import type { ReadDatabase } from '../../database/types'
import { childLabel } from '../children/labels'
import { viewingAt, type Viewing } from '../viewing'
import { childBlock } from './childBlock'
import { episodeBlock } from './episodeBlock'
import { interviewBlock } from './interviewBlock'

export interface Copied {
  readonly kind: CopiedKind
  readonly id: string
}

/** The text of a record for the main case system, and whose it is. @throws NOT_FOUND, withdrawn ones too */
export async function systemText(
  db: ReadDatabase,
  { kind, id }: Copied,
  now: string,
): Promise<{ readonly text: string; readonly childId: string }> {
  const viewing = await viewingAt(db, now)
  const childId = kind === 'child' ? id : await childOf(db, kind, id)
  const block = await blockOf[kind](db, id, viewing)
  return { text: mainSystemText({ ...block, child: await childLine(db, childId, viewing) }), childId }
}

const blockOf = { child: childBlock, episode: episodeBlock, interview: interviewBlock } as const

async function childOf(db: ReadDatabase, kind: 'episode' | 'interview', id: string): Promise<string> {
  const row = await db
    .selectFrom(kind)
    .select('child_id')
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: kind })
  return row.child_id
}

/** What the other system tells children apart by. */
async function childLine(db: ReadDatabase, id: string, { today }: Viewing): Promise<string> {
  const child = await childLabel(db, id, today)
  return [
    child.label,
    child.localRef === null ? null : `reference ${child.localRef}`,
    child.dob === null ? null : `born ${plainDateWords(child.dob)}`,
  ]
    .filter((part) => part !== null)
    .join(', ')
}
