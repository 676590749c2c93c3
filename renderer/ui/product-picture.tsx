import { createElement } from 'react'
import { cx } from './class-names.ts'
import css from './product-picture.module.css'
import { shapeOf } from './product-shapes.ts'

interface Props {
  readonly picture: { readonly shape: string; readonly hue: number } | undefined
  readonly size?: 'normal' | 'large'
}

/** A product's picture, drawn by code from its shape and hue. Its name stands beside it. */
export function ProductPicture({ picture, size = 'normal' }: Props) {
  return (
    <span
      className={cx(css.picture, size === 'large' && css.large)}
      style={{ '--hue': picture?.hue ?? 40 } as Record<string, number>}
      aria-hidden
    >
      {createElement(shapeOf(picture?.shape ?? 'box'), {
        size: size === 'large' ? 28 : 22,
        strokeWidth: 1.75,
      })}
    </span>
  )
}
