import { expect, test } from 'vitest'
import { barDrawing } from '../../../electron/register/documents/kit/charts/barDrawing'
import { trendDrawing } from '../../../electron/register/documents/kit/charts/trendDrawing'
import type { ChartBlock } from '../../../electron/register/documents/kit/model'

const block: ChartBlock = {
  kind: 'chart',
  form: 'bars',
  title: 'Offered',
  finding: '',
  of: 'Year',
  series: ['Offered'],
  rows: [
    { label: '2025', values: [80] },
    { label: '2026', values: [100] },
  ],
  unit: ' %',
}

test.each([barDrawing, trendDrawing])('the axis of percentages says that they are', (draw) => {
  const said = JSON.stringify(draw(block, 400).words)
  expect(said).toContain('"100 %"')
  expect(said).not.toContain('"100"')
})
