import { periodLists } from '../../../shared/contract/periodLists'
import { workLists } from '../../../shared/contract/reports'
import type { ReturnRun } from '../../../shared/contract/returns'
import type { Json } from '../audit/auditEntry'
import { enterEmergencyPrint } from '../commands/emergency/enterEmergencyPrint'
import type { Door } from '../commands/runCommand'
import type { Session } from '../session'
import { enterGiven } from './removing/enterGiven'
import type { PaperFacts } from './madePapers'

/** What leaves: a paper or a table, with the fingerprint of the very bytes. */
export type LeavingFile = Omit<PaperFacts, 'pages' | 'fileName'> & {
  /** Of a paper; a table has none. */
  readonly pages?: number
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string
  readonly bytes: Uint8Array
  /** A return: the very file is kept, so that what was sent can be looked at and sent again. */
  readonly keepBytes?: true
}

/** How a paper left the register, and under which file name: a person may have chosen another. */
export interface LeftAs {
  readonly how: 'saved' | 'printed'
  readonly fileName: string
  /** The person at the register: owes the reason, if one is owed. */
  readonly userId: string
  /** What the copy is for, where the person said so. */
  readonly why?: string | null
}

/**
 * Keeps that a paper left the register: a row of return_run and an audit entry, both with the fingerprint of the very
 * bytes. The bytes of a return are kept as well; those of a paper are not: they would be a second copy of the child's
 * record.
 *
 * @param more further counts, such as copies printed
 * @returns id of the run
 */
export async function enterRun(
  door: Door,
  paper: LeavingFile,
  { how, fileName, userId, why: said = null }: LeftAs,
  more: Readonly<Record<string, number>> = {},
): Promise<string> {
  const { write, audit } = door
  const pages: Record<string, number> = paper.pages === undefined ? {} : { pages: paper.pages }
  const counts = { ...pages, ...paper.counts, ...more }
  const { id } = await write.insert('return_run', {
    kind: paper.kind,
    year: paper.year,
    report: paper.report ?? null,
    period_from: paper.period?.from ?? null,
    period_to: paper.period?.to ?? null,
    child_id: paper.childId,
    file_name: fileName,
    how,
    sha256: paper.sha256,
    bytes: paper.bytes.length,
    counts: JSON.stringify(counts),
    said: paper.said === undefined ? null : JSON.stringify(paper.said),
    content: paper.keepBytes === true ? paper.bytes : null,
    destroyed_on: null,
    destroyed_by: null,
  })
  const { sha256, kind } = paper
  if (paper.givenTo !== undefined)
    await write.insert('homes_extract', {
      ...paper.givenTo,
      run_id: id,
      what: 'Name, address, duty phone, provider and authority of each home',
      homes: paper.counts['homes'] ?? 0,
    })
  const why: Readonly<Record<string, Json>> =
    paper.shared === undefined ? saidWhy(paper.why ?? said) : await enterGiven(door, id, paper.shared)
  if (paper.reasonOwed !== undefined)
    await enterEmergencyPrint(door, { what: paper.reasonOwed, childId: paper.childId, userId })
  for (const id of paper.childrenIn ?? [])
    audit({ action: `paper.${how}`, subject: { kind: 'child', id }, detail: { kind, fileName, sha256 } })
  audit({
    action: `paper.${how}`,
    subject: subjectOf(paper),
    detail: { kind, fileName, sha256, ...counts, ...why },
  })
  return id
}

const saidWhy = (why: string | null): Readonly<Record<string, Json>> => (why === null ? {} : { why })

/** What a paper is about, for the audit trail. */
export function subjectOf({
  kind,
  childId,
  year,
  report,
  period,
  about,
}: Pick<PaperFacts, 'kind' | 'childId' | 'year' | 'report' | 'period' | 'about'>): {
  kind: string
  id: string
} {
  if (about !== undefined) return about
  if (kind === 'homesExtract') return { kind: 'homes', id: 'all' }
  if (kind === 'figureReport') return { kind: 'report', id: report ?? '' }
  if (isList(kind) && childId === null) return { kind: 'report', id: kind }
  if (kind === 'figures') return { kind: 'figures', id: `${period?.from ?? ''}/${period?.to ?? ''}` }
  if (kind === 'auditTrail') return { kind: 'audit', id: 'trail' }
  if (kind === 'annexA') return { kind: 'return', id: 'annexA' }
  return childId === null ? { kind: 'return', id: String(year) } : { kind: 'child', id: childId }
}

function isList(kind: PaperFacts['kind']): boolean {
  return ([...workLists, ...periodLists] as readonly string[]).includes(kind)
}

/** A run as the page shows it; a child stands there by the council's identifier. */
export async function runShown(
  { db, now }: Pick<Door, 'db' | 'now'>,
  { user }: Session,
  { id, paper, left }: { readonly id: string; readonly paper: LeavingFile; readonly left: LeftAs },
): Promise<ReturnRun> {
  const child =
    paper.childId === null
      ? null
      : await db.selectFrom('child').select('local_ref').where('id', '=', paper.childId).executeTakeFirst()
  return {
    id,
    kind: paper.kind,
    year: paper.year,
    at: now,
    by: user.name,
    fileName: left.fileName,
    how: left.how,
    sha256: paper.sha256,
    bytes: paper.bytes.length,
    child: child?.local_ref ?? null,
    destroyedOn: null,
  }
}
