import { expect, test } from 'vitest'
import { oneAtATime } from '../../server/one-at-a-time.ts'

test('work that is asked for while it runs is not begun once more, and is again afterwards', async () => {
  let begun = 0
  let end = () => {}
  const look = oneAtATime(
    () =>
      new Promise(resolve => {
        begun += 1
        end = resolve
      }),
  )
  const both = [look(), look()]
  end()
  await Promise.all(both)
  expect(begun).toBe(1)
  const third = look()
  end()
  await third
  expect(begun).toBe(2)
})

test('work that failed is tried the next time', async () => {
  let tries = 0
  const look = oneAtATime(() => {
    tries += 1
    return tries === 1 ? Promise.reject(new Error('no disk')) : Promise.resolve()
  })
  await expect(look()).rejects.toThrow('no disk')
  await look()
  expect(tries).toBe(2)
})
