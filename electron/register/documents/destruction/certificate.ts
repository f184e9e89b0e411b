import { Refusal } from '../../../../shared/contract/errors'
import { lastCopyGoneBy } from '../../../../shared/domain/retention/destroying'
import { localDateOf } from '../../../../shared/domain/time/london'
import { exactly } from '../../../../shared/domain/time/moment'
import { exactWords, plainDateWords } from '../../../../shared/domain/time/words'
import { recordNoun } from '../../../../shared/text/recordNouns'
import { classWords } from '../../../../shared/text/retentionWords'
import type { ReadDatabase } from '../../database/types'
import { classOf, destructionById } from '../../queries/retention/destructions'
import type { Viewing } from '../../queries/viewing'
import { destructionFileName } from '../fileNames'
import { reportFrameOf, type PrintedBy } from '../frameOf'
import type { Block } from '../kit/model'
import { section } from '../kit/said'
import type { ReadyPaper, WhichPaper } from '../readyPaper'

/**
 * The certificate of a destroyed record: which reference, why, who asked and who confirmed, how many rows of what kind,
 * where an archive is, and until when copies can hold it. No name of the child: the register has none any more.
 *
 * @throws NOT_FOUND, WRONG_STATE while nobody has confirmed it
 */
export async function certificatePaper(
  db: ReadDatabase,
  which: Extract<WhichPaper, { kind: 'destructionCertificate' }>,
  viewing: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const row = await destructionById(db, which.destructionId)
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'destruction' })
  if (row.confirmed_at === null)
    throw new Refusal('WRONG_STATE', { what: 'record', state: 'not destroyed yet' })
  const counts = countsOf(row.removed)
  const day = localDateOf(row.confirmed_at)
  return {
    paper: {
      title: `Certificate of destruction ${row.reference}`,
      frame: reportFrameOf(printedBy, `Certificate ${row.reference}`),
      maxPages: null,
      blocks: [
        {
          kind: 'heading',
          level: 1,
          text: `Certificate of destruction: ${row.reference}`,
          bookmark: row.reference,
        },
        {
          kind: 'facts',
          facts: factsOf(row, row.confirmed_at).map(([label, value]) => ({ label, value, wide: true })),
        },
        ...section('What was removed', [removedTable(counts)]),
        ...section('What is left', leftBlocks(row.archive === 'pack', day)),
        { kind: 'heading', level: 2, text: 'Signed' },
        { kind: 'paragraph', text: signHere },
      ],
    },
    facts: {
      kind: 'destructionCertificate',
      year: null,
      childId: null,
      fileName: destructionFileName(row.reference, localDateOf(viewing.now)),
      counts: { rows: Object.values(counts).reduce((sum, count) => sum + count, 0) },
    },
  }
}

const signHere =
  'Asked for by ...................................................    Confirmed by ...................................................'

type Row = NonNullable<Awaited<ReturnType<typeof destructionById>>>

function factsOf(row: Row, confirmedAt: string): [string, string][] {
  return [
    ['Retention class', classWords[classOf(row.class)]],
    ['Kept until', plainDateWords(row.kept_until)],
    ['Why', row.reason],
    ['Asked for by', `${row.name ?? ''}, ${exactWords(exactly(row.created_at))}`],
    ['Confirmed by', `${row.second_name ?? ''}, ${exactWords(exactly(confirmedAt))}`],
    ['Archive', row.archive === 'pack' ? `Made. ${row.archive_note}` : `None wanted. ${row.archive_note}`],
    ...(row.archive_sha256 === null
      ? []
      : [['Fingerprint of the archive (SHA-256)', row.archive_sha256] as [string, string]]),
    ...(row.advised_by === null ? [] : [['Advised by', row.advised_by] as [string, string]]),
  ]
}

function countsOf(removed: string | null): Record<string, number> {
  return JSON.parse(removed ?? '{}') as Record<string, number>
}

function removedTable(counts: Readonly<Record<string, number>>): Block {
  return {
    kind: 'table',
    columns: [
      { label: 'Kind of record', width: '*' },
      { label: 'How many', width: 80 },
    ],
    rows: Object.entries(counts).map(([table, count]) => [recordNoun(table), String(count)]),
    empty: 'Nothing',
  }
}

function leftBlocks(archived: boolean, day: string): Block[] {
  return [
    {
      kind: 'list',
      empty: '',
      items: [
        'In the register: this certificate’s facts, and in the audit trail who did what kind of thing when, without what it was about. The trail’s chain of hashes is whole.',
        `In Homeward’s own copies taken before ${plainDateWords(day)}: the record, until the last of them is cleared away, by ${plainDateWords(lastCopyGoneBy(day))} if a copy is taken every month. A copy somebody put elsewhere by hand is for that person to destroy; a register restored from one has the record again, and it is to be destroyed once more.`,
        'In other children’s records: what they or adults said there, in words, about anybody.',
        'With DfE and Ofsted: what was sent to them. Files of returns kept here that held the child were emptied; their fingerprints are left.',
        ...(archived ? ['Outside the register: the archive named above.'] : []),
      ],
    },
  ]
}
