import type { Product } from '../../../shared/domain/product/product.ts'
import { useDeskViewOf } from '../desk.ts'

/** More than a shop's agents ever choose from; a bound, so that a mistake stays small. */
const MOST = 20_000
const ALL = { search: '', count: MOST }
const NONE: readonly Product[] = []

/** The catalogue by name, for those who choose a product. */
export const useProducts = (): readonly Product[] => useDeskViewOf('products', ALL) ?? NONE
