import { z } from 'zod'
import { isLocalDate } from './time/localDate'

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const hoursOfDay = z
  .object({ opens: wallClock, closes: wallClock })
  .refine(({ opens, closes }) => opens < closes)

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
  /** Minutes without input before the lock; a warning shows one minute earlier. */
  idleMinutes: z.number().int().min(1).max(60),
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
  /** Days after which something decided comes back to the team lead if it still holds (proposal). */
  decideAgainDays: z.number().int().min(1).max(60),
  /** How a child or a parent answers an offer: a phone number, a name. Printed on offer cards and letters. */
  offerContact: z.string().trim().max(200),
  /** Helplines printed on offer cards and letters (practice.md 8.2 H: unconfirmed, check before printing). */
  helplines: z
    .array(z.object({ name: z.string().trim().min(1).max(60), number: z.string().trim().min(1).max(40) }))
    .max(6),
  /** Repeat triggers, count in days (local practice: Derbyshire 3 in 30, Essex Police 3 in 90). */
  repeatTriggers: z
    .array(z.object({ count: z.number().int().min(2).max(50), days: z.number().int().min(1).max(3660) }))
    .max(8),
  /** Handling marking at the top and bottom of every page. */
  marking: z.string().trim().min(1).max(60),
  /** Optional descriptor after the marking. */
  markingDescriptor: z.string().trim().max(60),
  /** Senior manager responsible for missing children (duty 1). */
  responsibleManager: z.string().trim().max(120),
  /** Keeps windows out of screenshots; also blocks screen sharing. */
  contentProtection: z.boolean(),
  /** "Looked after during the year", typed in, by collection year: the denominator of the percentages. */
  lookedAfterInYear: z.record(z.string().regex(/^\d{4}$/), z.number().int().min(0).max(20_000)),
  /** Folder for the second copy of every backup. */
  backupPlace: z.string().max(1000).nullable(),
  /** Where the recovery sheet was put: the two keepers' names and when it was proved. */
  recoveryKeepers: z
    .object({ names: z.array(z.string().max(200)).length(2), provedAt: z.string() })
    .nullable(),
  /** First steps ticked by hand. */
  firstStepsTicked: z.array(z.enum(['colleagues', 'backupPlace', 'council', 'children'])),
} as const

export type SettingKey = keyof typeof settingSchemas
export type Settings = { -readonly [K in SettingKey]: z.infer<(typeof settingSchemas)[K]> }

const officeDay = { opens: '08:45', closes: '17:00' }

/** Starting values of a new register; `councilName` is given when it is created. */
export const defaultSettings: Omit<Settings, 'councilName'> = {
  laCode: null,
  idleMinutes: 10,
  coverMinutes: 3,
  coverPin: true,
  approxMinutes: 60,
  reviewHours: [24, 48, 72],
  openingHours: [null, officeDay, officeDay, officeDay, officeDay, officeDay, null],
  closedDays: [],
  secondTryHours: 48,
  answerHours: 24,
  decideAgainDays: 7,
  offerContact: '',
  helplines: [
    { name: 'Missing People', number: '116 000' },
    { name: 'Childline', number: '0800 1111' },
  ],
  repeatTriggers: [
    { count: 3, days: 30 },
    { count: 3, days: 90 },
  ],
  marking: 'OFFICIAL-SENSITIVE',
  markingDescriptor: 'PERSONAL DATA',
  responsibleManager: '',
  contentProtection: true,
  lookedAfterInYear: {},
  backupPlace: null,
  recoveryKeepers: null,
  firstStepsTicked: [],
}
