/** What people call a record of each table, in the middle of a sentence. */
const nouns: Readonly<Record<string, string>> = {
  user: 'person',
  setting: 'setting',
  code: 'list entry',
  child: 'child',
  child_alias: 'other name',
  child_identifier: 'identifier',
  child_flag: 'flag',
  status_period: 'care status',
  contact: 'contact',
  place: 'place',
  placement: 'placement',
  care_episode: 'care episode',
  episode: 'episode',
  episode_type_history: 'change of type',
  episode_grade: 'grade',
  notification: 'notification',
  interview: 'interview',
  interview_episode: 'episode of the interview',
  interview_theme: 'answer of the interview',
  offer: 'offer',
  worker: 'worker',
  action: 'action',
  meeting: 'meeting',
  meeting_answer: 'answer of the meeting',
  share: 'sharing entry',
  import_batch: 'import',
  missing_file_row: 'row of a missing file',
  return_run: 'return',
  document: 'document',
  profile: 'profile',
  photo: 'photo',
}

/** "episode" for the table `episode`; a table without a noun is called by its name, in words. */
export function recordNoun(table: string): string {
  return nouns[table] ?? table.replaceAll('_', ' ')
}
