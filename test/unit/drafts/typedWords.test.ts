import { expect, test } from 'vitest'
import { typedWords } from '../../../renderer/app/drafts/typedWords'

test('of a form filled from a record, what was typed over it is shown before it is thrown away', () => {
  const held = { reason: '', phone: '01632 960 100', kind: 'childrens_home' }
  const values = { ...held, reason: 'Closed since June, the address is wrong' }
  expect(typedWords(JSON.stringify({ form: 'place', held, values }))).toEqual([
    'Closed since June, the address is wrong',
  ])
})

test('of every other form all words are shown once, without ids and codes', () => {
  const id = '0199a000-0000-7000-8000-000000000001'
  const lines = [
    { key: 1, child: { is: 'known', id, label: 'Kai Lowe' }, from: { day: 'yesterday', time: '2350' } },
    { key: 2, child: { is: 'known', id, label: 'Kai Lowe' }, note: '', state: 'message_left' },
  ]
  expect(typedWords(JSON.stringify({ lines }))).toEqual(['known', 'Kai Lowe', 'yesterday', '2350'])
})
