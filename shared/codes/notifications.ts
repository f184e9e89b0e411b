import { codeList, type CodeOf } from './codeList'
import type { episodeGroup, notificationRecipient } from './episodes'

/** How somebody was told. */
export const notificationMethod = codeList({
  list: 'notificationMethod',
  source: 'practice.md 4 duty 15 and 9, notifications.method (proposal).',
  codes: [
    { code: 'phone', label: 'Phone', local: true },
    { code: 'in_person', label: 'In person', local: true },
    { code: 'secure_email', label: 'Secure email', local: true },
    { code: 'text', label: 'Text message', local: true },
    { code: 'form', label: 'Online form or portal', local: true },
    { code: 'letter', label: 'Letter', local: true },
    { code: 'other', label: 'Other', local: true },
  ],
})

type Recipient = CodeOf<typeof notificationRecipient>

/** Who is told of an episode: `first` in sight and asked about, `more` folded away until somebody needs it. */
export interface RecipientsOfGroup {
  readonly first: readonly Recipient[]
  readonly more: readonly Recipient[]
}

const police = 'police'

/**
 * Whom to tell, by the group an episode stands in. Source: practice.md 4 duties 14 to 17 and 9 (recipients; the wording of
 * the duties unconfirmed), shortened to three to five lines a group (proposal). That the reviewing officer is told of
 * missing and away episodes is confirmed (duty 14). For another authority's child the parents are that authority's to
 * tell.
 */
export const recipientsOfGroup: Readonly<Record<CodeOf<typeof episodeGroup>, RecipientsOfGroup>> = {
  home: {
    first: [police, 'parent', 'social_worker'],
    more: ['other_pr', 'school', 'edt', 'senior_manager'],
  },
  care_own_in_area: {
    first: [police, 'social_worker', 'parent', 'iro'],
    more: ['other_pr', 'fostering', 'school', 'edt', 'senior_manager', 'ofsted'],
  },
  care_own_out_of_area: {
    first: [police, 'host_la', 'social_worker', 'parent', 'iro'],
    more: ['other_pr', 'fostering', 'school', 'edt', 'senior_manager', 'ofsted'],
  },
  care_other_la: {
    first: [police, 'responsible_la', 'edt'],
    more: ['social_worker', 'parent', 'other_pr', 'iro', 'fostering', 'school', 'senior_manager', 'ofsted'],
  },
  cannot_be_determined: {
    first: [police, 'parent', 'social_worker'],
    more: ['other_pr', 'responsible_la', 'host_la', 'iro', 'fostering', 'school', 'edt', 'senior_manager'],
  },
}
