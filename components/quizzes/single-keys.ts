const name = "m4t-single-keys";
const changed = "singlekeyschange";

/** Whether letters and digits work as commands: on, unless this person switched them off on this device. */
export function readSingleKeys() {
  try {
    return localStorage.getItem(name) !== "off";
  } catch {
    return true;
  }
}

export function writeSingleKeys(areOn: boolean) {
  try {
    if (areOn) localStorage.removeItem(name);
    else localStorage.setItem(name, "off");
  } catch {
    return;
  }
  window.dispatchEvent(new Event(changed));
}

/** For `useSyncExternalStore`. */
export function subscribeToSingleKeys(listener: () => void) {
  window.addEventListener(changed, listener);
  window.addEventListener("storage", listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener("storage", listener);
  };
}
