import type { PrintedBy } from '../../../electron/register/documents/frameOf'

/** Sunday 22 November 2026, 09:15 in England. */
export const NOW = '2026-11-22T09:15:00Z'

export const printedBy: PrintedBy = {
  settings: {
    councilName: 'Ashcombe Council',
    responsibleManager: 'Pat Monroe (made up)',
    marking: 'OFFICIAL-SENSITIVE',
    markingDescriptor: 'PERSONAL DATA',
  },
  person: 'Bethan Siôn-Pryce',
  now: NOW,
  logo: null,
  chainHead: { entry: 18_204, hash: '9f3c07b21d4e'.repeat(6).slice(0, 64) },
}
