/**
 * What was typed into a form, so that it comes back filled; of a list `tags[]` by place: `tags[0]`. Passwords
 * are left out.
 */
export function typedValues(form: FormData) {
  const values: Record<string, string> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$") || /password/i.test(key)) continue;
    for (const [i, value] of form.getAll(key).entries()) {
      if (typeof value === "string") values[key.endsWith("[]") ? `${key.slice(0, -2)}[${i}]` : key] = value;
    }
  }
  return values;
}
