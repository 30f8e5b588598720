/** Puts an open popover under its button, where the browser cannot do it in CSS. Needed before 2026's engines. */
export function placeBelow(panel: HTMLElement, anchor: Element, align: "start" | "end") {
  if (CSS.supports("position-area", "block-end")) return;
  const box = anchor.getBoundingClientRect();
  const below = box.bottom + panel.offsetHeight + 8 <= window.innerHeight;
  const left = align === "start" ? box.left : box.right - panel.offsetWidth;

  panel.style.inset = "auto";
  panel.style.top = `${below ? box.bottom : box.top - panel.offsetHeight - 8}px`;
  panel.style.left = `${Math.max(8, Math.min(left, window.innerWidth - panel.offsetWidth - 8))}px`;
}
