const key = "m4t-folds";
const mostKept = 200;

/** Remembers on this device that a module was opened or closed against what we suggest. */
export function keepFold(moduleId: number, isOpen: boolean, isSuggested: boolean) {
  const folds = read().filter(([id]) => id !== moduleId);
  if (isOpen !== isSuggested) folds.push([moduleId, isOpen]);
  try {
    localStorage.setItem(key, JSON.stringify(folds.slice(-mostKept)));
  } catch {
    return;
  }
}

/** Opens and closes the modules as they were left; that of the lesson that is shown is always open. */
export function restoreFolds(list: HTMLElement) {
  const folds = new Map(read());
  for (const details of list.querySelectorAll<HTMLDetailsElement>("details[data-module]")) {
    const isOpen = folds.get(Number(details.dataset["module"]));
    const isCurrent = details.querySelector("[aria-current=page]") !== null;
    if (isOpen !== undefined && details.open !== isOpen && !isCurrent) details.open = isOpen;
  }
}

/** Brings the lesson that is shown into sight, by moving the column and never the page. */
export function showCurrent(list: HTMLElement) {
  const column = list.closest<HTMLElement>("[data-rail]");
  const current = list.querySelector<HTMLElement>("[aria-current=page]");
  if (!column || !current || column.scrollHeight <= column.clientHeight) return;
  const top = current.getBoundingClientRect().top - column.getBoundingClientRect().top;
  if (top < 40 || top > column.clientHeight - 80) column.scrollTop += top - column.clientHeight / 3;
}

function read(): [number, boolean][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? (kept as [number, boolean][]) : [];
  } catch {
    return [];
  }
}
