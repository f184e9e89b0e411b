import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlacement, placeWindow, smallestWindow } from '../../../electron/main/windowPlacement'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const second = { x: 1366, y: -200, width: 1920, height: 1040 }
const remembered = {
  x: 1500,
  y: 0,
  width: 1000,
  height: 700,
  maximised: false,
  zoomLevel: 1,
  colourScheme: 'dark' as const,
}

test('the first window stands in the middle of the first screen and fits on it', () => {
  expect(placeWindow(null, [laptop])).toEqual({
    x: 43,
    y: 0,
    width: 1280,
    height: 728,
    maximised: false,
    zoomLevel: 0,
    colourScheme: 'auto',
  })
})

test('a window comes back exactly where it was', () => {
  expect(placeWindow(remembered, [laptop, second])).toEqual(remembered)
})

test('a window whose screen is gone comes to the middle of the first one', () => {
  const placed = placeWindow({ ...remembered, maximised: true }, [laptop])
  expect(placed).toMatchObject({
    x: 183,
    y: 14,
    width: 1000,
    height: 700,
    maximised: true,
    zoomLevel: 1,
    colourScheme: 'dark',
  })
})

test('a window whose title bar is above or below every screen is brought back', () => {
  expect(placeWindow({ ...remembered, x: 100, y: -40 }, [laptop]).y).toBeGreaterThanOrEqual(0)
  expect(placeWindow({ ...remembered, x: 100, y: 720 }, [laptop]).y).toBeLessThan(696)
})

test('a file that says something odd is as good as none', () => {
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"x":1}',
    JSON.stringify({ ...remembered, width: 'wide' }),
    JSON.stringify({ ...remembered, colourScheme: 'pink' }),
  ]) {
    expect(parsePlacement(text)).toBeNull()
  }
  expect(parsePlacement(JSON.stringify(remembered))).toEqual(remembered)
})

test('whatever was remembered, the window is on a screen, no larger than it and large enough', () => {
  const number = fc.double({ min: -1e7, max: 1e7, noNaN: true })
  const placement = fc.record({
    x: number,
    y: number,
    width: number,
    height: number,
    maximised: fc.boolean(),
    zoomLevel: number,
    colourScheme: fc.constantFrom('light' as const, 'dark' as const, 'auto' as const),
  })
  fc.assert(
    fc.property(placement, (odd) => {
      const placed = placeWindow(odd, [laptop, second])
      const screen = [laptop, second].find(
        (area) => placed.x + placed.width > area.x && placed.x < area.x + area.width,
      )
      expect(screen).toBeDefined()
      expect([placed.x, placed.y, placed.width, placed.height].every(Number.isInteger)).toBe(true)
      expect(placed.width).toBeGreaterThanOrEqual(smallestWindow.width)
      expect(placed.width).toBeLessThanOrEqual(second.width)
      expect(placed.height).toBeGreaterThanOrEqual(smallestWindow.height)
      expect(Math.abs(placed.zoomLevel)).toBeLessThanOrEqual(5)
    }),
    { examples: [[{ ...remembered, x: -1365.6, width: 1486 }]] },
  )
})
