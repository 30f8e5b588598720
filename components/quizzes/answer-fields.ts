import { fieldName, readAnswer } from "@/lib/quizzes/answers";
import type { AnswerValue } from "@/lib/quizzes/types";
import type { QuestionType } from "@/prisma/generated/enums";

type Question = { id: number; type: QuestionType };
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const answersFormId = "answers";

function answersForm() {
  return document.getElementById(answersFormId) as HTMLFormElement | null;
}

/** What stands in the fields of a question now, read as the server reads a form. */
export function readFields(question: Question): AnswerValue | null {
  const form = answersForm();
  if (!form) return null;
  const sent = new FormData(form).getAll(fieldName(question)).filter((part) => typeof part === "string");
  return readAnswer(question, sent.map(storable)) ?? null;
}

/** Steps to be ordered are drawn from the state and need no writing. */
export function writeFields(question: Question, value: AnswerValue | null) {
  if (question.type === "ordering") return;
  fieldsOf(question).forEach((field, i) => {
    const part = Array.isArray(value) ? value[i] : value;
    if (isChoice(field)) field.checked = isChosen(value, Number(field.value));
    else field.value = part === null || part === undefined ? "" : String(part);
  });
}

/** The question that a field belongs to, by its name. */
export function questionOf(target: EventTarget | null) {
  const name = target instanceof Element ? target.getAttribute("name") : null;
  const id = /^q(\d+)/.exec(name ?? "")?.[1];
  return id ? Number(id) : null;
}

function fieldsOf(question: Question) {
  const name = CSS.escape(fieldName(question));
  const found = answersForm()?.querySelectorAll<Field>(`[name=${name}]:not([type=hidden])`);
  return [...(found ?? [])];
}

function isChoice(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");
}

function isChosen(value: AnswerValue | null, place: number) {
  return Array.isArray(value) ? value.some((part) => part === place) : value === place;
}

/** PostgreSQL keeps neither NUL nor half of a surrogate pair; both can be pasted. */
function storable(text: string) {
  return text.replaceAll(/[\0\p{Cs}]/gu, "");
}
