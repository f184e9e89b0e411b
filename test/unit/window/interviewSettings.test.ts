import { expect, test } from 'vitest'
import { questionProblems } from '../../../renderer/features/settings/questionProblems'

test('an empty question and the same one twice are told by their number', () => {
  expect(questionProblems(['Did you feel listened to?', ' ', 'Did you feel listened to? '])).toEqual([
    { fieldId: 'feedback-2', message: 'Type question 2.' },
    { fieldId: 'feedback-3', message: 'Question 3 is asked twice.' },
  ])
  expect(questionProblems(['a', 'b', 'c'])).toEqual([])
})
