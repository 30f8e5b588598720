/** An object that is made at its first use, so that importing its module needs no environment and no database. */
export function lazily<T extends object>(make: () => T): T {
  return new Proxy({} as T, {
    get(_target, key) {
      const made = make();
      const value = Reflect.get(made, key) as unknown;
      return typeof value === "function" ? value.bind(made) : value;
    },
  });
}
