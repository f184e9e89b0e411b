import { contract } from '../../shared/contract'
import { actionsHandlers } from './router/actions'
import { helpHandlers, sharingHandlers, signOffHandlers } from './router/afterwards'
import { auditHandlers } from './router/audit'
import { catchUpHandlers } from './router/catchUp'
import { checkingHandlers } from './router/checking'
import { childrenHandlers } from './router/children'
import { coverHandlers } from './router/cover'
import { documentsHandlers } from './router/documents'
import { draftsHandlers } from './router/drafts'
import { emergencyHandlers } from './router/emergency'
import { episodesHandlers } from './router/episodes'
import { escalationsHandlers } from './router/escalations'
import { exchangeHandlers } from './router/exchange'
import { annexAHandlers } from './router/annexA'
import { assigningHandlers } from './router/assigning'
import { copyingHandlers } from './router/copying'
import { figuresHandlers } from './router/figures'
import { reportsHandlers } from './router/reports'
import { findingHandlers } from './router/finding'
import { historyHandlers } from './router/history'
import { interviewsHandlers } from './router/interviews'
import { offeringHandlers } from './router/offering'
import { meetingsHandlers } from './router/meetings'
import { notificationsHandlers } from './router/notifications'
import { personsHandlers } from './router/persons'
import { placementsHandlers } from './router/placements'
import { placesHandlers } from './router/places'
import { profileHandlers } from './router/profile'
import { registerHandlers } from './router/register'
import { rescueHandlers } from './router/rescue'
import { restoreHandlers } from './router/restore'
import { restrictedHandlers } from './router/restricted'
import { retentionHandlers, rightsHandlers } from './router/retention'
import { returnsHandlers } from './router/returns'
import { settingsHandlers } from './router/settings'
import { shellHandlers } from './router/shell'
import { tablesHandlers } from './router/tables'
import { todayHandlers } from './router/today'
import { usersHandlers } from './router/users'
import { assemble } from './rpc/assemble'

/** Every call of the contract with its answer. */
export const router = assemble(contract, {
  shell: shellHandlers,
  register: registerHandlers,
  rescue: rescueHandlers,
  restore: restoreHandlers,
  cover: coverHandlers,
  users: usersHandlers,
  drafts: draftsHandlers,
  settings: settingsHandlers,
  audit: auditHandlers,
  today: todayHandlers,
  children: childrenHandlers,
  episodes: episodesHandlers,
  catchUp: catchUpHandlers,
  interviews: interviewsHandlers,
  offering: offeringHandlers,
  escalations: escalationsHandlers,
  notifications: notificationsHandlers,
  meetings: meetingsHandlers,
  actions: actionsHandlers,
  finding: findingHandlers,
  copying: copyingHandlers,
  assigning: assigningHandlers,
  history: historyHandlers,
  help: helpHandlers,
  sharing: sharingHandlers,
  signOff: signOffHandlers,
  placements: placementsHandlers,
  places: placesHandlers,
  persons: personsHandlers,
  profile: profileHandlers,
  exchange: exchangeHandlers,
  checking: checkingHandlers,
  returns: returnsHandlers,
  figures: figuresHandlers,
  reports: reportsHandlers,
  documents: documentsHandlers,
  tables: tablesHandlers,
  annexA: annexAHandlers,
  restricted: restrictedHandlers,
  emergency: emergencyHandlers,
  retention: retentionHandlers,
  rights: rightsHandlers,
})
