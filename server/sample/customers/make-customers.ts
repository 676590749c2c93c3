import { DAY_MS } from '../../../shared/lib/time.ts'
import { at, type Random, randomOf } from '../random.ts'
import type { SampleCustomer } from '../workspace.ts'
import { FIRMS, LANDS, type Land } from './lands.ts'

const BY_SHARE = LANDS.map(land => [land, land.share] as const)

/** The shop's customers, each with an address that fits their country and a mail address of their own. */
export function makeCustomers(given: {
  seed: number
  count: number
  now: number
  /** Addresses that are somebody’s already. */
  taken: readonly string[]
}): readonly SampleCustomer[] {
  const taken = new Set(given.taken)
  return Array.from({ length: given.count }, (_, i) => {
    const random = randomOf(given.seed, 'customer', i)
    const land = random.weighted(BY_SHARE)
    const name = `${random.pick(land.given)} ${random.pick(land.family)}`
    const firm = random.chance(0.05) ? random.pick(FIRMS) : null
    const emails = [emailOf({ name, land, firm, random, taken })]
    if (random.chance(0.04)) emails.push(emailOf({ name, land, firm: null, random, taken }))
    return {
      id: `cus-${String(i + 1).padStart(5, '0')}`,
      name,
      emails,
      since: Math.floor(given.now - random.between(100, 2_600) * DAY_MS),
      address: addressIn(land, firm === null ? name : `${firm}, ${name}`, random),
    }
  })
}

/** A street address as it is written in that country. */
export function addressIn(land: Land, name: string, random: Random): SampleCustomer['address'] {
  const [city, pattern] = random.pick(land.cities)
  const street = random.pick(land.streets)
  const number = random.int(1, 148)
  return {
    name,
    street: land.numberFirst === true ? `${number} ${street}` : `${street} ${number}`,
    postcode: pattern.replace(/[#@]/g, mark =>
      mark === '#' ? String(random.int(0, 9)) : at(LETTERS, random.int(0, 17)),
    ),
    city,
    country: land.country,
  }
}

const LETTERS = Array.from('ABDEFGHJLNPRSTUWXY')

const plain = (text: string): string =>
  text
    .replace(/ß/g, 'ss')
    .replace(/[łŁ]/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[øØ]/g, 'o')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

function emailOf(given: {
  name: string
  land: Land
  firm: string | null
  random: Random
  taken: Set<string>
}): string {
  const { land, firm, random, taken } = given
  const words = plain(given.name).split(' ')
  const first = at(words, 0)
  const last = words.slice(1).join('')
  const domain = firm === null ? random.pick(land.mail) : `${plain(firm).replace(/ /g, '')}.test`
  const start = random.weighted([
    [`${first}.${last}`, 6],
    [`${first}${last}`, 2],
    [`${first.slice(0, 1)}.${last}`, 2],
    [`${last}.${first}`, 1],
  ])
  let email = `${start}@${domain}`
  while (taken.has(email)) email = `${start}${random.int(2, 1998)}@${domain}`
  taken.add(email)
  return email
}
