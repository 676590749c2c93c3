/** The same disk, but for how a database on it is opened. */
export const opensBy = (real: IDBFactory, open: IDBFactory['open']): IDBFactory =>
  new Proxy(real, {
    get: (target, name) => {
      if (name === 'open') return open
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
