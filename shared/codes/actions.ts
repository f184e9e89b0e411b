import { codeList } from './codeList'

/** What comes out of an interview, a meeting or an episode. */
export const actionType = codeList({
  list: 'actionType',
  source: 'FOI questions on outcomes [S18] and practice.md 8.3 (proposal).',
  codes: [
    { code: 'none', label: 'No further action', local: true },
    { code: 'safety_plan', label: 'Safety plan', local: true },
    { code: 'referral_social_care', label: 'Referral: social care', local: true },
    { code: 'referral_early_help', label: 'Referral: early help', local: true },
    { code: 'referral_camhs', label: 'Referral: child and adolescent mental health (CAMHS)', local: true },
    { code: 'referral_substance', label: 'Referral: substance misuse', local: true },
    { code: 'referral_exploitation', label: 'Referral: exploitation team', local: true },
    { code: 'referral_school', label: 'Referral: school', local: true },
    { code: 'referral_health', label: 'Referral: health', local: true },
    { code: 'police_report', label: 'Report to police', local: true },
    { code: 'intelligence', label: 'Intelligence form to police', local: true },
    { code: 'strategy_discussion', label: 'Strategy discussion', local: true },
    { code: 'section_47', label: 'Section 47 enquiry', local: true },
    { code: 'nrm', label: 'National Referral Mechanism (NRM)', local: true },
    { code: 'cawn', label: 'Child Abduction Warning Notice considered', local: true },
    { code: 'plan_review', label: 'Placement or care plan review', local: true },
    { code: 'iro_told', label: 'Independent reviewing officer (IRO) told', local: true },
    { code: 'mediation', label: 'Mediation', local: true },
    { code: 'post_missing_support', label: 'Post-missing support', local: true },
    { code: 'advocacy', label: 'Advocacy', local: true },
    { code: 'other', label: 'Other', local: true },
  ],
})

export const meetingType = codeList({
  list: 'meetingType',
  source: 'practice.md 9, MEETING, and rules R7 and R9 (proposal).',
  codes: [
    { code: 'strategy', label: 'Strategy discussion', local: true },
    { code: 'missing_intervention', label: 'Missing intervention meeting', local: true },
    { code: 'repeat_review', label: 'Review after two or more episodes', local: true },
    { code: 'review_point', label: 'Review while missing', local: true },
    { code: 'panel', label: 'Missing panel', local: true },
    { code: 'lac_review', label: 'Looked-after review', local: true },
    { code: 'other', label: 'Other', local: true },
  ],
})
