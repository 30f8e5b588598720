import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/**
 * Presses Tab until what has the focus is called so, by role and name: `button "Play"`. Each stop on the way
 * must show that it has the focus, lie in sight, and follow the stop before it.
 */
export async function tabTo(page: Page, wanted: string | RegExp) {
  const passed: string[] = [];
  for (let presses = 0; presses < 90; presses++) {
    const stop = await tab(page);
    if (typeof wanted === "string" ? stop.startsWith(wanted) : wanted.test(stop)) return;
    passed.push(stop);
  }
  throw new Error(`Tab never reaches ${wanted}. It came by ${passed.join(", ")}.`);
}

/** Presses Tab once and says what has the focus now; nothing where that is outside the page. */
export async function tab(page: Page) {
  await page.evaluate(markStop);
  await page.keyboard.press("Tab");
  const name = await nameOfFocus(page);
  // What has just been opened may still be fading in, and a page that is left takes the focus along.
  await expect.poll(() => page.evaluate(troubleOfStop), `the focus at ${name}`).toEqual([]);
  return name;
}

/** Tabs there and presses Enter, as a click does. */
export async function follow(page: Page, wanted: string | RegExp) {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}

/** Waits until what has the focus is called so. */
export async function expectFocus(page: Page, wanted: string) {
  await expect.poll(() => nameOfFocus(page), "what has the focus").toContain(wanted);
}

/** As assistive technology reads it: `link "Catalog"`. */
async function nameOfFocus(page: Page) {
  const focused = page.locator(":focus").first();
  if ((await focused.count()) === 0) return "";
  const [first = ""] = (await focused.ariaSnapshot()).split("\n");
  return first.replace(/^- (text: )?/, "").replace(/:$/, "");
}

/** Remembers where the focus is, in the page itself. */
function markStop() {
  Object.assign(window, { stopBefore: document.activeElement });
}

/** What is wrong with the place that has the focus. */
function troubleOfStop() {
  const element = document.activeElement;
  if (!element || element === document.body) return [];
  const { stopBefore } = window as { stopBefore?: Element };
  const ring = withRing(element);
  const isBack =
    stopBefore !== undefined &&
    stopBefore !== document.body &&
    stopBefore.isConnected &&
    isBefore(element, stopBefore) &&
    !isFirst(element);
  return [
    ...(ring ? [] : ["has no ring"]),
    ...(isSeen(ring ?? element) ? [] : ["is hidden or covered"]),
    ...(isBack ? ["goes back in the page"] : []),
  ];

  /** A control that is not seen itself has it drawn by the label or frame around it. */
  function withRing(inner: Element) {
    for (let outer: Element | null = inner; outer && outer !== document.body; outer = outer.parentElement) {
      if (!outer.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      for (const part of [undefined, "::after"]) {
        const { outlineStyle, outlineWidth } = getComputedStyle(outer, part);
        if (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) return outer;
      }
    }
    return null;
  }

  /** Some part of it lies in sight with nothing on top of it. */
  function isSeen(outer: Element) {
    return [...outer.getClientRects()].some(({ left, top, width, height }) =>
      [0.1, 0.5, 0.9].some((x) =>
        [0.1, 0.5, 0.9].some((y) => {
          const hit = document.elementFromPoint(left + width * x, top + height * y);
          return hit !== null && (outer.contains(hit) || hit.contains(outer));
        }),
      ),
    );
  }

  function isBefore(a: Element, b: Element) {
    return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) && !b.contains(a);
  }

  /** After the last stop of a page or a dialog comes its first. */
  function isFirst(candidate: Element) {
    const frame = candidate.closest("dialog[open]") ?? document;
    const stops = frame.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']");
    return [...stops].find((stop) => stop.checkVisibility({ visibilityProperty: true })) === candidate;
  }
}
