import type { Product } from '../../../shared/domain/product/product.ts'
import { authorityOf } from '../../../shared/domain/remedy/authority.ts'
import type { Model } from '../replica/model.ts'
import type { Reference, ViewParams } from './contract.ts'

/** Who and what there is: people, teams, macros, shipping, and what I may still give. */
export function showReference(model: Model): Reference {
  const { overlay } = model
  const me = model.actor()
  const person = overlay.get('person', me.id)
  const byName = <R extends { readonly name: string }>(rows: Iterable<R>): R[] =>
    [...rows].sort((a, b) => a.name.localeCompare(b.name))
  return {
    me,
    people: byName(overlay.rows('person')),
    teams: byName(overlay.rows('team')),
    macros: byName(overlay.rows('macro')),
    reasons: [...overlay.rows('reason')],
    shippingOptions: [...overlay.rows('shippingOption')].sort((a, b) => a.costMinor - b.costMinor),
    authority:
      person === undefined
        ? null
        : authorityOf(person, overlay.get('allowance', me.id), model.hubNow()),
  }
}

/** Products whose name, number or category has the words. */
export function showProducts(model: Model, params: ViewParams<'products'>): readonly Product[] {
  const words = params.search.toLowerCase().split(/\s+/).filter(Boolean)
  const found: Product[] = []
  for (const product of model.overlay.rows('product')) {
    const text = `${product.name} ${product.sku} ${product.category}`.toLowerCase()
    if (words.every(word => text.includes(word))) found.push(product)
  }
  return found.sort((a, b) => a.name.localeCompare(b.name)).slice(0, params.count)
}
