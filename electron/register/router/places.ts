import type { Contract } from '../../../shared/contract'
import { makeFromUrns } from '../commands/places/makeFromUrns'
import { mergePlace } from '../commands/places/merge'
import { savePlace } from '../commands/places/save'
import { bringBackPlace, withdrawPlace } from '../commands/places/withdraw'
import { extracts } from '../queries/places/extracts'
import { homes } from '../queries/places/homes'
import { placePage } from '../queries/places/page'
import { suggestPlaces } from '../queries/places/suggest'
import type { Handlers } from '../rpc/assemble'

export const placesHandlers: Handlers<Contract['places']> = {
  homes,
  get: placePage,
  suggest: suggestPlaces,
  save: savePlace,
  withdraw: withdrawPlace,
  bringBack: bringBackPlace,
  merge: mergePlace,
  makeFromUrns,
  extracts,
}
