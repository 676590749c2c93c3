import { describe, expect, test } from 'vitest'
import { mayAsk } from '../../../main/security/may-ask.ts'

const NETWORK = ['local-network-access', 'local-network', 'loopback-network']

describe('a permission', () => {
  test.each(NETWORK)('%s is given to our page: its hub may stand there', permission => {
    expect(mayAsk(permission, 'app://desk')).toBe(true)
    expect(mayAsk(permission, 'app://desk/')).toBe(true)
    expect(mayAsk(permission, 'app://desk/#/ticket/1')).toBe(true)
  })

  test.each(['mail://reader/', 'app://desk.evil.example/', 'https://example.com/', 'null', ''])(
    'is not given to %s',
    address => {
      for (const permission of NETWORK) expect(mayAsk(permission, address)).toBe(false)
    },
  )

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'usb', 'unknown'])(
    '%s is given to nobody',
    permission => {
      expect(mayAsk(permission, 'app://desk/')).toBe(false)
    },
  )
})
