import { viewingAt } from '../../queries/viewing'
import { aboutFile } from '../../exchange/sheetsOut/aboutFile'
import type { Definition, OutColumn } from '../../exchange/sheetsOut/model'
import type { SavedTable } from '../../exchange/sheetsOut/savedTable'
import type { ExtractFor } from './homesExtract'
import { readHomes } from './readHomes'

const columns: readonly OutColumn[] = [
  'Home',
  'Kind',
  'Address',
  'Postcode',
  'Duty phone',
  'Contact',
  'Provider',
  'Authority',
].map((heading) => ({ heading, type: 'text' }))

/** The same list of homes as the paper's, for a force that keeps it in a spreadsheet. */
export const homesTable: SavedTable<ExtractFor> = {
  read: async (db, { recipient, basis }, { person, now }) => {
    const viewing = await viewingAt(db, now)
    const homes = await readHomes(db, viewing)
    return {
      file: {
        sheets: [
          {
            name: 'Homes',
            columns,
            rows: homes.map((home) => [
              home.name,
              home.kind,
              home.address,
              home.postcode,
              home.phone,
              home.contactName,
              home.provider,
              home.authority,
            ]),
          },
        ],
        definitions: [
          ...aboutFile('Homes and their duty phones', { settings: viewing.settings, person, now }),
          ...definitions(recipient, basis),
        ],
      },
      facts: {
        kind: 'homesExtract',
        year: null,
        childId: null,
        counts: { homes: homes.length },
        givenTo: { recipient, basis },
      },
    }
  },
}

function definitions(recipient: string, basis: string): Definition[] {
  return [
    { term: 'For', meaning: `${recipient}: ${basis}` },
    {
      term: 'Home',
      meaning: 'Homes known to the council. Foster and family homes are left out; no child is named.',
    },
    { term: 'Duty phone', meaning: 'The phone answered day and night.' },
    { term: 'Authority', meaning: 'The authority whose area the home is in.' },
    { term: 'Not to be published', meaning: 'Addresses of homes are not to be published or passed on.' },
  ]
}
