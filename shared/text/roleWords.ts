import type { Role } from '../contract/permissions'

/** The six roles as people say them. */
export const roleWords: Readonly<Record<Role, { readonly label: string; readonly article: string }>> = {
  officer: { label: 'Officer', article: 'An officer' },
  teamLead: { label: 'Team lead', article: 'A team lead' },
  administrator: { label: 'Administrator', article: 'An administrator' },
  reader: { label: 'Reader', article: 'A reader' },
  interviewer: { label: 'Interviewer', article: 'An interviewer' },
  auditor: { label: 'Auditor', article: 'An auditor' },
}
