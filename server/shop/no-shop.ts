import { type Shop, ShopRefusal } from './port.ts'

const no = (what: string) => (): Promise<never> =>
  Promise.reject(new ShopRefusal(`No shop is connected to this hub. ${what}`))

/**
 * A hub without a shop: it knows no customers and no orders, and says no to every act.
 * Anything else would promise a customer what nobody does.
 */
export const noShop: Shop = {
  search: async () => [],
  takeOffSale: no('Take the product off sale in the shop itself.'),
  putBackOnSale: no('Put the product back on sale in the shop itself.'),
  findCustomerByEmail: async () => null,
  ordersOf: async () => [],
  ordersWith: async () => [],
  shippingOptions: async () => [],
  replace: no('Send the goods through the shop itself.'),
}
