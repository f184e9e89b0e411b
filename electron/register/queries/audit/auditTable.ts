import type { AuditFilter } from '../../../../shared/contract/audit'
import { plainDateWords } from '../../../../shared/domain/time/words'
import { actionWords, detailWords } from '../../../../shared/text/auditWords'
import type { AuditTable } from '../../database/schema/register'
import type { ReadDatabase } from '../../database/types'
import { aboutFile } from '../../exchange/sheetsOut/aboutFile'
import type { Definition, OutCell, OutColumn } from '../../exchange/sheetsOut/model'
import type { SavedTable } from '../../exchange/sheetsOut/savedTable'
import { childLabels } from '../children/labels'
import { viewingAt, type Viewing } from '../viewing'
import { matching, whereMatching } from './matching'

/** More is no table anybody reads, and a workbook ends soon after; the days narrow it. */
const most = 100_000

const columns: readonly OutColumn[] = [
  { heading: 'Entry', type: 'whole' },
  { heading: 'When', type: 'dateTime' },
  { heading: 'Who', type: 'text' },
  { heading: 'What', type: 'text' },
  { heading: 'About', type: 'text' },
  { heading: 'More', type: 'text', width: 60 },
  { heading: 'Hash', type: 'text' },
]

/** The audit trail as a table, as it was filtered on the page. Children stand by their reference, never by name. */
export const auditTable: SavedTable<{ readonly filter: AuditFilter }> = {
  alone: true,
  read: async (db, { filter }, { person, now }) => {
    const viewing = await viewingAt(db, now)
    const rows = await whereMatching(db.selectFrom('audit').selectAll(), await matching(db, filter))
      .orderBy('seq', 'desc')
      .limit(most + 1)
      .execute()
    const shown = rows.slice(0, most)
    const refs = await referencesOf(db, shown, viewing)
    return {
      file: {
        sheets: [{ name: 'Audit trail', columns, rows: shown.map((row) => cells(row, refs)) }],
        definitions: [
          ...aboutFile('Who did what: the audit trail', { settings: viewing.settings, person, now }),
          ...definitions(filter, rows.length > most),
        ],
      },
      facts: { kind: 'auditTrail', year: null, childId: null, counts: { entries: shown.length } },
    }
  },
}

async function referencesOf(
  db: ReadDatabase,
  rows: readonly AuditTable[],
  { today }: Viewing,
): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ subject_kind, subject_id }) =>
    subject_kind === 'child' ? [subject_id ?? ''] : [],
  )
  const labels = await childLabels(db, ids, today)
  return new Map([...labels].map(([id, { localRef }]) => [id, localRef ?? '']))
}

function cells(row: AuditTable, refs: ReadonlyMap<string, string>): OutCell[] {
  const ref = refs.get(row.subject_id ?? '')
  const about = row.subject_kind === 'child' && ref ? `child ${ref}` : row.subject_kind
  return [
    row.seq,
    row.at,
    row.actor_name,
    actionWords(row.action),
    about,
    detailWords(row.detail, 'withIds'),
    row.hash,
  ]
}

function definitions({ from, to, refusedOnly }: AuditFilter, cut: boolean): Definition[] {
  const days = [
    from === null ? null : `from ${plainDateWords(from)}`,
    to === null ? null : `to ${plainDateWords(to)}`,
  ]
    .filter((part) => part !== null)
    .join(' ')
  return [
    {
      term: 'Entries',
      meaning: `${days || 'All days'}${refusedOnly ? ', only what was refused' : ''}, newest first.`,
    },
    ...(cut
      ? [
          {
            term: 'Not all',
            meaning: `The newest ${most.toLocaleString('en-GB')} entries. Choose fewer days for the rest.`,
          },
        ]
      : []),
    { term: 'Entry', meaning: 'Its number in the trail: 1, 2, 3 … without a gap in the register itself.' },
    {
      term: 'Hash',
      meaning:
        'The seal over the entry and the one before it. Compare it with a report or a backup to see that the trail is still the same.',
    },
  ]
}
