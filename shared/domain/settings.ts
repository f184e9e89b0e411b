import { z } from 'zod'
import { blamingWords } from '../codes/blamingWords'
import { isLocalDate } from './time/localDate'
import { extraRoles } from './users/extraRoles'

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const hoursOfDay = z
  .object({ opens: wallClock, closes: wallClock })
  .refine(({ opens, closes }) => opens < closes)

const text = z.string().trim().max(5000)

/** So many episodes of these types in so many days ask for a decision. */
const repeatTrigger = z.object({
  /** Never changes: decisions are kept by it. */
  id: z.string().min(1).max(60),
  count: z.number().int().min(2).max(50),
  days: z.number().int().min(1).max(3660),
  types: z.array(z.enum(['M', 'A'])).min(1),
  /** What is to be decided on, in the council's words. */
  action: z.string().trim().min(1).max(200),
  /** Whose practice it is. */
  source: z.string().trim().max(200),
  on: z.boolean(),
  /** Local date: crossings before it are left alone, so that switching one on asks nothing about the past. */
  since: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .nullable(),
})
export type RepeatTrigger = z.infer<typeof repeatTrigger>

/**
 * Everything a council can set, with its starting value. Thresholds that guidance leaves to local protocols are
 * settings, never claims; each says where its starting value comes from.
 */
export const settingSchemas = {
  /** Name printed on papers and shown in the window's title. */
  councilName: z.string().trim().min(1).max(120),
  /** DfE three-digit number of the council; null until chosen. */
  laCode: z
    .string()
    .regex(/^\d{3}$/)
    .nullable(),
  /**
   * Authorities that adjoin the council's area, by DfE number, with WAL or SCO on that border; null until they are
   * entered. Which ones they are is the council's to say: no public list that could be shipped is known.
   */
  neighbours: z
    .array(z.string().regex(/^(\d{3}|WAL|SCO)$/))
    .max(40)
    .nullable(),
  /**
   * Authorities the council compares itself with in reports, by DfE number; while there are none, those that adjoin its
   * area. Which ones are like it is the council's to say (DfE's statistical neighbours are no data shipped here).
   */
  comparedWith: z.array(z.string().regex(/^\d{3}$/)).max(10),
  /** Minutes without input before the lock; a warning shows one minute earlier. */
  idleMinutes: z.number().int().min(1).max(60),
  /** Seconds after which text copied for the main case system leaves the clipboard (local practice). */
  clipboardSeconds: z.number().int().min(10).max(600),
  /** Minutes without input before the cover comes by itself (the first design of Homeward: 3). */
  coverMinutes: z.number().int().min(1).max(30),
  /** Whether people may open the cover with a PIN of their own; without, their passphrase opens it. */
  coverPin: z.boolean(),
  /** Width of "about" in minutes either side (practice.md R1b: a setting, 60 suggested). */
  approxMinutes: z.number().int().min(0).max(720),
  /** Hours missing at which Today asks for a review (local practice; the flowchart's 24 and 48 h are unconfirmed). */
  reviewHours: z.array(z.number().int().min(1).max(2000)).max(8),
  /** When the council is open, seven from Sunday (local practice); bank holidays are closed without being named. */
  openingHours: z
    .array(hoursOfDay.nullable())
    .length(7)
    .refine((days) => days.some((day) => day !== null)),
  /** Closed days of the council's own, besides weekends and bank holidays. */
  closedDays: z.array(z.string().refine(isLocalDate)).max(100),
  /** Hours after a first try that came to nothing by which a second is asked for; null: never (R3, proposal). */
  secondTryHours: z.number().int().min(1).max(240).nullable(),
  /** Hours another authority or a service has to answer before the team lead is told (R12, proposal). */
  answerHours: z.number().int().min(1).max(240),
  /**
   * Working days after an interview within which a commissioned service sends its report (local practice: 5 is believed to
   * be common in contracts, practice.md 8.5, unconfirmed; the council's own contract says).
   */
  reportWorkingDays: z.number().int().min(1).max(60),
  /** Days after which something decided comes back to the team lead if it still holds (proposal). */
  decideAgainDays: z.number().int().min(1).max(60),
  /** How a child or a parent answers an offer: a phone number, a name. Printed on offer cards and letters. */
  offerContact: z.string().trim().max(200),
  /** Helplines on offer cards, letters and the child's own page (practice.md 8.2 H: unconfirmed, check before printing). */
  helplines: z
    .array(z.object({ name: z.string().trim().min(1).max(60), number: z.string().trim().min(1).max(40) }))
    .max(6),
  /** After the last of these hours Today asks again every so many days; 0 for never (local practice: Torbay, weekly). */
  reviewEveryDays: z.number().int().min(0).max(90),
  /** The council's own triggers for a child missing often (R8, local practice). */
  repeatTriggers: z.array(repeatTrigger).max(8),
  /** Whether away episodes count towards "two or more" (R7: national, its wording unconfirmed; type M by itself). */
  twoOrMoreCountsAway: z.boolean(),
  /** Hours after the notice at which whoever has not been told stands in "To put right" (R10, proposal). */
  notificationHours: z.number().int().min(1).max(720),
  /** Open days after the notice by which the reviewing officer is told; 0 for the same day (R14, unconfirmed). */
  iroOpenDays: z.number().int().min(0).max(10),
  /** Hours after the return at which a police prevention interview nobody knows of is asked about (R11, proposal). */
  preventionHours: z.number().int().min(1).max(720),
  /** What the child is asked about the interview (issue 3, point 5: three questions; the wording is the council's). */
  feedbackQuestions: z.array(z.string().trim().min(1).max(200)).length(3),
  /** Words that can blame a child, each with what could stand instead (local practice; shared/codes/blamingWords.ts). */
  blamingWords: z
    .array(
      z.object({
        words: z.array(z.string().trim().min(1).max(80)).min(1).max(30),
        perhaps: z.string().trim().min(1).max(200),
      }),
    )
    .max(200),
  /** Open days after an interview was finished by which it is signed off (R6, proposal). */
  signOffOpenDays: z.number().int().min(0).max(20),
  /** Days after which a child's photo is too old to go by (R16: Philomena practice, a setting). */
  photoDays: z.number().int().min(7).max(1000),
  /** Days after which a child's profile is looked through again (R16: Philomena practice, a setting). */
  profileDays: z.number().int().min(7).max(1000),
  /** Numbers answered while the council is closed, one a line; printed on the out-of-hours pack. */
  outOfHoursPhones: z.string().trim().max(1000),
  /** Annex A, column 31 of a child with no missing episode (unconfirmed: Ofsted gives no instruction). */
  annexANeverMissing: z.enum(['blank', 'no']),
  /** Annex A, 31 and 32 of a child missing now: after the episode before, as sector tools read it, or this one (unconfirmed). */
  annexAMissingNow: z.enum(['before', 'this']),
  /** Annex A, column 31 while the interview is still to be offered (unconfirmed; Unknown is the proposal). */
  annexANotYetOffered: z.enum(['unknown', 'no']),
  /** Whether all 34 columns of Annex A list 8 are offered; most councils merge four into their case system's list. */
  annexAWholeList: z.boolean(),
  /**
   * Years from birth for which records with no national figure are kept, at most as long as a looked-after child's
   * (practice.md 12: 25 as a placeholder the council must confirm).
   */
  retentionYears: z.object({
    childInNeed: z.number().int().min(1).max(75),
    missingFromHome: z.number().int().min(1).max(75),
    otherAuthority: z.number().int().min(1).max(75),
  }),
  /** Who in the council decided these years, and when; empty while they are a placeholder. */
  retentionConfirmedBy: z.string().trim().max(200),
  /** Months before a record's time is over from which it stands on the yearly review (proposal). */
  retentionNearMonths: z.number().int().min(1).max(60),
  /** Whether logs of subject access, corrections, complaints and breaches are kept here. */
  rightsLogs: z.boolean(),
  /** Handling marking at the top and bottom of every page. */
  marking: z.string().trim().min(1).max(60),
  /** Optional descriptor after the marking. */
  markingDescriptor: z.string().trim().max(60),
  /** Senior manager responsible for missing children (duty 1). */
  responsibleManager: z.string().trim().max(120),
  /** The council's protocol for children who go missing, with its version (duty 2). */
  protocolTitle: z.string().trim().max(200),
  /** Local date of its next review; null until it is set (R17: the interval is local). */
  protocolReviewOn: z.string().refine(isLocalDate).nullable(),
  /** Keeps windows out of screenshots; also blocks screen sharing. */
  contentProtection: z.boolean(),
  /** "Looked after during the year", typed in, by collection year: the denominator of the percentages. */
  lookedAfterInYear: z.record(z.string().regex(/^\d{4}$/), z.number().int().min(0).max(20_000)),
  /**
   * Numbers from 1 to one below this are not shown in figures that go out (statutory-returns.md 11.1: 5 suggested,
   * proposal). Not under 3: "fewer than 2" would say 1.
   */
  suppressBelow: z.number().int().min(3).max(20),
  /** What the council says where a question about figures is answered in words (FOI questions 9, 11, 22 and 31). */
  figureTexts: z.object({
    /** How it sees the guidance. */
    guidance: text,
    /** What is asked of interviewers, aide-memoires. */
    requirements: text,
    /** Who holds the interviews, under which contract, its value, begin and end. */
    service: text,
  }),
  /** Folder for the second copy of every backup. */
  backupPlace: z.string().max(1000).nullable(),
  /** Days without a good backup, or without one on another drive, after which Today says so (local practice). */
  backupReminderDays: z.number().int().min(1).max(90),
  /** Days after the one it was given on which a temporary passphrase still lets its person in (Homeward's own choice). */
  temporaryPassphraseDays: z.number().int().min(1).max(60),
  /** Where the recovery sheet was put: the two keepers' names and when it was proved. */
  recoveryKeepers: z
    .object({ names: z.array(z.string().max(200)).length(2), provedAt: z.string() })
    .nullable(),
  /** Roles switched on beside officer, team lead and administrator; a small council needs none of them. */
  extraRoles: z.array(z.enum(extraRoles)),
  /** First steps ticked by hand. */
  firstStepsTicked: z.array(z.enum(['colleagues', 'backupPlace', 'council', 'children'])),
} as const

export type SettingKey = keyof typeof settingSchemas
export type Settings = { -readonly [K in SettingKey]: z.infer<(typeof settingSchemas)[K]> }

const officeDay = { opens: '08:45', closes: '17:00' }

/**
 * Examples of three councils' and forces' practice, all to be changed by the council. 3 in 90 alone is on: it is reached by
 * every child the shorter windows are reached by with three, so that nobody is missed, and with a small council's numbers
 * it asks seldom enough to be answered.
 */
const startingTriggers: RepeatTrigger[] = [
  {
    id: 'example-3-in-90',
    count: 3,
    days: 90,
    types: ['M', 'A'],
    action: 'Decide whether to hold a strategy discussion or a meeting',
    source: 'Essex Police procedure B1601 (local practice)',
    on: true,
    since: null,
  },
  {
    id: 'example-3-in-30',
    count: 3,
    days: 30,
    types: ['M', 'A'],
    action: 'Hold a strategy meeting',
    source: 'Derbyshire practice guidance (local practice)',
    on: false,
    since: null,
  },
  {
    id: 'example-2-in-28',
    count: 2,
    days: 28,
    types: ['M'],
    action: 'Hold a missing intervention meeting',
    source: 'An example (local practice)',
    on: false,
    since: null,
  },
]

/** Starting values of a new register; `councilName` is given when it is created. */
export const defaultSettings: Omit<Settings, 'councilName'> = {
  laCode: null,
  neighbours: null,
  comparedWith: [],
  idleMinutes: 10,
  clipboardSeconds: 60,
  coverMinutes: 3,
  coverPin: true,
  approxMinutes: 60,
  reviewHours: [24, 48, 72],
  openingHours: [null, officeDay, officeDay, officeDay, officeDay, officeDay, null],
  closedDays: [],
  secondTryHours: 48,
  answerHours: 24,
  reportWorkingDays: 5,
  decideAgainDays: 7,
  offerContact: '',
  helplines: [
    { name: 'Missing People', number: '116 000' },
    { name: 'Childline', number: '0800 1111' },
  ],
  reviewEveryDays: 7,
  repeatTriggers: startingTriggers,
  twoOrMoreCountsAway: false,
  notificationHours: 4,
  iroOpenDays: 1,
  preventionHours: 24,
  feedbackQuestions: [
    'Did you feel listened to?',
    'Did you feel safe to talk?',
    'Would you want something to be different next time?',
  ],
  blamingWords: blamingWords.map(({ words, perhaps }) => ({ words: [...words], perhaps })),
  signOffOpenDays: 2,
  photoDays: 90,
  profileDays: 90,
  outOfHoursPhones: '',
  annexANeverMissing: 'blank',
  annexAMissingNow: 'before',
  annexANotYetOffered: 'unknown',
  annexAWholeList: false,
  retentionYears: { childInNeed: 25, missingFromHome: 25, otherAuthority: 25 },
  retentionConfirmedBy: '',
  retentionNearMonths: 12,
  rightsLogs: false,
  marking: 'OFFICIAL-SENSITIVE',
  markingDescriptor: 'PERSONAL DATA',
  responsibleManager: '',
  protocolTitle: '',
  protocolReviewOn: null,
  contentProtection: true,
  lookedAfterInYear: {},
  suppressBelow: 5,
  figureTexts: { guidance: '', requirements: '', service: '' },
  backupPlace: null,
  backupReminderDays: 7,
  temporaryPassphraseDays: 7,
  recoveryKeepers: null,
  extraRoles: [],
  firstStepsTicked: [],
}
