import type { Product } from '../../../shared/domain/product/product.ts'
import { CustomerWords, quoted } from '../../ui/customer-words.tsx'
import { Spark } from '../../ui/spark.tsx'
import css from './radar-card.module.css'
import { radarWords } from './radar-words.ts'

/** What other customers say about a product: how many, whether it grows, in their words. */
export function RadarCard({ product }: { readonly product: Product }) {
  const { radar } = product
  return (
    <section
      data-quiet={radar.contacts === 0}
      className={css.radar}
      aria-label={`What others say about ${product.name}`}
    >
      <h3 className={css.title}>
        What others say about it <span>30 days</span>
      </h3>
      <p className={radar.contacts > 0 ? css.loud : css.quiet}>{radarWords(radar)}</p>
      {radar.contacts > 0 && (
        <Spark
          values={radar.weeks}
          label={`Contacts per week, oldest first: ${radar.weeks.join(', ')}`}
        />
      )}
      {(radar.contacts > 0 ? radar.words : []).slice(0, 3).map(({ text, at }) => (
        <CustomerWords key={`${at} ${text}`} size="quote">
          {quoted(text)}
        </CustomerWords>
      ))}
    </section>
  )
}
