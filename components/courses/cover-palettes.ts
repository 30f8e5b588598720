export type Family = "programming" | "design" | "business" | "data" | "other";

/** Ground, body, second, light and spark; the spark is used for one element: where the eye lands. */
export type Palette = { ground: string; body: string; second: string; light: string; spark: string };

export const palettes: Record<Family, readonly [Palette, ...Palette[]]> = {
  programming: [
    palette("#16232a", "#28404a", "#5b8796", "#d5dfdf", "#e0a63c"),
    palette("#cfdad6", "#1d3a3d", "#6d9793", "#f3f5f0", "#cf5637"),
    palette("#1b2b45", "#32527f", "#86a6c8", "#dde5ea", "#e0a63c"),
    palette("#d9d5c8", "#2b3436", "#8a9a94", "#f5f3ea", "#2f7a63"),
  ],
  design: [
    palette("#e9dfce", "#c54a32", "#1d2b2a", "#e3a93c", "#2f6b5e"),
    palette("#22302e", "#ded5c2", "#c95b3b", "#86ab9d", "#e3a93c"),
    palette("#c9d5cb", "#23433d", "#dda23a", "#f2f1e8", "#c54a32"),
    palette("#d8c3b0", "#5b2b2a", "#b9583c", "#f3e9db", "#1f4a44"),
  ],
  business: [
    palette("#dcd6c6", "#27405f", "#8aa2b8", "#f2eee3", "#c95b3b"),
    palette("#1d2d46", "#557aa4", "#b3c6d8", "#ece6d8", "#e0a63c"),
    palette("#cdd8e0", "#1f3350", "#bf8a3c", "#f1f2ee", "#2f6b5e"),
    palette("#3b2f2c", "#a5806a", "#d6bfa6", "#efe6d8", "#5fa48c"),
  ],
  data: [
    palette("#0f3a2f", "#3a866b", "#8cc3a9", "#e3ede3", "#e0a63c"),
    palette("#d3dfd4", "#14503f", "#6aa68f", "#f2f5ee", "#cf5637"),
    palette("#182625", "#8a6a2f", "#d9aa4c", "#efe3c4", "#5fb394"),
    palette("#dfd9c6", "#3a4f46", "#93a593", "#f4f1e4", "#c54a32"),
  ],
  other: [
    palette("#dedad0", "#4a4a45", "#a8a498", "#f4f2ea", "#2f6b5e"),
    palette("#2a2b2a", "#77786f", "#c4c1b4", "#efece1", "#cf5637"),
    palette("#cfd7d5", "#334549", "#8aa0a1", "#f1f4f1", "#d9a03a"),
  ],
};

export function familyOf(category: string): Family {
  const name = category.toLowerCase();
  if (/program|develop|javascript|react|node|engineer/.test(name)) return "programming";
  if (/design|\bux\b|\bui\b|graphic|typograph/.test(name)) return "design";
  if (/business|market|manage|financ|leader/.test(name)) return "business";
  if (/data|analytic|machine|statist|\bai\b/.test(name)) return "data";
  return "other";
}

function palette(ground: string, body: string, second: string, light: string, spark: string): Palette {
  return { ground, body, second, light, spark };
}
