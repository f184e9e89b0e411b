import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CopiedTexts, type CopiedText } from '../../../electron/main/copiedText'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A clipboard that somebody else may write to as well. */
function clipboardWith(text: string) {
  let held = text
  const copied = new CopiedTexts({ readText: () => held, clear: () => void (held = '') })
  return { copied, held: () => held, write: (other: string) => void (held = other) }
}

function known(text: string, clearAfterSeconds = 60): CopiedText {
  const key = 'a key for this text alone'
  return { key, mac: createHmac('sha256', key).update(text).digest('hex'), clearAfterSeconds }
}

test('copied text leaves the clipboard after its seconds, and not before', async () => {
  const { copied, held } = clipboardWith('Mika Oddo, missing since 21:00')
  copied.hold(known('Mika Oddo, missing since 21:00'))
  await vi.advanceTimersByTimeAsync(59_999)
  expect(held()).toBe('Mika Oddo, missing since 21:00')
  await vi.advanceTimersByTimeAsync(1)
  expect(held()).toBe('')
})

test('text with the line ends of Windows is known again', async () => {
  const { copied, held } = clipboardWith('first\r\nsecond')
  copied.hold(known('first\nsecond'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(held()).toBe('')
})

test('what somebody copied since is left alone', async () => {
  const { copied, held, write } = clipboardWith('from the register')
  copied.hold(known('from the register'))
  write('a colleague’s own words')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(held()).toBe('a colleague’s own words')
})

test('copied again, the seconds begin again, and count for the newer text', async () => {
  const { copied, held, write } = clipboardWith('first text')
  copied.hold(known('first text'))
  await vi.advanceTimersByTimeAsync(50_000)
  write('second text')
  copied.hold(known('second text'))
  await vi.advanceTimersByTimeAsync(50_000)
  expect(held()).toBe('second text')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(held()).toBe('')
})

test('a lock clears it at once, and the timer finds nothing to do', async () => {
  const { copied, held, write } = clipboardWith('from the register')
  copied.hold(known('from the register'))
  await copied.clear()
  expect(held()).toBe('')
  write('from the register')
  await vi.advanceTimersByTimeAsync(120_000)
  expect(held()).toBe('from the register')
})
