import { annexA } from './annexA'
import { catchUp } from './catchUp'
import { checking } from './checking'
import { children } from './children'
import { cover } from './cover'
import { drafts } from './drafts'
import { emergency } from './emergency'
import { episodes } from './episodes'
import { escalations } from './escalations'
import { exchange } from './exchange'
import { assigning } from './assigning'
import { audit } from './audit'
import { copying } from './copying'
import { figures } from './figures'
import { finding } from './finding'
import { history } from './history'
import { help } from './help'
import { actions, interviews } from './interviews'
import { offering } from './offering'
import { meetings } from './meetings'
import { notifications } from './notifications'
import { persons } from './persons'
import { places, placements } from './placements'
import { profile } from './profile'
import { register } from './register'
import { reports } from './reports'
import { rescue } from './rescue'
import { restore } from './restore'
import { restricted } from './restricted'
import { retention } from './retention'
import { documents, returns } from './returns'
import { settings } from './settings'
import { rights } from './rights'
import { sharing } from './sharing'
import { shell } from './shell'
import { signOff } from './signOff'
import { tables } from './tables'
import { today } from './today'
import { users } from './users'

/** Every call the page may make of the register process; nothing else crosses the port. */
export const contract = {
  shell,
  register,
  rescue,
  restore,
  cover,
  users,
  drafts,
  settings,
  audit,
  today,
  children,
  episodes,
  catchUp,
  interviews,
  offering,
  escalations,
  notifications,
  meetings,
  actions,
  finding,
  copying,
  assigning,
  history,
  help,
  sharing,
  signOff,
  placements,
  places,
  persons,
  profile,
  exchange,
  checking,
  returns,
  figures,
  reports,
  documents,
  tables,
  annexA,
  restricted,
  emergency,
  retention,
  rights,
}

export type Contract = typeof contract
