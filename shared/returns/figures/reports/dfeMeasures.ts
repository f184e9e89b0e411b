import type { ReportPlan } from './plan'

/** S4: this council's year by DfE's published measures ("R-DFE", statutory-returns.md 12). */
export const dfeMeasures: ReportPlan = {
  title: 'Our year by DfE’s published measures',
  reference: 'DfE measures',
  about:
    'The measures DfE publishes each November, counted from this year’s return, beside what was published for this council and for England.',
  mayGo:
    'To whoever asks how this council compares: it names nobody, and small numbers are held back. DfE’s caution goes with it.',
  goesOut: true,
  looksBack: 0,
  period: 'financialYear',
  sections: [
    { words: 'By DfE’s measures', lines: [], published: 'measures' },
    { words: 'Over the years', lines: [], published: 'shares' },
  ],
}
