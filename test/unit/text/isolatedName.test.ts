import { expect, test } from 'vitest'
import { isolatedName } from '../../../shared/text/isolatedName'
import { visibleLine } from '../../../shared/text/visibleLine'

test.each(['אביגיל עמר', 'يوسف الحسن', 'Maya עמר'])(
  '%s is isolated once, and typed back is what it was',
  (name) => {
    const shown = isolatedName(name)
    expect(shown).toBe(`\u2068${name}\u2069`)
    expect(isolatedName(shown)).toBe(shown)
    expect(visibleLine(shown)).toBe(name)
  },
)

test('a name from left to right stays as it is', () => {
  for (const name of ['Łukasz Nguyễn-Llŵyd', '566910, girl, 13', '']) expect(isolatedName(name)).toBe(name)
})
