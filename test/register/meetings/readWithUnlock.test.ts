import { expect, test, vi } from 'vitest'
import { questionsMemory } from '../../../electron/register/queries/meetings/keptQuestions'
import { settingsHandlers } from '../../../electron/register/router/settings'
import { contract } from '../../../shared/contract'
import { featureClient } from '../../builders/host'

test('the questions about repeats are read with the unlock, and anew when the council changes its lines', async () => {
  const { host, client, unexpected } = await featureClient(
    { settings: contract.settings },
    { settings: settingsHandlers },
  )
  const memory = () => host.open?.scratch.get(questionsMemory)
  expect(memory()?.rules).toMatch(/,false\]$/)
  await client.settings.change({ twoOrMoreCountsAway: true })
  await vi.waitFor(() => expect(memory()?.rules).toMatch(/,true\]$/))
  expect(unexpected).toEqual([])
})
