import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { plainDateWords } from '../../../../shared/domain/time/words'
import { listColumns, mergeColumns } from '../../../../shared/returns/annexA/columns'
import { fullRow } from '../../../../shared/returns/annexA/fullRow'
import type { Readings } from '../../../../shared/returns/annexA/types'
import { aboutFile } from '../../exchange/sheetsOut/aboutFile'
import type { Definition } from '../../exchange/sheetsOut/model'
import type { SavedTable } from '../../exchange/sheetsOut/savedTable'
import { viewingAt } from '../viewing'
import { readingsOf } from './readings'
import { readList8 } from './readList8'

interface AnnexAWish {
  readonly on: LocalDate
  readonly whole: boolean
}

/**
 * List 8 as a file: the columns that are merged into the case system's own list, by the council's identifier, or all 34.
 * A child without an identifier cannot be merged and is left out of the first; the page says so.
 */
export const annexATable: SavedTable<AnnexAWish> = {
  read: async (db, { on, whole }, { person, now }) => {
    const viewing = await viewingAt(db, now)
    const all = await readList8(db, on, viewing)
    const listed = whole ? all : all.filter(({ child }) => child.ref !== null)
    const columns = whole ? listColumns : mergeColumns
    const title = whole ? 'Annex A, list 8: children in care' : 'Annex A, list 8: columns to merge'
    return {
      file: {
        sheets: [
          {
            name: 'List 8',
            columns: columns.map(({ heading, type }) => ({ heading, type })),
            rows: listed.map((row) => {
              const cells = fullRow(row)
              return columns.map(({ number }) => cells[number - 1] ?? null)
            }),
          },
        ],
        definitions: [
          ...aboutFile(title, { settings: viewing.settings, person, now }),
          ...aboutList(on, all.length - listed.length),
          ...readingWords(readingsOf(viewing.settings)),
          ...columns.map(({ number, heading, meaning }) => ({ term: `${number}. ${heading}`, meaning })),
        ],
      },
      facts: {
        kind: 'annexA',
        year: null,
        childId: null,
        counts: { children: listed.length, leftOut: all.length - listed.length, columns: columns.length },
        keepBytes: true,
      },
    }
  },
}

function aboutList(on: LocalDate, leftOut: number): Definition[] {
  return [
    { term: 'Day of the inspection', meaning: plainDateWords(on) },
    {
      term: 'Children',
      meaning:
        'All this council looks after on that day and those who ceased in the six months before, one row a child, with the newest period of care.',
    },
    ...(leftOut === 0
      ? []
      : [
          {
            term: 'Left out',
            meaning: `${leftOut} without an identifier of the council: a row without one cannot be merged.`,
          },
        ]),
    {
      term: 'Template',
      meaning:
        "Ofsted's Child-level data template for Annex A, August 2019; later changes are unconfirmed. Blank cells are explained column by column below.",
    },
  ]
}

/** What Ofsted leaves open, and how this council reads it. */
function readingWords({ neverMissing, missingNow, notYetOffered }: Readings): Definition[] {
  const words = [
    neverMissing === 'blank'
      ? 'A child who was never missing has a blank in column 31.'
      : 'A child who was never missing has “b) No” in column 31.',
    missingNow === 'before'
      ? 'Of a child who is missing now, 31 and 32 are about the missing episode before.'
      : 'Of a child who is missing now, 31 and 32 are about this episode.',
    notYetOffered === 'unknown'
      ? 'An interview that is still to be offered is “c) Unknown”.'
      : 'An interview that is still to be offered is “b) No”.',
  ]
  return [
    { term: 'Readings (unconfirmed)', meaning: `${words.join(' ')} Ofsted says nothing of these three.` },
  ]
}
