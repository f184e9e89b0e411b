import { z } from 'zod'
import { runCommand } from '../../../electron/register/commands/runCommand'
import type { OpenRegister } from '../../../electron/register/openRegister'
import type { WhichPaper } from '../../../electron/register/documents/readyPaper'
import { contract } from '../../../shared/contract'
import { panelParts } from '../../../shared/contract/papers'

export interface PapersAbout {
  readonly childId: string
  readonly episodeId: string
  readonly interviewId: string | null
}

/**
 * Every kind of paper, asked for about one child. What some of them tell of is made: a destroyed record, a test of the
 * backups. A new kind whose fields have no value here fails every test that walks over them.
 *
 * @param words what goes into the fields somebody types
 */
export async function everyPaper(
  open: OpenRegister,
  about: PapersAbout,
  words: Readonly<Record<string, unknown>> = {},
): Promise<WhichPaper[]> {
  const { childId } = about
  return filled({
    ...about,
    destructionId: await destroyedRecord(open),
    childIds: [childId],
    year: 2027,
    who: 'Pat Doyle',
    contact: '01234 567890',
    recipient: 'Sgt Bell',
    basis: 'x',
    withPeople: true,
    withAccess: true,
    meeting: 'Panel of 24 November',
    parts: panelParts,
    given: null,
    of: { kind: 'subjectAccess', childId, withAccess: true },
    asked: { list: 'episodesPerChild', from: '2026-04-01', to: '2026-11-22' },
    from: '2026-04-01',
    to: '2026-11-22',
    ...words,
  })
}

/** Another record that two people have destroyed, and a test of the backups. @returns id of the destruction */
async function destroyedRecord(open: OpenRegister): Promise<string> {
  const me = open.session.user.id
  return runCommand(open, { name: 'test', permission: 'records.destroy' }, async ({ write, audit }) => {
    const { id } = await write.insert('destruction', {
      child_id: '0199c0de-0000-7000-8000-00000000dead',
      reference: '566001',
      reason: 'its time is over',
      archive: 'none',
      archive_note: 'nobody wanted one',
      advised_by: null,
      class: 'missingFromHome',
      kept_until: '2025-03-31',
      confirmed_at: '2026-10-01T10:00:00Z',
      confirmed_by: me,
      archive_sha256: null,
      removed: '{"child":1,"episode":2}',
    })
    audit({ action: 'backup.tested', detail: { copies: [] } })
    return id
  })
}

/** Whatever a field is called, it is filled with something that fits. */
function filled(values: Readonly<Record<string, unknown>>): WhichPaper[] {
  const { inputSchema } = contract.documents.make['~orpc']
  const kinds = (inputSchema as z.ZodDiscriminatedUnion<z.ZodObject[]>).options
  return kinds.flatMap((kind) =>
    choicesOf(kind).map((choice) => kind.parse({ ...values, ...givenOf(kind), ...choice }) as WhichPaper),
  )
}

/** The fixed words of a kind, and one of each where there are several ("to": child, parent). */
function choicesOf(kind: z.ZodObject): Record<string, unknown>[] {
  return Object.entries(kind.shape).reduce<Record<string, unknown>[]>(
    (found, [field, schema]) => {
      const words =
        schema instanceof z.ZodLiteral
          ? [...schema.values]
          : schema instanceof z.ZodEnum
            ? schema.options
            : []
      return words.length === 0
        ? found
        : found.flatMap((one) => words.map((word) => ({ ...one, [field]: word })))
    },
    [{}],
  )
}

/** Whole where a paper can be made whole; else for somebody, with nothing decided yet. */
function givenOf({ shape }: z.ZodObject): object {
  const given = shape['given'] as z.ZodType | undefined
  if (given === undefined || given.safeParse(null).success) return {}
  return { given: { to: 'other', name: 'Jo Oddo', why: 'asked', decisions: [], alsoRemove: [] } }
}
