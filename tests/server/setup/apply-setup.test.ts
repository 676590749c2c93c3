import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import { readSession, startSession } from '../../../server/auth/sessions.ts'
import type { Hub } from '../../../server/hub.ts'
import { addAdmin, newPasswordFor } from '../../../server/setup/add-admin.ts'
import { applySetup } from '../../../server/setup/apply-setup.ts'
import { readSetup } from '../../../server/setup/read-setup.ts'
import { actorOf } from '../../../shared/domain/person/actor.ts'
import { aPerson } from '../../support/builders.ts'
import { hubOn, pullAll, read } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'

const EXAMPLE = 'docs/team.example.json'
// oxlint-disable-next-line typescript/no-explicit-any -- a test writes what a person could write
type Written = any
const example = (): Written => JSON.parse(readFileSync(EXAMPLE, 'utf8'))
function written(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'setup-')), 'team.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('a setup file that is not right', () => {
  const bad: [string, (file: Written) => unknown, RegExp][] = [
    ['no JSON', () => '{\n  "teams": [\n  }', /is not JSON: Unexpected token '}'/],
    ['a comma too few', () => '{\n "teams": []\n "people": [] }', /is not JSON at line 3/],
    ['a wrong top', () => [], /the file must be an object\.$/],
    [
      'a key that means nothing',
      f => ({ ...f, teem: [] }),
      /the file has teem, which means nothing/,
    ],
    ['a team without a name', f => (delete f.teams[0].name, f), /teams\[0\]\.name is missing\.$/],
    [
      'a role nobody has',
      f => ((f.people[1].roles = ['boss']), f),
      /people\[1\]\.roles\[0\] must be one of agent,/,
    ],
    [
      'an address that is none',
      f => ((f.people[2].email = 'ana'), f),
      /people\[2\]\.email must be an e-mail/,
    ],
    [
      'an address with a line break',
      f => ((f.teams[0].address = 'a\n@b.test'), f),
      /teams\[0\]\.address must be/,
    ],
    [
      'a name with a line break',
      f => ((f.people[0].name = 'A\r\nBcc: x'), f),
      /people\[0\]\.name has a line break/,
    ],
    [
      'hours that end before they begin',
      f => ((f.teams[0].hours.week.mon = '18:00-08:00'), f),
      /week\.mon must open before/,
    ],
    [
      'a time zone that is none',
      f => ((f.teams[0].hours.zone = 'Mars/Olympus'), f),
      /hours\.zone must be a time zone/,
    ],
    [
      'two people with one id',
      f => ((f.people[2].id = 'ada'), f),
      /people\[2\]\.id is the same as in people\[0\]/,
    ],
    [
      'two people with one address',
      f => ((f.people[2].email = 'ADA@shop.example'), f),
      /people\[2\]\.email is the same as in people\[0\]/,
    ],
    [
      'money with a comma',
      f => ((f.people[1].limits.perOrderMinor = 1.5), f),
      /people\[1\]\.limits\.perOrderMinor must be a/,
    ],
    [
      'a negative limit',
      f => ((f.people[1].limits.perDayMinor = -1), f),
      /people\[1\]\.limits\.perDayMinor is wrong/,
    ],
    [
      'a way of shipping nobody knows',
      f => ((f.shipping[0].id = 'drone'), f),
      /shipping\[0\]\.id must be one of standard, express/,
    ],
  ]
  test.each(bad)('(%s) stops with one sentence that names the place', (_what, spoil, words) => {
    const path = written(spoil(example()))
    expect(() => readSetup(path)).toThrow(words)
    expect(() => readSetup(path)).toThrow(path)
  })

  test('that is not there is named', () => {
    expect(() => readSetup('no/such.json')).toThrow('--setup cannot read no/such.json')
  })
})

describe('a desk of its own', () => {
  let hub: Hub & { clock: { at: number } }
  beforeEach(async () => {
    const opened = await openEmpty()
    hub = hubOn(opened)
    return () => opened.close()
  })
  const set = (file: unknown = example()) => applySetup(hub, readSetup(written(file)), 'team.json')
  const versions = () => hub.db.selectFrom('space').selectAll().orderBy('name').execute()
  const signIn = async (email: string, password: string) => {
    const app = await buildApp(hub, { origins: [], sample: false })
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email, password },
    })
    await app.close()
    return answer.statusCode
  }

  test('everybody of the example can sign in with the password that was printed', async () => {
    const { added, passwords } = await set()
    expect(added).toBe(10)
    expect(passwords.map(one => one.email)).toEqual([
      'ada@shop.example',
      'sue@shop.example',
      'ana@shop.example',
    ])
    for (const { email, password } of passwords) expect(await signIn(email, password)).toBe(200)
    expect(await signIn('ana@shop.example', 'wrong')).toBe(401)
    const kept = await hub.db.selectFrom('person_secret').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(passwords[0]?.password)
  })

  test('the same file again changes nothing, prints nothing and calls no device', async () => {
    await set()
    const before = await versions()
    expect(await set()).toEqual({ added: 0, changed: 0, same: 10, passwords: [] })
    expect(await versions()).toEqual(before)
  })

  test('another file updates what differs, and devices fetch just that', async () => {
    await set()
    const ana = actorOf(aPerson({ teamIds: ['service'] }), [])
    const { cookie } = await pullAll(hub, ana)
    const file = example()
    file.teams[0].signature = 'The service team'
    expect(await set(file)).toMatchObject({ added: 0, changed: 1, passwords: [] })
    const { pages } = await pullAll(hub, ana, { cookie })
    expect(pages[0]?.puts).toMatchObject({
      team: [{ id: 'service', signature: 'The service team' }],
    })
    expect(Object.keys(pages[0]?.puts ?? {})).toEqual(['team'])
  })

  test('limits that the file leaves out stay as they were set in the app', async () => {
    await set()
    const file = example()
    delete file.people[2].limits
    expect(await set(file)).toMatchObject({ changed: 0 })
    expect(await read(hub, 'person', 'ana')).toMatchObject({ limits: { perOrderMinor: 30_000 } })
  })

  test('somebody who left is signed out and has no roles; their name stays', async () => {
    const { passwords } = await set()
    const token = await startSession(hub.db, { personId: 'ana', device: 'x', now: hub.now() })
    const file = example()
    file.people[2].left = true
    await set(file)
    expect(await readSession(hub.db, token, hub.now())).toBe('revoked')
    expect(await signIn('ana@shop.example', passwords[2]?.password ?? '')).toBe(401)
    expect(await read(hub, 'person', 'ana')).toMatchObject({
      name: 'Ana Reis',
      roles: [],
      teamIds: [],
    })
    expect(await set(file)).toMatchObject({ changed: 0, passwords: [] })
  })

  test('a file that does not fit what is there changes nothing at all', async () => {
    await set()
    const before = await versions()
    const unknown = example()
    unknown.people[1].teams = ['nowhere']
    unknown.teams[0].name = 'Renamed'
    await expect(set(unknown)).rejects.toThrow(
      'people[1].teams[0] names the team nowhere, which is not there.',
    )
    const taken = { people: [{ id: 'ana-2', name: 'Ana', email: 'Ana@shop.example', roles: [] }] }
    await expect(set(taken)).rejects.toThrow(
      'people[0].email is already the address of Ana Reis, who has the id ana',
    )
    expect(await versions()).toEqual(before)
  })

  test('the first admin is one command; asked again, they keep their password', async () => {
    const made = await addAdmin(hub, 'Noor.van-Dijk@shop.example')
    expect(await signIn('noor.van-dijk@shop.example', made?.password ?? '')).toBe(200)
    expect(await read(hub, 'person', 'noor-van-dijk')).toMatchObject({ roles: ['admin'] })
    expect(await addAdmin(hub, 'noor.van-dijk@shop.example')).toBeNull()
    await expect(addAdmin(hub, 'noor')).rejects.toThrow(
      '--add-admin is not right: noor is no e-mail',
    )
  })

  test('somebody of the file becomes an admin beside their roles', async () => {
    await set()
    expect(await addAdmin(hub, 'sue@shop.example')).toBeNull()
    expect(await read(hub, 'person', 'sue')).toMatchObject({
      roles: ['supervisor', 'agent', 'admin'],
    })
  })

  test('a new password ends the old one and every session', async () => {
    const { passwords } = await set()
    const token = await startSession(hub.db, { personId: 'ada', device: 'x', now: hub.now() })
    const { password } = await newPasswordFor(hub, 'ada@shop.example')
    expect(await signIn('ada@shop.example', passwords[0]?.password ?? '')).toBe(401)
    expect(await signIn('ada@shop.example', password)).toBe(200)
    expect(await readSession(hub.db, token, hub.now())).toBe('revoked')
    await expect(newPasswordFor(hub, 'x@y.test')).rejects.toThrow(
      'nobody here has the address x@y.test',
    )
  })
})
