import { at, randomOf } from '../random.ts'
import { CATEGORIES, type Category, type Line, type Model } from './categories.ts'
import type { PictureShape } from './shapes.ts'

/** A product before anything happened to it. */
export interface Article {
  readonly id: string
  readonly sku: string
  readonly name: string
  /** What people call it: 'carry-on'. */
  readonly noun: string
  readonly shape: PictureShape
  readonly hue: number
  readonly category: string
  readonly teamId: 'travel' | 'home'
  readonly ownerId: string
  readonly description: string
  readonly priceMinor: number
  readonly stock: number
  /** How often it is bought, against the others. */
  readonly share: number
}

const MENDABLE: readonly PictureShape[] = [
  'suitcase',
  'backpack',
  'umbrella',
  'console',
  'headset',
  'camera',
  'speaker',
  'kettle',
  'toaster',
  'scale',
  'lamp',
  'clock',
  'chair',
  'fan',
]
/** A workshop can put it right; a towel or a mug it cannot. */
export const isMendable = (article: Article): boolean => MENDABLE.includes(article.shape)

/** Products that sell far better than the rest. */
const BESTSELLERS: Readonly<Record<string, number>> = {
  'halden-40-carry-on': 48,
  'norra-backpack': 36,
  'tarn-kettle-1.7-l': 24,
  'lumo-desk-lamp': 24,
  'field-notebook-a5': 34,
  'orbit-console': 22,
}

export const articleId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9.]+/g, '-')

/** Every line in every model, about 400 products; some are sold out. */
export function makeArticles(seed: number): readonly Article[] {
  return CATEGORIES.flatMap((category, c) =>
    category.lines.flatMap((line, l) =>
      category.models.map((model, m) =>
        articleOf(seed, { category, line, model, sku: skuOf(c, l, m) }),
      ),
    ),
  )
}

const skuOf = (category: number, line: number, model: number): string =>
  `HN-${10 + category}${line + 1}${model + 1}`

function articleOf(
  seed: number,
  given: { category: Category; line: Line; model: Model; sku: string },
): Article {
  const { category, line, model, sku } = given
  const [make, factor, known] = line
  const [shape, modelName, noun, priceMinor, text] = model
  const name = `${make} ${modelName}`
  const id = articleId(name)
  const random = randomOf(seed, 'article', id)
  const best = BESTSELLERS[id]
  const soldOut = best === undefined && random.chance(0.06)
  return {
    id,
    sku,
    name,
    noun,
    shape,
    hue: at([12, 28, 42, 96, 150, 186, 208, 222, 262, 330], random.int(0, 9)),
    category: category.name,
    teamId: category.teamId,
    ownerId: category.ownerId,
    description: `${text} ${known}`,
    priceMinor: priceOf(priceMinor * factor),
    stock: soldOut ? 0 : random.chance(0.1) ? random.int(1, 6) : random.int(8, 240),
    share: best ?? random.between(0.3, 2.2),
  }
}

/** Prices as shops write them: 48.90 below a hundred, round above. */
const priceOf = (minor: number): number => Math.round(minor / 100) * 100 - (minor < 10_000 ? 10 : 0)
