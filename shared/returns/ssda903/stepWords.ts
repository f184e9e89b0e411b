import type { YearStep } from './yearSteps'

/** What the steps of a year's return are called, on screen and on paper. */
export const stepWords: Readonly<Record<YearStep, string>> = {
  complete: 'Everything is recorded',
  check: 'Checked',
  approve: 'Second person',
  export: 'missing.csv saved',
  submitted: 'Submitted to DfE',
  lateChanges: 'Late changes',
}
