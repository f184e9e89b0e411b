/** Roles a council switches on where it wants them; a small one works with officer, team lead and administrator. */
export const extraRoles = ['reader', 'interviewer', 'auditor'] as const
