"use client";

import { Trash2 } from "lucide-react";
import { type ReactNode, useSyncExternalStore } from "react";
import { Form } from "@/components/ui/form";
import { type FormAction, useField } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast-store";
import { createNoteAction, deleteNoteAction, updateNoteAction } from "@/lib/learning/actions";
import type { Note } from "@/lib/learning/note-export";

type NoteFieldProps = {
  id: string;
  label: string;
  defaultValue?: string;
  hint?: ReactNode;
  onTouch?: () => void;
};

/** The paper that a note is written on, with its button. Ctrl and Enter save. */
export function NoteField({ id, label, defaultValue, hint, onTouch }: NoteFieldProps) {
  const field = useField("body", { defaultValue });
  const error = Array.isArray(field.error) ? field.error[0] : field.error;
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <div className="rounded-md border border-input bg-card has-[textarea:focus-visible]:focus-shown">
        <textarea
          id={id}
          name="body"
          rows={3}
          required
          maxLength={5_000}
          placeholder={label}
          defaultValue={field.defaultValue}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onFocus={onTouch}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
              event.currentTarget.form?.requestSubmit();
          }}
          className="block field-sizing-content max-h-64 min-h-18 w-full resize-none bg-transparent px-3 py-2 text-sm placeholder:text-muted-foreground focus-visible:outline-none touch:text-md"
        />
        <div className="flex items-center justify-between gap-2 border-t border-border px-2 py-1.5">
          <span className="flex min-w-0 items-center gap-1 text-xs text-muted-foreground">{hint}</span>
          <SubmitButton size="sm">Save</SubmitButton>
        </div>
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-xs text-destructive">
          {error}
        </p>
      )}
    </>
  );
}

/** Where the focus goes when the note that had it is gone. */
export const noteListId = "note-list";

export function EditNote({ note: { id, body } }: { note: Note }) {
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const saveAndFold: FormAction = async (previous, form) => {
    const state = await updateNoteAction(previous, form);
    if (state.status === "ok") fold(id);
    return state;
  };
  return (
    <Form action={isLive ? saveAndFold : updateNoteAction}>
      <input type="hidden" name="noteId" value={id} />
      <NoteField id={`note-${id}`} label="Change this note" defaultValue={body} />
    </Form>
  );
}

/** Deletes at once; the toast has an "Undo" that writes the note again. */
export function DeleteNote({ note, lessonId }: { note: Note; lessonId: number }) {
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const deleteAndOffer: FormAction = async (previous, form) => {
    const state = await deleteNoteAction(previous, form);
    if (state.status !== "ok") return state;
    toast({ title: "Note deleted", action: { label: "Undo", onSelect: () => void restore(note, lessonId) } });
    document.getElementById(noteListId)?.focus();
    return state;
  };
  return (
    <Form action={isLive ? deleteAndOffer : deleteNoteAction}>
      <input type="hidden" name="noteId" value={note.id} />
      <SubmitButton variant="destructive-quiet" size="sm">
        <Trash2 />
        Delete
      </SubmitButton>
    </Form>
  );
}

function fold(noteId: number) {
  const details = document.getElementById(`note-${noteId}`)?.closest("details");
  if (!details) return;
  details.open = false;
  details.querySelector("summary")?.focus();
}

async function restore({ atSec, paragraph, quote, body }: Note, lessonId: number) {
  const form = new FormData();
  const fields = { lessonId, atSec, paragraph, quote, body };
  for (const [name, value] of Object.entries(fields)) if (value !== null) form.set(name, String(value));
  const state = await createNoteAction({ status: "idle" }, form);
  if (state.status === "error") toast({ title: state.message, tone: "error" });
}

const never = () => () => undefined;
