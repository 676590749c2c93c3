import { z } from 'zod'
import { PEOPLE_OF_THE_SAMPLE } from './people.ts'

export const samplePerson = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.string(),
  about: z.string(),
})

/** Everybody of the sample workspace who can sign in, with a word on what to try as them. */
export const listSamplePeople = (): z.infer<typeof samplePerson>[] =>
  PEOPLE_OF_THE_SAMPLE.map(({ person, about }) => ({
    id: person.id,
    email: person.email,
    name: person.name,
    role: person.roles[0] ?? 'agent',
    about,
  }))
