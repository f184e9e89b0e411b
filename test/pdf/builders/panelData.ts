import type { PanelData } from '../../../electron/register/documents/panelPack/panelPack'
import { panelParts } from '../../../shared/contract/papers'
import { profileData } from './profileData'
import { bareSummaryData, summaryData } from './summaryData'

/** Three children of a panel: one with much to say, one missing with a profile, one of whom little is known. */
export const panelData: PanelData = {
  meeting: 'Missing children panel, 24 November 2026',
  parts: panelParts,
  children: [
    { summary: summaryData(60), profile: null },
    { summary: summaryData(12), profile: { ...profileData, photo: null } },
    { summary: bareSummaryData(), profile: null },
  ],
  restricted: 1,
  closed: 2,
}
