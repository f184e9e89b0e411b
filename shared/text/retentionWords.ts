import type { AbuseSign } from '../domain/retention/abuse'
import type { DestroyBlock } from '../domain/retention/destroying'
import {
  AFTER_DEATH_YEARS,
  LOOKED_AFTER_YEARS,
  type Retention,
  type RetentionClass,
  type RetentionYears,
} from '../domain/retention/retention'

/** What each class of records is called. */
export const classWords: Readonly<Record<RetentionClass, string>> = {
  lookedAfter: 'Looked after by this council',
  childInNeed: 'Child in need or child protection, never looked after here',
  missingFromHome: 'Never looked after here, no plan',
  otherAuthority: 'Another authority’s child',
}

/** What points to abuse, in words. */
const abuseWords: Readonly<Record<AbuseSign, string>> = {
  exploitation: 'a flag for exploitation',
  trafficking: 'trafficking, or a referral to the National Referral Mechanism',
  abuseOrNeglect: 'abuse or neglect as the category of need',
  harm: 'harm named in an interview or reported with an episode',
}

/** Why a record cannot be destroyed now, and what to do about it. */
export const blockWords: Readonly<Record<DestroyBlock, string>> = {
  held: 'A legal hold keeps it: lift the hold first.',
  registerHeld: 'A legal hold keeps the whole register: lift it first.',
  episodeOpen: 'An episode is open: close it first.',
  requestOpen: 'A request or complaint about it is not answered: finish it in the logs first.',
  duplicate: 'It was put together with another record: destroy that one, and this one goes with it.',
  notConfirmed:
    'How long such records are kept is still Homeward’s placeholder: somebody in the council confirms the years in the settings first.',
  keptLonger: 'It was decided to keep it longer.',
  notOver: 'The time it is kept is not over.',
  noDate: 'Its time cannot be worked out: record a date of birth, an estimated one if need be.',
}

/** The rule by which a record is kept, a sentence each: which class, counted from what, by whose authority. */
export function whyKept(
  retention: Retention,
  facts: { readonly years: RetentionYears; readonly confirmedBy: string; readonly approximate: boolean },
  abuse: readonly AbuseSign[],
): string[] {
  return [
    ruleWords(retention, facts),
    retention.from === 'notKnown' ? 'No date of birth is recorded, so no day can be worked out.' : null,
    retention.from !== 'notKnown' && facts.approximate
      ? 'The date of birth is an estimate, and so is the day.'
      : null,
    abuse.length === 0
      ? null
      : `The record points to abuse (${abuse.map((sign) => abuseWords[sign]).join('; ')}): no date alone ends it, and destroying it needs advice from outside (local practice).`,
  ].filter((line) => line !== null)
}

function ruleWords(
  retention: Retention,
  { years, confirmedBy }: { readonly years: RetentionYears; readonly confirmedBy: string },
): string {
  if (retention.class === 'lookedAfter')
    return retention.from === 'death'
      ? `${classWords.lookedAfter}, died before 18: kept for ${AFTER_DEATH_YEARS} years from the death (Care Planning Regulations 2010, regulation 50).`
      : `${classWords.lookedAfter}: kept to the ${LOOKED_AFTER_YEARS}th anniversary of birth (Care Planning Regulations 2010, regulation 50).`
  const span =
    retention.from === 'death'
      ? `kept for ${AFTER_DEATH_YEARS} years from the death, as long as for a looked-after child (proposal)`
      : `kept for ${years[retention.class]} years from birth`
  const whose =
    confirmedBy === ''
      ? 'There is no national figure: this is Homeward’s placeholder, which the council has to confirm in the settings.'
      : `There is no national figure: confirmed for the council by ${confirmedBy}.`
  return `${classWords[retention.class]}: ${span}. ${whose}`
}
