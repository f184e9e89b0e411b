import type { Contract } from '../../../shared/contract'
import { addPhoto, bringBackPhoto, withdrawPhoto } from '../commands/profile/photo'
import { profileReviewed, saveProfile } from '../commands/profile/save'
import { profilesForPack } from '../queries/profile/forPack'
import { getProfile } from '../queries/profile/get'
import { picture } from '../queries/profile/picture'
import type { Handlers } from '../rpc/assemble'

export const profileHandlers: Handlers<Contract['profile']> = {
  get: getProfile,
  picture,
  save: saveProfile,
  reviewed: profileReviewed,
  addPhoto,
  withdrawPhoto,
  bringBackPhoto,
  forPack: profilesForPack,
}
