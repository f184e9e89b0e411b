import type { OfferData } from '../../../electron/register/documents/offerPapers/offerPapers'
import { defaultSettings } from '../../../shared/domain/settings'

/** A made-up offer. */
export const offerData: OfferData = {
  reference: '566910',
  forename: 'Łukasz',
  who: 'Jo from the Bridge Service',
  contact: 'text or ring Jo on 01632 960 001',
  helplines: defaultSettings.helplines,
}
