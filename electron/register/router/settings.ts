import type { Contract } from '../../../shared/contract'
import { change } from '../commands/settings/change'
import { keepLogo, withdrawLogo } from '../commands/settings/logo'
import { logo } from '../queries/settings/logo'
import { authorities, get } from '../queries/settings/settings'
import type { Handlers } from '../rpc/assemble'

export const settingsHandlers: Handlers<Contract['settings']> = {
  get,
  change,
  authorities,
  logo,
  keepLogo,
  withdrawLogo,
}
