import { codeList } from './codeList'

/** Who asks for a paper about a child: decides what is proposed to be removed from it. */
export const paperFor = codeList({
  list: 'paperFor',
  source:
    'Issue 4, point 6: who is asking (proposal). What may be shown to whom: practice.md 12, exemptions.',
  codes: [
    { code: 'child', label: 'The child', local: true },
    { code: 'parent', label: 'A parent or carer', local: true },
    { code: 'host_authority', label: 'Another authority answering for or hosting the child', local: true },
    { code: 'police', label: 'The police', local: true },
    { code: 'other', label: 'Somebody else', local: true },
  ],
})
