import { expect, test } from 'vitest'
import { beingSet } from '../../../electron/register/documents/beingSet'

const far = (pages: number) => ({ fraction: pages / 100, pages })

test('how far a paper is stands until it is set, or fails', async () => {
  const setting = beingSet.make()
  expect(setting.far).toBeNull()
  await setting.follow(async (tell) => {
    expect(setting.far).toBeNull()
    tell(far(20))
    expect(setting.far).toEqual(far(20))
  })
  expect(setting.far).toBeNull()
  const failing = setting.follow(async (tell) => {
    tell(far(3))
    throw new Error('no room')
  })
  await expect(failing).rejects.toThrow('no room')
  expect(setting.far).toBeNull()
})

test('what a cancelled paper still tells is not taken for the next one’s', async () => {
  const setting = beingSet.make()
  let tellOld: (of: ReturnType<typeof far>) => void = () => undefined
  let endOld: () => void = () => undefined
  const old = setting.follow(async (tell) => {
    tellOld = tell
    await new Promise<void>((resolve) => (endOld = resolve))
  })
  await setting.follow(async (tell) => {
    tell(far(5))
    tellOld(far(90))
    endOld()
    await old
    expect(setting.far).toEqual(far(5))
  })
})
