import type { Review } from '../../../shared/domain/review/review.ts'

/** What merchandising answered to one complaint. */
export interface PlannedAnswer {
  readonly found: string
  readonly change: 'listing' | 'packaging' | 'stock' | 'supplier' | 'nothing'
  readonly hoursAgo: number
}

/** A review as it stands, in hours before now; its complaints are those of its stories. */
export interface PlannedReview {
  readonly id: string
  readonly product: string
  readonly state: Review['state']
  readonly again: boolean
  /** How long merchandising took to say 'seen'; null is not yet. */
  readonly acknowledgedAfterHours: number | null
  readonly points: readonly { readonly story: string; readonly answer?: PlannedAnswer }[]
  readonly fix?: { readonly words: string; readonly hoursAgo: number }
  readonly sentBack?: { readonly words: string; readonly byId: string; readonly hoursAgo: number }
  readonly outcome?: { readonly words: string; readonly byId: string; readonly hoursAgo: number }
}

/** The newest review of a product stands last. */
export const REVIEW_PLANS: readonly PlannedReview[] = [
  {
    id: 'review-carry-on-1',
    product: 'halden-40-carry-on',
    state: 'returned',
    again: false,
    acknowledgedAfterHours: 6,
    points: [
      {
        story: 'wheel-first',
        answer: {
          found:
            'One wheel of lot 2198 had an air bubble in the hub. We opened twenty others and found none.',
          change: 'stock',
          hoursAgo: 540,
        },
      },
    ],
    fix: { words: 'Lot 2198 checked by hand, three wheels changed.', hoursAgo: 532 },
    outcome: {
      words: 'One bubble in twenty-one. Back on sale, and we watch it.',
      byId: 'supervisor',
      hoursAgo: 516,
    },
  },
  {
    id: 'review-notebook',
    product: 'field-notebook-a5',
    state: 'returned',
    again: false,
    acknowledgedAfterHours: 4,
    points: [
      {
        story: 'pages-teacher',
        answer: {
          found:
            'The bindery had changed to a thinner thread with lot 0916. It holds for about ten days of use.',
          change: 'supplier',
          hoursAgo: 420,
        },
      },
      {
        story: 'pages-novel',
        answer: {
          found: 'Same thread, same lot. All 1,140 pieces of 0916 have left the shelf.',
          change: 'stock',
          hoursAgo: 419,
        },
      },
      {
        story: 'pages-lab',
        answer: {
          found: 'Same lot. He told us its number before we had found it.',
          change: 'stock',
          hoursAgo: 418,
        },
      },
    ],
    fix: {
      words: 'New binding with the old thread from lot 0921 on; old stock withdrawn and pulped.',
      hoursAgo: 400,
    },
    outcome: {
      words: 'Pulled at ten of the new ones with both hands; they hold.',
      byId: 'supervisor',
      hoursAgo: 380,
    },
  },
  {
    id: 'review-lamp',
    product: 'lumo-desk-lamp',
    state: 'fixSubmitted',
    again: false,
    acknowledgedAfterHours: 5,
    points: [
      {
        story: 'lamp-return',
        answer: {
          found:
            'The picture was taken under a yellow light: a green lamp looks grey in it. New pictures were taken by the window.',
          change: 'listing',
          hoursAgo: 64,
        },
      },
      {
        story: 'lamp-hotel',
        answer: {
          found:
            'The lamp is right, the picture was wrong. The hotel has kept its sample and is told when there is a real grey.',
          change: 'listing',
          hoursAgo: 63,
        },
      },
      {
        story: 'lamp-pair',
        answer: {
          found:
            'The maker changed the paint in June without telling us. Our contract now says that they must.',
          change: 'supplier',
          hoursAgo: 62,
        },
      },
    ],
    sentBack: {
      words:
        'The picture is right now, but the page still says “stone”. A customer who paints told us why that is wrong.',
      byId: 'supervisor',
      hoursAgo: 44,
    },
    fix: {
      words:
        'Four new pictures in daylight, and the colour is called “sage”. I compared page and lamp on three screens.',
      hoursAgo: 20,
    },
  },
  {
    id: 'review-carry-on-2',
    product: 'halden-40-carry-on',
    state: 'acknowledged',
    again: true,
    acknowledgedAfterHours: 2,
    points: [
      {
        story: 'wheel-not-flown',
        answer: {
          found:
            'Supplier changed the hub resin in lot 2211. Stock of lots 2211 to 2214 withdrawn, sample of 40 tested.',
          change: 'supplier',
          hoursAgo: 26,
        },
      },
      {
        story: 'wheel-same-crack',
        answer: {
          found: 'Replacements came from the same shelf. They now ship from lot 2198 only.',
          change: 'stock',
          hoursAgo: 25,
        },
      },
      { story: 'wheel-lifetime' },
    ],
  },
  {
    id: 'review-backpack',
    product: 'norra-backpack',
    state: 'open',
    again: false,
    acknowledgedAfterHours: null,
    points: [{ story: 'liu-zip' }, { story: 'zip-photographer' }, { story: 'zip-fixed-it' }],
  },
  {
    id: 'review-kettle',
    product: 'tarn-kettle-1.7-l',
    state: 'open',
    again: false,
    acknowledgedAfterHours: null,
    points: [{ story: 'kettle-safety' }, { story: 'kettle-smell' }],
  },
]
