import { describe, expect, test, vi } from 'vitest'
import { inTime } from '../../../server/shop/in-time.ts'
import { noShop } from '../../../server/shop/no-shop.ts'

describe('a shop that is silent', () => {
  const limits = { actMs: 5_000, questionMs: 30, silentMs: 200 }

  test('keeps one question waiting, and spares the next ones the wait', async () => {
    const asked = vi.fn<() => Promise<never>>(() => new Promise(() => undefined))
    const shop = inTime({ ...noShop, findCustomerByEmail: asked }, limits)
    await expect(shop.findCustomerByEmail('a')).rejects.toThrow('did not answer in time')
    await expect(shop.findCustomerByEmail('b')).rejects.toThrow('did not answer in time')
    expect(asked).toHaveBeenCalledTimes(1)
    await vi.waitFor(async () => {
      await shop.findCustomerByEmail('c').catch(() => undefined)
      expect(asked).toHaveBeenCalledTimes(2)
    })
  })

  test('is asked to act all the same', async () => {
    const never = () => new Promise<never>(() => undefined)
    const shop = inTime(
      { ...noShop, findCustomerByEmail: never, takeOffSale: async () => undefined },
      limits,
    )
    await expect(shop.findCustomerByEmail('a')).rejects.toThrow()
    await expect(shop.takeOffSale('key', 'product-1')).resolves.toBeUndefined()
  })
})
