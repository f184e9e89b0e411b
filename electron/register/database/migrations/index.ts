import type { Migration } from '../migrate'
import { up as register } from './0010_register'
import { up as children } from './0020_children'
import { up as episodes } from './0030_episodes'
import { up as interviews } from './0040_interviews'
import { up as exchange } from './0050_exchange'
import { up as finding } from './0056_finding'
import { up as people } from './0060_people'
import { up as cover } from './0065_cover'
import { up as secondNotices } from './0070_secondNotices'
import { up as offering } from './0080_offering'
import { up as wholeInterview } from './0090_wholeInterview'
import { up as meetings } from './0110_meetings'
import { up as placements } from './0120_placements'
import { up as named } from './0130_named'
import { up as afterwards } from './0140_afterwards'
import { up as profile } from './0150_profile'
import { up as quick } from './0170_quick'
import { up as namedInForms } from './0180_namedInForms'
import { up as longMissing } from './0190_longMissing'
import { up as endedDrafts } from './0200_endedDrafts'
import { up as noOwnCodes } from './0205_noOwnCodes'
import { up as returnYear } from './0210_returnYear'
import { up as logo } from './0215_logo'
import { up as figures } from './0220_figures'
import { up as papersGiven } from './0260_papersGiven'
import { up as draftPages } from './0270_draftPages'
import { up as reports } from './0290_reports'
import { up as reportWords } from './0291_reportWords'
import { up as backups } from './0320_backups'
import { up as backupTests } from './0321_backupTests'
import { up as auditFilters } from './0330_auditFilters'
import { up as retention } from './0340_retention'
import { up as saidThen } from './0350_saidThen'
import { up as extensionTold } from './0352_extensionTold'

/** Every step of the schema, in order. Later features add theirs at the end. */
export const migrations: readonly Migration[] = [
  { number: 10, up: register },
  { number: 20, up: children },
  { number: 30, up: episodes },
  { number: 40, up: interviews },
  { number: 50, up: exchange },
  { number: 56, up: finding },
  { number: 60, up: people },
  { number: 65, up: cover },
  { number: 70, up: secondNotices },
  { number: 80, up: offering },
  { number: 90, up: wholeInterview },
  { number: 110, up: meetings },
  { number: 120, up: placements },
  { number: 130, up: named },
  { number: 140, up: afterwards },
  { number: 150, up: profile },
  { number: 170, up: quick },
  { number: 180, up: namedInForms },
  { number: 190, up: longMissing },
  { number: 200, up: endedDrafts },
  { number: 205, up: noOwnCodes },
  { number: 210, up: returnYear },
  { number: 215, up: logo },
  { number: 220, up: figures },
  { number: 260, up: papersGiven },
  { number: 270, up: draftPages },
  { number: 290, up: reports },
  { number: 291, up: reportWords },
  { number: 320, up: backups },
  { number: 321, up: backupTests },
  { number: 330, up: auditFilters },
  { number: 340, up: retention },
  { number: 350, up: saidThen },
  { number: 352, up: extensionTold },
]
