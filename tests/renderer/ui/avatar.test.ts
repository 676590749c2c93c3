import { expect, test } from 'vitest'
import { initialsOf } from '../../../renderer/ui/avatar.tsx'

test.each([
  ['Jonas Weber', 'JW'],
  ['Ruth', 'R'],
  ['Anna Maria Schmidt', 'AS'],
  ['מרים כהן', 'מכ'],
  ['  ', '?'],
  ['👩‍🚀 Sky', '👩‍🚀S'],
])('%s is shown as %s', (name, letters) => expect(initialsOf(name)).toBe(letters))
