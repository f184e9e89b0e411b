import type { Contract } from '../../../shared/contract'
import { backupNow, setBackupPlace } from '../commands/register/backups'
import { confirmClock } from '../commands/register/confirmClock'
import { create } from '../commands/register/create'
import { changePassphrase, proveRecovery, renewRecovery } from '../commands/register/keys'
import { open, openWithRecovery, whoMayRecover } from '../commands/register/open'
import { openDemo } from '../commands/register/openDemo'
import { proveItIsMe } from '../commands/register/proveItIsMe'
import { testBackup } from '../commands/register/testBackup'
import { tickFirstStep } from '../commands/register/tickFirstStep'
import { backupStatus } from '../queries/register/backupStatus'
import { clock } from '../queries/register/clock'
import { firstSteps } from '../queries/register/firstSteps'
import { checkFolder, proposeFolder } from '../queries/register/folders'
import { forgetRecent, recent } from '../queries/register/recent'
import { lastTest } from '../queries/register/lastTest'
import { people } from '../queries/register/people'
import { session } from '../queries/register/session'
import type { Handlers } from '../rpc/assemble'

export const registerHandlers: Handlers<Contract['register']> = {
  recent,
  forgetRecent,
  proposeFolder,
  checkFolder,
  create,
  proveRecovery,
  renewRecovery,
  people,
  open,
  whoMayRecover,
  openWithRecovery,
  changePassphrase,
  proveItIsMe,
  openDemo,
  session,
  clock,
  confirmClock,
  firstSteps,
  tickFirstStep,
  setBackupPlace,
  backupStatus,
  backupNow,
  testBackup,
  lastTest,
}
