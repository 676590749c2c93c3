import type { Random } from '../random.ts'
import type { TicketPlan } from './plan.ts'

const WITH_PHOTOS: Readonly<Record<string, number>> = {
  damaged: 0.4,
  defect: 0.3,
  wrongItem: 0.35,
  differs: 0.3,
  missing: 0.15,
}

const NAMES = [
  'IMG_####.png',
  'IMG_20##_0#.png',
  'photo.png',
  'Screenshot 0#.png',
  'DSC0####.png',
  'image1.png',
  'crack.png',
  'foto ##.png',
  'PXL_2###.png',
]

/** Names of the pictures that come with a first letter; most letters have none. */
export function photosOf(situationId: string, random: Random): readonly string[] {
  const share = WITH_PHOTOS[situationId] ?? 0
  if (!random.chance(share)) return []
  const count = random.weighted([
    [1, 6],
    [2, 3],
    [3, 1],
  ])
  return Array.from({ length: count }, () =>
    random.pick(NAMES).replace(/#/g, () => String(random.int(0, 9))),
  )
}

/** Which message of a ticket has which picture: the first letter, or where a story says so. */
export function photosIn(
  plan: TicketPlan,
): readonly { readonly message: number; readonly index: number }[] {
  if (plan.words.kind === 'told') return plan.photos.map((_, index) => ({ message: 1, index }))
  const mails = plan.words.story.steps.filter(step => step.by === 'customer' || step.by === 'us')
  return mails.flatMap((step, i) =>
    step.by === 'customer'
      ? (step.photos ?? []).map((_, index) => ({ message: i + 1, index }))
      : [],
  )
}
