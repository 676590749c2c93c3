import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { rowId } from '../id.ts'
import { defineCommand } from '../kernel.ts'

/** The shop said that the product is off sale, or back on. Only now it counts. */
export const confirmSale = defineCommand({
  args: z.object({ productId: rowId, sale: z.enum(['on', 'off']) }),
  async run({ tx, args, ctx }) {
    const product = await need(tx.product, args.productId)
    const asked = args.sale === 'off' ? 'offAsked' : 'onAsked'
    if (product.sale !== asked) return
    await tx.product.put({ ...product, sale: args.sale, saleSince: ctx.now })
  },
})
