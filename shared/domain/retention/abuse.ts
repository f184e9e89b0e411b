/** What in a record points to abuse: such a record is never destroyed by a date alone (practice.md 12, IICSA). */
export interface AbuseFacts {
  /** Codes of the list `childFlag` the record has ever held. */
  readonly flags: readonly string[]
  readonly trafficked: 'yes' | 'no' | 'not_known'
  readonly nrmStatus: string | null
  /** Codes of the list `categoryOfNeed` of the child's care episodes. */
  readonly needs: readonly string[]
  /** Whether harm or exploitation was named in an interview, or an episode says that harm was reported. */
  readonly harmNamed: boolean
}

/** Signs of abuse by their name; the words stand in shared/text/retentionWords.ts. */
export const abuseSignNames = ['exploitation', 'trafficking', 'abuseOrNeglect', 'harm'] as const
export type AbuseSign = (typeof abuseSignNames)[number]

const exploitationFlags: ReadonlySet<string> = new Set([
  'CSE',
  'CCE',
  'county_lines',
  'gang',
  'modern_slavery',
])
const referred: ReadonlySet<string> = new Set(['considered', 'referred', 'positive'])

/** DfE's category of need for abuse or neglect. */
const abuseOrNeglect = 'N1'

/** Every sign there is; wide on purpose: a record too many is looked at by a person, none too few. */
export function abuseSigns({ flags, trafficked, nrmStatus, needs, harmNamed }: AbuseFacts): AbuseSign[] {
  const signs: [AbuseSign, boolean][] = [
    ['exploitation', flags.some((flag) => exploitationFlags.has(flag))],
    ['trafficking', trafficked === 'yes' || (nrmStatus !== null && referred.has(nrmStatus))],
    ['abuseOrNeglect', needs.includes(abuseOrNeglect)],
    ['harm', harmNamed],
  ]
  return signs.filter(([, there]) => there).map(([sign]) => sign)
}
