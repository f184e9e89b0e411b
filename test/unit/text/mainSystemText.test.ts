import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { mainSystemText } from '../../../shared/text/mainSystemText'

const child = 'Amira Cole, reference 566910, born 4 Mar 2011'

test('a block is plain lines, long words below their label, lists with dashes; what nobody recorded is left out', () => {
  const text = mainSystemText({
    title: 'Missing: episode 2026-0042',
    child,
    lines: [
      { label: 'Left', value: 'Sat 21 Nov 2026, 21:00' },
      { label: 'Police told', value: 'not known' },
      { label: 'Clothing', value: null },
      { label: 'Circumstances', value: 'Argued about the phone.\r\nWent out by the back door.' },
    ],
    lists: [
      { title: 'Grades', items: ['police: Medium risk'] },
      { title: 'Flags', items: [] },
    ],
  })
  expect(text).toBe(
    `Missing: episode 2026-0042
${child}

Left: Sat 21 Nov 2026, 21:00
Circumstances:
Argued about the phone.
Went out by the back door.

Grades:
- police: Medium risk

From Homeward.
`,
  )
})

test('no text can bring in tabs, carriage returns or invisible control characters', () => {
  assert(
    property(string({ unit: 'binary' }), (value) => {
      const text = mainSystemText({
        title: 'Child',
        child,
        lines: [{ label: 'Note', value }],
        lists: [{ title: 'List', items: [value] }],
      })
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    }),
  )
})
