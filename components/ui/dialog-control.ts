/** For code; a button in the page opens and closes a dialog by itself, with `DialogButton` and `DialogClose`. */
export function openDialog(id: string) {
  const dialog = find(id);
  if (dialog && !dialog.open) dialog.showModal();
}

export function closeDialog(id: string) {
  find(id)?.close();
}

function find(id: string) {
  const element = document.getElementById(id);
  return element instanceof HTMLDialogElement ? element : null;
}
