import { createContext, type ReactNode, useContext } from 'react'

export interface ProviderProps<T> {
  readonly value: T
  readonly children: ReactNode
}

/** A thing that the app provides once and parts of the screen ask for, with its own type. */
export function createService<T extends object>(name: string) {
  const Context = createContext<T | null>(null)
  Context.displayName = name

  function Provider({ value, children }: ProviderProps<T>) {
    return <Context value={value}>{children}</Context>
  }

  function useService(): T {
    const value = useContext(Context)
    if (value === null) throw new Error(`${name} is not provided here`)
    return value
  }

  return [Provider, useService] as const
}
