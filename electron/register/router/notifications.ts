import type { Contract } from '../../../shared/contract'
import { lineNotTold, linesTold } from '../commands/notifications/told'
import { bringBackNotification, withdrawNotification } from '../commands/notifications/withdraw'
import { notificationsOfEpisode } from '../queries/notifications/ofEpisode'
import type { Handlers } from '../rpc/assemble'

export const notificationsHandlers: Handlers<Contract['notifications']> = {
  ofEpisode: notificationsOfEpisode,
  told: linesTold,
  notTold: lineNotTold,
  withdraw: withdrawNotification,
  bringBack: bringBackNotification,
}
