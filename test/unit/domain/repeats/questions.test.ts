import { describe, expect, it } from 'vitest'
import { openQuestions, type AskingEpisode } from '../../../../shared/domain/repeats/questions'
import { defaultSettings, type RepeatTrigger } from '../../../../shared/domain/settings'
import { onDate, UNKNOWN } from '../../../../shared/domain/time/moment'

const episode = (episodeId: string, on: string | null, more: Partial<AskingEpisode> = {}): AskingEpisode => ({
  episodeId,
  type: 'M',
  status: 'open',
  adultAtStart: false,
  start: on === null ? UNKNOWN : onDate(on),
  beforeHomeward: false,
  harm: false,
  harmAnsweredBy: [],
  ...more,
})

const trigger: RepeatTrigger = {
  id: 't',
  count: 3,
  days: 30,
  types: ['M', 'A'],
  action: 'Hold a strategy meeting',
  source: '',
  on: true,
  since: null,
}
const settings = { repeatTriggers: [], twoOrMoreCountsAway: false }
const withTrigger = (change: Partial<RepeatTrigger> = {}) => ({
  ...settings,
  repeatTriggers: [{ ...trigger, ...change }],
})
const asked = (...parameters: Parameters<typeof openQuestions>) =>
  openQuestions(...parameters).map(({ asked: what, episodeId }) => `${what} ${episodeId}`)

describe('the review after two or more episodes', () => {
  it('is asked for at the second, once, whoever recorded which first', () => {
    expect(asked([episode('a', '2026-01-05')], [], settings)).toEqual([])
    expect(asked([episode('b', '2026-02-05'), episode('a', '2026-01-05')], [], settings)).toEqual([
      'two_or_more b',
    ])
    const three = [episode('a', '2026-01-05'), episode('c', null), episode('b', '2026-02-05')]
    expect(asked(three, [], settings)).toEqual(['two_or_more b'])
    expect(asked(three, [{ asked: 'two_or_more', episodeId: 'c' }], settings)).toEqual([])
  })

  it('counts missing; away only where the council says so, information and errors never', () => {
    const away = [episode('a', '2026-01-05'), episode('b', '2026-02-05', { type: 'A' })]
    expect(asked(away, [], settings)).toEqual([])
    expect(asked(away, [], { ...settings, twoOrMoreCountsAway: true })).toEqual(['two_or_more b'])
    for (const more of [{ type: 'O' as const }, { status: 'cancelled' as const }])
      expect(asked([episode('a', '2026-01-05'), episode('b', '2026-02-05', more)], [], settings)).toEqual([])
  })

  it('counts what was before Homeward, and asks only of what came since and is still open', () => {
    const before = { beforeHomeward: true }
    expect(
      asked([episode('a', '2025-01-05', before), episode('b', '2025-02-05', before)], [], settings),
    ).toEqual([])
    expect(asked([episode('a', '2025-01-05', before), episode('b', '2026-02-05')], [], settings)).toEqual([
      'two_or_more b',
    ])
    const closed = episode('b', '2026-02-05', { status: 'closed' })
    expect(asked([episode('a', '2026-01-05'), closed], [], settings)).toEqual([])
  })
})

describe('a strategy discussion about harm', () => {
  it('is asked for until it is held or said why not, and again of nothing else', () => {
    const harmed = [episode('a', '2026-01-05', { harm: true })]
    expect(asked(harmed, [], settings)).toEqual(['harm a'])
    expect(asked(harmed, [{ asked: 'harm', episodeId: 'a' }], settings)).toEqual([])
    expect(asked(harmed, [{ asked: 'two_or_more', episodeId: 'a' }], settings)).toEqual(['harm a'])
  })

  it('asked by one interview about several episodes is answered on any of them', () => {
    const episodes = [
      episode('a', '2026-01-05'),
      episode('b', '2026-02-05', { type: 'A', harm: true, harmAnsweredBy: ['a', 'b'] }),
    ]
    expect(asked(episodes, [], settings)).toEqual(['harm b'])
    expect(asked(episodes, [{ asked: 'harm', episodeId: 'a' }], settings)).toEqual([])
  })
})

describe("the council's own triggers", () => {
  const closed = { status: 'closed' as const }
  const three = ['2026-03-01', '2026-03-05', '2026-03-20'].map((on, at) => episode(`e${at}`, on, closed))

  it('ask once a crossing, closed episodes or not, until somebody has decided', () => {
    expect(openQuestions(three, [], withTrigger())).toMatchObject([
      {
        asked: 'trigger:t',
        episodeId: 'e2',
        words: '3 episodes in 30 days, reached on 20 Mar 2026: hold a strategy meeting',
      },
    ])
    const fourth = [...three, episode('e3', '2026-03-25', closed)]
    expect(asked(fourth, [], withTrigger())).toEqual(['trigger:t e2'])
    expect(asked(fourth, [{ asked: 'trigger:t', episodeId: 'e2' }], withTrigger())).toEqual([])
    const later = [
      ...fourth,
      episode('e4', '2026-06-01', closed),
      episode('e5', '2026-06-02', closed),
      episode('e6', '2026-06-03', closed),
    ]
    expect(asked(later, [{ asked: 'trigger:t', episodeId: 'e2' }], withTrigger())).toEqual(['trigger:t e6'])
  })

  it('a decision holds when an episode recorded late moves the crossing to another day', () => {
    const late = [...three, episode('late', '2026-03-10', closed)]
    expect(asked(late, [], withTrigger())).toEqual(['trigger:t late'])
    expect(asked(late, [{ asked: 'trigger:t', episodeId: 'e2' }], withTrigger())).toEqual([])
  })

  it('ask nothing when switched off, about the time before they were switched on, or about files', () => {
    expect(asked(three, [], withTrigger({ on: false }))).toEqual([])
    expect(asked(three, [], withTrigger({ since: '2026-03-21' }))).toEqual([])
    expect(asked(three, [], withTrigger({ since: '2026-03-20' }))).toHaveLength(1)
    const imported = three.map((one) => ({ ...one, beforeHomeward: true }))
    expect(asked(imported, [], withTrigger())).toEqual([])
  })

  it('count their own types, and only known starts', () => {
    const away = three.map((one, at) => (at === 0 ? { ...one, type: 'A' as const } : one))
    expect(asked(away, [], withTrigger({ types: ['M'] }))).toEqual([])
    expect(asked(away, [], withTrigger())).toHaveLength(1)
    expect(asked([...three.slice(0, 2), episode('x', null, closed)], [], withTrigger())).toEqual([])
  })

  it('begin with one switched on, and the examples off, each naming whose practice it is', () => {
    const { repeatTriggers } = defaultSettings
    expect(repeatTriggers.filter(({ on }) => on).map(({ count, days }) => `${count} in ${days}`)).toEqual([
      '3 in 90',
    ])
    for (const { source } of repeatTriggers) expect(source).toContain('local practice')
  })
})
