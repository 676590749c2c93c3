import { expect, test } from 'vitest'
import { spacesOf } from '../../../../shared/domain/person/spaces.ts'
import { anActor } from '../../../support/builders.ts'

test.each([
  [['agent'], ['people', 'me:ana', 'team:travel', 'catalogue']],
  [['supervisor'], ['people', 'me:ana', 'team:travel', 'catalogue']],
  [['merchandising'], ['people', 'me:ana', 'catalogue']],
  [['head'], ['people', 'me:ana', 'catalogue']],
  [['manager'], ['people', 'me:ana']],
  [['admin'], ['people', 'me:ana']],
  [[], ['people', 'me:ana']],
] as const)('a device of %j holds only %j', (roles, spaces) => {
  expect(spacesOf(anActor({ roles }))).toEqual(spaces)
})
