export type ToastMessage = {
  title: string;
  detail?: string;
  /** Errors stay until they are dismissed, everything else for six seconds. */
  tone?: "success" | "error";
  /** "Undo", "Fix". */
  action?: { label: string; onSelect: () => void };
};

export type Toast = ToastMessage & { id: number };

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says what an action did, at the bottom right of whatever page is shown. */
export function toast(message: ToastMessage) {
  lastId += 1;
  change([...toasts, { ...message, id: lastId }]);
}

export function dismissToast(id: number) {
  change(toasts.filter((toast) => toast.id !== id));
}

/** For `useSyncExternalStore`. */
export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => toasts,
};

function change(next: readonly Toast[]) {
  toasts = next;
  listeners.forEach((listener) => listener());
}
