/** The closed list of calls that write without an audit entry: unsaved work of one person. */
export const unauditedCalls: ReadonlySet<string> = new Set(['drafts.keep', 'drafts.discard'])
