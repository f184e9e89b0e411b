import type { PeriodListKind } from '../../../shared/contract/periodLists'

/** What a list about a period is called on its page, in its file, and where its paper may go. */
export const periodListWords: Readonly<
  Record<PeriodListKind, { readonly title: string; readonly file: string; readonly mayGo: string }>
> = {
  inspection: {
    title: 'Inspection: children missing or at risk',
    file: 'inspection',
    mayGo:
      'To the inspectorates who asked for it, by the way they named, and to nobody else. It tells of single children by the council’s reference, their day of birth and what puts them at risk.',
  },
  episodesPerChild: {
    title: 'Episodes of each child',
    file: 'episodes-of-each-child',
    mayGo:
      'For managers of this council who may open these children’s records. It names children: it is no answer to a request and not for publication; what goes out are the bands of “How often and how long”.',
  },
  accessByChild: {
    title: 'Who opened a child’s record',
    file: 'access-to-record',
    mayGo:
      'For the data protection officer and whoever answers for the records. It names the people who work here and stays inside the council unless it is asked for by law.',
  },
  accessByPerson: {
    title: 'Whose records each person opened',
    file: 'access-by-person',
    mayGo:
      'For the data protection officer and whoever answers for the records. It names the people who work here and stays inside the council.',
  },
}
