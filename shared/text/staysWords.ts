/** Why earlier values of a record cannot be put back from its history, and what to do instead. */
const words = {
  // What kind of record it is.
  onlyWhole: 'nothing in it changes once it is written. Withdraw it, or bring it back, where it stands.',
  decision: 'it says what somebody decided, and stays as it was decided.',
  childsOwn: 'the child wrote it, and nobody else changes it.',
  chosenInForm: 'it is chosen where the record itself is changed.',
  fromFiles: "it comes from the council's files. Put it right there and bring the file in again.",
  left: 'it says what left the register, and that stays as it was.',
  ownPage: 'it is changed on the page it was set on.',
  // How the record stands now.
  withdrawn: 'it is withdrawn. Bring it back first.',
  closed: 'the episode is closed. Reopen it first.',
  finished: 'the interview is finished. Reopen it first.',
  signed: 'the interview is signed off. Add words below it, or correct a fact there.',
} as const

export type StaysCode = keyof typeof words
export const staysCodes = Object.keys(words) as [StaysCode, ...StaysCode[]]

/** The rest of a sentence, to stand after "because". */
export function staysWords(code: StaysCode): string {
  return words[code]
}
