import type { RecordColumns } from './common'

/** Somebody of concern whom children or adults name: always a third party, on no child's paper. */
export interface PersonTable extends RecordColumns {
  /** A name, or what the person is called. */
  name: string
  /** Other names, one a line. */
  also_called: string | null
  /** What the person looks like, drives, does. */
  description: string | null
  /** Why children may be at risk from the person. */
  risk_note: string | null
  /** The person this turned out to be a second record of; it is withdrawn then. */
  merged_into: string | null
}

/** A record that names a place or a person; which one, somebody said so. */
export interface MentionTable extends RecordColumns {
  child_id: string
  episode_id: string | null
  interview_id: string | null
  /** Where it is named: code of the list `mentionField`. */
  field: string
  /** What was written there. */
  words: string
  place_id: string | null
  person_id: string | null
}

/**
 * Somebody said that two places or two people are different ones, or that words in records name none of them: not asked
 * again. Withdrawn, it is asked again.
 */
export interface NotSameTable extends RecordColumns {
  what: 'place' | 'person'
  /** Words made comparable that read the same in several records; null where two records of the register are meant. */
  words_key: string | null
  /** The place the words, or the other place, are not; the smaller id of a pair. */
  one_place_id: string | null
  other_place_id: string | null
  one_person_id: string | null
  other_person_id: string | null
}
