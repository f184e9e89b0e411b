import type { RecordColumns } from './common'

/** Somebody the child was with. A name is free text: whether two rows mean one person is for people to say. */
export interface CompanionTable extends RecordColumns {
  interview_id: string
  /** As the child said it: a name, a nickname, a description; null where none was given. */
  name: string | null
  /** Code of the list `companionRelationship`. */
  relationship: string | null
  /** Code of the list `ageBand`. */
  age_band: string | null
  note: string | null
}

/** Somewhere the child was while away, as the child said it. */
export interface InterviewPlaceTable extends RecordColumns {
  interview_id: string
  /** A name, an address, a description; null where none was given. */
  name: string | null
  note: string | null
}

/** A reminder to whoever holds the interview for this council that their report is awaited. */
export interface ReportChaseTable extends RecordColumns {
  interview_id: string
  /** Local date. */
  chased_on: string
  /** How, and what was answered. */
  note: string | null
}

/** What the child said of the interview itself; the answers given on screen stand in `child_page`. */
export interface InterviewFeedbackTable extends RecordColumns {
  interview_id: string
  /** 1, 2 or 3: which of the council's questions. */
  number: number
  /** The question as it was worded then. */
  question: string
  /** Code of the list `feedbackAnswer`. */
  answer: string | null
  note: string | null
}

/** A passage that needs care before anybody else reads it. */
export interface InterviewMarkTable extends RecordColumns {
  interview_id: string
  /** Which text; the names stand in shared/domain/interviews/markedFields.ts. */
  field: string
  /** Code of the list `markKind`. */
  kind: string
  /** First character of the passage, from 0, in UTF-16 code units. */
  start_at_char: number
  /** One past its last character; null once the passage is gone from the text. */
  end_at_char: number | null
  /** The words that were marked. */
  quote: string
}

/** What the child wrote on screen, on the page of their own. One for an interview; a second sitting goes on with it. */
export interface ChildPageTable extends RecordColumns {
  interview_id: string
  /** What happened, in the child's own words. */
  own_words: string | null
  /** Codes of the list `feeling`, set apart by commas. */
  feelings: string | null
  feeling_words: string | null
  would_help: string | null
  /** Answers to the questions about the interview, as JSON: question as worded, code of `feedbackAnswer`, words. */
  feedback: string | null
  /** When the child last wrote (UTC); null while nothing is written. */
  written_at: string | null
}
