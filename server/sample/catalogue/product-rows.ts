import { CATALOGUE } from '../../../shared/domain/person/spaces.ts'
import type { Product, Radar } from '../../../shared/domain/product/product.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import { isEnded } from '../../../shared/domain/review/workflow.ts'
import { DAY_MS, MINUTE_MS } from '../../../shared/lib/time.ts'
import type { SampleProduct } from '../workspace.ts'
import type { Article } from './make-products.ts'

/** Off sale as long as a review of grade 'pull' runs; the shop has said so. */
const pulled = (review: Review | undefined): boolean =>
  review !== undefined && review.grade === 'pull' && !isEnded(review)

/** The product's row in the catalogue; `review` is its newest one. */
export function productOf(
  article: Article,
  given: { readonly radar: Radar; readonly review: Review | undefined; readonly now: number },
): Product {
  const { radar, review, now } = given
  return {
    id: article.id,
    space: CATALOGUE,
    ...shopPart(article),
    ownerId: article.ownerId,
    sale: pulled(review) ? 'off' : 'on',
    saleSince: Math.floor(saleSince(review, now)),
    reviewId: review?.id ?? null,
    radar,
  }
}

function saleSince(review: Review | undefined, now: number): number {
  if (review === undefined || review.grade === 'notify') return now - 400 * DAY_MS
  return (review.outcome?.at ?? review.openedAt) + MINUTE_MS
}

/** The same product as the shop sells it. */
export const shopProductOf = (article: Article, review: Review | undefined): SampleProduct => ({
  id: article.id,
  ...shopPart(article),
  onSale: !pulled(review),
})

const shopPart = (article: Article) => ({
  sku: article.sku,
  name: article.name,
  category: article.category,
  description: article.description,
  priceMinor: article.priceMinor,
  currency: 'EUR',
  stock: article.stock,
  picture: { shape: article.shape, hue: article.hue },
})
