/** Makes everything but this panel inert, as an open modal dialog does. Returns what undoes it. */
export function isolate(panel: HTMLElement) {
  const silenced: HTMLElement[] = [];
  for (let inner = panel; inner.parentElement && inner !== document.body; inner = inner.parentElement) {
    for (const beside of inner.parentElement.children) {
      if (beside === inner || !(beside instanceof HTMLElement) || beside.inert) continue;
      beside.inert = true;
      silenced.push(beside);
    }
  }
  return () => silenced.forEach((element) => (element.inert = false));
}
