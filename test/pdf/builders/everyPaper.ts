import { blankForm } from '../../../electron/register/documents/blankForms/blankForms'
import { caseSummaryPaper } from '../../../electron/register/documents/caseSummary/caseSummary'
import { childProfilePaper } from '../../../electron/register/documents/childProfile/childProfile'
import { emptyInterviewPaper } from '../../../electron/register/documents/emptyInterview/emptyInterview'
import {
  interviewRecordPaper,
  markedBlocks,
  recordBlocks,
} from '../../../electron/register/documents/interviewRecord/interviewRecord'
import { Care } from '../../../electron/register/documents/removing/care'
import { shareable } from '../../../electron/register/documents/removing/shareable'
import { chronologyBlocks, chronologyPaper } from '../../../electron/register/documents/chronology/chronology'
import {
  episodeBlocks,
  episodeRecordPaper,
} from '../../../electron/register/documents/episodeRecord/episodeRecord'
import { homesExtractPaper } from '../../../electron/register/documents/homesExtract/homesExtract'
import { panelPack } from '../../../electron/register/documents/panelPack/panelPack'
import { withheldList } from '../../../electron/register/documents/removing/withheldPaper'
import { wholeRecordBlocks } from '../../../electron/register/documents/subjectAccess/wholeRecord'
import { accessPaper } from '../../../electron/register/documents/subjectAccess/writtenAccess'
import type { ChronologyData } from '../../../electron/register/documents/chronology/readChronology'
import type { Block, Paper } from '../../../electron/register/documents/kit/model'
import {
  offerCardPaper,
  offerLetterToChild,
  offerLetterToParent,
} from '../../../electron/register/documents/offerPapers/offerPapers'
import { outOfHoursPaper } from '../../../electron/register/documents/outOfHours/outOfHours'
import { figureReportPaper } from '../../../electron/register/documents/reports/figureReportPaper'
import { periodListPaper, workListPaper } from '../../../electron/register/documents/reports/workListPaper'
import { statutoryReturnPaper } from '../../../electron/register/documents/statutoryReturn/statutoryReturn'
import { exactly, onDate, UNKNOWN } from '../../../shared/domain/time/moment'
import { defaultSettings } from '../../../shared/domain/settings'
import { jpegOf } from '../../builders/photo'
import { accessData, withheldData } from './accessData'
import { offerData } from './offerData'
import { panelData } from './panelData'
import { NOW, printedBy } from './printedBy'
import { profileData } from './profileData'
import { figureReports } from '../../../shared/returns/figures/reports/kinds'
import { figureReportOf } from './figureReport'
import { episodeData } from './episodeData'
import { recordData } from './recordData'
import { reportPaper } from './reportPaper'
import { bareSummaryData, summaryData } from './summaryData'
import { inspectionListOf } from './inspectionList'
import { workListOf } from './workList'
import { yearViewOf } from './yearView'

const photo = { jpeg: jpegOf(600, 800), words: 'Taken on 3 Aug 2026 (111 days old)' }

const whole = new Care()
const wholeBlocks = recordBlocks(recordData, whole)
const asked = { to: 'parent' as const, name: 'Jo Cole', why: 'asked', alsoRemove: ['Boz'] }
const noNames = { persons: [], never: { names: [], places: [], otherChildren: 0, askers: [] } }

/** The blocks of a paper with everything removed that can be. */
function toShare(write: (care: Care) => readonly Block[]): readonly Block[] {
  const care = new Care()
  write(care)
  const decisions = care.items.map(({ id }) => ({
    id,
    decision: 'remove' as const,
    ground: 'serious_harm' as const,
  }))
  return shareable({ ...asked, decisions }, write, noNames).blocks
}

const chronologyData: ChronologyData = {
  child: recordData.child,
  from: '2026-01-01',
  to: null,
  dated: Array.from({ length: 70 }, (_, at) => ({
    id: `0199a000-0000-7000-8000-0000000002${String(at).padStart(2, '0')}`,
    at: at % 3 === 0 ? onDate('2026-11-18') : exactly('2026-11-18T21:10:00Z'),
    what: `Missing, 2026-${String(at).padStart(4, '0')}`,
    detail: at % 2 === 0 ? null : 'Ended Thu 19 Nov 06:40, after 9 hours',
    ...(at % 5 === 0 ? { care: { of: 'both', why: 'police' } as const } : {}),
  })),
  undated: [
    {
      id: '0199a000-0000-7000-8000-000000000299',
      at: UNKNOWN,
      what: 'Notice about 2026-0003',
      detail: 'Police email',
    },
  ],
}

/** Every paper Homeward makes; a new one is added here, and every test of all papers asks it too. */
export const everyPaper: readonly (readonly [name: string, paper: Paper])[] = [
  ['case-summary', caseSummaryPaper(summaryData(12), printedBy)],
  ['case-summary-150-episodes', caseSummaryPaper(summaryData(150), printedBy)],
  ['case-summary-bare', caseSummaryPaper(bareSummaryData(), printedBy)],
  ['return-43-rows', statutoryReturnPaper(yearViewOf(43), printedBy)],
  ['return-200-rows', statutoryReturnPaper(yearViewOf(200), printedBy)],
  ['return-no-rows', statutoryReturnPaper(yearViewOf(0), printedBy)],
  ['offer-card', offerCardPaper(offerData, printedBy)],
  ['offer-letter', offerLetterToChild(offerData, printedBy)],
  ['offer-letter-parent', offerLetterToParent(offerData, printedBy)],
  [
    'empty-interview',
    emptyInterviewPaper(
      { ...defaultSettings, helplines: [{ name: 'Local line', number: '01632 960 999' }] },
      printedBy,
    ),
  ],
  [
    'homes-extract',
    homesExtractPaper(
      Array.from({ length: 60 }, (_, at) => ({
        name: `Larkfield House ${at}`,
        kind: "Children's home",
        address: `${at} Larkfield Road, Ashcombe`,
        postcode: 'AS1 1AA',
        phone: '01632 960 200',
        contactName: null,
        provider: 'Ashcombe Council',
        authority: 'Ashcombe',
      })),
      { recipient: 'Ashcombe police', basis: 'joint protocol' },
      printedBy,
    ),
  ],
  [
    'chronology',
    chronologyPaper(chronologyData, chronologyBlocks(chronologyData, new Care()), null, printedBy),
  ],
  [
    'chronology-to-share',
    chronologyPaper(
      chronologyData,
      toShare((care) => chronologyBlocks(chronologyData, care)),
      asked,
      printedBy,
    ),
  ],
  [
    'episode-record',
    episodeRecordPaper(episodeData, episodeBlocks(episodeData, new Care()), null, printedBy),
  ],
  [
    'episode-record-to-share',
    episodeRecordPaper(
      episodeData,
      toShare((care) => episodeBlocks(episodeData, care)),
      asked,
      printedBy,
    ),
  ],
  ['subject-access', accessPaper(accessData, wholeRecordBlocks(accessData, new Care()), null, printedBy)],
  [
    'subject-access-to-share',
    accessPaper(
      accessData,
      toShare((care) => wholeRecordBlocks(accessData, care)),
      asked,
      printedBy,
    ),
  ],
  ['withheld-list', withheldList(withheldData, printedBy)],
  ['panel-pack', panelPack(panelData, printedBy)],
  [
    'interview-record',
    interviewRecordPaper(recordData, [...wholeBlocks, ...markedBlocks(whole)], null, printedBy),
  ],
  [
    'interview-record-to-share',
    interviewRecordPaper(
      recordData,
      toShare((care) => recordBlocks(recordData, care)),
      asked,
      printedBy,
    ),
  ],
  ['report', reportPaper],
  ['interviews-due', workListPaper('Return home interviews: due and overdue', workListOf(80), printedBy)],
  ['interviews-due-none', workListPaper('Return home interviews: due and overdue', workListOf(0), printedBy)],
  ['inspection-list', periodListPaper(inspectionListOf(60), printedBy)],
  ...figureReports.map(
    (report) => [`${report}-report`, figureReportPaper(figureReportOf(report), printedBy, false)] as const,
  ),
  ['catch-up-sheet', blankForm('catchUp', printedBy)],
  ['missing-form', blankForm('missing', printedBy)],
  ['child-profile', childProfilePaper({ ...profileData, photo }, printedBy)],
  [
    'out-of-hours-pack',
    outOfHoursPaper(
      {
        now: NOW,
        nextOpen: '2026-11-23T08:45:00Z',
        phones: ['Emergency duty team 01632 960 100'],
        missing: [
          { child: 'Amira Cole', words: 'Missing 9 h', ref: '2026-0420', placement: 'Larkfield House' },
        ],
        interviews: [{ child: 'Una Marsh', dueAt: '2026-11-22T18:00:00Z', refs: '2026-0411' }],
        profiles: [
          { ...profileData, photo },
          { ...profileData, photo: null, open: null },
        ],
      },
      printedBy,
    ),
  ],
]
